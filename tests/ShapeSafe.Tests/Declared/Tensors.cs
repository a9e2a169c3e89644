using System;
using System.Linq;
using System.Numerics.Tensors;

namespace ShapeSafe.Tests.Declared;

/// <summary>Tensors of random numbers, the same for the same seed.</summary>
internal static class Tensors
{
    public static Tensor<float> Random(int seed, params nint[] shape)
    {
        var random = new Random(seed);
        var count = shape.Aggregate((nint)1, (product, size) => product * size);
        return Tensor.Create(Enumerable.Range(0, (int)count).Select(_ => (float)((2 * random.NextDouble()) - 1)).ToArray(), shape);
    }

    public static float[] Values(Tensor<float> tensor)
    {
        var values = new float[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return values;
    }
}
