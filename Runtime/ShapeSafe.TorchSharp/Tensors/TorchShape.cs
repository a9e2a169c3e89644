using System;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>What is checked of a raw tensor when its dimensions are named.</summary>
internal static class TorchShape
{
    /// <summary>How messages call the engine.</summary>
    public const string Engine = "TorchSharp engine";

    /// <summary>Whether attention computes with numbers of this type.</summary>
    public static bool IsSupported(ScalarType type) => type is ScalarType.Float32 or ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float64;

    /// <exception cref="ArgumentException">The rank, a fixed size or the element type is wrong.</exception>
    public static void Check(Tensor tensor, string origin, string expected, ReadOnlySpan<(string Name, int? Size)> dimensions)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var fits = tensor.ndim == dimensions.Length;
        for (var i = 0; i < dimensions.Length && fits; i++)
        {
            fits = dimensions[i].Size is not int size || size == tensor.size(i);
        }

        if (!fits)
        {
            throw DimensionText.WrongShape(origin, expected, Sizes(tensor), dimensions);
        }

        if (!IsSupported(tensor.dtype))
        {
            throw new ArgumentException($"{origin}: expected {expected} of Float32, Float16, BFloat16 or Float64, got a tensor of {tensor.dtype}.", nameof(tensor));
        }
    }

    /// <summary>The sizes of a tensor, as messages take them.</summary>
    public static nint[] Sizes(Tensor tensor) => Array.ConvertAll(tensor.shape, size => (nint)size);

    /// <summary>The sizes of a tensor as text: <c>[2, 8, 5, 64]</c>.</summary>
    public static string Text(Tensor tensor) => DimensionText.Sizes(Sizes(tensor));

    /// <summary>The device of a tensor as text: <c>cuda:0</c>.</summary>
    public static string DeviceText(Tensor tensor) => tensor.device.ToString();

    /// <summary>The tensor of an operand.</summary>
    /// <exception cref="ArgumentException">It holds none, or one of another engine.</exception>
    public static Tensor Required(object? raw, string attention, string role, string dimensions) =>
        raw as Tensor ?? throw DimensionText.NoTensor(attention, role, dimensions, raw, Engine);
}
