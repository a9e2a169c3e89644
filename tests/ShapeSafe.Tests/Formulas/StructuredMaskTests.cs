using System;
using System.Linq;
using ShapeSafe.Formulas;
using Xunit;
using static ShapeSafe.Formulas.MaskFormula;

namespace ShapeSafe.Tests.Formulas;

/// <summary>Prefixes, chunks, documents, global tokens and dilated bands: what they refuse, equal, demand and read as.</summary>
public class StructuredMaskTests
{
    private static readonly AttentionSizes Sizes = new(2, 1, 6, 6);

    [Fact]
    public void APrefixLetsEveryQuerySeeTheFirstKeys()
    {
        Prefix(2).IsDefinedBy(Sizes, (_, _, _, key) => key < 2);
        new PrefixKeys([4, 9]).IsDefinedBy(Sizes, (batch, _, _, key) => key < (batch == 0 ? 4 : 9));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => Prefix(-1));
        Assert.StartsWith("lengths[1] is -4;", Assert.Throws<ArgumentException>("lengths", () => new PrefixKeys([1, -4])).Message);
    }

    [Fact]
    public void APrefixPerSampleDemandsItsBatch()
    {
        Assert.Empty(Prefix(2).Requirements);
        Assert.Equal([new(AttentionAxis.Batch, 3, "3 prefix lengths")], new PrefixKeys([1, 2, 3]).Requirements);
        Assert.Equal("Prefix(3 lengths)", new PrefixKeys([1, 2, 3]).ToString());
        Assert.Equal(new PrefixKeys([1, 2, 3]), new PrefixKeys([1, 2, 3]));
        Assert.NotEqual(new PrefixKeys([1, 2, 3]), new PrefixKeys([1, 2, 4]));
    }

    [Fact]
    public void TheMaskOfAPrefixLanguageModelIsOneRun()
    {
        var mask = new PrefixKeys([2, 4]) | Causal();
        Assert.True(mask.IsOneRunPerQuery);
        mask.IsDefinedBy(Sizes, (batch, _, query, key) => key <= query || key < (batch == 0 ? 2 : 4));
        Assert.True((mask & PaddedKeys.FromLengths([6, 3], 6) & ~Prefix(1)).IsOneRunPerQuery);
        Assert.False((Prefix(2) | WindowLookback(1)).IsOneRunPerQuery);
    }

    [Fact]
    public void PrefixesBecomeOne()
    {
        Assert.Equal(Prefix(2), (Prefix(2) & Prefix(5)).Simplify());
        Assert.Equal(new PrefixKeys([2, 5]), (new PrefixKeys([1, 5]) | Prefix(2)).Simplify());
        Assert.Equal(None, Prefix(0).Simplify());
        Assert.Equal(All, Prefix(6).Simplify(Sizes));
    }

    [Fact]
    public void AChunkSeesItself()
    {
        Chunked(4).IsDefinedBy(Sizes, (_, _, query, key) => query / 4 == key / 4);
        Chunked(3, Alignment.BottomRight).IsDefinedBy(new(1, 1, 2, 7), (_, _, query, key) => (query + 5) / 3 == key / 3);
        Chunked(3, Alignment.BottomRight).IsDefinedBy(new(1, 1, 7, 4), (_, _, query, key) => (query + 3) / 3 == (key + 6) / 3);
        Assert.Throws<ArgumentOutOfRangeException>("size", () => Chunked(0));
        Assert.Equal("Chunked(3, aligned to the end)", Chunked(3, Alignment.BottomRight).ToString());
    }

    [Fact]
    public void ChunksSimplify()
    {
        Assert.Equal(Chunked(4), (Chunked(12) & Chunked(4)).Simplify());
        Assert.Equal(Chunked(12), (Chunked(12) | Chunked(4)).Simplify());
        Assert.Equal(Chunked(4), (Chunked(4) & Window(3, 3)).Simplify());
        Assert.Equal(Window(0, 0), Chunked(1).Simplify());
        Assert.Equal(All, Chunked(6).Simplify(Sizes));
        Assert.Equal(Chunked(4), Chunked(4, Alignment.BottomRight).Simplify(Sizes));
    }

    [Fact]
    public void DocumentsSeeThemselves()
    {
        int[] ids = [0, 0, 0, 1, 2, 2];
        MaskChecks.Definition definition = (_, _, query, key) => ids[query] == ids[key];
        var byLengths = Documents.FromLengths([3, 1, 2]);
        byLengths.IsDefinedBy(Sizes, definition);
        Assert.Equal(byLengths, Documents.FromIds([7, 7, 7, 9, -1, -1]));
        Assert.Equal(byLengths, Documents.FromLengths([3, 0, 1, 2]));
        Assert.Equal(byLengths.GetHashCode(), Documents.FromIds([7, 7, 7, 9, -1, -1]).GetHashCode());
        Assert.NotEqual(byLengths, Documents.FromLengths([3, 3]));
        Assert.True(byLengths.IsOneRunPerQuery);
    }

    [Fact]
    public void DocumentsMayBeInterleaved()
    {
        int[,] ids = { { 1, 2, 1, 2, 3, 1 }, { 5, 5, 5, 5, 5, 5 } };
        var documents = Documents.FromIds(ids);
        Assert.False(documents.IsOneRunPerQuery);
        documents.IsDefinedBy(Sizes, (batch, _, query, key) => ids[batch, query] == ids[batch, key]);
        (documents & Causal() & ~Window(1, 1)).IsDefinedBy(
            Sizes, (batch, _, query, key) => ids[batch, query] == ids[batch, key] && key < query - 1);
    }

    [Fact]
    public void DocumentsOfQueriesAndKeysMayDifferInLength()
    {
        var mask = Documents.FromLengths([2, 1, 3], [1, 0, 2]);
        mask.IsDefinedBy(new(1, 1, 6, 3), (_, _, query, key) => query < 2 ? key == 0 : query > 2 && key > 0);
        Assert.Equal(new KeyProof(Verdict.Refuted, 0, 0, 2), mask.EveryQueryHasAKey(new(1, 1, 6, 3)));
        Assert.Equal(
            [new(AttentionAxis.Queries, 6, "documents of 6 queries and 3 keys"), new(AttentionAxis.Keys, 3, "documents of 6 queries and 3 keys")],
            mask.Requirements);
        Assert.Equal(AttentionAxis.Batch, Documents.FromIds(new int[2, 6]).Requirements.First().Axis);
    }

    [Fact]
    public void DocumentsThatDoNotFitAreRefused()
    {
        Assert.Throws<ArgumentException>("keyLengths", () => Documents.FromLengths([1, 2], [3]));
        Assert.Throws<ArgumentException>("queryLengths", () => Documents.FromLengths([1, -2]));
        Assert.Throws<ArgumentException>("queryLengths", () => Documents.FromLengths([int.MaxValue, 1]));
        Assert.Throws<ArgumentException>("keyDocuments", () => Documents.FromIds(new int[2, 3], new int[1, 3]));
        Assert.Throws<ArgumentNullException>(() => PaddedKeys.FromFlags(null!));
        Assert.Throws<ArgumentNullException>(() => Documents.FromIds((int[,])null!));
    }

    [Fact]
    public void OneDocumentIsAll()
    {
        Assert.Equal(All, Documents.FromLengths([6]).Simplify());
        Assert.Equal(None, Documents.FromLengths([6, 0], [0, 6]).Simplify());
    }

    [Fact]
    public void GlobalTokensSeeAndAreSeen()
    {
        Global([4, 0, 4]).IsDefinedBy(Sizes, (_, _, query, key) => query is 0 or 4 || key is 0 or 4);
        Global([5], Alignment.BottomRight).IsDefinedBy(new(1, 1, 2, 7), (_, _, query, key) => query == 0 || key == 5);
        (Global([0]) | WindowLookback(1)).IsDefinedBy(Sizes, (_, _, query, key) => query == 0 || key == 0 || (key <= query && key >= query - 1));
        Assert.Throws<ArgumentException>("positions", () => Global([-1]));
        Assert.Equal(Global([1, 2]), Global([2, 1, 1]));
        Assert.Equal(Global([0, 1]), (Global([0]) | Global([1])).Simplify());
        Assert.Equal(All, Global([0, 1, 2, 3, 4, 5]).Simplify(Sizes));
        Assert.Equal("Global(1, 2)", Global([2, 1]).ToString());
    }

    [Fact]
    public void ADilatedMaskSkipsKeys()
    {
        Dilated(3).IsDefinedBy(Sizes, (_, _, query, key) => (key - query) % 3 == 0);
        var window = (Dilated(2) & Window(3, 3)).Simplify();
        Assert.Equal(new DilatedBand(2, -2, 2, Alignment.TopLeft), window);
        window.IsDefinedBy(Sizes, (_, _, query, key) => Math.Abs(key - query) is 0 or 2);
        Assert.Equal(Dilated(6), (Dilated(2) & Dilated(3)).Simplify());
        Assert.Equal(Causal(), (Dilated(1) & Causal()).Simplify());
        Assert.Equal(Window(0, 0), (Dilated(4) & Window(3, 3)).Simplify());
        Assert.Equal(None, new DilatedBand(4, 1, 3, Alignment.TopLeft).Simplify());
        Assert.Equal(Window(0, 0), (Dilated(1 << 20) & Dilated((1 << 20) - 1)).Simplify());
        Assert.Equal(None, new DilatedBand(int.MaxValue - 1, int.MaxValue - 1, null, Alignment.TopLeft).Simplify(Sizes));
        Assert.Throws<ArgumentOutOfRangeException>("step", () => Dilated(0));
        Assert.Equal("Dilated(2) & Window(2, 2)", window.ToString());
    }

    [Fact]
    public void AHundredThousandDocumentsTakeNoMemoryPerPair()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var mask = Documents.FromLengths(Enumerable.Repeat(10, 100_000).ToArray()) & Causal();
        var sizes = new AttentionSizes(1, 1, 1_000_000, 1_000_000);
        Assert.Equal(BlockKind.Empty, mask.Classify(sizes, 0, 0, new(500_000, 500_010), new(0, 500_000)));
        Assert.Equal(Verdict.Proved, mask.EveryQueryHasAKey(sizes).Verdict);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
    }

    [Fact]
    public void BlocksOfVeryManyInterleavedDocumentsAreExact()
    {
        // Documents 0 to 9 come back at the end, behind all others.
        const int Length = 66_000;
        var mask = Documents.FromIds(Enumerable.Range(0, Length).Select(position => position % (Length - 10)).ToArray());
        var grid = BlockGrid.Of(mask, new(1, 1, Length, Length), 64, 64);
        var last = grid.KeyBlocks - 1;
        for (var block = 0; block <= last; block++)
        {
            Assert.Equal(BlockKind.Partial, grid[0, 0, block, block]);
            Assert.Equal(block == 0 || block == last ? BlockKind.Partial : BlockKind.Empty, grid[0, 0, block, 0]);
            Assert.Equal(block == 0 || block == last ? BlockKind.Partial : BlockKind.Empty, grid[0, 0, 0, block]);
        }
    }
}
