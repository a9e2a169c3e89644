using System;
using System.Buffers;
using System.Runtime.Intrinsics;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Engine.Lanes;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Work;

/// <summary>Runs a call: chooses the vectors, cuts the work, and goes through it wave by wave.</summary>
internal static unsafe class AttentionRun
{
    private const int Line = 64;
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
        if (Lanes512.IsSupported)
        {
            RunOn<Vector512<float>, Lanes512>(ref job);
        }
        else if (Lanes256.IsSupported)
        {
            RunOn<Vector256<float>, Lanes256>(ref job);
        }
        else if (Lanes128.IsSupported)
        {
            RunOn<Vector128<float>, Lanes128>(ref job);
        }
        else
        {
            RunOn<float, LanesScalar>(ref job);
        }
    }

    private static void RunOn<TVector, TLanes>(ref AttentionJob job)
        where TVector : unmanaged
        where TLanes : struct, ILanes<TVector>
    {
        var call = job.Call;
        var canReadInPlace = job.Key.ColumnStride == 1 && call.HeadDim >= TLanes.Count;
        job.Plan = new WorkPlan(call, TLanes.Count, canReadInPlace, job.WithWeights);
        var products = (double)call.Sizes.Batch * call.Sizes.Heads * call.Sizes.Queries * call.Sizes.Keys * (call.HeadDim + call.ValueDim);
        job.Call = call with { Threads = products < WorkForTwoThreads ? 1 : call.Threads };

        var plan = job.Plan;
        var heads = plan.KeyHeadsPerWave;
        var panels = plan.Reading == PanelReading.PackedForAll ? (nint)heads * plan.Panels : 0;
        var keyBytes = panels * plan.KeyPanelLength * sizeof(float);
        var valueBytes = panels * plan.ValuePanelLength * sizeof(float);
        var notFiniteBytes = panels * sizeof(ulong);
        var partialBytes = plan.Splits == 1 ? 0 : (nint)heads * plan.Tiles * plan.Splits * plan.TileRows * job.PartialLength * sizeof(float);
        var memory = ArrayPool<byte>.Shared.Rent(checked((int)(keyBytes + valueBytes + notFiniteBytes + partialBytes + Line)));
        try
        {
            fixed (byte* start = memory)
            {
                job.KeyPanels = (float*)(((nint)start + Line - 1) / Line * Line);
                job.ValuePanels = (float*)((byte*)job.KeyPanels + keyBytes);
                job.NotFinite = (ulong*)((byte*)job.ValuePanels + valueBytes);
                job.Partials = (float*)((byte*)job.NotFinite + notFiniteBytes);
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
}
