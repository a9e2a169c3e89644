using System;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Engine.Lanes;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Work;

/// <summary>Packs the panels of keys and values of a wave, except those that the mask hides from every query.</summary>
internal sealed unsafe class PanelPacking<TVector, TLanes> : IWork
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    private const int PanelsPerPiece = 8;

    [ThreadStatic]
    private static PanelPacking<TVector, TLanes>? idle;

    private AttentionJob job;
    private int piecesPerHead;

    /// <summary>Packs all panels of the wave.</summary>
    public static void Run(in AttentionJob job)
    {
        var work = idle ?? new PanelPacking<TVector, TLanes>();
        idle = null;
        work.job = job;
        work.piecesPerHead = (job.Plan.Panels + PanelsPerPiece - 1) / PanelsPerPiece;
        try
        {
            Crew.Do(work, job.Wave.Length * work.piecesPerHead, job.Call.Threads);
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
            var head = piece / piecesPerHead;
            var first = piece % piecesPerHead * PanelsPerPiece;
            for (var panel = first; panel < Math.Min(first + PanelsPerPiece, job.Plan.Panels); panel++)
            {
                if (IsNeeded(job.Wave.Start + head, panel))
                {
                    Pack(job.Wave.Start + head, panel, ((nint)head * job.Plan.Panels) + panel);
                }
            }
        }
    }

    private void Pack(int keyHead, int panel, nint index)
    {
        var (batch, head) = Math.DivRem(keyHead, job.Call.KeyValueHeads);
        job.PackKeys(batch, head, panel * Tile.Keys, job.KeyPanels + (index * job.Plan.KeyPanelLength));
        job.NotFinite[index] = job.PackValues<TVector, TLanes>(
            batch, head, panel * Tile.Keys, Math.Min(Tile.Keys, job.Call.Sizes.Keys - (panel * Tile.Keys)), job.ValuePanels + (index * job.Plan.ValuePanelLength));
    }

    /// <summary>Whether some query may look at a key of the panel; where that is not known, yes.</summary>
    private bool IsNeeded(int keyHead, int panel)
    {
        if (job.Blocks is not { } blocks)
        {
            return true;
        }

        var (batch, keyValueHead) = Math.DivRem(keyHead, job.Call.KeyValueHeads);
        var firstHead = keyValueHead * job.Call.HeadsPerGroup;
        var heads = job.Call.Mask!.VariesByHead ? job.Call.HeadsPerGroup : 1;
        for (var head = firstHead; head < firstHead + heads; head++)
        {
            for (var queryBlock = 0; queryBlock < blocks.Cut.QueryBlocks; queryBlock++)
            {
                if (blocks.Row(batch, head, queryBlock)[panel] != BlockKind.Empty)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
