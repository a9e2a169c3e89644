using System;
using System.Linq;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Formulas;

public class BiasTests
{
    private static readonly AttentionSizes Sizes = new(2, 3, 4, 5);

    [Fact]
    public void DenseNumbersServeEverySampleAndHeadWhereTheirSizeIsOne()
    {
        foreach (var (batch, heads) in new[] { (1, 1), (2, 1), (1, 3), (2, 3) })
        {
            var values = Enumerable.Range(0, batch * heads * 20).Select(i => i / 4f).ToArray();
            CheckEveryNumber(
                new DenseBias(values, [batch, heads, 4, 5]),
                (sample, head, query, key) => values[((((sample % batch * heads) + (head % heads)) * 4) + query) * 5 + key]);
        }
    }

    [Fact]
    public void DenseNumbersAreComparedByValueAndCopied()
    {
        float[] values = [0f, 1f, float.NegativeInfinity, 3f];
        var bias = new DenseBias(values, [2, 2]);
        var negativeZero = new DenseBias([-0f, 1f, float.NegativeInfinity, 3f], [1, 1, 2, 2]);
        Assert.Equal(bias, negativeZero);
        Assert.Equal(bias.GetHashCode(), negativeZero.GetHashCode());
        values[1] = 9;
        Assert.Equal(1f, bias.At(new(1, 1, 2, 2), 0, 0, 0, 1));
        Assert.NotEqual(bias, new DenseBias(values, [2, 2]));
    }

    [Fact]
    public void WhatIsNoBiasIsRefusedAndSaysWhere()
    {
        var thrown = Assert.Throws<ArgumentException>("values", () => new DenseBias(new[,] { { 0, 0 }, { 0, float.NaN } }));
        Assert.StartsWith("The bias [2, 2] is NaN at [1, 1]", thrown.Message);
        thrown = Assert.Throws<ArgumentException>(
            "values", () => new DenseBias([0, 0, 0, 0, 0, 0, float.PositiveInfinity, 0], [2, 2, 1, 2]));
        Assert.StartsWith("The bias [2, 2, 1, 2] is plus infinity at [1, 1, 0, 0]: softmax would give NaN there.", thrown.Message);
        Assert.Throws<ArgumentException>("shape", () => new DenseBias([1, 2, 3], [3]));
    }

    [Theory]
    [InlineData(1, new[] { 1 / 256f })]
    [InlineData(2, new[] { 1 / 16f, 1 / 256f })]
    [InlineData(8, new[] { 1 / 2f, 1 / 4f, 1 / 8f, 1 / 16f, 1 / 32f, 1 / 64f, 1 / 128f, 1 / 256f })]
    [InlineData(3, new[] { 1 / 16f, 1 / 256f, 1 / 4f })]
    [InlineData(6, new[] { 1 / 4f, 1 / 16f, 1 / 64f, 1 / 256f, 1 / 2f, 1 / 8f })]
    public void SlopesFollowThePaper(int heads, float[] slopes) =>
        Assert.Equal(slopes, Enumerable.Range(0, heads).Select(head => AlibiBias.Slope(head, heads)));

    [Fact]
    public void SlopesOfTwelveHeadsFollowThePaper()
    {
        var slopes = Enumerable.Range(0, 12).Select(head => AlibiBias.Slope(head, 12)).ToArray();
        Assert.Equal(1 / 2f, slopes[0]);
        Assert.Equal(1 / 256f, slopes[7]);
        var root = MathF.Sqrt(0.5f);
        Assert.Equal([root, root / 2, root / 4, root / 8], slopes[8..]);
    }

    [Fact]
    public void AlibiGrowsWithTheDistanceFromTheEnd()
    {
        CheckEveryNumber(BiasFormula.Alibi, (_, head, query, key) => -new[] { 1 / 16f, 1 / 256f, 1 / 4f }[head] * Math.Abs(query + 1 - key));
        CheckEveryNumber(new AlibiBias([1f, 2f, 3f]), (_, head, query, key) => -(head + 1f) * Math.Abs(query + 1 - key));
    }

    [Fact]
    public void GivenSlopesDemandTheirHeads()
    {
        Assert.Empty(BiasFormula.Alibi.Requirements);
        Assert.Equal([new(AttentionAxis.Heads, 2, "ALiBi with 2 slopes")], new AlibiBias([1f, 2f]).Requirements);
        Assert.Equal(new AlibiBias([1f, 2f]), new AlibiBias([1f, 2f]));
        Assert.Throws<ArgumentException>("slopes", () => new AlibiBias([]));
        Assert.Throws<ArgumentException>("slopes", () => new AlibiBias([1f, float.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>("head", () => AlibiBias.Slope(2, 2));
    }

    [Fact]
    public void BiasesAddUp()
    {
        var values = Enumerable.Range(0, 20).Select(i => i == 7 ? float.NegativeInfinity : i).ToArray();
        var dense = new DenseBias(values, [4, 5]);
        var sum = dense + BiasFormula.Alibi + dense;
        CheckEveryNumber(sum, (batch, head, query, key) =>
            values[(query * 5) + key] + BiasFormula.Alibi.At(Sizes, batch, head, query, key) + values[(query * 5) + key]);
        Assert.Equal(dense + (BiasFormula.Alibi + dense), sum);
        Assert.Equal("Bias [4, 5] + Alibi + Bias [4, 5]", sum.ToString());
        Assert.Equal(4, sum.Requirements.Count());
    }

    [Fact]
    public void LongRowsAddUp()
    {
        var sizes = new AttentionSizes(1, 1, 1, 1000);
        var row = new float[1000];
        (BiasFormula.Alibi + new DenseBias(Enumerable.Range(0, 1000).Select(i => (float)i).ToArray(), [1, 1000])).FillRow(sizes, 0, 0, 0, 0, row);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => i - ((999 - i) / 256f)), row);
    }

    private static void CheckEveryNumber(BiasFormula bias, Func<int, int, int, int, float> definition)
    {
        for (var batch = 0; batch < Sizes.Batch; batch++)
        {
            for (var head = 0; head < Sizes.Heads; head++)
            {
                for (var query = 0; query < Sizes.Queries; query++)
                {
                    var expected = Enumerable.Range(0, Sizes.Keys).Select(key => definition(batch, head, query, key)).ToArray();
                    Assert.Equal(expected, Enumerable.Range(0, Sizes.Keys).Select(key => bias.At(Sizes, batch, head, query, key)));
                    for (var first = 0; first <= Sizes.Keys; first++)
                    {
                        var row = new float[Sizes.Keys - first];
                        bias.FillRow(Sizes, batch, head, query, first, row);
                        Assert.Equal(expected[first..], row);
                    }
                }
            }
        }
    }
}
