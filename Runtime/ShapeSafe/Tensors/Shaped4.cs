using System;
using System.Numerics.Tensors;

namespace ShapeSafe;

/// <summary>A tensor of four named dimensions, such as <c>Shaped&lt;Batch, Heads, Target, Channel&gt;</c>. It refers to the raw tensor, it does not copy it.</summary>
/// <typeparam name="TFirst">The first, slowest dimension.</typeparam>
/// <typeparam name="TSecond">The second dimension.</typeparam>
/// <typeparam name="TThird">The third dimension.</typeparam>
/// <typeparam name="TFourth">The last dimension.</typeparam>
public readonly struct Shaped<TFirst, TSecond, TThird, TFourth>
    where TFirst : struct, IDimension
    where TSecond : struct, IDimension
    where TThird : struct, IDimension
    where TFourth : struct, IDimension
{
    // An object, so that the same struct can hold the tensor of another engine.
    private readonly object? raw;

    private Shaped(object tensor) => raw = tensor;

    /// <summary>The dimensions with their declared sizes: <c>Batch x Heads (8) x Target x Channel (64)</c>.</summary>
    public static string Dimensions { get; } = string.Join(
        " x ", DimensionText.Declared<TFirst>(), DimensionText.Declared<TSecond>(), DimensionText.Declared<TThird>(), DimensionText.Declared<TFourth>());

    /// <summary>Names the dimensions of <paramref name="tensor"/>: its rank and the fixed sizes are checked here, once.</summary>
    /// <param name="tensor">The raw tensor, <typeparamref name="TFirst"/> x <typeparamref name="TSecond"/> x <typeparamref name="TThird"/> x <typeparamref name="TFourth"/>; not copied.</param>
    /// <param name="origin">Who asks, for messages; the type itself when not given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tensor"/> is null.</exception>
    /// <exception cref="ArgumentException">The rank or a fixed size is wrong.</exception>
    public static Shaped<TFirst, TSecond, TThird, TFourth> From(Tensor<float> tensor, string? origin = null)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.Rank != 4
            || DimensionText.Differs<TFirst>(tensor.Lengths[0])
            || DimensionText.Differs<TSecond>(tensor.Lengths[1])
            || DimensionText.Differs<TThird>(tensor.Lengths[2])
            || DimensionText.Differs<TFourth>(tensor.Lengths[3]))
        {
            throw DimensionText.WrongShape(
                origin ?? "Shaped",
                Dimensions,
                tensor.Lengths,
                [(TFirst.Name, TFirst.Size), (TSecond.Name, TSecond.Size), (TThird.Name, TThird.Size), (TFourth.Name, TFourth.Size)]);
        }

        return new(tensor);
    }

    /// <summary>The raw tensor of the embedded engine, as it came in.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>: it holds no tensor; or it holds the tensor of another engine.</exception>
    public Tensor<float> AsTensor() => raw as Tensor<float> ?? throw DimensionText.NotOfThisEngine(raw, Dimensions, "AsTensor");

    /// <summary>The dimensions with the sizes that this tensor has: <c>Batch = 3 x Heads = 8 x Target = 4 x Channel = 64</c>.</summary>
    public override string ToString() => raw is Tensor<float> tensor
        ? string.Join(
            " x ", $"{TFirst.Name} = {tensor.Lengths[0]}", $"{TSecond.Name} = {tensor.Lengths[1]}", $"{TThird.Name} = {tensor.Lengths[2]}", $"{TFourth.Name} = {tensor.Lengths[3]}")
        : $"{Dimensions} ({raw ?? "no tensor"})";

    /// <summary>The raw tensor of any engine; null when this is <c>default</c>.</summary>
    internal object? Raw => raw;

    /// <summary>Holds the tensor of another engine, which has checked its rank and sizes.</summary>
    internal static Shaped<TFirst, TSecond, TThird, TFourth> OfEngine(object tensor) => new(tensor);

    internal Tensor<float> Required(string attention, string role) =>
        raw as Tensor<float> ?? throw DimensionText.NoTensor(attention, role, Dimensions, raw, "embedded engine");
}
