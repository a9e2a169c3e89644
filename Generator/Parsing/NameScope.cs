using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Emitting;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Which names mean what inside a declared attention: so emitted code needs <c>global::</c> only where a name of the user is in the way.</summary>
/// <param name="model">The model of the file that declares the attention.</param>
/// <param name="position">Where the attention is declared.</param>
/// <param name="attention">The attention.</param>
internal sealed class NameScope(SemanticModel model, int position, INamedTypeSymbol attention)
{
    // Every name that emitted members write without a qualification.
    private static readonly string[] runtimeNames =
        ["Shaped", "Mask", "Bias", "Alignment", "Layout", "DeclaredAttention", "MultiHead", "MultiHeadWeights", "IFeatures"];

    /// <summary>Whether the Runtime's names mean the Runtime's types.</summary>
    public bool RuntimeNamesAreFree =>
        runtimeNames.All(name => Means(name, found => RuntimeNames.IsRuntime(found.ContainingNamespace) && found.ContainingType is null))
        && Means("Tensor", found => found is INamedTypeSymbol { ContainingType: null } type && Identifiers.Full(type).StartsWith("global::System.Numerics.Tensors.Tensor", StringComparison.Ordinal));

    /// <summary>How emitted code names <paramref name="dimension"/>: by its name alone where that means it.</summary>
    public string Code(INamedTypeSymbol dimension) =>
        dimension.Name != AttentionMembers.TypeParameter
        && IsAround(dimension)
        && Means(dimension.Name, found => SymbolEqualityComparer.Default.Equals(found, dimension))
        && !model.LookupNamespacesAndTypes(position, name: dimension.Name).IsEmpty
            ? Identifiers.Escaped(dimension.Name)
            : Identifiers.Full(dimension);

    /// <summary>Whether the dimension is found without a using directive, because the emitted file has none of the user's.</summary>
    private bool IsAround(INamedTypeSymbol dimension)
    {
        for (ISymbol? outer = attention.ContainingSymbol; outer is not null; outer = outer.ContainingSymbol)
        {
            // A namespace of the compilation spans several assemblies, one of the dimension only its own.
            if (dimension.ContainingType is not null
                ? SymbolEqualityComparer.Default.Equals(outer, dimension.ContainingType)
                : outer is INamespaceSymbol space && Identifiers.Namespace(space) == Identifiers.Namespace(dimension.ContainingNamespace))
            {
                return true;
            }
        }

        return false;
    }

    private bool Means(string name, Func<ISymbol, bool> isMeant) =>
        attention.Name != name
        && attention.GetMembers(name).IsEmpty
        && model.LookupNamespacesAndTypes(position, name: name).All(isMeant);
}
