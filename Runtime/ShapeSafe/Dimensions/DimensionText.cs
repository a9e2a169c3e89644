using System;

namespace ShapeSafe;

/// <summary>How dimensions and the disagreements about them are put into words.</summary>
internal static class DimensionText
{
    /// <summary><c>Heads (8)</c> where the size is declared, <c>Source</c> where it is not.</summary>
    public static string Declared<TDimension>()
        where TDimension : struct, IDimension => TDimension.Size is int size ? $"{TDimension.Name} ({size})" : TDimension.Name;

    public static bool Differs<TDimension>(nint length)
        where TDimension : struct, IDimension => TDimension.Size is int size && size != length;

    public static string Sizes(ReadOnlySpan<nint> lengths) => $"[{string.Join(", ", lengths.ToArray())}]";

    public static ArgumentException WrongShape(string origin, string expected, ReadOnlySpan<nint> given, ReadOnlySpan<(string Name, int? Size)> dimensions)
    {
        var start = $"{origin}: expected {expected}, got a tensor of {Sizes(given)}";
        if (given.Length != dimensions.Length)
        {
            return new($"{start}: rank {given.Length} instead of {dimensions.Length}.", "tensor");
        }

        for (var i = 0; i < dimensions.Length; i++)
        {
            if (dimensions[i].Size is int size && size != given[i])
            {
                return new($"{start}: {dimensions[i].Name} is declared as {size}, the tensor has {given[i]} there (axis {i}).", "tensor");
            }
        }

        return new($"{start}.", "tensor");
    }

    /// <summary>An operand that holds no tensor, or the tensor of another engine than the one that computes.</summary>
    public static ArgumentException NoTensor(string attention, string role, string dimensions, object? raw, string engine) => new(
        raw is null
            ? $"{attention}: the {role} is default(Shaped): it holds no tensor. Expected {dimensions}; make one with {attention}'s factories."
            : $"{attention}: the {role}, {dimensions}, holds a {raw.GetType()}, but {attention} runs on the {engine}: make it with {attention}'s factories, or choose another engine with [Engine<...>].",
        role);

    /// <summary>A tensor that is asked for as the tensor of an engine that it does not belong to.</summary>
    public static InvalidOperationException NotOfThisEngine(object? raw, string dimensions, string method) => new(
        raw is null
            ? $"This {dimensions} tensor is default(Shaped): it holds no tensor. Make one with a factory of the attention, such as Query(tensor)."
            : $"This {dimensions} tensor holds a {raw.GetType()}, the tensor of another engine, which {method} cannot give.");

    /// <exception cref="ArgumentException">The two sizes of a dimension differ.</exception>
    public static void Same<TDimension>(string attention, string left, nint leftSize, string right, nint rightSize)
        where TDimension : struct, IDimension
    {
        if (leftSize != rightSize)
        {
            throw new ArgumentException(
                $"{attention}: the {left} has {TDimension.Name} = {leftSize}, the {right} has {TDimension.Name} = {rightSize}.", left);
        }
    }
}
