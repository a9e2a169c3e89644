using System;
using System.Linq;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Formulas;

public class PaddedKeysTests
{
    [Fact]
    public void LengthsHideWhatIsBehindThem()
    {
        int[] lengths = [5, 0, 3, 1];
        PaddedKeys.FromLengths(lengths, 5).IsDefinedBy(new(4, 2, 3, 5), (batch, _, _, key) => key < lengths[batch]);
    }

    [Fact]
    public void LengthsOnTheLeftHideWhatIsBeforeThem()
    {
        int[] lengths = [5, 0, 3, 1];
        PaddedKeys.FromLengths(lengths, 5, PaddingSide.Left).IsDefinedBy(new(4, 1, 3, 5), (batch, _, _, key) => key >= 5 - lengths[batch]);
    }

    [Fact]
    public void FlagsHideWhatIsNoToken()
    {
        var random = new Random(1);
        foreach (var length in new[] { 0, 1, 6, 63, 64, 65, 130 })
        {
            var flags = new bool[3, length];
            for (var key = 0; key < length; key++)
            {
                flags[0, key] = random.Next(3) > 0;
                flags[1, key] = key > 1 && key < 60;
            }

            PaddedKeys.FromFlags(flags).IsDefinedBy(new(3, 1, 2, length), (batch, _, _, key) => flags[batch, key]);
        }
    }

    [Fact]
    public void TheSamePaddingIsEqualHoweverItWasWritten()
    {
        var lengths = PaddedKeys.FromLengths([2, 0], 3);
        var flags = PaddedKeys.FromFlags(new[,] { { true, true, false }, { false, false, false } });
        Assert.Equal(lengths, flags);
        Assert.Equal(lengths.GetHashCode(), flags.GetHashCode());
        Assert.NotEqual(lengths, PaddedKeys.FromLengths([2, 0], 4));
        Assert.NotEqual(lengths, PaddedKeys.FromLengths([2, 0], 3, PaddingSide.Left));
        Assert.NotEqual(lengths, PaddedKeys.FromLengths([2], 3));
        var gap = new[,] { { true, false, true } };
        Assert.Equal(PaddedKeys.FromFlags(gap), PaddedKeys.FromFlags((bool[,])gap.Clone()));
        Assert.NotEqual(PaddedKeys.FromFlags(gap), PaddedKeys.FromLengths([3], 3));
    }

    [Fact]
    public void FlagsAreCopied()
    {
        bool[] flags = [true, false, true];
        var padding = PaddedKeys.FromFlags(flags, 1, 3);
        flags[1] = true;
        Assert.False(padding.MayAttend(new(1, 1, 1, 3), 0, 0, 0, 1));
    }

    [Fact]
    public void OnlyTokensWithoutAGapAreOneRun()
    {
        Assert.True(PaddedKeys.FromFlags(new[,] { { false, true, true } }).IsOneRunPerQuery);
        Assert.False(PaddedKeys.FromFlags(new[,] { { false, true, true }, { true, false, true } }).IsOneRunPerQuery);
    }

    [Fact]
    public void ALengthThatDoesNotFitIsNamed()
    {
        var thrown = Assert.Throws<ArgumentException>("lengths", () => PaddedKeys.FromLengths([3, 7], 5));
        Assert.StartsWith("lengths[1] is 7, but a sample of this batch has 0 to 5 tokens (length: 5).", thrown.Message);
        Assert.Throws<ArgumentException>("lengths", () => PaddedKeys.FromLengths([-1], 5));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => PaddedKeys.FromLengths([], -1));
        thrown = Assert.Throws<ArgumentException>("isToken", () => PaddedKeys.FromFlags([true], 1, 2));
        Assert.StartsWith("There are 1 flags, but [1, 2] needs 2.", thrown.Message);
    }

    [Fact]
    public void DemandsItsBatchAndItsLength() =>
        Assert.Equal(
            [new(AttentionAxis.Batch, 2, "padding [2, 5]"), new(AttentionAxis.Keys, 5, "padding [2, 5]")],
            PaddedKeys.FromLengths([3, 4], 5).Requirements.ToArray());

    [Fact]
    public void LongPaddingTakesNoMemoryPerKey()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var padding = PaddedKeys.FromLengths([1_000_000_000], 2_000_000_000);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4096);
        Assert.Equal(new KeyRange(0, 1_000_000_000), padding.KeysOf(new(1, 1, 1, 2_000_000_000), 0, 0, 0));
    }
}
