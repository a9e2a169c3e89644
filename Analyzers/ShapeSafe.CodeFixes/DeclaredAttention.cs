using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.CodeFixes;

/// <summary>A call of <c>scaled_dot_product_attention</c> as a declaration, and the typed call that does the same.</summary>
internal sealed class DeclaredAttention
{
    private readonly InvocationExpressionSyntax call;
    private readonly SemanticModel model;
    private readonly List<string> declarations = [];
    private readonly string name;
    private readonly string typedCall;

    private DeclaredAttention(InvocationExpressionSyntax call, SemanticModel model, Attention attention, string mask, bool isSelf)
    {
        this.call = call;
        this.model = model;
        var shape = attention.QueryTensor!.Shape;
        var (batch, heads, channel) = (Dimension("Batch", "Batch", null), Dimension("Heads", "Heads", shape[1].Constant), Dimension("Channel", "HeadDim", shape[3].Constant));
        var queries = Dimension(isSelf ? "Tokens" : "Target", "Sequence", null);
        var keys = isSelf ? queries : Dimension("Source", "Sequence", null);
        name = Free(isSelf ? "SelfAttention" : "CrossAttention");
        declarations.Add((IsChosen(model.Compilation) ? "" : "[Engine<TorchSharpEngine>]\n")
            + $"[Attention<{batch}, {heads}, {queries}, {keys}, {channel}>]\ninternal static partial class {name};");
        typedCall = $"{name}.Attend({name}.Query({Text(attention.Query)}), {name}.Key({Text(attention.Key)}), {name}.Value({Text(attention.Value!)}){mask.Replace("$", name)}).AsTorch()";
    }

    /// <summary>The declaration, or null where it would not say all that the call says.</summary>
    public static DeclaredAttention? Of(Attention attention, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
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
        var dropout = attention.Call.Find("p") is { IsWritten: true } p && p.Value is not RealValue { Constant: 0 } ? $", dropout: {Text(p)}, training: true" : "";
        return mask is null || cancellation.IsCancellationRequested ? null : new(call, model, attention, mask + dropout, isSelf);
    }

    /// <summary>The file with the typed call, the declarations at its end, and the using directive that both need.</summary>
    public CompilationUnitSyntax Rewrite(CompilationUnitSyntax root)
    {
        var space = call.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>();
        var isInBlock = space is NamespaceDeclarationSyntax;
        var mark = new SyntaxAnnotation();
        var marked = space is null ? root : root.ReplaceNode(space, space.WithAdditionalAnnotations(mark));
        var position = marked.FindNode(call.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>()!;
        var typed = SyntaxFactory.ParseExpression(typedCall).WithTriviaFrom(position);
        marked = marked.ReplaceNode(position, typed);

        var line = root.ToFullString().Contains("\r\n") ? "\r\n" : "\n";
        var margin = isInBlock ? "    " : "";
        var text = string.Concat(declarations.Select((declaration, index) =>
            (index == 0 || index == declarations.Count - 1 ? line : "") + margin + declaration.Replace("\n", line + margin) + line));
        var members = SyntaxFactory.ParseCompilationUnit(text).Members;
        marked = marked.GetAnnotatedNodes(mark).SingleOrDefault() switch
        {
            NamespaceDeclarationSyntax block => marked.ReplaceNode(block, block.AddMembers([.. members])),
            FileScopedNamespaceDeclarationSyntax file => marked.ReplaceNode(file, file.AddMembers([.. members])),
            _ => marked.AddMembers([.. members]),
        };
        return IsInScope() ? marked : WithUsing(marked, line);
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

    /// <summary>A dimension of this name and size: one that is declared already, or a new one.</summary>
    private string Dimension(string wanted, string attribute, long? size)
    {
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? wanted : wanted + number;
            var taken = model.LookupNamespacesAndTypes(call.SpanStart, name: candidate);
            if (taken.IsEmpty && !declarations.Any(declaration => declaration.EndsWith($" {candidate};", System.StringComparison.Ordinal)))
            {
                declarations.Add($"[{attribute}{(size is null ? "" : $"({size})")}] internal readonly partial struct {candidate};");
                return candidate;
            }
            if (taken is [INamedTypeSymbol { TypeKind: TypeKind.Struct } type] && type.GetAttributes().Any(declared => Is(declared, attribute, size)))
                return candidate;
        }
    }

    private static bool Is(AttributeData declared, string attribute, long? size) =>
        declared.AttributeClass is { Arity: 0, ContainingNamespace: { Name: "ShapeSafe", ContainingNamespace.IsGlobalNamespace: true } } type
        && type.Name == attribute + "Attribute"
        && (declared.ConstructorArguments is [{ Value: int number }] ? number == size : size is null);

    private string Free(string wanted) =>
        Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? wanted : wanted + number)
            .First(candidate => model.LookupSymbols(call.SpanStart, name: candidate).IsEmpty);

    private bool IsInScope() =>
        model.LookupNamespacesAndTypes(call.SpanStart, name: "TorchSharpEngine").Any(type => type.ContainingNamespace is { Name: "ShapeSafe", ContainingNamespace.IsGlobalNamespace: true });

    private static bool IsChosen(Compilation compilation) => compilation.Assembly.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "EngineAttribute", TypeArguments: [{ Name: "TorchSharpEngine" }] });

    private static CompilationUnitSyntax WithUsing(CompilationUnitSyntax root, string line)
    {
        var directive = SyntaxFactory.ParseCompilationUnit($"using ShapeSafe;{line}").Usings[0];
        var index = root.Usings.IndexOf(other => !other.StaticKeyword.IsKind(SyntaxKind.None) || other.Alias is not null || IsAfter(other.Name?.ToString() ?? ""));
        if (index < 0)
            index = root.Usings.Count;
        if (index == 0 && root.Usings.Count > 0)
        {
            // What stands above the first directive, such as a licence, stays there.
            directive = directive.WithLeadingTrivia(root.Usings[0].GetLeadingTrivia());
            root = root.ReplaceNode(root.Usings[0], root.Usings[0].WithoutLeadingTrivia());
        }
        return root.WithUsings(root.Usings.Insert(index, directive));
    }

    private static bool IsAfter(string name) =>
        name != "System" && !name.StartsWith("System.", System.StringComparison.Ordinal) && string.CompareOrdinal(name, "ShapeSafe") > 0;

    private static string Text(BoundArgument argument) => argument.Operation.Syntax.ToString();
}
