using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Emitting;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Parsing;

/// <summary>
/// Which names mean what inside a declared type: so emitted code needs <c>global::</c> only where a name of the user is in the way.
/// </summary>
/// <remarks>
/// The directives of an emitted file stand inside the namespace. So a name means what the containing types declare, then what
/// the namespace itself declares, then what the directives say: no other namespace and no global using comes between.
/// </remarks>
internal sealed class NameScope
{
    // Every other name that emitted members write without a qualification.
    private static readonly string[] runtimeNames =
    [
        "Shaped", "Mask", "Bias", "Alignment", "Layout", "DeclaredAttention", "MultiHead", "MultiHeadWeights", "HeadProduct", "CacheMasks", "IBatch",
        "ISequence", "IFeatures", "Tensor", "TorchAttention", "TorchMultiHead", "TorchHeadProduct",
    ];

    // Inside a method a type parameter hides a dimension of its name.
    private static readonly string[] typeParameters = [AttentionMembers.Features, HeadProductMembers.Batch, HeadProductMembers.Sequence];

    private readonly INamedTypeSymbol declared;
    private readonly IReadOnlyList<INamespaceOrTypeSymbol> scopes;

    /// <param name="declared">The declared type.</param>
    /// <param name="compilation">The compilation, which knows what other assemblies add to the type's namespace.</param>
    public NameScope(INamedTypeSymbol declared, Compilation compilation)
    {
        this.declared = declared;
        scopes = [.. Containers(declared), compilation.GetCompilationNamespace(declared.ContainingNamespace) ?? declared.ContainingNamespace];
    }

    /// <summary>Whether directives make the Runtime's names mean the Runtime's types.</summary>
    public bool RuntimeNamesAreFree => DirectivesAreAlone && runtimeNames.All(name => Found(name) is null && IsUnusedInside(name));

    /// <summary>Outside of any namespace the directives of an emitted file stand beside the global usings of the project.</summary>
    private bool DirectivesAreAlone => !declared.ContainingNamespace.IsGlobalNamespace;

    /// <summary>How emitted code names the dimension of <paramref name="place"/>.</summary>
    /// <param name="place">The dimension.</param>
    /// <param name="isAlone">Whether no other dimension of the declaration has its name.</param>
    public DimensionReference Refer(Place place, bool isAlone)
    {
        var type = place.Type;
        var full = Identifiers.Full(type);
        var found = Found(type.Name);
        var isFree = !typeParameters.Contains(type.Name) && (IsUnusedInside(type.Name) || Same(type, declared));
        var isSeen = isFree && Same(found, type);
        var isImported = isFree && isAlone && DirectivesAreAlone && found is null && Visibility.IsSeenInAssembly(type) && !runtimeNames.Contains(type.Name);
        return new(type.Name, isSeen || isImported ? Identifiers.Escaped(type.Name) : full, full, isImported, place.Role.PossibleSize);
    }

    /// <summary>What the name means before any directive is asked: a symbol, any of several, or null.</summary>
    private ISymbol? Found(string name)
    {
        foreach (var scope in scopes)
        {
            var members = scope.GetMembers(name);
            if (!members.IsEmpty)
            {
                return members[0];
            }
        }

        return null;
    }

    private bool IsUnusedInside(string name) => declared.Name != name && declared.GetMembers(name).IsEmpty;

    /// <summary>The types around the declared one with what they inherit, innermost first.</summary>
    private static IEnumerable<INamespaceOrTypeSymbol> Containers(INamedTypeSymbol declared)
    {
        for (var container = declared.ContainingType; container is not null; container = container.ContainingType)
        {
            for (var type = container; type is not null; type = type.BaseType)
            {
                yield return type;
            }

            foreach (var inherited in container.AllInterfaces)
            {
                yield return inherited;
            }
        }
    }

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
