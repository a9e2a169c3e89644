using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Work;

/// <summary>What is known of the blocks of a call's mask, found once for all tiles.</summary>
internal static class CallBlocks
{
    // A byte each, so that memory does not grow with L x S.
    private const long MostBlocks = 1 << 20;

    /// <summary>
    /// The blocks of a tile's rows with a panel; where each query has one run, which tiles look at themselves, the blocks of all queries
    /// with a panel. Null where there is no use for them, where they would be many, or where tiles reach over several heads.
    /// </summary>
    public static BlockKinds? Of(in AttentionCall call, in WorkPlan plan)
    {
        if (call.Mask is not { } mask || call.Sizes.IsEmpty || (mask.IsOneRunPerQuery && plan.Reading != PanelReading.PackedForAll))
        {
            return null;
        }

        if (!mask.IsOneRunPerQuery && call.HeadsPerGroup > 1 && call.Sizes.Queries % plan.TileRows != 0)
        {
            return null;
        }

        var cut = new BlockCut(call.Sizes, mask.IsOneRunPerQuery ? call.Sizes.Queries : plan.TileRows, plan.PanelKeys);
        var planes = (mask.VariesByBatch ? (long)call.Sizes.Batch : 1) * (mask.VariesByHead ? call.Sizes.Heads : 1);
        return planes * cut.QueryBlocks * cut.KeyBlocks > MostBlocks ? null : BlockKinds.Remembered(mask, cut);
    }
}
