using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Emitting;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Which names mean what inside a declared type: so emitted code needs <c>global::</c> only where a name of the user is in the way.</summary>
/// <param name="model">The model of the file that declares the type.</param>
/// <param name="position">Where the type is declared.</param>
/// <param name="declared">The type.</param>
internal sealed class NameScope(SemanticModel model, int position, INamedTypeSymbol declared)
{
    // Every other name that emitted members write without a qualification.
    private static readonly string[] runtimeNames =
        ["Shaped", "Mask", "Bias", "Alignment", "Layout", "DeclaredAttention", "MultiHead", "MultiHeadWeights", "HeadProduct", "CacheMasks", "IBatch", "ISequence", "IFeatures"];

    // Inside a method a type parameter hides a dimension of its name.
    private static readonly string[] typeParameters = [AttentionMembers.Features, HeadProductMembers.Batch, HeadProductMembers.Sequence];

    /// <summary>Whether the Runtime's names mean the Runtime's types there, and <c>Tensor</c> the tensor that it takes.</summary>
    public bool RuntimeNamesAreFree =>
        runtimeNames.All(name => IsRuntimeAlone(name, RuntimeNames.Namespace)) && IsRuntimeAlone("Tensor", RuntimeNames.Tensors);

    /// <summary>How emitted code names the dimension of <paramref name="place"/>.</summary>
    /// <param name="place">The dimension.</param>
    /// <param name="isAlone">Whether no other dimension of the declaration has its name.</param>
    public DimensionReference Refer(Place place, bool isAlone)
    {
        var full = Identifiers.Full(place.Type);
        var isItself = SymbolEqualityComparer.Default.Equals(place.Type, declared) && !typeParameters.Contains(declared.Name);
        var isImported = isAlone && MayImport(place.Type);
        var code = isItself || isImported || Sees(place.Type) ? Identifiers.Escaped(place.Type.Name) : full;
        return new(place.Type.Name, code, full, isImported, place.Role.PossibleSize);
    }

    /// <summary>Whether the name alone means <paramref name="dimension"/> there, without a using directive.</summary>
    private bool Sees(INamedTypeSymbol dimension) =>
        IsAround(dimension) && IsFree(dimension) && !model.LookupNamespacesAndTypes(position, name: dimension.Name).IsEmpty;

    /// <summary>Whether a using directive may give the name to <paramref name="dimension"/>, which is declared elsewhere.</summary>
    private bool MayImport(INamedTypeSymbol dimension) =>
        !IsAround(dimension)
        && IsFree(dimension)
        && Visibility.IsSeenInAssembly(dimension)
        && !runtimeNames.Contains(dimension.Name)
        && dimension.Name is not ("Tensor" or "System" or RuntimeNames.Namespace);

    private bool IsFree(INamedTypeSymbol dimension) =>
        !typeParameters.Contains(dimension.Name)
        && IsUnusedInside(dimension.Name)
        && model.LookupNamespacesAndTypes(position, name: dimension.Name).All(found => SymbolEqualityComparer.Default.Equals(found, dimension));

    /// <summary>Whether the dimension is declared in a namespace or a type around the declared one.</summary>
    private bool IsAround(INamedTypeSymbol dimension)
    {
        for (ISymbol? outer = declared.ContainingSymbol; outer is not null; outer = outer.ContainingSymbol)
        {
            // The declared type's namespace spans several assemblies, the dimension's is that of its own.
            if (dimension.ContainingType is not null
                ? SymbolEqualityComparer.Default.Equals(outer, dimension.ContainingType)
                : outer is INamespaceSymbol space && space.ToDisplayString() == dimension.ContainingNamespace.ToDisplayString())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the name can mean nothing but types of that namespace, also where an expression could stand.</summary>
    private bool IsRuntimeAlone(string name, string space) =>
        IsUnusedInside(name)
        && model.LookupSymbols(position, name: name).All(found => found is INamedTypeSymbol { ContainingType: null } && found.ContainingNamespace.ToDisplayString() == space);

    private bool IsUnusedInside(string name) => declared.Name != name && declared.GetMembers(name).IsEmpty;
}
