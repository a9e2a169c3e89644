using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Parsing;

/// <summary>What a type says of itself as a dimension.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Size">Its size as written, or null: it need not be a possible one.</param>
/// <param name="Attribute">The attribute that says so; null for a type that implements the interface by hand.</param>
internal sealed record DimensionRole(DimensionKind Kind, long? Size, AttributeData? Attribute)
{
    public static IReadOnlyList<DimensionKind> AllKinds { get; } = (DimensionKind[])Enum.GetValues(typeof(DimensionKind));

    /// <summary>How it is declared: <c>Heads</c>, <c>Cache</c>.</summary>
    public string Name => Attribute is null ? Kind.ToString() : RuntimeNames.Written(Attribute);

    /// <summary>Whether a tensor can have the size that is written.</summary>
    public bool IsPossible => Size is null or (>= 1 and <= int.MaxValue);

    /// <summary>The size, where it is written and possible.</summary>
    public int? PossibleSize => IsPossible ? (int?)Size : null;

    /// <summary>Whether it is a cache, and names the sequence that it ends with.</summary>
    public bool IsCache => Attribute?.AttributeClass is { Arity: 1 };

    /// <summary>Whether it is a product, and names its heads and their channels.</summary>
    public bool IsProduct => Attribute?.AttributeClass is { Arity: 2 };

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

    /// <summary>Whether <paramref name="type"/> is a cache that ends with <paramref name="sequence"/>.</summary>
    public static bool IsCacheOf(ITypeSymbol type, ITypeSymbol sequence)
    {
        var named = Declared(type).Where(role => role.IsCache).Select(role => role.Attribute!.AttributeClass!)
            .Concat(type.AllInterfaces.Where(item => item.Arity == 1 && RuntimeNames.Is(item, RuntimeNames.CacheInterface)));
        return named.Any(item => SymbolEqualityComparer.Default.Equals(item.TypeArguments.FirstOrDefault(), sequence));
    }

    private static bool Implements(ITypeSymbol type, DimensionKind kind) =>
        type.AllInterfaces.Any(item => RuntimeNames.Is(item, RuntimeNames.InterfaceOf(kind)));

    private static DimensionKind? KindOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { TypeKind: TypeKind.Class } type || !RuntimeNames.IsRuntime(type.ContainingNamespace))
        {
            return null;
        }

        if (type.Name == RuntimeNames.Cache)
        {
            return DimensionKind.Sequence;
        }

        foreach (var kind in AllKinds)
        {
            if (type.Name == RuntimeNames.AttributeOf(kind))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The size that is written, or the product of the sizes of the heads and channels that are named.</summary>
    private static long? SizeOf(AttributeData attribute) => attribute.AttributeClass!.TypeArguments switch
    {
        [var heads, var channels] => FixedSize(heads) * FixedSize(channels),
        _ => WrittenSize(attribute),
    };

    /// <summary>The size of a factor. Products of products are not looked into: one of them might be the type itself.</summary>
    private static long? FixedSize(ITypeSymbol type) =>
        type.GetAttributes()
            .Where(attribute => KindOf(attribute) is not null && attribute.AttributeClass!.Arity == 0)
            .Select(WrittenSize)
            .FirstOrDefault(size => size > 0);

    private static long? WrittenSize(AttributeData attribute) => attribute.ConstructorArguments.FirstOrDefault().Value as int?;
}
