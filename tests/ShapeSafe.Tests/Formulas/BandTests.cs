using System;
using System.Linq;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Formulas;

public class BandTests
{
    private static readonly int?[] Limits = [null, int.MinValue, -4, -1, 0, 1, 3, int.MaxValue];

    [Fact]
    public void AttendsBetweenItsLimits()
    {
        foreach (var (queries, keys) in MaskChecks.Lengths)
        {
            foreach (var (minimum, maximum) in from low in Limits from high in Limits select (low, high))
            {
                foreach (var alignment in new[] { Alignment.TopLeft, Alignment.BottomRight })
                {
                    var shift = alignment == Alignment.BottomRight ? keys - queries : 0;
                    new Band(minimum, maximum, alignment).IsDefinedBy(new(1, 1, queries, keys), (_, _, query, key) =>
                    {
                        var distance = (long)key - query - shift;
                        return (minimum is null || distance >= minimum) && (maximum is null || distance <= maximum);
                    });
                }
            }
        }
    }

    [Fact]
    public void TheLastQueryOfALongCacheSeesTheLastKey()
    {
        var sizes = new AttentionSizes(1, 1, 1, int.MaxValue);
        var causal = MaskFormula.Causal(alignment: Alignment.BottomRight);
        Assert.True(causal.MayAttend(sizes, 0, 0, 0, int.MaxValue - 1));
        Assert.Equal(new KeyRange(0, int.MaxValue), causal.KeysOf(sizes, 0, 0, 0));
        Assert.Equal(
            new KeyRange(int.MaxValue - 4, int.MaxValue),
            MaskFormula.WindowLookback(3, Alignment.BottomRight).KeysOf(sizes, 0, 0, 0));
        Assert.Equal(default, new Band(int.MaxValue, null, Alignment.BottomRight).KeysOf(sizes, 0, 0, 0));
    }

    [Fact]
    public void WindowsAreCountedInKeysBeforeOrInTokens()
    {
        Assert.Equal(MaskFormula.WindowLookback(3), MaskFormula.WindowTokens(4));
        Assert.Equal(new Band(-3, 0, Alignment.TopLeft), MaskFormula.WindowLookback(3));
        Assert.Equal(new Band(-3, 2, Alignment.BottomRight), MaskFormula.Window(3, 2, Alignment.BottomRight));
        Assert.Equal(new Band(null, 2, Alignment.TopLeft), MaskFormula.Window(null, 2));
    }

    [Fact]
    public void ANegativeWindowIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("lookback", () => MaskFormula.Window(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("lookahead", () => MaskFormula.Window(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("lookback", () => MaskFormula.WindowLookback(-1));
        Assert.Throws<ArgumentOutOfRangeException>("tokens", () => MaskFormula.WindowTokens(0));
    }

    [Fact]
    public void AWindowMayBeAsLongAsAnInteger()
    {
        Assert.Equal(MaskFormula.All, MaskFormula.Window(int.MaxValue, int.MaxValue).Simplify());
        Assert.Equal(MaskFormula.Causal(), MaskFormula.Window(int.MaxValue, 0).Simplify());
    }

    [Theory]
    [InlineData(null, null, "Band()")]
    [InlineData(null, 0, "Causal")]
    [InlineData(null, -2, "Causal(-2)")]
    [InlineData(-3, 0, "WindowLookback(3)")]
    [InlineData(-3, 2, "Window(3, 2)")]
    [InlineData(-3, null, "Window(3, any)")]
    [InlineData(2, null, "Band(2, any)")]
    public void ReadsAsItIsWritten(int? minimum, int? maximum, string text) =>
        Assert.Equal(text, new Band(minimum, maximum, Alignment.TopLeft).ToString());

    [Fact]
    public void SaysWhenItIsAlignedToTheEnd()
    {
        Assert.Equal("Causal(aligned to the end)", MaskFormula.Causal(alignment: Alignment.BottomRight).ToString());
        Assert.Equal("Window(3, 2, aligned to the end)", MaskFormula.Window(3, 2, Alignment.BottomRight).ToString());
    }
}
