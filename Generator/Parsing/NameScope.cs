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
    // Every other name that emitted members write without a qualification.
    private static readonly string[] runtimeNames =
        ["Shaped", "Mask", "Bias", "Alignment", "Layout", "DeclaredAttention", "MultiHead", "MultiHeadWeights", "IFeatures"];

    /// <summary>Whether the Runtime's names mean the Runtime's types there, and <c>Tensor</c> the tensor that it takes.</summary>
    public bool RuntimeNamesAreFree =>
        runtimeNames.All(name => Means(name, found => RuntimeNames.IsRuntime(found.ContainingNamespace) && found.ContainingType is null))
        && Means("Tensor", found => found.ContainingType is null && found.ContainingNamespace?.ToDisplayString() == RuntimeNames.Tensors);

    /// <summary>Whether the name alone means <paramref name="dimension"/> there, without a using directive.</summary>
    public bool Sees(INamedTypeSymbol dimension) =>
        IsAround(dimension) && IsFree(dimension) && !model.LookupNamespacesAndTypes(position, name: dimension.Name).IsEmpty;

    /// <summary>Whether a using directive may give the name to <paramref name="dimension"/>, which is declared elsewhere.</summary>
    public bool MayImport(INamedTypeSymbol dimension) =>
        !IsAround(dimension)
        && IsFree(dimension)
        && Visibility.IsSeenInAssembly(dimension)
        && !runtimeNames.Contains(dimension.Name)
        && dimension.Name is not ("Tensor" or "System" or RuntimeNames.Namespace);

    private bool IsFree(INamedTypeSymbol dimension) =>
        dimension.Name != AttentionMembers.TypeParameter && Means(dimension.Name, found => SymbolEqualityComparer.Default.Equals(found, dimension));

    /// <summary>Whether the dimension is declared in a namespace or a type that the attention is in.</summary>
    private bool IsAround(INamedTypeSymbol dimension)
    {
        for (ISymbol? outer = attention.ContainingSymbol; outer is not null; outer = outer.ContainingSymbol)
        {
            // The attention's namespace spans several assemblies, the dimension's is that of its own.
            if (dimension.ContainingType is not null
                ? SymbolEqualityComparer.Default.Equals(outer, dimension.ContainingType)
                : outer is INamespaceSymbol space && space.ToDisplayString() == dimension.ContainingNamespace.ToDisplayString())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether everything that <paramref name="name"/> can mean there is meant by it.</summary>
    private bool Means(string name, Func<ISymbol, bool> isMeant) =>
        attention.Name != name
        && attention.GetMembers(name).IsEmpty
        && model.LookupNamespacesAndTypes(position, name: name).All(isMeant);
}
