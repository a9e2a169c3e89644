using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace ShapeSafe.Engine.Kernels;

/// <summary>Asks for memory before it is needed. An address where there is no memory does no harm.</summary>
internal static unsafe class Prefetching
{
    private const int FloatsPerLine = 16;

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
