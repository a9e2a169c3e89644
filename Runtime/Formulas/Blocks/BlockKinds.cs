using System;

namespace ShapeSafe.Formulas;

/// <summary>The kinds of all blocks of a mask, kept once where samples or heads do not differ.</summary>
internal sealed class BlockKinds
{
    private readonly bool variesByBatch;
    private readonly int heads;
    private readonly BlockKind[] kinds;

    private BlockKinds(MaskFormula mask, BlockCut cut, FillRow fill)
    {
        Cut = cut;
        variesByBatch = mask.VariesByBatch;
        heads = mask.VariesByHead ? cut.Sizes.Heads : 1;
        var samples = variesByBatch ? cut.Sizes.Batch : 1;
        kinds = new BlockKind[checked(samples * heads * cut.QueryBlocks * cut.KeyBlocks)];
        if (cut.Sizes.IsEmpty)
        {
            return;
        }

        for (var row = 0; row < samples * heads * cut.QueryBlocks; row++)
        {
            var (batch, head, queryBlock) = (row / cut.QueryBlocks / heads, row / cut.QueryBlocks % heads, row % cut.QueryBlocks);
            fill(batch, head, queryBlock, kinds.AsSpan(row * cut.KeyBlocks, cut.KeyBlocks));
        }
    }

    private delegate void FillRow(int batch, int head, int queryBlock, Span<BlockKind> row);

    public BlockCut Cut { get; }

    public static BlockKinds Of(MaskFormula mask, BlockCut cut) => mask switch
    {
        { IsRuns: true } => FromRuns(mask, cut),
        JoinedMasks joined => Joined(joined, cut),
        Complement complement => Turned(complement, cut),
        DilatedBand => Classified(mask, cut),
        _ => BlockCache.GetOrAdd(mask, cut, Classified),
    };

    public ReadOnlySpan<BlockKind> Row(int batch, int head, int queryBlock)
    {
        var row = ((((variesByBatch ? batch : 0) * heads) + (heads == 1 ? 0 : head)) * Cut.QueryBlocks) + queryBlock;
        return kinds.AsSpan(row * Cut.KeyBlocks, Cut.KeyBlocks);
    }

    private static BlockKinds FromRuns(MaskFormula mask, BlockCut cut)
    {
        // For each block of keys, how many queries see all of it.
        var seeingAll = new int[cut.KeyBlocks];
        return new BlockKinds(mask, cut, (batch, head, queryBlock, row) =>
        {
            seeingAll.AsSpan().Clear();
            var queries = cut.Queries(queryBlock);
            for (long query = queries.Start; query < queries.End;)
            {
                var runs = QueryRuns.Of(mask, cut.Sizes, batch, head, (int)query, new KeyRange(0, cut.Sizes.Keys));
                var endQuery = Math.Min(runs.EndQuery, queries.End);
                for (var run = 0; run < runs.Count / 2; run++)
                {
                    Mark(runs[run], (int)(endQuery - query), cut, row, seeingAll);
                }

                query = endQuery;
            }

            for (var block = 0; block < row.Length; block++)
            {
                row[block] = seeingAll[block] == queries.Length ? BlockKind.Full : row[block];
            }
        });
    }

    /// <summary>Marks what the runs of some queries touch, and counts the queries where they hold whole blocks.</summary>
    private static void Mark(in RunStretch run, int queries, in BlockCut cut, Span<BlockKind> row, int[] seeingAll)
    {
        // Runs of neighbouring queries touch, so all of them together are one run as well.
        var (start, end) = ((int)run.Start, (int)run.End);
        var lastEnd = run.EndMoves ? end + queries - 1 : end;
        for (var block = start / cut.KeysPerBlock; block <= (lastEnd - 1) / cut.KeysPerBlock; block++)
        {
            row[block] = BlockKind.Partial;
        }

        var latestStart = run.StartMoves ? start + queries - 1 : start;
        for (var block = BlockCut.Blocks(latestStart, cut.KeysPerBlock); block < row.Length && cut.Keys(block).End <= end; block++)
        {
            seeingAll[block] += queries;
        }
    }

    private static BlockKinds Joined(JoinedMasks joined, BlockCut cut)
    {
        var parts = Array.ConvertAll(joined.Judged.ToArray(), part => Of(part, cut));
        var isUnion = joined.Joint == Joint.Or;
        return new BlockKinds(joined, cut, (batch, head, queryBlock, row) =>
        {
            parts[0].Row(batch, head, queryBlock).CopyTo(row);
            foreach (var part in parts.AsSpan(1))
            {
                var other = part.Row(batch, head, queryBlock);
                for (var block = 0; block < row.Length; block++)
                {
                    row[block] = other[block] > row[block] == isUnion ? other[block] : row[block];
                }
            }
        });
    }

    private static BlockKinds Turned(Complement complement, BlockCut cut)
    {
        var hidden = Of(complement.Hidden, cut);
        return new BlockKinds(complement, cut, (batch, head, queryBlock, row) =>
        {
            var other = hidden.Row(batch, head, queryBlock);
            for (var block = 0; block < row.Length; block++)
            {
                row[block] = other[block].Turned();
            }
        });
    }

    private static BlockKinds Classified(MaskFormula mask, BlockCut cut) => new(mask, cut, (batch, head, queryBlock, row) =>
    {
        for (var block = 0; block < row.Length; block++)
        {
            row[block] = mask.Classify(cut.Sizes, batch, head, cut.Queries(queryBlock), cut.Keys(block));
        }
    });
}
