using System;
using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Formulas;

namespace ShapeSafe.Analyzers.Typed;

/// <summary>How the sequence that looks stands to the one that is looked at.</summary>
internal enum Sight
{
    /// <summary>A sequence looks at itself.</summary>
    Itself,

    /// <summary>It looks at a cache that ends with it.</summary>
    Cache,

    /// <summary>It looks at another sequence.</summary>
    Other,
}

/// <summary>A query that has no key in any call that the mask fits.</summary>
/// <param name="Sample">The sample; null when it is so in every one.</param>
/// <param name="Query">The position; null when no query of the sample has a key.</param>
/// <param name="IsLast">Whether it is the last query, however many there are.</param>
internal sealed record KeylessQuery(int? Sample, int? Query, bool IsLast)
{
    /// <summary>Longer sequences are not looked at.</summary>
    private const int Longest = 1 << 16;

    /// <summary>Pairs that are looked at before giving up.</summary>
    private const int MostPairs = 1 << 21;

    /// <summary>The query without a key, or null when none is proved.</summary>
    /// <remarks>
    /// A padded query is no finding: what no query of a sequence may look at is padding, and nobody reads what comes out there.
    /// What is not known of the mask may hide more, so only a sample without any pair is certain then.
    /// </remarks>
    public static KeylessQuery? Find(MaskValue mask, Sight sight)
    {
        if (mask.Contradicts)
            return null;
        var pairsLeft = MostPairs;
        KeylessQuery? common = null;
        foreach (var sizes in Calls(mask, sight))
        {
            if (sizes.IsEmpty || sizes.Queries > Longest || sizes.Keys > Longest)
                return null;
            if (mask.Formula.EveryQueryHasAKey(sizes) is not { Verdict: Verdict.Refuted } || Find(mask, sight, sizes, ref pairsLeft) is not { } found)
                return null;
            common = common is null ? found : common.In(found);
            if (common is null)
                return null;
        }
        return common;
    }

    /// <summary>What holds in both calls.</summary>
    private KeylessQuery? In(KeylessQuery other) =>
        Sample != other.Sample ? null
        : Query == other.Query ? this with { IsLast = IsLast && other.IsLast }
        : Query is not null && other.Query is not null && IsLast && other.IsLast ? other
        : Query is null && other.Query is not null ? other
        : Query is not null && other.Query is null ? this
        : null;

    private static KeylessQuery? Find(MaskValue mask, Sight sight, in AttentionSizes sizes, ref int pairsLeft)
    {
        var formula = mask.Formula;
        var row = new bool[sizes.Keys];
        var samples = formula.VariesByBatch ? sizes.Batch : 1;
        for (var sample = 0; sample < samples; sample++)
        {
            var sampleOrAll = formula.VariesByBatch ? sample : (int?)null;
            var withKeys = 0;
            for (var query = 0; query < sizes.Queries; query++)
            {
                if (HasKey(formula, sizes, sample, query, row, ref pairsLeft))
                    withKeys++;
                else if (mask.IsExact && IsRead(mask, sight, sizes, sample, query, ref pairsLeft))
                    return new(sampleOrAll, query, query == sizes.Queries - 1);
                if (pairsLeft < 0)
                    return null;
                // With a key for one, the sample is not without any: only queries of an exact mask are still of interest.
                if (withKeys > 0 && !mask.IsExact)
                    break;
            }
            if (withKeys == 0)
                return new(sampleOrAll, null, false);
        }
        return null;
    }

    private static bool HasKey(MaskFormula formula, in AttentionSizes sizes, int sample, int query, bool[] row, ref int pairsLeft)
    {
        pairsLeft--;
        var keys = formula.KeysOf(sizes, sample, 0, query);
        if (formula.IsOneRunPerQuery || keys.IsEmpty)
            return !keys.IsEmpty;
        pairsLeft -= row.Length;
        formula.FillRow(sizes, sample, 0, query, 0, row);
        return Array.IndexOf(row, true) >= 0;
    }

    /// <summary>Whether some query looks at this position. Where a mask differs by sample, the keys do not tell which queries of another sequence are padding.</summary>
    private static bool IsRead(MaskValue mask, Sight sight, in AttentionSizes sizes, int sample, int query, ref int pairsLeft)
    {
        if (sight == Sight.Other)
            return mask.Demanded(AttentionAxis.Batch) is null;
        pairsLeft -= sizes.Queries;
        var position = query + (sight == Sight.Cache ? sizes.Keys - sizes.Queries : 0);
        for (var other = 0; other < sizes.Queries; other++)
        {
            if (mask.Formula.MayAttend(sizes, sample, 0, other, position))
                return true;
        }
        return false;
    }

    /// <summary>
    /// The calls that stand for all: the sizes that the mask demands, and where it demands none, lengths up to beyond its largest
    /// number, behind which nothing new can happen. The longest come first: there a right mask shows that it is right.
    /// </summary>
    private static IEnumerable<AttentionSizes> Calls(MaskValue mask, Sight sight)
    {
        var batch = mask.Demanded(AttentionAxis.Batch) ?? 1;
        var heads = mask.Demanded(AttentionAxis.Heads) ?? 1;
        var lengths = new SortedSet<int> { 1, 2, 3, 5, 8, mask.Largest, mask.Largest + 1, (2 * mask.Largest) + 1, (4 * mask.Largest) + 7 }.Where(length => length > 0).Reverse().ToArray();
        var allQueries = mask.Demanded(AttentionAxis.Queries) is { } queries ? [queries] : sight == Sight.Itself && mask.Demanded(AttentionAxis.Keys) is { } same ? [same] : lengths;
        foreach (var query in allQueries)
        {
            var allKeys = mask.Demanded(AttentionAxis.Keys) is { } keys ? [keys] : sight == Sight.Itself ? [query] : lengths;
            foreach (var key in allKeys)
            {
                if (sight == Sight.Cache ? key >= query : sight == Sight.Other || key == query)
                    yield return new AttentionSizes(batch, heads, query, key);
            }
        }
    }
}
