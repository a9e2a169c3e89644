using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.CodeFixes;

/// <summary>The dimensions and the attention that a call needs: those that are declared already, and those to write.</summary>
internal sealed class Declarations(InvocationExpressionSyntax call, SemanticModel model)
{
    private readonly List<string> written = [];

    /// <summary>What is to be written, from the first dimension to the attention.</summary>
    public IReadOnlyList<string> Written => written;

    /// <summary>A dimension of this name and size: one that is declared already, or a new one.</summary>
    public string Dimension(string wanted, string attribute, long? size)
    {
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? wanted : wanted + number;
            var taken = model.LookupNamespacesAndTypes(call.SpanStart, name: candidate);
            if (taken.IsEmpty && !written.Any(declaration => declaration.EndsWith($" {candidate};", System.StringComparison.Ordinal)))
            {
                written.Add($"[{attribute}{(size is null ? "" : $"({size})")}] internal readonly partial struct {candidate};");
                return candidate;
            }
            if (taken is [INamedTypeSymbol { TypeKind: TypeKind.Struct } type] && type.GetAttributes().Any(declared => Is(declared, attribute, size)))
                return candidate;
        }
    }

    /// <summary>An attention on TorchSharp; returns its name.</summary>
    public string Attention(string wanted, params string[] dimensions)
    {
        var name = Free(wanted);
        var isChosen = model.Compilation.Assembly.GetAttributes().Any(attribute =>
            attribute.AttributeClass is { Name: "EngineAttribute", TypeArguments: [{ Name: "TorchSharpEngine" }] });
        written.Add($"{(isChosen ? "" : "[Engine<TorchSharpEngine>]\n")}[Attention<{string.Join(", ", dimensions)}>]\ninternal static partial class {name};");
        return name;
    }

    /// <summary>A name that nothing has where the call is.</summary>
    public string Free(string wanted) =>
        Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? wanted : wanted + number)
            .First(candidate => model.LookupSymbols(call.SpanStart, name: candidate).IsEmpty);

    /// <summary>Whether the call sees the namespace ShapeSafe.</summary>
    public bool AreInScope() =>
        model.LookupNamespacesAndTypes(call.SpanStart, name: "TorchSharpEngine").Any(type => type.ContainingNamespace is { Name: "ShapeSafe", ContainingNamespace.IsGlobalNamespace: true });

    private static bool Is(AttributeData declared, string attribute, long? size) =>
        declared.AttributeClass is { Arity: 0, ContainingNamespace: { Name: "ShapeSafe", ContainingNamespace.IsGlobalNamespace: true } } type
        && type.Name == attribute + "Attribute"
        && (declared.ConstructorArguments is [{ Value: int number }] ? number == size : size is null);
}
