namespace ShapeSafe.Engine.Kernels;

/// <summary>The sizes that the kernels are cut to.</summary>
internal static class Tile
{
    /// <summary>How many query rows a micro-kernel works on: each vector of keys or values that it loads serves so many sums.</summary>
    public const int Rows = 4;

    /// <summary>How many keys a panel holds. A panel of keys, or of values, stays in the first-level cache while all rows of a tile pass over it.</summary>
    public const int Keys = 64;

    /// <summary>Where a panel is cut in two at the end of a run of keys.</summary>
    public const int HalfOfKeys = Keys / 2;

    /// <summary>
    /// How many keys make a panel where they are read in place: memory is read in long stretches then, of keys first and then of values.
    /// </summary>
    public const int KeysInPlace = 1024;

    /// <summary>For how many keys the flags of dense masks and the numbers of dense biases are fetched at once.</summary>
    public const int FilledKeys = 4 * Keys;

    /// <summary>How many query rows share one pass over the keys, at most.</summary>
    public const int MaxQueries = 96;

    /// <summary>How many panels hold so many keys.</summary>
    public static int Panels(int keys) => (int)(((long)keys + Keys - 1) / Keys);

    /// <summary>The next multiple of <paramref name="step"/>.</summary>
    public static int RoundUp(int length, int step) => (length + step - 1) / step * step;
}
