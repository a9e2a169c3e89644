using System.Runtime.CompilerServices;
using ShapeSafe.Engine.Lanes;

namespace ShapeSafe.Engine.Kernels;

/// <summary>What becomes of the scores of a row while they still are in registers.</summary>
/// <typeparam name="TVector">The vector of scores.</typeparam>
internal interface IScoreEnd<TVector>
    where TVector : unmanaged
{
    /// <summary>The scores of a row with two vectors of neighbouring keys.</summary>
    void Row(int row, TVector first, TVector second);

    /// <summary>The scores of a row with four vectors of neighbouring keys.</summary>
    void Row(int row, TVector first, TVector second, TVector third, TVector fourth);
}

/// <summary>They are stored, or added to what is stored.</summary>
/// <param name="scores">[<see cref="Tile.Rows"/>, <see cref="Tile.Keys"/>].</param>
/// <param name="adds">Whether they are added.</param>
internal readonly unsafe struct Stored<TVector, TLanes>(float* scores, bool adds = false) : IScoreEnd<TVector>
    where TVector : unmanaged
    where TLanes : struct, ILanes<TVector>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Row(int row, TVector first, TVector second)
    {
        var address = scores + (row * Tile.Keys);
        Store(first, address);
        Store(second, address + TLanes.Count);
    }

    /// <summary>The scores of a row with three vectors of neighbouring keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Row(int row, TVector first, TVector second, TVector third)
    {
        Row(row, first, second);
        Store(third, scores + (row * Tile.Keys) + (2 * TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Row(int row, TVector first, TVector second, TVector third, TVector fourth)
    {
        Row(row, first, second, third);
        Store(fourth, scores + (row * Tile.Keys) + (3 * TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(TVector vector, float* address) => TLanes.Store(adds ? TLanes.Add(TLanes.Load(address), vector) : vector, address);
}
