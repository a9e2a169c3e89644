using System;
using System.Numerics.Tensors;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;

namespace ShapeSafe.Benchmarks;

/// <summary>One attention call with random inputs, one sample: the engine's public span entry, and what it costs without a mask.</summary>
internal sealed class Workload(int heads, int keyValueHeads, int queries, int keys, int width, int threads, MaskFormula? mask = null, bool sequenceFirst = false)
{
    private readonly float[] query = Random(heads * queries * width, 1);
    private readonly float[] key = Random(keyValueHeads * keys * width, 2);
    private readonly float[] value = Random(keyValueHeads * keys * width, 3);
    private readonly float[] output = new float[heads * queries * width];

    /// <summary>Floating-point operations of both products, if no pair is hidden.</summary>
    public double Operations => 4.0 * heads * queries * keys * width;

    /// <summary>The keys.</summary>
    public float[] Key => key;

    /// <summary>The values.</summary>
    public float[] Value => value;

    /// <summary>Runs the call.</summary>
    public void Run() => EmbeddedEngine.Attend(
        new ReadOnlyTensorSpan<float>(query, [1, heads, queries, width], Strides(heads, queries)),
        new ReadOnlyTensorSpan<float>(key, [1, keyValueHeads, keys, width], Strides(keyValueHeads, keys)),
        new ReadOnlyTensorSpan<float>(value, [1, keyValueHeads, keys, width], Strides(keyValueHeads, keys)),
        new TensorSpan<float>(output, [1, heads, queries, width], Strides(heads, queries)),
        mask,
        options: new AttentionOptions { MaxThreads = threads });

    /// <summary>A tensor of random numbers.</summary>
    public static Tensor<float> RandomTensor(nint[] shape, int seed)
    {
        var count = 1;
        foreach (var length in shape)
        {
            count *= (int)length;
        }

        return Tensor.Create(Random(count, seed), shape);
    }

    private static float[] Random(int count, int seed)
    {
        var random = new Random(seed);
        var numbers = new float[count];
        foreach (ref var number in numbers.AsSpan())
        {
            number = (random.NextSingle() * 2) - 1;
        }

        return numbers;
    }

    private nint[] Strides(int headCount, int length)
    {
        nint head = sequenceFirst ? width : (nint)length * width;
        nint row = sequenceFirst ? (nint)headCount * width : width;
        return [0, headCount == 1 ? 0 : head, length == 1 ? 0 : row, 1];
    }
}
