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

    private static bool[][] Pairs(AttentionSizes sizes, int batch, int head, Definition definition) =>
        [.. Enumerable.Range(0, sizes.Queries).Select(query =>
            Enumerable.Range(0, sizes.Keys).Select(key => definition(batch, head, query, key)).ToArray())];

    private static void CheckRows(MaskFormula mask, in AttentionSizes sizes, int batch, int head, bool[][] expected)
    {
        for (var query = 0; query < sizes.Queries; query++)
        {
            var row = expected[query];
            for (var key = 0; key < sizes.Keys; key++)
            {
                Assert.True(
                    row[key] == mask.MayAttend(sizes, batch, head, query, key),
                    $"{mask}, {sizes}: MayAttend({batch}, {head}, {query}, {key}) should be {row[key]}");
            }

            for (var first = 0; first <= sizes.Keys; first += 3)
            {
                var filled = Enumerable.Repeat(first % 2 == 0, sizes.Keys - first).ToArray();
                mask.FillRow(sizes, batch, head, query, first, filled);
                Assert.Equal(row[first..], filled);
            }

            var run = mask.KeysOf(sizes, batch, head, query);
            Assert.True(run.IsEmpty || (run.Start >= 0 && run.End <= sizes.Keys), $"{mask}, {sizes}: {run} is outside of the keys");
            var inRun = Enumerable.Range(0, sizes.Keys).Select(key => key >= run.Start && key < run.End).ToArray();
            if (mask.IsOneRunPerQuery)
            {
                Assert.True(row.SequenceEqual(inRun), $"{mask}, {sizes}: KeysOf({query}) is {run}");
            }
            else
            {
                Assert.True(row.Zip(inRun).All(pair => !pair.First || pair.Second), $"{mask}, {sizes}: KeysOf({query}) is {run} and misses a key");
            }
        }
    }

    private static void CheckBlocks(MaskFormula mask, in AttentionSizes sizes, int batch, int head, bool[][] expected, bool exact)
    {
        var queryCuts = Cuts(sizes.Queries);
        var keyCuts = Cuts(sizes.Keys);
        foreach (var queries in queryCuts)
        {
            foreach (var keys in keyCuts)
            {
                var pairs = expected[queries.Start..queries.End].SelectMany(row => row[keys.Start..keys.End]).ToArray();
                var kind = pairs.All(may => !may) ? BlockKind.Empty : pairs.All(may => may) ? BlockKind.Full : BlockKind.Partial;
                var said = mask.Classify(sizes, batch, head, queries, keys);
                Assert.True(
                    said == kind || (said == BlockKind.Partial && !exact),
                    $"{mask}, {sizes}: the block {queries} x {keys} is {kind}, not {said}");
            }
        }
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
