using System;
using System.Linq;
using ShapeSafe.Formulas;
using Xunit;
using static ShapeSafe.Formulas.MaskFormula;

namespace ShapeSafe.Tests.Formulas;

public class CompositionTests
{
    private static readonly AttentionSizes Sizes = new(2, 2, 6, 8);
    private static readonly MaskFormula Padding = PaddedKeys.FromLengths([8, 3], 8);
    private static readonly MaskFormula Gaps = PaddedKeys.FromFlags(
        [true, false, true, true, false, true, true, true, false, false, true, true, true, true, true, false], 2, 8);

    private static readonly MaskFormula Dense = new DenseFlags(
        [.. Enumerable.Range(0, 96).Select(i => i * 7 % 5 > 1)], [1, 2, 6, 8]);

    [Fact]
    public void AllAndNoneAreWhatTheySay()
    {
        foreach (var (queries, keys) in MaskChecks.Lengths)
        {
            All.IsDefinedBy(new(1, 1, queries, keys), (_, _, _, _) => true);
            None.IsDefinedBy(new(1, 1, queries, keys), (_, _, _, _) => false);
        }
    }

    [Fact]
    public void RunsJoinedWithAndAreExact()
    {
        MaskFormula[] runs = [Causal(), Causal(-2), WindowLookback(2, Alignment.BottomRight), new Band(1, 4, Alignment.TopLeft), Padding];
        foreach (var left in runs)
        {
            foreach (var right in runs)
            {
                Assert.True((left & right).IsOneRunPerQuery);
                (left & right).IsDefinedBy(
                    Sizes,
                    (batch, head, query, key) => left.MayAttend(Sizes, batch, head, query, key) && right.MayAttend(Sizes, batch, head, query, key));
            }
        }
    }

    [Fact]
    public void AnyMasksCanBeJoined()
    {
        MaskFormula[] masks = [Causal(), Padding, Gaps, Dense, ~Window(1, 2), Gaps | Dense];
        foreach (var left in masks)
        {
            (~left).IsDefinedBy(Sizes, (batch, head, query, key) => !left.MayAttend(Sizes, batch, head, query, key), exact: false);
            foreach (var right in masks)
            {
                (left & right).IsDefinedBy(
                    Sizes,
                    (batch, head, query, key) => left.MayAttend(Sizes, batch, head, query, key) && right.MayAttend(Sizes, batch, head, query, key),
                    exact: false);
                (left | right).IsDefinedBy(
                    Sizes,
                    (batch, head, query, key) => left.MayAttend(Sizes, batch, head, query, key) || right.MayAttend(Sizes, batch, head, query, key),
                    exact: false);
            }
        }
    }

    [Fact]
    public void DemandWhatTheirPartsDemand()
    {
        Assert.Equal(
            ["padding [2, 8]", "padding [2, 8]", "dense flags [1, 2, 6, 8]", "dense flags [1, 2, 6, 8]", "dense flags [1, 2, 6, 8]"],
            (Causal() & ~(Padding | Dense)).Requirements.Select(demand => demand.Origin));
        Assert.True((Causal() & Padding).VariesByBatch);
        Assert.False((Causal() & Padding).VariesByHead);
        Assert.True((Causal() | ~Dense).VariesByHead);
        Assert.False((Causal() | ~Dense).VariesByBatch);
    }

    [Fact]
    public void ReadAsTheyAreWritten() =>
        Assert.Equal("Causal & (Padding [2, 8] | ~Flags [1, 2, 6, 8])", (Causal() & (Padding | ~Dense)).ToString());

    [Fact]
    public void ComparesByValue()
    {
        Assert.Equal(Causal() & PaddedKeys.FromLengths([8, 3], 8), Causal() & Padding);
        Assert.Equal((Causal() & PaddedKeys.FromLengths([8, 3], 8)).GetHashCode(), (Causal() & Padding).GetHashCode());
        Assert.NotEqual(Causal() & Padding, Causal() | Padding);
    }
}
