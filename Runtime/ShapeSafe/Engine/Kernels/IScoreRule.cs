using System.Runtime.CompilerServices;

namespace ShapeSafe.Engine.Kernels;

/// <summary>What happens to scores between their product and the softmax; a type argument of the kernels, so that nothing is left of what does not happen.</summary>
/// <typeparam name="TVector">The vector of scores.</typeparam>
/// <typeparam name="TSelf">The rule itself.</typeparam>
internal interface IScoreRule<TVector, TSelf>
    where TVector : unmanaged
    where TSelf : struct, IScoreRule<TVector, TSelf>
{
    /// <summary>Whether scores are changed at all.</summary>
    static abstract bool ChangesScores { get; }

    /// <summary>Whether the rule reads <see cref="RowBlock.Bias"/>.</summary>
    static abstract bool ReadsBias { get; }

    /// <summary>Whether it is applied in so few registers that sixteen vectors of scores stay in theirs.</summary>
    static abstract bool NeedsFewRegisters { get; }

    /// <summary>The rule for the scores of a block of rows with the panel that begins with a key.</summary>
    static abstract TSelf At(in RowBlock block, int firstKey);

    /// <summary>The scores as they go on.</summary>
    /// <param name="scores">Scores of neighbouring keys, times log2(e).</param>
    /// <param name="row">The row within the block, from 0 to <see cref="Tile.Rows"/> - 1.</param>
    /// <param name="key">The first of the keys within the panel.</param>
    TVector Apply(TVector scores, int row, int key);
}

/// <summary>Nothing happens.</summary>
internal readonly struct AsTheyAre<TVector> : IScoreRule<TVector, AsTheyAre<TVector>>
    where TVector : unmanaged
{
    public static bool ChangesScores => false;

    public static bool ReadsBias => false;

    public static bool NeedsFewRegisters => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AsTheyAre<TVector> At(in RowBlock block, int firstKey) => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply(TVector scores, int row, int key) => scores;
}

/// <summary>One rule after another.</summary>
internal readonly struct Then<TVector, TFirst, TSecond>(TFirst first, TSecond second) : IScoreRule<TVector, Then<TVector, TFirst, TSecond>>
    where TVector : unmanaged
    where TFirst : struct, IScoreRule<TVector, TFirst>
    where TSecond : struct, IScoreRule<TVector, TSecond>
{
    private readonly TFirst first = first;
    private readonly TSecond second = second;

    public static bool ChangesScores
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TFirst.ChangesScores || TSecond.ChangesScores;
    }

    public static bool ReadsBias
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TFirst.ReadsBias || TSecond.ReadsBias;
    }

    public static bool NeedsFewRegisters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TFirst.NeedsFewRegisters && TSecond.NeedsFewRegisters;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Then<TVector, TFirst, TSecond> At(in RowBlock block, int firstKey) => new(TFirst.At(block, firstKey), TSecond.At(block, firstKey));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply(TVector scores, int row, int key) => second.Apply(first.Apply(scores, row, key), row, key);
}
