using System.Linq;
using ShapeSafe.Formulas;
using Xunit;
using static ShapeSafe.Formulas.MaskFormula;

namespace ShapeSafe.Tests.Formulas;

public class SimplificationTests
{
    private static readonly MaskFormula Padding = PaddedKeys.FromLengths([5, 3], 5);
    private static readonly MaskFormula Dense = new DenseFlags([.. Enumerable.Range(0, 20).Select(i => i % 3 == 0)], [4, 5]);

    [Fact]
    public void BandsBecomeOne()
    {
        Assert.Equal(WindowLookback(3), (Causal() & Window(3, 5)).Simplify());
        Assert.Equal(Causal(5), (Causal() | Window(3, 5)).Simplify());
        Assert.Equal(All, (Causal() | new Band(1, null, Alignment.TopLeft)).Simplify());
        Assert.Equal(None, (Causal() & ~Causal()).Simplify());
        Assert.Equal(new Band(null, -4, Alignment.TopLeft), (Causal() & ~WindowLookback(3)).Simplify());
        Assert.Equal(Window(4, 6), (WindowLookback(4) | Window(2, 6)).Simplify());
        Assert.Equal(Causal(3) | new Band(5, 9, Alignment.TopLeft), (new Band(5, 9, Alignment.TopLeft) | Causal(3)).Simplify());
    }

    [Fact]
    public void BandsOfDifferentAlignmentStayApartUntilTheSizesAreKnown()
    {
        var mask = Causal() & WindowLookback(2, Alignment.BottomRight);
        Assert.IsType<Intersection>(mask.Simplify());
        Assert.Equal(WindowLookback(2), mask.Simplify(new(1, 1, 9, 9)));
        Assert.Equal(new Band(1, 3, Alignment.TopLeft), WindowLookback(2, Alignment.BottomRight).Simplify(new(1, 1, 6, 9)));
    }

    [Fact]
    public void WhatEverySizeCoversIsAll()
    {
        Assert.Equal(All, new Band(null, null, Alignment.BottomRight).Simplify());
        Assert.Equal(All, new Band(int.MinValue, int.MaxValue - 1, Alignment.TopLeft).Simplify());
        Assert.Equal(None, new Band(3, 2, Alignment.TopLeft).Simplify());
        Assert.Equal(None, new Band(int.MaxValue, null, Alignment.TopLeft).Simplify());
        Assert.Equal(None, new Band(null, int.MinValue, Alignment.TopLeft).Simplify());
    }

    [Fact]
    public void SizesDecideMore()
    {
        Assert.Equal(All, Causal(4).Simplify(new(1, 1, 5, 5)));
        Assert.Equal(Causal(3), Causal(3).Simplify(new(1, 1, 5, 5)));
        Assert.Equal(All, Causal(alignment: Alignment.BottomRight).Simplify(new(1, 1, 1, 9)));
        Assert.Equal(None, Causal(-5).Simplify(new(1, 1, 5, 5)));
        Assert.Equal(Causal(), WindowLookback(4).Simplify(new(1, 1, 5, 5)));
        Assert.Equal(All, PaddedKeys.FromLengths([5, 5], 5).Simplify(new(2, 1, 3, 5)));
    }

    [Fact]
    public void LawsOfTheAlgebraHold()
    {
        var (a, b, c) = (Padding, Dense, WindowLookback(2) | Dense);
        Equal(a & b, b & a);
        Equal(a | b, b | a);
        Equal(a & (b & c), (a & b) & c);
        Equal(a | (b | c), (a | b) | c);
        Equal(a & a, a);
        Equal(a | a, a);
        Equal(a & (a | b), a);
        Equal(a | (a & b), a);
        Equal(~~c, c);
        Equal(~(a & b), ~a | ~b);
        Equal(~(a | c), ~a & ~c);
        Equal(c & ~c, None);
        Equal(c | ~c, All);
        Equal(a & All, a);
        Equal(a & None, None);
        Equal(a | All, All);
        Equal(a | None, a);

        static void Equal(MaskFormula left, MaskFormula right)
        {
            Assert.Equal(right.Simplify(), left.Simplify());
            Assert.Equal(right.Simplify().GetHashCode(), left.Simplify().GetHashCode());
        }
    }

    [Fact]
    public void PaddingsBecomeOne()
    {
        var shorter = PaddedKeys.FromLengths([2, 4], 5);
        Assert.Equal(PaddedKeys.FromLengths([2, 3], 5), (Padding & shorter).Simplify());
        Assert.Equal(PaddedKeys.FromLengths([5, 4], 5), (Padding | shorter).Simplify());
        Assert.Equal(PaddedKeys.FromLengths([0, 2], 5, PaddingSide.Left), (~Padding).Simplify());
        Assert.IsType<Intersection>((Padding & PaddedKeys.FromLengths([2], 5)).Simplify());
    }

    [Fact]
    public void WhatOnePartDecidesIsTakenOutOfTheOthers()
    {
        Assert.Equal(Padding & Dense, (Padding & (Dense | ~Padding)).Simplify());
        Assert.Equal(Causal(), (Causal() & (Causal(3) | Dense)).Simplify());
        Assert.Equal(Causal() & Dense, (Causal() & ((Causal(3) & Dense) | new Band(2, 4, Alignment.TopLeft))).Simplify());
    }
}
