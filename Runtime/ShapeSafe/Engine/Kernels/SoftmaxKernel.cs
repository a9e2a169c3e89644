using System.Runtime.CompilerServices;
using ShapeSafe.Engine.Lanes;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine.Kernels;

/// <summary>
/// The softmax of four query rows, one panel of keys after the other: scores become weights relative to a running maximum.
/// </summary>
/// <remarks>
/// Milakov and Gimelshein, "Online normalizer calculation for softmax" (2018). The maximum follows the scores only when one is more
/// than 2^8 times above it, as weights that are a little large do no harm and what was summed up need not be rescaled so often.
/// </remarks>
internal static unsafe class SoftmaxKernel<TVector, TLanes, TRule>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
    where TRule : struct, IScoreRule<TVector, TRule>
{
    /// <summary>How far above the running maximum a score may be before the maximum follows, as a power of two.</summary>
    public const float MaximumMayLag = 8;

    /// <summary>Turns the block's scores with some keys into weights and adds them to their row's sum.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="firstKey">The panel's first key.</param>
    /// <param name="seen">The keys, within the panel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in RowBlock block, int firstKey, KeyRange seen)
    {
        var rule = TRule.At(block, firstKey + seen.Start);
        float* scores = block.Scores + seen.Start, maxima = block.Maxima, sums = block.Sums, outputs = block.Outputs;
        var width = block.Width;
        var keys = seen.Length;
        for (var row = 0; row < block.Rows; row++)
        {
            var highest = Apply(scores, keys, rule, row);
            if (TLanes.AnyGreater(highest, TLanes.Broadcast(maxima[row] + MaximumMayLag)))
            {
                Rescale(TLanes.Largest(highest), maxima + row, sums, outputs, width);
            }

            var maximum = TLanes.Broadcast(maxima[row]);
            var sum = TLanes.Load(sums);
            for (nint key = 0; key < keys; key += TLanes.Count)
            {
                var weight = TLanes.Exp2(TLanes.Subtract(TLanes.Load(scores + key), maximum));
                sum = TLanes.Add(sum, weight);
                TLanes.Store(weight, scores + key);
            }

            TLanes.Store(sum, sums);
            scores += block.Stride;
            sums += TLanes.Count;
            outputs += width;
        }
    }

    /// <summary>Turns the block's scores with a panel into weights that sum to 1 over the whole row, once its maximum and sum are known.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="firstKey">The panel's first key.</param>
    /// <param name="keys">How many keys the panel has, in whole vectors.</param>
    /// <param name="factors">One over the sum of each row; 0 for a row that sees nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Normalise(in RowBlock block, int firstKey, int keys, float* factors)
    {
        var rule = TRule.At(block, firstKey);
        var scores = block.Scores;
        for (var row = 0; row < block.Rows; row++)
        {
            Apply(scores, keys, rule, row);
            var maximum = TLanes.Broadcast(block.Maxima[row]);
            var factor = TLanes.Broadcast(factors[row]);
            for (nint key = 0; key < keys; key += TLanes.Count)
            {
                var weight = TLanes.Exp2(TLanes.Subtract(TLanes.Load(scores + key), maximum));
                TLanes.Store(TLanes.Multiply(weight, factor), scores + key);
            }

            scores += block.Stride;
        }
    }

    /// <summary>Applies the rule to the scores of one row; the largest of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Apply(float* scores, int keys, in TRule rule, int row)
    {
        var highest = TLanes.Broadcast(float.NegativeInfinity);
        for (nint key = 0; key < keys; key += TLanes.Count)
        {
            var score = TLanes.Load(scores + key);
            if (TRule.ChangesScores)
            {
                score = rule.Apply(score, row, (int)key);
                TLanes.Store(score, scores + key);
            }

            highest = TLanes.Max(highest, score);
        }

        return highest;
    }

    /// <summary>Makes what was summed up relative to a new maximum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Rescale(float highest, float* maximum, float* sum, float* output, int width)
    {
        var factor = TLanes.Exp2(TLanes.Broadcast(*maximum - highest));
        *maximum = highest;
        TLanes.Store(TLanes.Multiply(TLanes.Load(sum), factor), sum);
        for (nint column = 0; column < width; column += TLanes.Count)
        {
            TLanes.Store(TLanes.Multiply(TLanes.Load(output + column), factor), output + column);
        }
    }
}
