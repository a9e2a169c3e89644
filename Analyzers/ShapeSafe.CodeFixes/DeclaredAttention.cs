using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.CodeFixes;

/// <summary>A call of <c>scaled_dot_product_attention</c> as a declaration, and the typed call that does the same.</summary>
internal static class DeclaredAttention
{
    /// <summary>The typed call, or null where it would not say all that the call says.</summary>
    public static DeclaredCall? Of(Attention attention, InvocationExpressionSyntax call, SemanticModel model)
    {
        if (attention is not { IsFused: true, QueryTensor.Shape: { Rank: 4 } query, KeyTensor.Shape: { Rank: 4 } key, ValueTensor.Shape: { Rank: 4 } value }
            || !Dim.Same(query[0], key[0]) || !Dim.Same(query[1], key[1]) || !Dim.Same(query[3], key[3]) || !key.Equals(value)
            || query[2].IsUnknown || key[2].IsUnknown || query[1].Constant is > int.MaxValue || query[3].Constant is > int.MaxValue)
            return null;
        var isSelf = Dim.Same(query[2], key[2]) && !Sequences.AreDifferent(attention);
        var isCausal = attention.Call.Find("is_casual")?.Value switch { null => false, TruthValue truth => truth.IsTrue, _ => (bool?)null };
        // The typed call has no causal mask between two sequences that says where they are aligned but for this one.
        string? mask = isCausal switch
        {
            null => null,
            true when attention.Mask is not null => null,
            true => isSelf ? ", $.Causal" : ", $.CausalAligned(Alignment.TopLeft)",
            false => attention.Mask is null ? "" : Mask(attention, query[2], key[2]),
        };
        if (mask is null)
            return null;

        var declarations = new Declarations(call, model);
        var (batch, heads, channel) = (declarations.Dimension("Batch", "Batch", null), declarations.Dimension("Heads", "Heads", query[1].Constant), declarations.Dimension("Channel", "HeadDim", query[3].Constant));
        var queries = declarations.Dimension(isSelf ? "Tokens" : "Target", "Sequence", null);
        var keys = isSelf ? queries : declarations.Dimension("Source", "Sequence", null);
        var name = declarations.Attention(isSelf ? "SelfAttention" : "CrossAttention", batch, heads, queries, keys, channel);
        var dropout = attention.Call.Find("p") is { IsWritten: true } p && p.Value is not RealValue { Constant: 0 } ? $", dropout: {Text(p)}, training: true" : "";
        return new(
            call,
            $"{name}.Attend({name}.Query({Text(attention.Query)}), {name}.Key({Text(attention.Key)}), {name}.Value({Text(attention.Value!)}){(mask + dropout).Replace("$", name)}).AsTorch()",
            declarations);
    }

    /// <summary>
    /// Booleans attend where they are true; numbers are added. Of any other mask it is not known which, and a mask that is broadcast over
    /// queries or keys has no typed form.
    /// </summary>
    private static string? Mask(Attention attention, Dim queries, Dim keys)
    {
        if (attention.MaskTensor is not { Shape: { Rank: 2 or 4 } shape } mask || !Dim.Same(shape[-2], queries) || !Dim.Same(shape[-1], keys))
            return null;
        return mask.Type == ElementType.Bool ? $", $.WhereTrueAttends({Text(attention.Mask!)})"
            : mask.Type.IsFloat() || mask.IsAdditive ? $", bias: $.DenseBias({Text(attention.Mask!)})" : null;
    }

    public static string Text(BoundArgument argument) => argument.Operation.Syntax.ToString();
}
