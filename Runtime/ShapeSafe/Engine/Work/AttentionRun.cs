using System;
using System.Buffers;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Engine.Lanes;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Work;

/// <summary>Runs a call: chooses the vectors, cuts the work, and goes through it wave by wave.</summary>
internal static unsafe class AttentionRun
{
    private const double WorkForTwoThreads = 2e6;

    /// <summary>Computes a call whose tensors are pinned.</summary>
    public static void Run(
        in AttentionCall call, in TensorView query, in TensorView key, in TensorView value, in TensorView destination, in TensorView? weights)
    {
        if (call.IsEmpty)
        {
            return;
        }

        var job = new AttentionJob
        {
            Call = call,
            Query = query,
            Key = key,
            Value = value,
            Destination = destination,
            Weights = weights ?? default,
            WithWeights = weights is not null,
        };
        var waves = new Waves { Job = job };
        LanesChoice.Run(ref waves);
    }

    private static void RunWaves<TVector, TLanes>(ref AttentionJob job)
        where TVector : unmanaged
        where TLanes : struct, ILanes<TVector>
    {
        var call = job.Call;
        var canReadInPlace = job.Key.ColumnStride == 1 && call.HeadDim >= TLanes.Count;
        job.Plan = new WorkPlan(call, TLanes.Count, canReadInPlace, job.WithWeights);
        var products = (double)call.Sizes.Batch * call.Sizes.Heads * call.Sizes.Queries * call.Sizes.Keys * (call.HeadDim + call.ValueDim);
        job.Call = call with { Threads = products < WorkForTwoThreads ? 1 : call.Threads };

        job.Blocks = CallBlocks.Of(job.Call, job.Plan);

        var plan = job.Plan;
        var heads = plan.KeyHeadsPerWave;
        var panels = plan.Reading == PanelReading.PackedForAll ? (nint)heads * plan.Panels : 0;
        var partials = plan.Splits == 1 ? 0 : (nint)heads * plan.Tiles * plan.Splits * plan.TileRows * job.PartialLength;
        var counter = default(Carver);
        Carve(ref counter, ref job, panels, partials);
        var memory = ArrayPool<byte>.Shared.Rent(checked((int)counter.BytesWithAlignment));
        try
        {
            fixed (byte* start = memory)
            {
                var carver = new Carver(start);
                Carve(ref carver, ref job, panels, partials);
                for (var first = 0; first < plan.KeyHeads; first += heads)
                {
                    job.Wave = new KeyRange(first, Math.Min(first + heads, plan.KeyHeads));
                    RunWave<TVector, TLanes>(job);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(memory);
        }
    }

    private static void Carve(ref Carver carver, ref AttentionJob job, nint panels, nint partials)
    {
        job.KeyPanels = carver.Take<float>(panels * job.Plan.KeyPanelLength);
        job.ValuePanels = carver.Take<float>(panels * job.Plan.ValuePanelLength);
        job.NotFinite = carver.Take<ulong>(panels);
        job.Partials = carver.Take<float>(partials);
    }

    private static void RunWave<TVector, TLanes>(in AttentionJob job)
        where TVector : unmanaged
        where TLanes : struct, ILanes<TVector>
    {
        if (job.Plan.Reading == PanelReading.PackedForAll)
        {
            PanelPacking<TVector, TLanes>.Run(job);
        }

        RunTiles<TVector, TLanes>(job);
        if (job.Plan.Splits > 1)
        {
            PartialJoining<TVector, TLanes>.Run(job);
        }
    }

    /// <summary>Chooses the code for what happens to the scores before the mask.</summary>
    private static void RunTiles<TVector, TLanes>(in AttentionJob job)
        where TVector : unmanaged
        where TLanes : struct, ILanes<TVector>
    {
        if (job.Call.SoftCap == 0)
        {
            switch (job.Call.Bias)
            {
                case null:
                    TileAttention<TVector, TLanes, AsTheyAre<TVector>>.Run(job);
                    break;
                case AlibiBias:
                    TileAttention<TVector, TLanes, Sloped<TVector, TLanes>>.Run(job);
                    break;
                default:
                    TileAttention<TVector, TLanes, Biased<TVector, TLanes>>.Run(job);
                    break;
            }
        }
        else
        {
            switch (job.Call.Bias)
            {
                case null:
                    TileAttention<TVector, TLanes, Capped<TVector, TLanes>>.Run(job);
                    break;
                case AlibiBias:
                    TileAttention<TVector, TLanes, Then<TVector, Capped<TVector, TLanes>, Sloped<TVector, TLanes>>>.Run(job);
                    break;
                default:
                    TileAttention<TVector, TLanes, Then<TVector, Capped<TVector, TLanes>, Biased<TVector, TLanes>>>.Run(job);
                    break;
            }
        }
    }

    private struct Waves : IOnLanes
    {
        public AttentionJob Job;

        public void Run<TVector, TLanes>()
            where TVector : unmanaged
            where TLanes : struct, ILanes<TVector> => RunWaves<TVector, TLanes>(ref Job);
    }
}
