using System;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace ShapeSafe.Tests.Libtorch;

/// <summary>Tensors of both engines with the same numbers.</summary>
internal static class Tensors
{
    /// <summary>Random numbers, the same for the same random.</summary>
    public static Tensor Random(Random random, params long[] shape) => Of(Numbers(random, shape.Aggregate(1L, (left, right) => left * right)), shape);

    public static Tensor Of(float[] numbers, params long[] shape) => tensor(numbers).reshape(shape);

    public static System.Numerics.Tensors.Tensor<float> Managed(this Tensor tensor) => System.Numerics.Tensors.Tensor.Create(tensor.Numbers(), Array.ConvertAll(tensor.shape, size => (nint)size));

    public static float[] Numbers(this Tensor tensor)
    {
        using var near = tensor.detach().cpu().to_type(ScalarType.Float32).contiguous();
        return near.numel() == 0 ? [] : near.data<float>().ToArray();
    }

    public static bool[] Flags(this Tensor tensor)
    {
        using var near = tensor.cpu().contiguous();
        return near.numel() == 0 ? [] : near.data<bool>().ToArray();
    }

    public static void Agrees(Tensor expected, Tensor actual, double tolerance, string what)
    {
        Xunit.Assert.Equal(expected.shape, actual.shape);
        Engine.Agreement.Within(tolerance, [.. expected.Numbers().Select(number => (double)number)], actual.Numbers(), what);
    }

    private static float[] Numbers(Random random, long count) => [.. Enumerable.Range(0, (int)count).Select(_ => (float)((random.NextDouble() * 4) - 2))];
}
