using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace ShapeSafe.Engine.Kernels;

/// <summary>Asks for memory before it is needed. An address where there is no memory does no harm.</summary>
internal static unsafe class Prefetching
{
    public const int FloatsPerLine = 16;

    /// <summary>Asks for the lines of neighbouring numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Row(float* row, int width)
    {
        for (nint i = 0; i < width && Sse.IsSupported; i += FloatsPerLine)
        {
            Sse.Prefetch0(row + i);
        }
    }

    /// <summary>Asks for the line of a number that is needed later, so that it need not come as near. What lies around it is fetched by the processor itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Far(float* number)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(number);
        }
    }
}

/// <summary>Rows of numbers that are read later.</summary>
/// <param name="start">The first row.</param>
/// <param name="stride">How far rows are apart.</param>
/// <param name="width">How many numbers of a row are neighbours; 0 where nothing is read later.</param>
internal readonly unsafe struct MemoryRows(float* start, nint stride, int width)
{
    /// <summary>Asks for a row, so that it is in the second-level cache when it is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(nint row)
    {
        var number = start + (row * stride);
        for (nint i = 0; i < width && Sse.IsSupported; i += Prefetching.FloatsPerLine)
        {
            Sse.Prefetch1(number + i);
        }
    }
}
