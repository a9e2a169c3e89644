using System.Runtime.CompilerServices;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Kernels;

/// <summary>
/// Scores of four query rows with a packed panel of keys that become weights before they leave the registers: what
/// <see cref="ScoreKernel{TVector, TLanes}"/> and <see cref="SoftmaxKernel{TVector, TLanes, TRule}"/> do one after the other.
/// </summary>
internal static unsafe class WeightKernel<TVector, TLanes, TRule>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
    where TRule : struct, IScoreRule<TVector, TRule>
{
    /// <summary>
    /// Whether four vectors hold a row's scores with a whole panel. With fewer keys at a time, weights of the same panel that are
    /// stored already would miss that the maximum has followed a later score.
    /// </summary>
    public static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLanes.HasManyRegisters && 4 * TLanes.Count == Tile.Keys && TRule.NeedsFewRegisters;
    }

    /// <summary>Writes the weights of the rows with a panel and adds them to their row's sum.</summary>
    /// <param name="blocks">The rows, in blocks.</param>
    /// <param name="count">How many blocks there are.</param>
    /// <param name="depth">The width of query and key.</param>
    /// <param name="panel">[depth, <see cref="Tile.Keys"/>].</param>
    /// <param name="firstKey">The panel's first key.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(RowBlock* blocks, int count, int depth, float* panel, int firstKey)
    {
        for (var end = blocks + count; blocks < end; blocks++)
        {
            ScoreKernel<TVector, TLanes>.FourWide(blocks->Queries, depth, panel, new Weighed<TVector, TLanes, TRule>(*blocks, firstKey, 0));
        }
    }

    /// <summary>The same with one half of a panel: a method of its own, as the JIT inlines only so much into one.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="depth">The width of query and key.</param>
    /// <param name="panel">[depth, <see cref="Tile.Keys"/>].</param>
    /// <param name="firstKey">The panel's first key.</param>
    /// <param name="half">The first key of the half, within the panel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void RunHalf(in RowBlock block, int depth, float* panel, int firstKey, int half) =>
        ScoreKernel<TVector, TLanes>.TwoWide(block.Queries, depth, panel + half, new Weighed<TVector, TLanes, TRule>(block, firstKey, half));
}
