using System;
using System.Linq;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Formulas;

/// <summary>Compares everything a mask says with a definition written down pair by pair.</summary>
internal static class MaskChecks
{
    public delegate bool Definition(int batch, int head, int query, int key);

    /// <summary>Sizes around the edges: none, one, longer queries, longer keys, more than a word of bits.</summary>
    public static readonly (int Queries, int Keys)[] Lengths =
        [(0, 0), (0, 3), (3, 0), (1, 1), (1, 5), (5, 1), (4, 4), (3, 7), (7, 3), (9, 70)];

    /// <summary>Every pair, row and block is what the definition says.</summary>
    /// <param name="exact">Whether every block must be told apart; otherwise Partial is always allowed.</param>
    public static void IsDefinedBy(this MaskFormula mask, in AttentionSizes sizes, Definition definition, bool exact = true)
    {
        for (var batch = 0; batch < sizes.Batch; batch++)
        {
            for (var head = 0; head < sizes.Heads; head++)
            {
                var expected = Pairs(sizes, batch, head, definition);
                CheckPairs(mask, sizes, batch, head, expected);
                CheckRows(mask, sizes, batch, head, expected);
                CheckBlocks(mask, sizes, batch, head, expected, exact);
            }
        }
    }

    public static void IsDefinedBy(this MaskFormula mask, in AttentionSizes sizes, MaskFormula other, bool exact = false)
    {
        var given = sizes;
        mask.IsDefinedBy(sizes, (batch, head, query, key) => other.MayAttend(given, batch, head, query, key), exact);
    }

    /// <summary>Every pair is what the definition says.</summary>
    public static void HasThePairsOf(this MaskFormula mask, in AttentionSizes sizes, Definition definition)
    {
        for (var batch = 0; batch < sizes.Batch; batch++)
        {
            for (var head = 0; head < sizes.Heads; head++)
            {
                CheckPairs(mask, sizes, batch, head, Pairs(sizes, batch, head, definition));
            }
        }
    }

    private static bool[][] Pairs(AttentionSizes sizes, int batch, int head, Definition definition) =>
        [.. Enumerable.Range(0, sizes.Queries).Select(query =>
            Enumerable.Range(0, sizes.Keys).Select(key => definition(batch, head, query, key)).ToArray())];

    private static void CheckPairs(MaskFormula mask, in AttentionSizes sizes, int batch, int head, bool[][] expected)
    {
        for (var query = 0; query < sizes.Queries; query++)
        {
            for (var key = 0; key < sizes.Keys; key++)
            {
                if (expected[query][key] != mask.MayAttend(sizes, batch, head, query, key))
                {
                    Assert.Fail($"{mask}, {sizes}: MayAttend({batch}, {head}, {query}, {key}) should be {expected[query][key]}");
                }
            }
        }
    }

    private static void CheckRows(MaskFormula mask, in AttentionSizes sizes, int batch, int head, bool[][] expected)
    {
        for (var query = 0; query < sizes.Queries; query++)
        {
            var row = expected[query];
            for (var first = 0; first <= sizes.Keys; first += 3)
            {
                var filled = Enumerable.Repeat(first % 2 == 0, sizes.Keys - first).ToArray();
                mask.FillRow(sizes, batch, head, query, first, filled);
                Assert.True(row.AsSpan(first).SequenceEqual(filled), $"{mask}, {sizes}: FillRow({query}) from {first}");
            }

            var run = mask.KeysOf(sizes, batch, head, query);
            var isRight = run.IsEmpty || (run.Start >= 0 && run.End <= sizes.Keys);
            for (var key = 0; key < sizes.Keys; key++)
            {
                var inRun = key >= run.Start && key < run.End;
                isRight &= inRun == row[key] || (inRun && !mask.IsOneRunPerQuery);
            }

            if (!isRight)
            {
                Assert.Fail($"{mask}, {sizes}: KeysOf({query}) is {run}");
            }
        }
    }

    private static void CheckBlocks(MaskFormula mask, in AttentionSizes sizes, int batch, int head, bool[][] expected, bool exact)
    {
        var attending = Counts(expected, sizes.Queries, sizes.Keys);
        foreach (var queries in Cuts(sizes.Queries))
        {
            foreach (var keys in Cuts(sizes.Keys))
            {
                var count = attending[queries.End, keys.End] - attending[queries.Start, keys.End]
                    - attending[queries.End, keys.Start] + attending[queries.Start, keys.Start];
                var kind = count == 0 ? BlockKind.Empty : count == queries.Length * keys.Length ? BlockKind.Full : BlockKind.Partial;
                var said = mask.Classify(sizes, batch, head, queries, keys);
                if (said != kind && (exact || said != BlockKind.Partial))
                {
                    Assert.Fail($"{mask}, {sizes}: the block {queries} x {keys} is {kind}, not {said}");
                }
            }
        }
    }

    /// <summary>How many pairs attend among the first queries and the first keys.</summary>
    private static int[,] Counts(bool[][] pairs, int queries, int keys)
    {
        var counts = new int[queries + 1, keys + 1];
        for (var query = 0; query < queries; query++)
        {
            for (var key = 0; key < keys; key++)
            {
                counts[query + 1, key + 1] =
                    counts[query, key + 1] + counts[query + 1, key] - counts[query, key] + (pairs[query][key] ? 1 : 0);
            }
        }

        return counts;
    }

    /// <summary>All ranges of a short length, those between every seventh place of a longer one.</summary>
    private static KeyRange[] Cuts(int length)
    {
        var step = length <= 9 ? 1 : 7;
        return [.. from start in Enumerable.Range(0, length + 1)
                   where start % step == 0
                   from end in Enumerable.Range(start, length + 1 - start)
                   where end % step == 0 || end == length
                   select new KeyRange(start, end)];
    }
}
