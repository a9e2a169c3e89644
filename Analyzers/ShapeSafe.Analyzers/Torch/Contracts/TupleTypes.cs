using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Torch.Contracts;

/// <summary>Tuples, whose elements have a shape each.</summary>
internal static class TupleTypes
{
    /// <summary>The types of the elements of a tuple, or of a task of one; none for any other type.</summary>
    public static ImmutableArray<ITypeSymbol> Of(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => [.. tuple.TupleElements.Select(element => element.Type)],
        INamedTypeSymbol { Name: "Tuple", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } tuple => tuple.TypeArguments,
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } => Of(result),
        _ => [],
    };

    /// <summary>How many shapes a value of this type has.</summary>
    public static int Count(ITypeSymbol type) => Of(type) is { IsEmpty: false } elements ? elements.Length : 1;
}
