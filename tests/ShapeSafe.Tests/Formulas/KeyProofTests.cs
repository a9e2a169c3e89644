using System;
using System.Linq;
using ShapeSafe.Formulas;
using Xunit;
using static ShapeSafe.Formulas.MaskFormula;

namespace ShapeSafe.Tests.Formulas;

public class KeyProofTests
{
    private static readonly AttentionSizes Sizes = new(2, 3, 5, 5);

    [Fact]
    public void CausalWithLeftPaddingLeavesQueriesWithoutAKey()
    {
        var mask = Causal() & PaddedKeys.FromLengths([5, 3], 5, PaddingSide.Left);
        var proof = mask.EveryQueryHasAKey(Sizes);
        Assert.Equal(new KeyProof(Verdict.Refuted, 1, 0, 0), proof);
        Assert.Equal("Query 0 of sample 1, head 0, has no key.", proof.ToString());
    }

    [Fact]
    public void CausalWithRightPaddingIsProved() =>
        Assert.Equal(Verdict.Proved, (Causal() & PaddedKeys.FromLengths([5, 3], 5)).EveryQueryHasAKey(Sizes).Verdict);

    [Fact]
    public void AnEmptySampleIsFound() =>
        Assert.Equal(new KeyProof(Verdict.Refuted, 1, 0, 0), PaddedKeys.FromLengths([5, 0], 5).EveryQueryHasAKey(Sizes));

    [Fact]
    public void WithoutKeysNoQueryHasOneAndWithoutQueriesAllHave()
    {
        Assert.Equal(Verdict.Refuted, All.EveryQueryHasAKey(new(1, 1, 3, 0)).Verdict);
        Assert.Equal(Verdict.Proved, None.EveryQueryHasAKey(new(1, 1, 0, 3)).Verdict);
        Assert.Equal(Verdict.Proved, None.EveryQueryHasAKey(new(0, 1, 3, 3)).Verdict);
    }

    [Fact]
    public void DenseFlagsAreLookedAt()
    {
        var flags = Enumerable.Repeat(true, 2 * 3 * 25).ToArray();
        flags.AsSpan(((1 * 3) + 2) * 25 + 20, 5).Clear();
        Assert.Equal(new KeyProof(Verdict.Refuted, 1, 2, 4), new DenseFlags(flags, [2, 3, 5, 5]).EveryQueryHasAKey(Sizes));
    }

    [Fact]
    public void ABillionQueriesAreDecidedAtOnce()
    {
        var sizes = new AttentionSizes(1, 1, 1_000_000_000, 1_000_000_000);
        Assert.Equal(Verdict.Proved, (WindowLookback(100) | Prefix(4)).EveryQueryHasAKey(sizes).Verdict);
        Assert.Equal(
            new KeyProof(Verdict.Refuted, 0, 0, 600_000_000), (WindowLookback(100) & Prefix(599_999_900)).EveryQueryHasAKey(sizes));
    }

    [Fact]
    public void ALargeRuleIsUnknown() =>
        Assert.Equal(Verdict.Unknown, Rule(new KeysBelow(0)).EveryQueryHasAKey(new(1, 1, 1, 10_000_000)).Verdict);
}
