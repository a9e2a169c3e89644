using System;
using System.Linq;
using System.Numerics.Tensors;

namespace ShapeSafe;

/// <summary>Checks what comes in as an array of queries x keys, alone or behind batch and heads.</summary>
internal static class DenseValues
{
    /// <summary>Refuses an array whose rank or sizes are not those of queries x keys; gives it back otherwise.</summary>
    /// <exception cref="ArgumentException">The rank or a declared size is wrong.</exception>
    public static TArray Checked<TQuery, TKey, TArray>(string origin, TArray values, string parameter)
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
        where TArray : class
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        var array = (Array)(object)values;
        Check<TQuery, TKey>(origin, [.. Enumerable.Range(0, array.Rank).Select(array.GetLength)], parameter);
        return values;
    }

    /// <summary>The sizes of a tensor, and its numbers in row-major order.</summary>
    /// <exception cref="ArgumentException">The rank or a declared size is wrong.</exception>
    public static (T[] Values, int[] Shape) Copied<TQuery, TKey, T>(string origin, Tensor<T> tensor, string parameter)
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
    {
        ArgumentNullException.ThrowIfNull(tensor, parameter);
        var shape = Array.ConvertAll(tensor.Lengths.ToArray(), length => checked((int)length));
        Check<TQuery, TKey>(origin, shape, parameter);
        var values = new T[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return (values, shape);
    }

    /// <exception cref="ArgumentException">The rank or a declared size is wrong.</exception>
    public static void Check<TQuery, TKey>(string origin, int[] shape, string parameter)
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
    {
        var given = $"{origin}: expected {DimensionText.Declared<TQuery>()} x {DimensionText.Declared<TKey>()}, alone or behind (Batch or 1) x (Heads or 1), got [{string.Join(", ", shape)}]";
        if (shape.Length is not (2 or 4))
        {
            throw new ArgumentException($"{given}: rank {shape.Length} instead of 2 or 4.", parameter);
        }

        if (DimensionText.Differs<TQuery>(shape[^2]))
        {
            throw new ArgumentException($"{given}: {TQuery.Name} is declared as {TQuery.Size}, the array has {shape[^2]} there.", parameter);
        }

        if (DimensionText.Differs<TKey>(shape[^1]))
        {
            throw new ArgumentException($"{given}: {TKey.Name} is declared as {TKey.Size}, the array has {shape[^1]} there.", parameter);
        }
    }
}
