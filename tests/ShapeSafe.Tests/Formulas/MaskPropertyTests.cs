using System;
using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Formulas;
using Xunit;
using static ShapeSafe.Formulas.MaskFormula;

namespace ShapeSafe.Tests.Formulas;

/// <summary>What holds for every mask, on random ones.</summary>
public class MaskPropertyTests
{
    [Fact]
    public void PairsRowsAndBlocksAreThoseOfTheDefinition() => RandomMasks.ForAll((sizes, mask) =>
        mask.Mask.IsDefinedBy(sizes, mask.Definition, exact: mask.Mask.IsRuns || mask.Mask is not (JoinedMasks or Complement)));

    [Fact]
    public void BlocksOfStructuredMasksAreExact() => RandomMasks.ForAll(
        (sizes, mask) =>
        {
            Assert.True(mask.Mask.IsRuns);
            mask.Mask.IsDefinedBy(sizes, mask.Definition, exact: true);
        },
        onlyRuns: true);

    [Fact]
    public void SimplifyKeepsTheMeaning() => RandomMasks.ForAll((sizes, mask) =>
    {
        mask.Mask.Simplify().HasThePairsOf(sizes, mask.Definition);
        mask.Mask.Simplify(sizes).HasThePairsOf(sizes, mask.Definition);
    });

    [Fact]
    public void SimplifyingTwiceChangesNothing() => RandomMasks.ForAll((sizes, mask) =>
    {
        var simple = mask.Mask.Simplify();
        Assert.Equal(simple, simple.Simplify());
        var simpleHere = mask.Mask.Simplify(sizes);
        Assert.Equal(simpleHere, simpleHere.Simplify(sizes));
    });

    [Fact]
    public void TheLawsOfTheAlgebraHold() => RandomMasks.ForAll((sizes, x, y, z) =>
    {
        var (a, b, c) = (x.Mask, y.Mask, z.Mask);
        Equal(a & b, b & a);
        Equal(a | b, b | a);
        Equal(a & (b & c), (a & b) & c);
        Equal(a | (b | c), (a | b) | c);
        Equal(a & a, a);
        Equal(a | a, a);
        Equal(~~a, a);
        Equal(~(a & b), ~a | ~b);
        Equal(~(a | b), ~a & ~b);
        Equal(a & ~a, None);
        Equal(a | ~a, All);
        Equal(a & All, a);
        Equal(a & None, None);
        Equal(a | All, All);
        Equal(a | None, a);
        Equal(a & (a | b), a);
        Equal(a | (a & b), a);
    });

    [Fact]
    public void DistributionKeepsTheMeaning() => RandomMasks.ForAll((sizes, x, y, z) =>
    {
        (x.Mask & (y.Mask | z.Mask)).Simplify().HasThePairsOf(sizes, ((x & y) | (x & z)).Definition);
        (x.Mask | (y.Mask & z.Mask)).Simplify().HasThePairsOf(sizes, ((x | y) & (x | z)).Definition);
    });

    [Fact]
    public void EqualNormalFormsMeanTheSame() => RandomMasks.ForAll((sizes, x, y, _) =>
    {
        if (x.Mask.Simplify().Equals(y.Mask.Simplify()))
        {
            x.Mask.HasThePairsOf(sizes, y.Definition);
        }
    });

    [Fact]
    public void TheOrderIsOneForAllMasks() => RandomMasks.ForAll((_, x, y, z) =>
    {
        var order = FormulaOrder.Instance;
        foreach (var (a, b, c) in new[] { (x.Mask, y.Mask, z.Mask), (y.Mask, z.Mask, x.Mask), (x.Mask, x.Mask with { }, z.Mask) })
        {
            Assert.Equal(Math.Sign(order.Compare(a, b)), -Math.Sign(order.Compare(b, a)));
            Assert.Equal(a.Equals(b), order.Compare(a, b) == 0);
            Assert.True(!a.Equals(b) || a.GetHashCode() == b.GetHashCode());
            Assert.True(order.Compare(a, b) > 0 || order.Compare(b, c) > 0 || order.Compare(a, c) <= 0);
        }
    });

    [Fact]
    public void AGridSaysOfEachBlockWhatClassifySays() => RandomMasks.ForAll((sizes, mask) =>
    {
        foreach (var (queriesPerBlock, keysPerBlock) in new[] { (1, 1), (4, 3), (5, 64), (64, 16), (int.MaxValue, int.MaxValue) })
        {
            var grid = BlockGrid.Of(mask.Mask, sizes, queriesPerBlock, keysPerBlock);
            Assert.Equal((sizes.Queries + (long)queriesPerBlock - 1) / queriesPerBlock, grid.QueryBlocks);
            Assert.Equal((sizes.Keys + (long)keysPerBlock - 1) / keysPerBlock, grid.KeyBlocks);
            foreach (var (batch, head) in from batch in Enumerable.Range(0, sizes.Batch) from head in Enumerable.Range(0, sizes.Heads) select (batch, head))
            {
                for (var row = 0; row < grid.QueryBlocks; row++)
                {
                    for (var column = 0; column < grid.KeyBlocks; column++)
                    {
                        var queries = new KeyRange(row * queriesPerBlock, (int)Math.Min((row + 1L) * queriesPerBlock, sizes.Queries));
                        var keys = new KeyRange(column * keysPerBlock, (int)Math.Min((column + 1L) * keysPerBlock, sizes.Keys));
                        Assert.Equal(mask.Mask.Classify(sizes, batch, head, queries, keys), grid[batch, head, row, column]);
                    }
                }
            }
        }
    });

    [Fact]
    public void AQueryWithoutAKeyIsFound() => RandomMasks.ForAll((sizes, mask) =>
    {
        var dead = from batch in Enumerable.Range(0, sizes.Batch)
                   from head in Enumerable.Range(0, sizes.Heads)
                   from query in Enumerable.Range(0, sizes.Queries)
                   where !Enumerable.Range(0, sizes.Keys).Any(key => mask.Definition(batch, head, query, key))
                   select new KeyProof(Verdict.Refuted, batch, head, query);
        Assert.Equal(dead.FirstOrDefault(new KeyProof(Verdict.Proved, 0, 0, 0)), mask.Mask.EveryQueryHasAKey(sizes));
    });

    [Fact]
    public void APictureShowsWhatTheDefinitionSays() => RandomMasks.ForAll((sizes, mask) =>
    {
        foreach (var (rows, width) in new[] { (100, 300), (5, 40), (1, 1) })
        {
            var style = new PictureStyle { QueryName = "q", KeyName = "k", Ascii = true, Legend = false, MaxRows = rows, MaxWidth = width };
            var (batch, head) = (sizes.Batch - 1, sizes.Heads - 1);
            var picture = mask.Mask.Picture(sizes, batch, head, style);
            if (sizes.IsEmpty)
            {
                Assert.EndsWith("no pair to draw\n", picture);
                continue;
            }

            var lines = picture.Split('\n')[2..^1];

            var cut = new PictureCut(sizes, rows, (width - lines[0].IndexOfAny(['.', '#', '-', '+', '*'])) / 2);
            Assert.Equal(cut.Rows, lines.Length);
            for (var row = 0; row < cut.Rows; row++)
            {
                var cells = lines[row][lines[row].IndexOfAny(['.', '#', '-', '+', '*'])..];
                Assert.Equal(cut.Columns, (cells.Length + 1) / 2);
                for (var column = 0; column < cut.Columns; column++)
                {
                    var (queries, keys) = (cut.Queries(row), cut.Keys(column));
                    var attending = Enumerable.Range(queries.Start, queries.Length).Sum(
                        query => Enumerable.Range(keys.Start, keys.Length).Count(key => mask.Definition(batch, head, query, key)));
                    var drawn = cells[column * 2];
                    Assert.Equal(attending == 0, drawn == '.');
                    Assert.Equal(attending == queries.Length * keys.Length, drawn == '#');
                    Assert.True(drawn is '.' or '#' || "-+*"[attending * 3 / (queries.Length * keys.Length)] == drawn);
                }
            }
        }
    });

    private static void Equal(MaskFormula left, MaskFormula right)
    {
        var (simpleLeft, simpleRight) = (left.Simplify(), right.Simplify());
        Assert.True(simpleLeft.Equals(simpleRight), $"{left} is {simpleLeft}, but {right} is {simpleRight}");
        Assert.Equal(simpleLeft.GetHashCode(), simpleRight.GetHashCode());
    }
}
