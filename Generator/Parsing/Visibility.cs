using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>From where a type can be seen, as far as one type may name another in what it shows.</summary>
internal static class Visibility
{
    /// <summary>The accessibility of members that name <paramref name="dimensions"/>: as visible as the least visible one, or null when that is too little for any member.</summary>
    public static string? OfMembers(INamedTypeSymbol type, IEnumerable<Place> dimensions, List<Finding> findings)
    {
        var hidden = dimensions.Where(place => !Covers(place.Type, type)).ToList();
        findings.AddRange(hidden.Select(place => new Finding(DefinitionRules.LessVisible, place.Location, type.Name, place.Type.Name)));
        return hidden.Count == 0 ? "public"
            : hidden.All(place => IsSeenInAssembly(place.Type)) ? "internal"
            : null;
    }

    /// <summary>Whether <paramref name="type"/> can be seen from everywhere that <paramref name="viewer"/> can be seen from, and from emitted files.</summary>
    private static bool Covers(INamedTypeSymbol type, INamedTypeSymbol viewer) =>
        SelfAndContainers(type).All(link => !link.IsFileLocal && link.DeclaredAccessibility switch
        {
            Accessibility.Public => true,
            Accessibility.Internal => StaysInAssembly(viewer),
            Accessibility.Private => StaysInside(viewer, link.ContainingType),
            Accessibility.Protected => StaysInFamily(viewer, link.ContainingType),
            Accessibility.ProtectedOrInternal => StaysInAssembly(viewer) || StaysInFamily(viewer, link.ContainingType),
            Accessibility.ProtectedAndInternal => StaysInAssembly(viewer) && StaysInFamily(viewer, link.ContainingType),
            _ => true,
        });

    /// <summary>Whether <paramref name="type"/> can be seen everywhere in its assembly.</summary>
    public static bool IsSeenInAssembly(INamedTypeSymbol type) =>
        SelfAndContainers(type).All(link =>
            !link.IsFileLocal && link.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal);

    private static bool StaysInAssembly(INamedTypeSymbol viewer) =>
        SelfAndContainers(viewer).Any(link => link.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal);

    /// <summary>Whether the viewer is private to <paramref name="owner"/> or to a type in it.</summary>
    private static bool StaysInside(INamedTypeSymbol viewer, INamedTypeSymbol? owner) =>
        SelfAndContainers(viewer).Any(link => link.DeclaredAccessibility == Accessibility.Private && SelfAndContainers(link.ContainingType).Any(outer => Same(outer, owner)));

    /// <summary>Whether the viewer is private or protected in <paramref name="owner"/>, in a type derived from it, or in a type in one of them.</summary>
    private static bool StaysInFamily(INamedTypeSymbol viewer, INamedTypeSymbol? owner) =>
        SelfAndContainers(viewer).Any(link => link.DeclaredAccessibility switch
        {
            Accessibility.Private => SelfAndContainers(link.ContainingType).Any(outer => Derives(outer, owner)),
            Accessibility.Protected or Accessibility.ProtectedAndInternal => Derives(link.ContainingType, owner),
            _ => false,
        });

    private static bool Derives(INamedTypeSymbol? type, INamedTypeSymbol? from)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Same(type, from))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(INamedTypeSymbol? left, INamedTypeSymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static IEnumerable<INamedTypeSymbol> SelfAndContainers(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }
}
