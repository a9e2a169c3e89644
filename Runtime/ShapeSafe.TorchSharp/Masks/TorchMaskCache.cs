namespace ShapeSafe;

/// <summary>The tensors that masks were lowered to: kept by the mask's value, the sizes and the device, so that equal masks are made once.</summary>
/// <remarks>They belong to no dispose scope. What is in use while it is forgotten is disposed of right after.</remarks>
public static class TorchMaskCache
{
    /// <summary>How many bytes may be kept, 256 MiB at first; the least recently used masks go first. 0 keeps nothing.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">The number is negative.</exception>
    public static long CapacityBytes
    {
        get => LoweredMaskCache.Shared.CapacityBytes;
        set => LoweredMaskCache.Shared.CapacityBytes = value;
    }

    /// <summary>How many bytes are kept.</summary>
    public static long Bytes => LoweredMaskCache.Shared.Bytes;

    /// <summary>How many masks are kept.</summary>
    public static int Count => LoweredMaskCache.Shared.Count;

    /// <summary>Forgets all of them.</summary>
    public static void Clear() => LoweredMaskCache.Shared.Clear();
}
