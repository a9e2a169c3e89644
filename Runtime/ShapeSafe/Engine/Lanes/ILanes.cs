using System.Runtime.Intrinsics;

namespace ShapeSafe.Engine.Lanes;

/// <summary>
/// The arithmetic of one vector width. Kernels are written once over it; the JIT compiles them for each width without a call left inside.
/// </summary>
/// <typeparam name="TVector">A vector of floats, or one float.</typeparam>
internal unsafe interface ILanes<TVector>
    where TVector : unmanaged
{
    /// <summary>How many floats a vector holds; divides <see cref="Kernels.Tile.Keys"/>.</summary>
    static abstract int Count { get; }

    /// <summary>Whether 16 sums, 4 vectors and a broadcast fit the registers at once; else the kernels use tiles of half the width.</summary>
    static abstract bool HasManyRegisters { get; }

    /// <summary>0, 1, 2, ... in the lanes.</summary>
    static abstract TVector Iota { get; }

    static abstract TVector Load(float* address);

    static abstract void Store(TVector vector, float* address);

    static abstract TVector Broadcast(float number);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Subtract(TVector left, TVector right);

    static abstract TVector Multiply(TVector left, TVector right);

    static abstract TVector Divide(TVector left, TVector right);

    /// <summary>left * right + addend, fused where the processor can.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    /// <summary>The larger of both; <paramref name="right"/> where one is NaN, on processors whose single instruction does so.</summary>
    static abstract TVector Max(TVector left, TVector right);

    static abstract TVector Abs(TVector vector);

    /// <summary>Two to the power of each number, NaN for NaN; 0 for minus infinity and for all powers that are no normal numbers. Relative error 2e-7.</summary>
    static abstract TVector Exp2(TVector vector);

    /// <summary>Whether any number on the left is greater than its neighbour on the right.</summary>
    static abstract bool AnyGreater(TVector left, TVector right);

    /// <summary>The numbers of <paramref name="whenLess"/> where left is less than right, else of <paramref name="otherwise"/>.</summary>
    static abstract TVector SelectLess(TVector left, TVector right, TVector whenLess, TVector otherwise);

    /// <summary>The numbers whose position, first + lane, is in start..end; minus infinity for the others.</summary>
    static abstract TVector KeepRun(TVector vector, int first, int start, int end);

    /// <summary>The numbers whose flag, one byte each, is not 0; minus infinity for the others.</summary>
    static abstract TVector KeepFlagged(TVector vector, byte* flags);

    /// <summary>The sum over the lanes.</summary>
    static abstract float Sum(TVector vector);

    /// <summary>The sum over the lanes of each of four vectors.</summary>
    static abstract Vector128<float> Sums(TVector first, TVector second, TVector third, TVector fourth);

    /// <summary>The largest number of the lanes.</summary>
    static abstract float Largest(TVector vector);
}
