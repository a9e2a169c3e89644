using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Parsing;

/// <summary>What a type says of itself as a dimension.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Size">Its size as written, or null: not checked here.</param>
/// <param name="Attribute">The attribute that says so; null for a type that implements the interface by hand.</param>
internal sealed record DimensionRole(DimensionKind Kind, int? Size, AttributeData? Attribute)
{
    public static IReadOnlyList<DimensionKind> AllKinds { get; } = (DimensionKind[])Enum.GetValues(typeof(DimensionKind));

    /// <summary>The roles that <paramref name="type"/> is given by attributes, in the order they are written.</summary>
    public static IReadOnlyList<DimensionRole> Declared(ITypeSymbol type) =>
    [
        .. from attribute in type.GetAttributes()
           let kind = KindOf(attribute)
           where kind is not null
           select new DimensionRole(kind.Value, SizeOf(attribute), attribute),
    ];

    /// <summary>The role of a type from this or another assembly, or null when it is no dimension.</summary>
    public static DimensionRole? Of(ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Struct)
        {
            return null;
        }

        if (Declared(type).FirstOrDefault() is { } declared)
        {
            return declared;
        }

        return AllKinds.Where(kind => Implements(type, kind)).Select(kind => new DimensionRole(kind, null, null)).FirstOrDefault();
    }

    /// <summary>Whether <paramref name="type"/> will be what it says: it is complete already, or it can be completed.</summary>
    public bool IsKeptBy(INamedTypeSymbol type) => Implements(type, Kind) || DeclarationForm.CanBeCompleted(type);

    private static bool Implements(ITypeSymbol type, DimensionKind kind) =>
        type.AllInterfaces.Any(item => RuntimeNames.Is(item, RuntimeNames.InterfaceOf(kind)));

    private static DimensionKind? KindOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is { Arity: 0 } type && RuntimeNames.IsRuntime(type.ContainingNamespace))
        {
            foreach (var kind in AllKinds)
            {
                if (type.Name == RuntimeNames.AttributeOf(kind))
                {
                    return kind;
                }
            }
        }

        return null;
    }

    private static int? SizeOf(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault().Value as int?;
}
