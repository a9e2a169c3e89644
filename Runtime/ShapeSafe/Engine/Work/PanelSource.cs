using System;
using System.Numerics;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Engine.Lanes;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Work;

/// <summary>The keys and values of one panel, as a tile reads them: packed for all tiles before, packed just now, or where they lie.</summary>
internal readonly unsafe ref struct PanelSource<TVector, TLanes>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    private readonly ref readonly AttentionJob job;
    private readonly ref readonly TileState tile;
    private readonly int head;
    private readonly int firstKey;
    private readonly int keys;
    private readonly float* keyPanel;
    private readonly float* valuePanel;
    private readonly ulong notFinite;

    public PanelSource(in AttentionJob job, in TileState tile, int panel)
    {
        this.job = ref job;
        this.tile = ref tile;
        head = tile.KeyHead % job.Call.KeyValueHeads;
        firstKey = panel * job.Plan.PanelKeys;
        keys = Math.Min(job.Plan.PanelKeys, job.Call.Sizes.Keys - firstKey);
        switch (job.Plan.Reading)
        {
            case PanelReading.PackedForAll:
                var index = ((nint)(tile.KeyHead - job.Wave.Start) * job.Plan.Panels) + panel;
                keyPanel = job.KeyPanels + (index * job.Plan.KeyPanelLength);
                valuePanel = job.ValuePanels + (index * job.Plan.ValuePanelLength);
                notFinite = job.NotFinite[index];
                break;
            case PanelReading.PackedForTile:
                keyPanel = tile.OwnKeyPanel;
                job.PackKeys(tile.Batch, head, firstKey, keyPanel);
                if (!CanReadValues(firstKey, keys))
                {
                    valuePanel = tile.OwnValuePanel;
                    notFinite = job.PackValues<TVector, TLanes>(tile.Batch, head, firstKey, keys, valuePanel);
                }

                break;
        }
    }

    /// <summary>All keys of the panel, in whole vectors.</summary>
    public KeyRange AllKeys => new(0, Tile.RoundUp(keys, TLanes.Count));

    /// <summary>The keys of the panel that the rows of a block may look at: where each row has a run of its own, a half may be enough.</summary>
    private KeyRange Seen(int index)
    {
        var all = AllKeys;
        if (keyPanel is null || tile.Kinds[index] != PanelKind.Runs || all.End <= Tile.HalfOfKeys)
        {
            return all;
        }

        return tile.Runs[index].LastEnd - firstKey <= Tile.HalfOfKeys ? new KeyRange(0, Tile.HalfOfKeys)
            : tile.Runs[index].FirstStart - firstKey >= Tile.HalfOfKeys ? new KeyRange(Tile.HalfOfKeys, all.End)
            : all;
    }

    /// <summary>How many blocks from one on go through the kernels in one call: neighbours that may look at all keys, where nothing is fetched between them.</summary>
    public int BlocksAtOnce(int index) => job.Plan.Reading == PanelReading.PackedForAll ? tile.FullBlocksFrom(index) : 1;

    /// <summary>Writes the weights of <see cref="BlocksAtOnce"/> with some keys of the panel, and adds them to the sums of the rows.</summary>
    public void Weigh<TRule>(int index, int count)
        where TRule : struct, IScoreRule<TVector, TRule>
    {
        var seen = Seen(index);
        if (keyPanel is null || !WeightKernel<TVector, TLanes, TRule>.IsSupported)
        {
            for (var end = index + count; index < end; index++)
            {
                Score(tile.Block(index), index, seen);
                SoftmaxKernel<TVector, TLanes, TRule>.Run(tile.Block(index), firstKey, seen);
            }

            return;
        }

        PrefetchShare(index);
        if (seen.Length > Tile.HalfOfKeys)
        {
            WeightKernel<TVector, TLanes, TRule>.Run(tile.BlocksFrom(index), count, job.Call.HeadDim, keyPanel, firstKey);
        }
        else
        {
            WeightKernel<TVector, TLanes, TRule>.RunHalf(tile.Block(index), job.Call.HeadDim, keyPanel, firstKey, seen.Start);
        }
    }

    /// <summary>Writes the scores of a block of rows with some keys of the panel.</summary>
    public void Score(in RowBlock block, int index, KeyRange seen)
    {
        if (keyPanel is not null)
        {
            PrefetchShare(index);
            ScoreKernel<TVector, TLanes>.Run(block.Queries, job.Call.HeadDim, keyPanel + seen.Start, block.Scores + seen.Start, seen.Length);
            return;
        }

        // Scores that no row looks at are left as they are.
        var start = Math.Max(0, tile.Runs[index].FirstStart - firstKey);
        var count = Math.Min(keys, tile.Runs[index].LastEnd - firstKey) - start;
        var key = job.Key.Row(tile.Batch, head, firstKey + start);
        var values = new MemoryRows(job.Value.Row(tile.Batch, head, firstKey + start), job.Value.RowStride, job.Call.ValueDim);
        InPlaceKernel<TVector, TLanes>.Score(
            block.Queries, block.Rows, key, job.Key.RowStride, count, job.Call.HeadDim, block.Scores + start, block.Stride, values);
    }

    /// <summary>Adds the panel's values to the outputs of all blocks, by their weights.</summary>
    public void AddValues()
    {
        if (valuePanel is not null)
        {
            AddValues(0, keys, valuePanel, job.Plan.ValueWidth, notFinite);
            return;
        }

        for (var first = 0; first < keys; first += Tile.Keys)
        {
            var count = Math.Min(Tile.Keys, keys - first);
            if (CanReadValues(firstKey + first, count))
            {
                AddValues(first, count, job.Value.Row(tile.Batch, head, firstKey + first), job.Value.RowStride, notFinite: 0);
                continue;
            }

            if (NobodyLooksAt(firstKey + first, count))
            {
                continue;
            }

            var bits = job.PackValues<TVector, TLanes>(tile.Batch, head, firstKey + first, count, tile.OwnValuePanel);
            AddValues(first, count, tile.OwnValuePanel, job.Plan.ValueWidth, bits);
        }
    }

    /// <summary>Adds the values of some keys of the panel.</summary>
    private void AddValues(int first, int count, float* values, nint stride, ulong notFinite)
    {
        int blocks;
        for (var index = 0; index < tile.Blocks; index += blocks)
        {
            blocks = BlocksAtOnce(index);
            var start = Math.Max(0, tile.Runs[index].FirstStart - firstKey - first);
            var end = Math.Min(count, tile.Runs[index].LastEnd - firstKey - first);
            if (tile.Kinds[index] == PanelKind.Empty || start >= end)
            {
                continue;
            }

            ref readonly var block = ref tile.Block(index);
            var weights = block.Scores + first;
            if (block.Rows == 1)
            {
                InPlaceKernel<TVector, TLanes>.AddValues(weights + start, end - start, values + (start * stride), stride, block.Outputs, block.Width);
            }
            else
            {
                ValueKernel<TVector, TLanes>.Run(weights, block.Stride, start, end, values, stride, block.Outputs, block.Width, blocks);
            }

            for (var left = notFinite; left != 0; left &= left - 1)
            {
                AddNotFinite(index, blocks, first + BitOperations.TrailingZeroCount(left));
            }
        }
    }

    /// <summary>Adds the numbers of a value that are not finite, to the rows that may look at its key.</summary>
    private void AddNotFinite(int index, int blocks, int key)
    {
        ref readonly var block = ref tile.Block(index);
        var value = job.Value.Row(tile.Batch, head, firstKey + key);
        var rows = Math.Min(blocks * Tile.Rows, tile.Rows - (index * Tile.Rows));
        for (var row = 0; row < rows; row++)
        {
            if (!TileMask.MayAttend(job, tile, (index * Tile.Rows) + row, firstKey + key))
            {
                continue;
            }

            // A weight may have become 0 for being small, but is not 0.
            var weight = block.Scores[(row * block.Stride) + key];
            weight = weight == 0 ? float.Epsilon : weight;
            for (var column = 0; column < job.Call.ValueDim; column++)
            {
                var number = value[column * job.Value.ColumnStride];
                block.Outputs[(row * block.Width) + column] += float.IsFinite(number) ? 0 : weight * number;
            }
        }
    }

    /// <summary>While a block is scored, its share of the values of the panel and of the keys of the next one is on its way.</summary>
    private void PrefetchShare(int index)
    {
        if (job.Plan.Reading == PanelReading.PackedForAll)
        {
            return;
        }

        var value = job.Value.Row(tile.Batch, head, firstKey);
        var nextKey = job.Key.Row(tile.Batch, head, firstKey + Tile.Keys);
        var end = Math.Min(keys, Tile.Keys * (index + 1) / tile.Blocks);
        for (var key = Tile.Keys * index / tile.Blocks; key < end; key++)
        {
            Prefetching.Row(value + (key * job.Value.RowStride), job.Call.ValueDim);
            Prefetching.Row(nextKey + (key * job.Key.RowStride), job.Call.HeadDim);
        }
    }

    private bool NobodyLooksAt(int firstOfKeys, int count)
    {
        for (var index = 0; index < tile.Blocks; index++)
        {
            if (!tile.Runs[index].Misses(firstOfKeys, count))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether values may be read where they lie: whole vectors of them, and nothing that must be hidden from a row.</summary>
    private bool CanReadValues(int firstOfKeys, int count)
    {
        if (job.Value.ColumnStride != 1 || job.Call.ValueDim != job.Plan.ValueWidth || job.Call.Bias is not (null or AlibiBias))
        {
            return false;
        }

        for (var index = 0; index < tile.Blocks; index++)
        {
            if (tile.Kinds[index] != PanelKind.Full && !(tile.Kinds[index] != PanelKind.Flags && tile.Runs[index].Cover(firstOfKeys, count)))
            {
                return false;
            }
        }

        return true;
    }
}
