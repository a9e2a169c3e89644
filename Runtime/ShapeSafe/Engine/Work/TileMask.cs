using System;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Work;

/// <summary>What mask and bias say of the rows of a tile.</summary>
internal static unsafe class TileMask
{
    /// <summary>Finds the run of keys of each row, exact where the mask is one run a row, and else the run that holds all its keys.</summary>
    public static void FindRuns(in AttentionJob job, ref TileState tile)
    {
        ref readonly var first = ref tile.Block(0);
        for (var row = 0; row < tile.Blocks * Tile.Rows; row++)
        {
            var run = job.Call.Mask is { } mask
                ? mask.KeysOf(job.Call.Sizes, tile.Batch, tile.Heads[row], tile.Queries[row])
                : new KeyRange(0, job.Call.Sizes.Keys);
            first.Starts[row] = run.Start;
            first.Ends[row] = run.End;
        }

        tile.Seen = new KeyRange(int.MaxValue, 0);
        tile.SeenByAll = new KeyRange(0, int.MaxValue);
        for (var index = 0; index < tile.Blocks; index++)
        {
            ref readonly var block = ref tile.Block(index);
            var runs = BlockRuns.Of(block.Starts, block.Ends);
            tile.Runs[index] = runs;
            tile.Seen = new KeyRange(Math.Min(tile.Seen.Start, runs.FirstStart), Math.Max(tile.Seen.End, runs.LastEnd));
            tile.SeenByAll = new KeyRange(Math.Max(tile.SeenByAll.Start, runs.LastStart), Math.Min(tile.SeenByAll.End, runs.FirstEnd));
        }
    }

    /// <summary>Finds what is known of each block with a panel.</summary>
    /// <returns>Whether any block may look at a key of it.</returns>
    public static bool Classify(in AttentionJob job, in TileState tile, int firstKey)
    {
        var some = ClassifyRuns(job, tile, firstKey);
        if (!some || job.Call.Mask is not { IsOneRunPerQuery: false } mask)
        {
            return some;
        }

        var kind = ClassifyRows(job, tile, mask, firstKey);
        for (var index = 0; index < tile.Blocks; index++)
        {
            tile.Kinds[index] = tile.Kinds[index] == PanelKind.Empty ? PanelKind.Empty : kind;
        }

        return kind != PanelKind.Empty;
    }

    /// <summary>Finds what the runs of keys say of each block with a panel.</summary>
    private static bool ClassifyRuns(in AttentionJob job, in TileState tile, int firstKey)
    {
        if (tile.SeenByAll.Start <= firstKey && tile.SeenByAll.End >= firstKey + job.Plan.PanelKeys)
        {
            new Span<PanelKind>(tile.Kinds, tile.Blocks).Fill(PanelKind.Full);
            return true;
        }

        var some = false;
        for (var index = 0; index < tile.Blocks; index++)
        {
            var misses = tile.Runs[index].Misses(firstKey, job.Plan.PanelKeys);
            tile.Kinds[index] = misses ? PanelKind.Empty : tile.Runs[index].Cover(firstKey, job.Plan.PanelKeys) ? PanelKind.Full : PanelKind.Runs;
            some |= !misses;
        }

        return some;
    }

    /// <summary>Sees to it that the flags of all rows for a panel are there.</summary>
    public static void FillFlags(in AttentionJob job, ref TileState tile, int firstKey)
    {
        var first = firstKey - (firstKey % job.Plan.FilledKeys);
        if (tile.FlagsFilledFrom == first)
        {
            return;
        }

        tile.FlagsFilledFrom = first;
        var keys = Math.Min(job.Plan.FilledKeys, job.Call.Sizes.Keys - first);
        var flags = tile.Block(0).Flags;
        for (var row = 0; row < tile.Blocks * Tile.Rows; row++)
        {
            var rowFlags = new Span<bool>(flags + (row * job.Plan.FilledKeys), job.Plan.FilledKeys);
            job.Call.Mask!.FillRow(job.Call.Sizes, tile.Batch, tile.Heads[row], tile.Queries[row], first, rowFlags[..keys]);
            rowFlags[keys..].Clear();
        }
    }

    /// <summary>Sees to it that the bias of all rows for a panel is there.</summary>
    public static void FillBias(in AttentionJob job, ref TileState tile, int firstKey)
    {
        var first = firstKey - (firstKey % job.Plan.FilledKeys);
        if (tile.BiasFilledFrom == first)
        {
            return;
        }

        tile.BiasFilledFrom = first;
        var keys = Math.Min(job.Plan.FilledKeys, job.Call.Sizes.Keys - first);
        var bias = tile.Block(0).Bias;
        for (var row = 0; row < tile.Blocks * Tile.Rows; row++)
        {
            var rowBias = new Span<float>(bias + (row * job.Plan.FilledKeys), job.Plan.FilledKeys);
            job.Call.Bias!.FillRow(job.Call.Sizes, tile.Batch, tile.Heads[row], tile.Queries[row], first, rowBias[..keys]);
            rowBias[keys..].Clear();
        }
    }

    /// <summary>Whether a row may look at a key: neither the mask nor minus infinity in the bias hides it.</summary>
    public static bool MayAttend(in AttentionJob job, in TileState tile, int row, int key)
    {
        var (head, query) = (tile.Heads[row], tile.Queries[row]);
        return job.Call.Mask?.MayAttend(job.Call.Sizes, tile.Batch, head, query, key) != false
            && job.Call.Bias?.At(job.Call.Sizes, tile.Batch, head, query, key) != float.NegativeInfinity;
    }

    /// <summary>What is known of all rows with a panel; they may be of several heads.</summary>
    private static PanelKind ClassifyRows(in AttentionJob job, in TileState tile, MaskFormula mask, int firstKey)
    {
        var keys = new KeyRange(firstKey, Math.Min(firstKey + job.Plan.PanelKeys, job.Call.Sizes.Keys));
        if (job.Blocks is { } blocks)
        {
            var row = blocks.Row(tile.Batch, tile.Heads[0], tile.Queries[0] / job.Plan.TileRows);
            return KindOf(row[firstKey / job.Plan.PanelKeys], job, keys);
        }

        return ClassifyEachHead(job, tile, mask, keys);
    }

    private static PanelKind ClassifyEachHead(in AttentionJob job, in TileState tile, MaskFormula mask, KeyRange keys)
    {
        var known = PanelKind.Flags;
        for (var row = 0; row < tile.Rows;)
        {
            var (head, query) = (tile.Heads[row], tile.Queries[row]);
            var queries = new KeyRange(query, Math.Min(query + tile.Rows - row, job.Call.Sizes.Queries));
            var kind = KindOf(mask.Classify(job.Call.Sizes, tile.Batch, head, queries, keys), job, keys);
            known = row == 0 || known == kind ? kind : PanelKind.Flags;
            if (known == PanelKind.Flags)
            {
                return known;
            }

            row += queries.Length;
        }

        return known;
    }

    private static PanelKind KindOf(BlockKind kind, in AttentionJob job, KeyRange keys) => kind switch
    {
        BlockKind.Empty => PanelKind.Empty,
        BlockKind.Full when keys.Length == job.Plan.PanelKeys => PanelKind.Full,
        _ => PanelKind.Flags,
    };
}
