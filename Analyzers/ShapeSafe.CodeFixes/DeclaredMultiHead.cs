using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.CodeFixes;

/// <summary>
/// A call of <c>nn.MultiheadAttention</c> as a declaration, and the typed call that does the same with that module's parameters. The
/// module must have been made where the analysis sees it: it does not tell its dropout and its extra keys later.
/// </summary>
internal static class DeclaredMultiHead
{
    /// <summary>What the typed module does not have.</summary>
    private static readonly string[] unlike = ["add_bias_kv", "add_zero_attn", "kdim", "vdim"];

    /// <summary>The typed call, or null where it would not say all that the call says.</summary>
    public static DeclaredCall? Of(Attention attention, InvocationExpressionSyntax call, SemanticModel model)
    {
        if (attention is not { Module: { Kind: "MultiheadAttention", Creation: { } creation }, QueryTensor.Shape: { Rank: 3 } query, KeyTensor.Shape: { Rank: 3 } key, ValueTensor.Shape: { Rank: 3 } value }
            || call is not { Expression: MemberAccessExpressionSyntax { Expression: var module }, Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Item1" } output }
            || call.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } || call.Ancestors().TakeWhile(node => node is not StatementSyntax).Any(node => node is AnonymousFunctionExpressionSyntax)
            || attention.Heads.Constant is not (> 0 and <= int.MaxValue and var heads) || attention.Features.Constant is not (> 0 and <= int.MaxValue and var features) || features % heads != 0
            || !Dim.Same(query[1], key[1]) || !key.Equals(value) || query[0].IsUnknown || key[0].IsUnknown
            || creation.Arguments.Any(argument => argument.IsWritten && unlike.Contains(argument.Parameter)))
            return null;
        var isSelf = Dim.Same(query[0], key[0]) && !Sequences.AreDifferent(attention);
        // What a constructor was given has no name where the module is called.
        if (Masks(attention, query, key) is not { } masks || creation.Find("dropout") is { IsWritten: true, Value: not RealValue { Constant: not null } })
            return null;

        var declarations = new Declarations(call, model);
        var (batch, headsName, channel) = (declarations.Dimension("Batch", "Batch", null), declarations.Dimension("Heads", "Heads", heads), declarations.Dimension("Channel", "HeadDim", features / heads));
        var wide = declarations.Dimension("Model", "Features", features);
        var queries = declarations.Dimension(isSelf ? "Tokens" : "Target", "Sequence", null);
        var keys = isSelf ? queries : declarations.Dimension("Source", "Sequence", null);
        var name = declarations.Attention(isSelf ? "SelfAttention" : "CrossAttention", batch, headsName, queries, keys, channel);
        var local = declarations.Free("multiHead");
        var dropout = creation.Find("dropout")?.Value is RealValue { Constant: { } rate and not 0 } ? $", dropout: {rate.ToString(CultureInfo.InvariantCulture)}" : "";
        // TorchSharp's module reads and writes (sequence, batch, features).
        string Tokens(string factory, BoundArgument tensor) => $"{local}.{factory}({DeclaredAttention.Text(tensor)}, batchFirst: false)";
        return new(
            output,
            $"{local}.Attend({Tokens("Query", attention.Query)}, {Tokens("Memory", attention.Key)}, {Tokens("Memory", attention.Value!)}{masks.Replace("$attention", name).Replace("$keys", keys)}).AsTorch().transpose(0, 1)",
            declarations,
            $"var {local} = {name}.MultiHead<{wide}>({module}{dropout});");
    }

    /// <summary>Padding is where its booleans are true; numbers are added. Booleans that the module would add mask nothing: they have no typed form that does the same.</summary>
    private static string? Masks(Attention attention, Shape query, Shape key)
    {
        var masks = "";
        if (attention.Padding is { } padding)
        {
            if (attention.PaddingTensor is not { Type: ElementType.Bool, Shape: { Rank: 2 } shape } || !Dim.Same(shape[0], key[1]) || !Dim.Same(shape[1], key[0]))
                return null;
            masks += $", Padding<$keys>.WhereTrueIsPadding({DeclaredAttention.Text(padding)})";
        }
        if (attention.Mask is { } mask)
        {
            if (attention.MaskTensor is not { Shape: { Rank: 2 } shape } tensor || !(tensor.Type.IsFloat() || tensor.IsAdditive) || !Dim.Same(shape[0], query[0]) || !Dim.Same(shape[1], key[0]))
                return null;
            masks += $", bias: $attention.DenseBias({DeclaredAttention.Text(mask)})";
        }
        return masks;
    }
}
