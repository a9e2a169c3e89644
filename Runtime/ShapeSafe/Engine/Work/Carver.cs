namespace ShapeSafe.Engine.Work;

/// <summary>Hands out memory piece by piece, each on a cache line of its own; from nowhere, it counts what is needed.</summary>
internal unsafe struct Carver
{
    private const int LineBytes = 64;
    private readonly byte* start;
    private nint used;

    /// <summary>Hands out what lies behind an address.</summary>
    public Carver(byte* memory) => start = (byte*)(((nint)memory + LineBytes - 1) / LineBytes * LineBytes);

    /// <summary>How many bytes have been handed out, and what it may take to reach the first line.</summary>
    public readonly nint BytesWithAlignment => used + LineBytes;

    /// <summary>The next piece.</summary>
    public T* Take<T>(nint count)
        where T : unmanaged
    {
        var piece = (T*)(start + used);
        used += ((count * sizeof(T)) + LineBytes - 1) / LineBytes * LineBytes;
        return piece;
    }
}
