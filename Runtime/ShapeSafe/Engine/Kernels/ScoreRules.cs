using System.Runtime.CompilerServices;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Kernels;

/// <summary>Scores bent to a bound: bound * tanh(score / bound). They come divided by the bound.</summary>
/// <param name="bound">The bound, times log2(e).</param>
internal readonly unsafe struct Capped<TVector, TLanes>(float bound) : IScoreRule<TVector, Capped<TVector, TLanes>>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    public static bool ChangesScores => true;

    public static bool ReadsBias => false;

    public static bool NeedsFewRegisters => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Capped<TVector, TLanes> At(in RowBlock block, int firstKey) => new(block.Cap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply(TVector scores, int row, int key) => TLanes.Multiply(TLanes.Broadcast(bound), Tanh(scores));

    /// <summary>
    /// Near 0 an odd polynomial of degree 11 (least largest relative error, 4e-9, found with the Remez algorithm), elsewhere by exp2.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Tanh(TVector number)
    {
        const float NearEnd = 0.625f;
        const float TwoLog2E = 2.88539008f;
        var one = TLanes.Broadcast(1);
        var square = TLanes.Multiply(number, number);
        var near = TLanes.MultiplyAdd(square, TLanes.Broadcast(-0.00567242596f), TLanes.Broadcast(0.020603152f));
        near = TLanes.MultiplyAdd(near, square, TLanes.Broadcast(-0.0537252314f));
        near = TLanes.MultiplyAdd(near, square, TLanes.Broadcast(0.133311853f));
        near = TLanes.MultiplyAdd(near, square, TLanes.Broadcast(-0.333332628f));
        near = TLanes.Multiply(TLanes.MultiplyAdd(near, square, one), number);

        // tanh is 1 in float from 9.1 on; beyond, the power of two would overflow.
        var bounded = TLanes.SelectLess(number, TLanes.Broadcast(-10), TLanes.Broadcast(-10), number);
        bounded = TLanes.SelectLess(TLanes.Broadcast(10), bounded, TLanes.Broadcast(10), bounded);
        var power = TLanes.Exp2(TLanes.Multiply(bounded, TLanes.Broadcast(TwoLog2E)));
        var far = TLanes.Divide(TLanes.Subtract(power, one), TLanes.Add(power, one));
        return TLanes.SelectLess(TLanes.Abs(number), TLanes.Broadcast(NearEnd), near, far);
    }
}

/// <summary>A number for each pair is added; minus infinity hides the key, whatever its score.</summary>
/// <param name="bias">[<see cref="Tile.Rows"/>, <paramref name="stride"/>], from the panel's first key on.</param>
/// <param name="stride">How far rows are apart.</param>
internal readonly unsafe struct Biased<TVector, TLanes>(float* bias, int stride) : IScoreRule<TVector, Biased<TVector, TLanes>>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    private const float Log2E = 1.44269504f;

    public static bool ChangesScores => true;

    public static bool ReadsBias => true;

    public static bool NeedsFewRegisters => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Biased<TVector, TLanes> At(in RowBlock block, int firstKey) => new(block.Bias + (firstKey % block.FilledKeys), block.FilledKeys);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply(TVector scores, int row, int key)
    {
        // Adding alone would keep the NaN of a hidden key.
        var added = TLanes.Load(bias + (row * stride) + key);
        var sum = TLanes.MultiplyAdd(added, TLanes.Broadcast(Log2E), scores);
        return TLanes.SelectLess(added, TLanes.Broadcast(float.MinValue), added, sum);
    }
}

/// <summary>ALiBi: -slope * |position - key| is added.</summary>
/// <param name="slopes">The slope of each row, negated, times log2(e).</param>
/// <param name="positions">The position of each row among the keys.</param>
/// <param name="firstKey">The panel's first key.</param>
internal readonly unsafe struct Sloped<TVector, TLanes>(float* slopes, int* positions, int firstKey) : IScoreRule<TVector, Sloped<TVector, TLanes>>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    public static bool ChangesScores => true;

    public static bool ReadsBias => false;

    public static bool NeedsFewRegisters => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sloped<TVector, TLanes> At(in RowBlock block, int firstKey) => new(block.Slopes, block.Positions, firstKey);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply(TVector scores, int row, int key)
    {
        var distance = TLanes.Abs(TLanes.Subtract(TLanes.Broadcast(positions[row] - firstKey - key), TLanes.Iota));
        return TLanes.MultiplyAdd(TLanes.Broadcast(slopes[row]), distance, scores);
    }
}

/// <summary>Each row may look at one run of keys.</summary>
/// <param name="starts">The first key of each row.</param>
/// <param name="ends">The key behind the last one of each row.</param>
/// <param name="firstKey">The panel's first key.</param>
internal readonly unsafe struct InRun<TVector, TLanes>(int* starts, int* ends, int firstKey) : IScoreRule<TVector, InRun<TVector, TLanes>>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    public static bool ChangesScores => true;

    public static bool ReadsBias => false;

    public static bool NeedsFewRegisters => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InRun<TVector, TLanes> At(in RowBlock block, int firstKey) => new(block.Starts, block.Ends, firstKey);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply(TVector scores, int row, int key) => TLanes.KeepRun(scores, firstKey + key, starts[row], ends[row]);
}

/// <summary>Each row may look at the keys whose flag is set.</summary>
/// <param name="flags">[<see cref="Tile.Rows"/>, <paramref name="stride"/>], from the panel's first key on.</param>
/// <param name="stride">How far rows are apart.</param>
internal readonly unsafe struct Flagged<TVector, TLanes>(byte* flags, int stride) : IScoreRule<TVector, Flagged<TVector, TLanes>>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    public static bool ChangesScores => true;

    public static bool ReadsBias => false;

    public static bool NeedsFewRegisters => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Flagged<TVector, TLanes> At(in RowBlock block, int firstKey) => new(block.Flags + (firstKey % block.FilledKeys), block.FilledKeys);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply(TVector scores, int row, int key) => TLanes.KeepFlagged(scores, flags + (row * stride) + key);
}
