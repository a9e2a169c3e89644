using System;
using System.Buffers;
using System.Numerics;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Engine.Lanes;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Work;

/// <summary>
/// Attention tile by tile: panel after panel of keys, the scores of all rows of the tile become weights, and add up the values.
/// Scores are never stored beyond a panel.
/// </summary>
/// <remarks>Dao, "FlashAttention-2: Faster Attention with Better Parallelism and Work Partitioning" (2023).</remarks>
/// <typeparam name="TVector">The vector.</typeparam>
/// <typeparam name="TLanes">Its arithmetic.</typeparam>
/// <typeparam name="TBefore">What happens to scores before the mask: soft-cap and bias.</typeparam>
internal sealed unsafe class TileAttention<TVector, TLanes, TBefore> : IWork
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
    where TBefore : struct, IScoreRule<TVector, TBefore>
{
    private AttentionJob job;

    [ThreadStatic]
    private static TileAttention<TVector, TLanes, TBefore>? idle;

    /// <summary>Does all tiles of the wave.</summary>
    public static void Run(in AttentionJob job)
    {
        var work = idle ?? new TileAttention<TVector, TLanes, TBefore>();
        idle = null;
        work.job = job;
        try
        {
            Crew.Do(work, job.Wave.Length * job.Plan.Tiles * job.Plan.Splits, job.Call.Threads);
        }
        finally
        {
            work.job = default;
            idle = work;
        }
    }

    /// <inheritdoc/>
    public void DoPieces(Crew crew)
    {
        var counter = default(Carver);
        _ = new TileState(ref counter, job, TLanes.Count);
        var memory = ArrayPool<byte>.Shared.Rent(checked((int)counter.BytesWithAlignment));
        fixed (byte* start = memory)
        {
            var carver = new Carver(start);
            var tile = new TileState(ref carver, job, TLanes.Count);
            for (var piece = crew.Next(); piece >= 0; piece = crew.Next())
            {
                DoPiece(ref tile, piece);
            }
        }

        ArrayPool<byte>.Shared.Return(memory);
    }

    private void DoPiece(ref TileState tile, int piece)
    {
        // The last tiles first: under a causal mask they are the longest, and the short ones even the end out.
        var plan = job.Plan;
        var split = piece % plan.Splits;
        var index = plan.Tiles - 1 - (piece / plan.Splits % plan.Tiles);
        tile.KeyHead = job.Wave.Start + (piece / plan.Splits / plan.Tiles);
        tile.Batch = tile.KeyHead / job.Call.KeyValueHeads;
        tile.FirstRow = index * plan.TileRows;
        tile.Begin(Math.Min(plan.TileRows, plan.Rows - tile.FirstRow));
        TileRows<TVector, TLanes>.SetUp(job, tile);
        TileMask.FindRuns(job, ref tile);

        var firstPanel = Math.Max(split * plan.PanelsPerSplit, tile.Seen.Start / plan.PanelKeys);
        var endPanel = Math.Min((split + 1) * plan.PanelsPerSplit, (tile.Seen.End + plan.PanelKeys - 1) / plan.PanelKeys);
        for (var panel = firstPanel; panel < endPanel; panel++)
        {
            if (TileMask.Classify(job, tile, panel * job.Plan.PanelKeys))
            {
                AddPanel(ref tile, panel);
            }
        }

        TileRows<TVector, TLanes>.Finish(job, tile, split, index);
        if (job.WithWeights)
        {
            WriteWeights(ref tile);
        }
    }

    /// <summary>Adds the values of a panel of keys to the outputs.</summary>
    private void AddPanel(ref TileState tile, int panel)
    {
        var firstKey = panel * job.Plan.PanelKeys;
        var source = new PanelSource<TVector, TLanes>(job, tile, panel);
        int count;
        for (var index = 0; index < tile.Blocks; index += count)
        {
            count = source.BlocksAtOnce(index);
            if (tile.Kinds[index] != PanelKind.Empty)
            {
                Weigh(ref tile, source, index, count, firstKey);
            }
        }

        source.AddValues();
    }

    /// <summary>Writes the weights of a block with a panel, or of several neighbours that may look at all its keys.</summary>
    private void Weigh(ref TileState tile, in PanelSource<TVector, TLanes> source, int index, int count, int firstKey)
    {
        if (TBefore.ReadsBias)
        {
            TileMask.FillBias(job, ref tile, firstKey);
        }

        switch (tile.Kinds[index])
        {
            case PanelKind.Full:
                source.Weigh<TBefore>(index, count);
                break;
            case PanelKind.Runs:
                source.Weigh<Then<TVector, TBefore, InRun<TVector, TLanes>>>(index, count);
                break;
            default:
                TileMask.FillFlags(job, ref tile, firstKey);
                source.Weigh<Then<TVector, TBefore, Flagged<TVector, TLanes>>>(index, count);
                break;
        }
    }

    /// <summary>Writes the weights of all keys, once the sums of the rows are known.</summary>
    private void WriteWeights(ref TileState tile)
    {
        for (var panel = 0; panel < job.Plan.Panels; panel++)
        {
            var firstKey = panel * job.Plan.PanelKeys;
            TileMask.Classify(job, tile, firstKey);
            var source = new PanelSource<TVector, TLanes>(job, tile, panel);
            for (var index = 0; index < tile.Blocks; index++)
            {
                ref readonly var block = ref tile.Block(index);
                if (tile.Kinds[index] == PanelKind.Empty)
                {
                    new Span<float>(block.Scores, Tile.Rows * block.Stride).Clear();
                }
                else
                {
                    source.Score(block, index, source.AllKeys);
                    Normalise(ref tile, index, firstKey, source.AllKeys.Length);
                }

                TileRows<TVector, TLanes>.WriteWeights(job, tile, index, block, firstKey);
            }
        }
    }

    /// <summary>Turns the scores of a block with a panel into weights that sum to 1 over all panels.</summary>
    private void Normalise(ref TileState tile, int index, int firstKey, int keys)
    {
        ref readonly var block = ref tile.Block(index);
        if (TBefore.ReadsBias)
        {
            TileMask.FillBias(job, ref tile, firstKey);
        }

        var factors = tile.Factors + (index * Tile.Rows);
        switch (tile.Kinds[index])
        {
            case PanelKind.Full:
                SoftmaxKernel<TVector, TLanes, TBefore>.Normalise(block, firstKey, keys, factors);
                break;
            case PanelKind.Runs:
                SoftmaxKernel<TVector, TLanes, Then<TVector, TBefore, InRun<TVector, TLanes>>>.Normalise(block, firstKey, keys, factors);
                break;
            default:
                TileMask.FillFlags(job, ref tile, firstKey);
                SoftmaxKernel<TVector, TLanes, Then<TVector, TBefore, Flagged<TVector, TLanes>>>.Normalise(block, firstKey, keys, factors);
                break;
        }
    }
}
