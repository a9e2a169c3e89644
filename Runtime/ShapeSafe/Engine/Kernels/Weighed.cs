using System.Runtime.CompilerServices;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Kernels;

/// <summary>Scores become weights relative to the running maximum of their row, are added to its sum and stored.</summary>
internal readonly unsafe struct Weighed<TVector, TLanes, TRule> : IScoreEnd<TVector>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
    where TRule : struct, IScoreRule<TVector, TRule>
{
    private readonly TRule rule;
    private readonly float* weights;
    private readonly float* maxima;
    private readonly float* sums;
    private readonly float* outputs;
    private readonly int width;

    /// <summary>For the keys of a panel from one of them on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Weighed(in RowBlock block, int firstKey, int key)
    {
        rule = TRule.At(block, firstKey + key);
        weights = block.Scores + key;
        maxima = block.Maxima;
        sums = block.Sums;
        outputs = block.Outputs;
        width = block.Width;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Row(int row, TVector first, TVector second)
    {
        first = rule.Apply(first, row, 0);
        second = rule.Apply(second, row, TLanes.Count);
        var maximum = MaximumOf(row, TLanes.Max(first, second));
        first = TLanes.Exp2(TLanes.Subtract(first, maximum));
        second = TLanes.Exp2(TLanes.Subtract(second, maximum));
        var sum = sums + (row * TLanes.Count);
        TLanes.Store(TLanes.Add(TLanes.Load(sum), TLanes.Add(first, second)), sum);
        new Stored<TVector, TLanes>(weights).Row(row, first, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Row(int row, TVector first, TVector second, TVector third, TVector fourth)
    {
        first = rule.Apply(first, row, 0);
        second = rule.Apply(second, row, TLanes.Count);
        third = rule.Apply(third, row, 2 * TLanes.Count);
        fourth = rule.Apply(fourth, row, 3 * TLanes.Count);
        var maximum = MaximumOf(row, TLanes.Max(TLanes.Max(first, second), TLanes.Max(third, fourth)));
        first = TLanes.Exp2(TLanes.Subtract(first, maximum));
        second = TLanes.Exp2(TLanes.Subtract(second, maximum));
        third = TLanes.Exp2(TLanes.Subtract(third, maximum));
        fourth = TLanes.Exp2(TLanes.Subtract(fourth, maximum));
        var sum = sums + (row * TLanes.Count);
        TLanes.Store(TLanes.Add(TLanes.Load(sum), TLanes.Add(TLanes.Add(first, second), TLanes.Add(third, fourth))), sum);
        new Stored<TVector, TLanes>(weights).Row(row, first, second, third, fourth);
    }

    /// <summary>The running maximum of a row, which follows its scores first if they are too far above it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVector MaximumOf(int row, TVector highest)
    {
        if (TLanes.AnyGreater(highest, TLanes.Broadcast(maxima[row] + SoftmaxKernel<TVector, TLanes, TRule>.MaximumMayLag)))
        {
            SoftmaxKernel<TVector, TLanes, TRule>.Rescale(
                TLanes.Largest(highest), maxima + row, sums + (row * TLanes.Count), outputs + (row * width), width);
        }

        return TLanes.Broadcast(maxima[row]);
    }
}
