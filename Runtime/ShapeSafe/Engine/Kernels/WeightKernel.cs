using System.Runtime.CompilerServices;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Kernels;

/// <summary>
/// Scores of four query rows with a packed panel of keys that become weights before they leave the registers: what
/// <see cref="ScoreKernel{TVector, TLanes}"/> and <see cref="SoftmaxKernel{TVector, TLanes, TRule}"/> do one after the other. For lanes
/// with many registers only.
/// </summary>
internal static unsafe class WeightKernel<TVector, TLanes, TRule>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
    where TRule : struct, IScoreRule<TVector, TRule>
{
    /// <summary>Writes the weights of the rows with a panel and adds them to their row's sum.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="depth">The width of query and key.</param>
    /// <param name="panel">[depth, <see cref="Tile.Keys"/>].</param>
    /// <param name="firstKey">The panel's first key.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in RowBlock block, int depth, float* panel, int firstKey)
    {
        for (var key = 0; key < Tile.Keys; key += 4 * TLanes.Count)
        {
            ScoreKernel<TVector, TLanes>.FourWide(block.Queries, depth, panel + key, new Weighed<TVector, TLanes, TRule>(block, firstKey, key));
        }
    }

    /// <summary>The same with one half of a panel: a method of its own, as the JIT inlines only so much into one.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="depth">The width of query and key.</param>
    /// <param name="panel">[depth, <see cref="Tile.Keys"/>].</param>
    /// <param name="firstKey">The panel's first key.</param>
    /// <param name="half">The first key of the half, within the panel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void RunHalf(in RowBlock block, int depth, float* panel, int firstKey, int half)
    {
        for (var key = half; key < half + Tile.HalfOfKeys; key += 2 * TLanes.Count)
        {
            ScoreKernel<TVector, TLanes>.TwoWide(block.Queries, depth, panel + key, new Weighed<TVector, TLanes, TRule>(block, firstKey, key));
        }
    }
}
