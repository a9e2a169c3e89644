using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Parsing;

/// <summary>The dimensions that an attention names, each in its place, and of the kind that belongs there.</summary>
internal sealed record AttentionPlaces(Place Batch, Place Heads, Place KeyValueHeads, Place Query, Place Key, Place HeadDim, Place ValueDim)
{
    private static readonly (string Words, DimensionKind Kind)[] expected =
    [
        ("the batch", DimensionKind.Batch),
        ("the heads", DimensionKind.Heads),
        ("the query's sequence", DimensionKind.Sequence),
        ("the key's sequence", DimensionKind.Sequence),
        ("the channels of a head", DimensionKind.HeadDim),
    ];

    /// <summary>The kinds of dimensions that an attention names, in their order.</summary>
    public static IEnumerable<DimensionKind> ExpectedKinds => expected.Select(place => place.Kind);

    /// <summary>Whether every dimension will be one.</summary>
    public bool AreComplete => Distinct.All(place => place.IsKept);

    /// <summary>Every dimension once.</summary>
    public IReadOnlyList<Place> Distinct { get; } =
    [
        .. new[] { Batch, Heads, KeyValueHeads, Query, Key, HeadDim, ValueDim }
            .GroupBy<Place, INamedTypeSymbol>(place => place.Type, SymbolEqualityComparer.Default)
            .Select(group => group.First()),
    ];

    /// <summary>Reads the places, or null when one holds something else; <paramref name="findings"/> then say what, unless the compiler does.</summary>
    public static AttentionPlaces? Read(
        INamedTypeSymbol attention, AttributeData attribute, AttributeData? keyValueHeads, AttributeData? valueDim, List<Finding> findings)
    {
        var given = attribute.AttributeClass!.TypeArguments;
        if (SuggestedOrder(given) is { } order)
        {
            var first = Enumerable.Range(0, expected.Length).First(index => DimensionRole.Of(given[index])?.Kind != expected[index].Kind);
            findings.Add(Place.Wrong(attention, attribute, first, expected[first].Words, $"the order is batch, heads, query's sequence, key's sequence, channels of a head, so write [Attention<{order}>]"));
            return null;
        }

        var places = expected.Select((place, index) => Place.Read(attention, attribute, index, place.Words, place.Kind, findings)).ToArray();
        var groups = keyValueHeads is null ? places[1] : Place.Read(attention, keyValueHeads, 0, "the key-value heads", DimensionKind.Heads, findings);
        var values = valueDim is null ? places[4] : Place.Read(attention, valueDim, 0, "the channels of a value head", DimensionKind.HeadDim, findings);
        if (places[1]?.Role.PossibleSize is int heads && groups?.Role.PossibleSize is int keyValues && heads % keyValues != 0)
        {
            findings.Add(new Finding(
                DefinitionRules.HeadsNotDivided, groups.Location, attention.Name, heads, places[1]!.Type.Name, keyValues, groups.Type.Name));
        }

        return places.All(place => place is not null) && groups is not null && values is not null
            ? new(places[0]!, places[1]!, groups, places[2]!, places[3]!, places[4]!, values)
            : null;
    }

    /// <summary>What the model says of them, with the names that <paramref name="scope"/> allows.</summary>
    public AttentionDimensions Describe(NameScope scope)
    {
        var relation = SymbolEqualityComparer.Default.Equals(Query.Type, Key.Type) ? KeyRelation.Itself
            : DimensionRole.IsCacheOf(Key.Type, Query.Type) ? KeyRelation.Cache
            : KeyRelation.Apart;
        return new(relation, Of(Batch), Of(Heads), Of(KeyValueHeads), Of(Query), Of(Key), Of(HeadDim), Of(ValueDim));

        DimensionReference Of(Place place) => scope.Refer(place, isAlone: Distinct.Count(other => other.Type.Name == place.Type.Name) == 1);
    }

    /// <summary>The right order, where the right dimensions stand in a wrong one.</summary>
    private static string? SuggestedOrder(IReadOnlyList<ITypeSymbol> given)
    {
        var kinds = given.Select(type => DimensionRole.Of(type)?.Kind).ToList();
        if (kinds.SequenceEqual(expected.Select(place => (DimensionKind?)place.Kind)))
        {
            return null;
        }

        var left = given.ToList();
        var order = new List<string>();
        foreach (var (_, kind) in expected)
        {
            var next = left.FirstOrDefault(type => DimensionRole.Of(type)?.Kind == kind);
            if (next is null)
            {
                return null;
            }

            left.Remove(next);
            order.Add(next.Name);
        }

        return string.Join(", ", order);
    }
}
