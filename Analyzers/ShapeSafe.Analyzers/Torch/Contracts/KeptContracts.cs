using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Torch.Contracts;

/// <summary>Whose contracts a member keeps that says nothing itself: what it overrides, then the interfaces' members that it implements.</summary>
internal static class KeptContracts
{
    public static IEnumerable<IMethodSymbol> Kept(this IMethodSymbol method)
    {
        var implemented = method.ExplicitInterfaceImplementations.IsEmpty ? Implemented(method) : method.ExplicitInterfaceImplementations;
        return method.OverriddenMethod is { } overridden ? [overridden, .. implemented] : implemented;
    }

    public static IEnumerable<IPropertySymbol> Kept(this IPropertySymbol property)
    {
        var implemented = property.ExplicitInterfaceImplementations.IsEmpty ? Implemented(property) : property.ExplicitInterfaceImplementations;
        return property.OverriddenProperty is { } overridden ? [overridden, .. implemented] : implemented;
    }

    /// <summary>The parameter that a record's property is made of.</summary>
    public static IParameterSymbol? PositionalParameter(this IPropertySymbol property) => property.ContainingType is not { IsRecord: true } record ? null : record.InstanceConstructors
        .SelectMany(constructor => constructor.Parameters)
        .FirstOrDefault(parameter => parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type));

    private static IEnumerable<T> Implemented<T>(T member)
        where T : class, ISymbol =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct } type }
            ? type.AllInterfaces.SelectMany(one => one.GetMembers(member.Name)).OfType<T>()
                .Where(declared => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member))
            : [];
}
