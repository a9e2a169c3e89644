using System;
using System.Numerics;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Work;

/// <summary>The keys and values of one panel, as a tile reads them: packed for all tiles before, packed just now, or where they lie.</summary>
internal readonly unsafe ref struct PanelSource<TVector, TLanes>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    private readonly ref readonly AttentionJob job;
    private readonly ref readonly TileState tile;
    private readonly int firstKey;
    private readonly int keys;
    private readonly int head;
    private readonly float* keyPanel;
    private readonly float* values;
    private readonly nint valueStride;
    private readonly ulong notFinite;

    public PanelSource(in AttentionJob job, in TileState tile, int panel)
    {
        this.job = ref job;
        this.tile = ref tile;
        firstKey = panel * Tile.Keys;
        keys = Math.Min(Tile.Keys, job.Call.Sizes.Keys - firstKey);
        valueStride = job.Plan.ValueWidth;
        if (job.Plan.Reading == PanelReading.PackedForAll)
        {
            var index = ((nint)(tile.KeyHead - job.Wave.Start) * job.Plan.Panels) + panel;
            keyPanel = job.KeyPanels + (index * job.Plan.KeyPanelLength);
            values = job.ValuePanels + (index * job.Plan.ValuePanelLength);
            notFinite = job.NotFinite[index];
            return;
        }

        head = tile.KeyHead % job.Call.KeyValueHeads;
        if (job.Plan.Reading == PanelReading.PackedForTile)
        {
            keyPanel = tile.OwnKeyPanel;
            job.PackKeys(tile.Batch, head, firstKey, keyPanel);
        }

        values = job.Value.Row(tile.Batch, head, firstKey);
        if (HidesNothing() && job.Value.ColumnStride == 1 && job.Call.ValueDim == job.Plan.ValueWidth)
        {
            valueStride = job.Value.RowStride;
            return;
        }

        values = tile.OwnValuePanel;
        notFinite = job.PackValues<TVector, TLanes>(tile.Batch, head, firstKey, values);
    }

    /// <summary>Writes the scores of a block of rows with the panel.</summary>
    public void Score(in RowBlock block, int index)
    {
        if (keyPanel is not null)
        {
            ScoreKernel<TVector, TLanes>.Run(block.Queries, job.Call.HeadDim, keyPanel, block.Scores);
            return;
        }

        var rows = Math.Min(tile.Rows - (index * Tile.Rows), Tile.Rows);
        var key = job.Key.Row(tile.Batch, head, firstKey);
        InPlaceKernel<TVector, TLanes>.Score(block.Queries, rows, key, job.Key.RowStride, keys, job.Call.HeadDim, block.Scores);
    }

    /// <summary>Adds the panel's values to a block's outputs by its weights.</summary>
    public void AddValues(in RowBlock block, int index)
    {
        var first = Math.Max(0, tile.Runs[index].FirstStart - firstKey);
        var end = Math.Min(keys, tile.Runs[index].LastEnd - firstKey);
        if (tile.Rows == 1)
        {
            InPlaceKernel<TVector, TLanes>.AddValues(block.Scores + first, end - first, values + (first * valueStride), valueStride, block.Outputs, block.Width);
        }
        else
        {
            ValueKernel<TVector, TLanes>.Run(block.Scores, first, end, values, valueStride, block.Outputs, block.Width);
        }

        for (var left = notFinite; left != 0; left &= left - 1)
        {
            AddNotFinite(block, index, BitOperations.TrailingZeroCount(left));
        }
    }

    /// <summary>Adds the numbers of a value that are not finite, to the rows that may look at its key.</summary>
    private void AddNotFinite(in RowBlock block, int index, int key)
    {
        var value = job.Value.Row(tile.Batch, tile.KeyHead % job.Call.KeyValueHeads, firstKey + key);
        for (var row = 0; row < Tile.Rows && (index * Tile.Rows) + row < tile.Rows; row++)
        {
            if (!TileMask.MayAttend(job, tile, (index * Tile.Rows) + row, firstKey + key))
            {
                continue;
            }

            // A weight may have become 0 for being small, but is not 0.
            var weight = block.Scores[(row * Tile.Keys) + key];
            weight = weight == 0 ? float.Epsilon : weight;
            for (var column = 0; column < job.Call.ValueDim; column++)
            {
                var number = value[column * job.Value.ColumnStride];
                block.Outputs[(row * block.Width) + column] += float.IsFinite(number) ? 0 : weight * number;
            }
        }
    }

    private bool HidesNothing()
    {
        for (var index = 0; index < tile.Blocks; index++)
        {
            if (tile.Kinds[index] != PanelKind.Full)
            {
                return false;
            }
        }

        return job.Call.Bias is null;
    }
}
