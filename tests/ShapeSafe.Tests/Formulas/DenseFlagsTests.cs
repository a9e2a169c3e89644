using System;
using System.Linq;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Formulas;

public class DenseFlagsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    public void ServesEverySampleAndHeadWhereItsSizeIsOne(int batch, int heads)
    {
        foreach (var (queries, keys) in MaskChecks.Lengths)
        {
            var flags = Flags(batch * heads * queries * keys);
            new DenseFlags(flags, [batch, heads, queries, keys]).IsDefinedBy(
                new(2, 3, queries, keys),
                (sample, head, query, key) => flags[((((sample % batch * heads) + (head % heads)) * queries) + query) * keys + key]);
        }
    }

    [Fact]
    public void ComparesByValue()
    {
        var flags = Flags(12);
        var mask = new DenseFlags(flags, [3, 4]);
        Assert.Equal(mask, new DenseFlags(flags, [1, 1, 3, 4]));
        Assert.Equal(mask.GetHashCode(), new DenseFlags(flags, [1, 1, 3, 4]).GetHashCode());
        Assert.NotEqual(mask, new DenseFlags(flags, [4, 3]));
        flags[7] = !flags[7];
        Assert.NotEqual(mask, new DenseFlags(flags, [3, 4]));
    }

    [Fact]
    public void CopiesItsFlags()
    {
        var flags = new[,] { { true } };
        var mask = new DenseFlags(flags);
        flags[0, 0] = false;
        Assert.True(mask.MayAttend(new(1, 1, 1, 1), 0, 0, 0, 0));
    }

    [Fact]
    public void OtherRanksAreRefused()
    {
        var thrown = Assert.Throws<ArgumentException>("shape", () => new DenseFlags(Flags(6), [1, 2, 3]));
        Assert.StartsWith("Dense flags are [L, S] or [B or 1, H or 1, L, S], but the shape is [1, 2, 3], of rank 3.", thrown.Message);
        Assert.Throws<ArgumentException>("shape", () => new DenseFlags(Flags(6), [2, 4]));
        Assert.Throws<ArgumentException>("shape", () => new DenseFlags(Flags(6), [-2, -3]));
        Assert.Throws<ArgumentException>("shape", () => new DenseFlags([], [65536, 65536]));
        Assert.Throws<ArgumentNullException>(() => new DenseFlags((bool[,])null!));
    }

    [Fact]
    public void DemandsItsLengthsAndWhatIsNotOne()
    {
        Assert.Equal(
            [new(AttentionAxis.Queries, 4, "dense flags [4, 7]"), new(AttentionAxis.Keys, 7, "dense flags [4, 7]")],
            new DenseFlags(new bool[4, 7]).Requirements.ToArray());
        Assert.Equal(
            [AttentionAxis.Heads, AttentionAxis.Queries, AttentionAxis.Keys],
            new DenseFlags(new bool[1, 2, 4, 7]).Requirements.Select(demand => demand.Axis));
        Assert.Equal(
            [(AttentionAxis.Batch, false), (AttentionAxis.Queries, true), (AttentionAxis.Keys, false)],
            new DenseFlags(new bool[2, 1, 4, 1]).Requirements.Select(demand => (demand.Axis, demand.IsMetBy(new(3, 8, 4, 7)))));
    }

    [Fact]
    public void SimplifiesToAllOrNone()
    {
        Assert.Equal(MaskFormula.None, new DenseFlags(new bool[2, 70]).Simplify());
        Assert.Equal(MaskFormula.All, new DenseFlags(Enumerable.Repeat(true, 140).ToArray(), [2, 70]).Simplify());
    }

    private static bool[] Flags(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(2) == 0)];
    }
}
