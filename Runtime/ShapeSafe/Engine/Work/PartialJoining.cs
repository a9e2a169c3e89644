using System;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Work;

/// <summary>Joins the pieces that the keys of each tile were cut into.</summary>
internal sealed class PartialJoining<TVector, TLanes> : IWork
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    [ThreadStatic]
    private static PartialJoining<TVector, TLanes>? idle;

    private AttentionJob job;

    /// <summary>Joins all tiles of the wave.</summary>
    public static void Run(in AttentionJob job)
    {
        var work = idle ?? new PartialJoining<TVector, TLanes>();
        idle = null;
        work.job = job;
        try
        {
            Crew.Do(work, job.Wave.Length * job.Plan.Tiles, job.Call.Threads);
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
        for (var piece = crew.Next(); piece >= 0; piece = crew.Next())
        {
            TileRows<TVector, TLanes>.Join(job, job.Wave.Start + (piece / job.Plan.Tiles), piece % job.Plan.Tiles);
        }
    }
}
