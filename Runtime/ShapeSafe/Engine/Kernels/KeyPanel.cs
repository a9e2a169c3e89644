using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ShapeSafe.Engine.Kernels;

/// <summary>A panel of keys as <see cref="ScoreKernel{TVector, TLanes}"/> reads it: the keys side by side, row after row of their depth.</summary>
internal static unsafe class KeyPanel
{
    private const int Block = 8;

    /// <summary>Packs neighbouring keys, times <paramref name="scale"/>; what is left of the panel becomes 0.</summary>
    /// <param name="keys">The first key.</param>
    /// <param name="rowStride">How far keys are apart.</param>
    /// <param name="columnStride">How far the numbers of a key are apart.</param>
    /// <param name="count">How many keys there are, at most <see cref="Tile.Keys"/>.</param>
    /// <param name="depth">The width of a key.</param>
    /// <param name="scale">What the numbers are multiplied by.</param>
    /// <param name="panel">[depth, <see cref="Tile.Keys"/>].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Pack(float* keys, nint rowStride, nint columnStride, int count, int depth, float scale, float* panel)
    {
        var packedKeys = 0;
        var packedDepth = 0;
        if (Avx.IsSupported && columnStride == 1)
        {
            packedKeys = count / Block * Block;
            packedDepth = depth / Block * Block;
            for (var key = 0; key < packedKeys; key += Block)
            {
                for (var i = 0; i < packedDepth; i += Block)
                {
                    Transpose(keys + (key * rowStride) + i, rowStride, scale, panel + (i * Tile.Keys) + key);
                }
            }
        }

        for (var key = 0; key < Tile.Keys; key++)
        {
            for (var i = key < packedKeys ? packedDepth : 0; i < depth; i++)
            {
                panel[(i * Tile.Keys) + key] = key < count ? scale * keys[(key * rowStride) + (i * columnStride)] : 0;
            }
        }
    }

    /// <summary>Eight numbers of eight keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(float* keys, nint rowStride, float scale, float* panel)
    {
        var factor = Vector256.Create(scale);

        // Halves of keys k and k + 4 beside each other, so that what remains stays within halves.
        var row0 = Halves(keys, rowStride, 0);
        var row1 = Halves(keys, rowStride, 1);
        var row2 = Halves(keys, rowStride, 2);
        var row3 = Halves(keys, rowStride, 3);
        Store4(row0, row1, row2, row3, factor, panel);
        row0 = Halves(keys + 4, rowStride, 0);
        row1 = Halves(keys + 4, rowStride, 1);
        row2 = Halves(keys + 4, rowStride, 2);
        row3 = Halves(keys + 4, rowStride, 3);
        Store4(row0, row1, row2, row3, factor, panel + (4 * Tile.Keys));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Halves(float* keys, nint rowStride, int key) =>
        Vector256.Create(Vector128.Load(keys + (key * rowStride)), Vector128.Load(keys + ((key + 4) * rowStride)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store4(
        Vector256<float> row0, Vector256<float> row1, Vector256<float> row2, Vector256<float> row3, Vector256<float> factor, float* panel)
    {
        var low01 = Avx.UnpackLow(row0, row1);
        var high01 = Avx.UnpackHigh(row0, row1);
        var low23 = Avx.UnpackLow(row2, row3);
        var high23 = Avx.UnpackHigh(row2, row3);
        const byte Lower = 0b01_00_01_00;
        const byte Upper = 0b11_10_11_10;
        (Avx.Shuffle(low01, low23, Lower) * factor).Store(panel);
        (Avx.Shuffle(low01, low23, Upper) * factor).Store(panel + Tile.Keys);
        (Avx.Shuffle(high01, high23, Lower) * factor).Store(panel + (2 * Tile.Keys));
        (Avx.Shuffle(high01, high23, Upper) * factor).Store(panel + (3 * Tile.Keys));
    }
}
