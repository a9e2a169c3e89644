using System;

namespace ShapeSafe.Formulas;

/// <summary>Finds the kinds of blocks from the runs of the queries: work in proportion to the stretches of queries and the blocks.</summary>
internal sealed class RunBlocks(MaskFormula mask, BlockCut cut)
{
    /// <summary>For each block of keys, how many queries of the row see all of it.</summary>
    private readonly int[] seeingAll = new int[cut.KeyBlocks];

    /// <summary>Writes the kinds of the blocks of one sample and head, row after row.</summary>
    public void Fill(int batch, int head, Span<BlockKind> plane)
    {
        var sameUntil = 0L;
        for (var queryBlock = 0; queryBlock < cut.QueryBlocks; queryBlock++)
        {
            var queries = cut.Queries(queryBlock);
            var row = plane.Slice(queryBlock * cut.KeyBlocks, cut.KeyBlocks);
            if (queries.End <= sameUntil)
            {
                plane.Slice((queryBlock - 1) * cut.KeyBlocks, cut.KeyBlocks).CopyTo(row);
            }
            else
            {
                sameUntil = FillRow(batch, head, queries, row);
            }
        }
    }

    /// <summary>Writes the kinds of one row and returns up to which query the keys of its queries stay the same.</summary>
    private long FillRow(int batch, int head, KeyRange queries, Span<BlockKind> row)
    {
        seeingAll.AsSpan().Clear();
        var sameUntil = 0L;
        for (long query = queries.Start; query < queries.End;)
        {
            var runs = QueryRuns.Of(mask, cut.Sizes, batch, head, (int)query, new KeyRange(0, cut.Sizes.Keys));
            var endQuery = Math.Min(runs.EndQuery, queries.End);
            var moves = false;
            for (var run = 0; run < runs.Count / 2; run++)
            {
                var stretch = runs[run];
                moves |= stretch.StartMoves || stretch.EndMoves;
                Mark(stretch, (int)(endQuery - query), row);
            }

            sameUntil = query == queries.Start && !moves ? runs.EndQuery : 0;
            query = endQuery;
        }

        for (var block = 0; block < row.Length; block++)
        {
            row[block] = seeingAll[block] == queries.Length ? BlockKind.Full : row[block];
        }

        return sameUntil;
    }

    /// <summary>Marks what the runs of some queries touch, and counts the queries where they hold whole blocks.</summary>
    private void Mark(in RunStretch run, int queries, Span<BlockKind> row)
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
}
