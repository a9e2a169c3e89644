using System;
using System.Numerics.Tensors;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Engine;

/// <summary>No kernel reads or writes one float before the beginning or behind the end of a tensor.</summary>
public unsafe class GuardedMemoryTests
{
    public static TheoryData<int, int, int, int> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int, int, int>();
            foreach (var queries in new[] { 1, 3, 17, 97 })
            {
                foreach (var keys in new[] { 1, 63, 65, 130 })
                {
                    foreach (var (headDim, valueDim) in new[] { (1, 1), (7, 17), (16, 32), (31, 64), (64, 33), (80, 80) })
                    {
                        sizes.Add(queries, keys, headDim, valueDim);
                    }
                }
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AttentionStaysInside(int queries, int keys, int headDim, int valueDim)
    {
        foreach (var atEnd in new[] { true, false })
        {
            using var query = Filled(queries * headDim, atEnd);
            using var key = Filled(keys * headDim, atEnd);
            using var value = Filled(keys * valueDim, atEnd);
            using var output = new GuardedMemory(queries * valueDim, atEnd);
            using var weights = new GuardedMemory(queries * keys, atEnd);
            foreach (var mask in new MaskFormula?[] { null, MaskFormula.Causal(alignment: Alignment.BottomRight), new DenseFlags(new bool[queries, keys]) })
            {
                EmbeddedEngine.Attend(
                    Tensor(query, queries, headDim), Tensor(key, keys, headDim), Tensor(value, keys, valueDim), Tensor(output, queries, valueDim), mask);
                EmbeddedEngine.AttendWithWeights(
                    Tensor(query, queries, headDim),
                    Tensor(key, keys, headDim),
                    Tensor(value, keys, valueDim),
                    Tensor(output, queries, valueDim),
                    Tensor(weights, queries, keys),
                    mask);
            }

            Assert.All(output.Span.ToArray(), number => Assert.Equal(0, number));
        }
    }

    [Theory]
    [InlineData(1, 3, 5)]
    [InlineData(3, 16, 64)]
    [InlineData(17, 31, 65)]
    [InlineData(5, 70, 130)]
    [InlineData(40, 520, 63)]
    public void ProjectionsStayInside(int length, int features, int width)
    {
        foreach (var atEnd in new[] { true, false })
        {
            using var input = Filled(length * features, atEnd);
            using var inWeight = Filled(3 * width * features, atEnd);
            using var inBias = Filled(3 * width, atEnd);
            using var outWeight = Filled(features * width, atEnd);
            using var outBias = Filled(features, atEnd);
            using var output = new GuardedMemory(length * features, atEnd);
            MultiHead.Attend(
                Rows(input, length, features),
                Rows(input, length, features),
                Rows(input, length, features),
                new MultiHeadProjections
                {
                    In = new ReadOnlyTensorSpan<float>(inWeight.Start, inWeight.Length, [3 * width, features]),
                    InBias = new ReadOnlyTensorSpan<float>(inBias.Start, inBias.Length, [3 * width]),
                    Out = new ReadOnlyTensorSpan<float>(outWeight.Start, outWeight.Length, [features, width]),
                    OutBias = new ReadOnlyTensorSpan<float>(outBias.Start, outBias.Length, [features]),
                    Heads = 1,
                },
                Rows(output, length, features));
            Assert.DoesNotContain(output.Span.ToArray(), float.IsNaN);
        }
    }

    private static GuardedMemory Filled(int count, bool atEnd)
    {
        var memory = new GuardedMemory(count, atEnd);
        var random = new Random(count);
        foreach (ref var number in memory.Span)
        {
            number = (random.NextSingle() - 0.5f) / 8;
        }

        return memory;
    }

    private static TensorSpan<float> Tensor(GuardedMemory memory, int length, int width) => new(memory.Start, memory.Length, [1, 1, length, width]);

    private static TensorSpan<float> Rows(GuardedMemory memory, int length, int width) => new(memory.Start, memory.Length, [1, length, width]);
}
