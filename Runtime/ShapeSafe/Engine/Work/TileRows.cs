using System;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Engine.Lanes;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Work;

/// <summary>What goes into the rows of a tile before the first panel, and comes out behind the last.</summary>
internal static unsafe class TileRows<TVector, TLanes>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    /// <summary>Finds each row of the query, and what its bias needs.</summary>
    public static void SetUp(in AttentionJob job, in TileState tile)
    {
        ref readonly var first = ref tile.Block(0);
        var width = Tile.RoundUp(job.Call.HeadDim, TLanes.Count);
        var (head, query) = job.RowOf(tile.KeyHead, tile.FirstRow);
        for (var row = 0; row < tile.Blocks * Tile.Rows; row++)
        {
            if (row > 0 && row < tile.Rows)
            {
                (head, query) = query + 1 < job.Call.Sizes.Queries ? (head, query + 1) : (head + 1, 0);
            }

            tile.Heads[row] = head;
            tile.Queries[row] = query;
            first.Queries[row] = job.Query.Row(tile.Batch, head, query);
            if (row >= tile.Rows)
            {
                first.Queries[row] = first.Queries[row - 1];
            }
            else if (job.Plan.Reading == PanelReading.InPlace)
            {
                var copy = tile.QueryCopies + (row * (nint)width);
                InPlaceKernel<TVector, TLanes>.CopyQuery(first.Queries[row], job.Query.ColumnStride, job.Call.HeadDim, job.KeyScale, copy);
                first.Queries[row] = copy;
            }
            else if (job.Query.ColumnStride != 1)
            {
                var copy = tile.QueryCopies + (row * (nint)width);
                for (var i = 0; i < job.Call.HeadDim; i++)
                {
                    copy[i] = first.Queries[row][i * job.Query.ColumnStride];
                }

                first.Queries[row] = copy;
            }

            if (job.Call.Bias is AlibiBias alibi)
            {
                var isSameHead = row > 0 && tile.Heads[row - 1] == head;
                first.Slopes[row] = isSameHead ? first.Slopes[row - 1] : -alibi.SlopeOf(head, job.Call.Sizes.Heads) * AttentionJob.Log2E;
                first.Positions[row] = query + job.Call.Sizes.Keys - job.Call.Sizes.Queries;
            }
        }
    }

    /// <summary>Writes the outputs, or what was summed up so far where the keys are split.</summary>
    public static void Finish(in AttentionJob job, in TileState tile, int split, int index)
    {
        ref readonly var first = ref tile.Block(0);
        for (var row = 0; row < tile.Blocks * Tile.Rows; row++)
        {
            var sum = TLanes.Sum(TLanes.Load(first.Sums + (row * TLanes.Count)));
            var outputs = first.Outputs + (row * (nint)first.Width);
            tile.Factors[row] = sum == 0 ? 0 : 1 / sum;
            if (row >= tile.Rows)
            {
                continue;
            }

            if (job.Plan.Splits == 1)
            {
                Write(job, job.Destination.Row(tile.Batch, tile.Heads[row], tile.Queries[row]), outputs, tile.Factors[row]);
            }
            else
            {
                var partial = job.Partial(tile.KeyHead, index, split) + (row * job.PartialLength);
                partial[0] = first.Maxima[row];
                partial[1] = sum;
                new ReadOnlySpan<float>(outputs, first.Width).CopyTo(new Span<float>(partial + 2, first.Width));
            }
        }
    }

    /// <summary>Joins what was summed up for the pieces of a tile's keys, always in the same order.</summary>
    public static void Join(in AttentionJob job, int keyHead, int index)
    {
        var rows = Math.Min(job.Plan.TileRows, job.Plan.Rows - (index * job.Plan.TileRows));
        for (var row = 0; row < rows; row++)
        {
            var joined = job.Partial(keyHead, index, 0) + (row * job.PartialLength);
            for (var split = 1; split < job.Plan.Splits; split++)
            {
                var other = job.Partial(keyHead, index, split) + (row * job.PartialLength);
                var maximum = MathF.Max(joined[0], other[0]);
                var factor = float.Exp2(joined[0] - maximum);
                var otherFactor = float.Exp2(other[0] - maximum);
                joined[0] = maximum;
                for (var i = 1; i < job.PartialLength; i++)
                {
                    joined[i] = (joined[i] * factor) + (other[i] * otherFactor);
                }
            }

            var (head, query) = job.RowOf(keyHead, (index * job.Plan.TileRows) + row);
            Write(job, job.Destination.Row(keyHead / job.Call.KeyValueHeads, head, query), joined + 2, joined[1] == 0 ? 0 : 1 / joined[1]);
        }
    }

    /// <summary>Writes the weights of a block with a panel.</summary>
    public static void WriteWeights(in AttentionJob job, in TileState tile, int index, in RowBlock block, int firstKey)
    {
        var keys = Math.Min(job.Plan.PanelKeys, job.Call.Sizes.Keys - firstKey);
        for (var row = 0; row < block.Rows; row++)
        {
            var at = (index * Tile.Rows) + row;
            var weights = job.Weights.Row(tile.Batch, tile.Heads[at], tile.Queries[at]) + (firstKey * job.Weights.ColumnStride);
            for (var key = 0; key < keys; key++)
            {
                weights[key * job.Weights.ColumnStride] = block.Scores[(row * block.Stride) + key];
            }
        }
    }

    private static void Write(in AttentionJob job, float* destination, float* outputs, float factor)
    {
        var column = 0;
        var factors = TLanes.Broadcast(factor);
        for (; job.Destination.ColumnStride == 1 && column <= job.Call.ValueDim - TLanes.Count; column += TLanes.Count)
        {
            TLanes.Store(TLanes.Multiply(TLanes.Load(outputs + column), factors), destination + column);
        }

        for (; column < job.Call.ValueDim; column++)
        {
            destination[column * job.Destination.ColumnStride] = outputs[column] * factor;
        }
    }
}
