using System.Runtime.CompilerServices;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Kernels;

/// <summary>
/// A panel of values as <see cref="ValueKernel{TVector, TLanes}"/> reads it: rows without gaps, padded to whole vectors. A number that is
/// not finite is left out, as 0 times it would be NaN for queries that may not look at its key; who may is dealt with apart.
/// </summary>
internal static unsafe class ValuePanel<TVector, TLanes>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    /// <summary>Packs the values of neighbouring keys; what is left of the panel becomes 0.</summary>
    /// <param name="values">The value of the first key.</param>
    /// <param name="rowStride">How far values are apart.</param>
    /// <param name="columnStride">How far the numbers of a value are apart.</param>
    /// <param name="count">How many keys there are, at most <see cref="Tile.Keys"/>.</param>
    /// <param name="width">The width of a value.</param>
    /// <param name="panel">[<see cref="Tile.Keys"/>, <paramref name="panelWidth"/>].</param>
    /// <param name="panelWidth">The width, rounded up to whole vectors.</param>
    /// <returns>One bit a key: whether its value holds a number that is not finite.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static ulong Pack(float* values, nint rowStride, nint columnStride, int count, int width, float* panel, int panelWidth)
    {
        var notFinite = 0UL;
        for (var key = 0; key < count; key++)
        {
            var value = values + (key * rowStride);
            var row = panel + (key * (nint)panelWidth);

            // Zero times a number is zero, or NaN if the number is not finite.
            TVector zeros = default;
            var zero = 0f;
            var column = 0;
            for (; columnStride == 1 && column <= width - TLanes.Count; column += TLanes.Count)
            {
                var numbers = TLanes.Load(value + column);
                zeros = TLanes.MultiplyAdd(numbers, default, zeros);
                TLanes.Store(numbers, row + column);
            }

            for (; column < width; column++)
            {
                var number = value[column * columnStride];
                zero += number * 0;
                row[column] = number;
            }

            for (; column < panelWidth; column++)
            {
                row[column] = 0;
            }

            if (TLanes.Sum(zeros) + zero != 0)
            {
                notFinite |= 1UL << key;
                LeaveOut(row, width);
            }
        }

        for (nint i = count * (nint)panelWidth; i < Tile.Keys * (nint)panelWidth; i++)
        {
            panel[i] = 0;
        }

        return notFinite;
    }

    private static void LeaveOut(float* row, int width)
    {
        for (var column = 0; column < width; column++)
        {
            row[column] = float.IsFinite(row[column]) ? row[column] : 0;
        }
    }
}
