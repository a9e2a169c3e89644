using System;
using System.Linq;
using System.Numerics.Tensors;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Engine;

/// <summary>Projections around attention compute what their definition says, for every size around the kernels' edges.</summary>
public class MultiHeadTests
{
    [Theory]
    [InlineData(1, 1, 1, 4, 1, 1, 4, 4)]
    [InlineData(2, 5, 7, 16, 4, 2, 3, 5)]
    [InlineData(1, 1, 9, 33, 2, 2, 16, 16)]
    [InlineData(1, 15, 16, 63, 3, 1, 21, 20)]
    [InlineData(2, 17, 3, 64, 2, 2, 32, 33)]
    [InlineData(3, 130, 129, 65, 2, 1, 8, 8)]
    [InlineData(1, 4, 5, 700, 1, 1, 64, 64)]
    [InlineData(1, 20, 5, 1030, 2, 2, 10, 10)]
    [InlineData(2, 0, 5, 16, 2, 2, 8, 8)]
    [InlineData(0, 4, 5, 16, 2, 2, 8, 8)]
    [InlineData(2, 4, 0, 16, 2, 2, 8, 8)]
    public void AgreesWithItsDefinition(int batch, int queries, int keys, int features, int heads, int keyValueHeads, int headDim, int valueDim)
    {
        var random = new Random(features);
        var projected = (heads * headDim) + (keyValueHeads * (headDim + valueDim));
        var spread = 1 / Math.Sqrt(features);
        foreach (var (layout, withBias) in new[] { (Layout.HeadsFirst, true), (Layout.Gaps, true), (Layout.Transposed, false) })
        {
            var query = new TestTensor(layout, 1, batch, queries, features).Fill(random);
            var key = new TestTensor(layout, 1, batch, keys, features).Fill(random);
            var value = new TestTensor(layout, 1, batch, keys, features).Fill(random);
            var inWeight = new TestTensor(layout, 1, 1, projected, features).Fill(random, spread);
            var outWeight = new TestTensor(layout, 1, 1, features, heads * valueDim).Fill(random, 0.3);
            var inBias = new TestTensor(Layout.HeadsFirst, 1, 1, 1, projected).Fill(random).ToArray();
            var outBias = new TestTensor(Layout.HeadsFirst, 1, 1, 1, features).Fill(random).ToArray();
            var output = new TestTensor(layout, 1, batch, queries, features);
            var weights = new TestTensor(Layout.HeadsFirst, batch, heads, queries, keys);
            var mask = MaskFormula.Causal(2);
            MultiHead.AttendWithWeights(
                query.Part(1),
                key.Part(1),
                value.Part(1),
                new MultiHeadProjections
                {
                    In = inWeight.Part(2),
                    InBias = withBias ? inBias : default(ReadOnlyTensorSpan<float>),
                    Out = outWeight.Part(2),
                    OutBias = withBias ? outBias : default(ReadOnlyTensorSpan<float>),
                    Heads = heads,
                    KeyValueHeads = keyValueHeads,
                },
                output.Part(1),
                weights.Span,
                mask);

            TestTensor Heads(TestTensor input, int length, int firstRow, int headCount, int width)
            {
                var rows = Linear(input.ToArray(), features, inWeight.ToArray(), withBias ? inBias : new float[projected], firstRow, headCount * width);
                return new TestTensor(Layout.SequenceFirst, batch, headCount, length, width).FillMemory(rows);
            }

            var queryHeads = Heads(query, queries, 0, heads, headDim);
            var keyHeads = Heads(key, keys, heads * headDim, keyValueHeads, headDim);
            var valueHeads = Heads(value, keys, (heads + keyValueHeads) * headDim, keyValueHeads, valueDim);
            var (context, expectedWeights) = ReferenceAttention.Attend(queryHeads.Input, keyHeads.Input, valueHeads.Input, mask);
            var merged = new float[batch * queries * heads * valueDim];
            for (var i = 0; i < context.Length; i++)
            {
                var (row, column) = (i / valueDim, i % valueDim);
                var (sample, head, at) = (row / queries / heads, row / queries % heads, row % queries);
                merged[(((((sample * queries) + at) * heads) + head) * valueDim) + column] = (float)context[i];
            }

            var expected = Linear(merged, heads * valueDim, outWeight.ToArray(), withBias ? outBias : new float[features], 0, features);
            Agreement.Within(2e-5, [.. expected], output.ToArray(), layout.ToString());
            Agreement.Within(2e-5, expectedWeights, weights.ToArray(), layout + " weights");
            Assert.True(output.GapsAreUntouched());
        }
    }

    /// <summary>rows weight[firstRow..firstRow + width]^T + bias, in double precision.</summary>
    private static float[] Linear(float[] rows, int features, float[] weight, float[] bias, int firstRow, int width)
    {
        var output = new float[features == 0 ? 0 : rows.Length / features * width];
        for (var i = 0; i < output.Length; i++)
        {
            var (row, column) = (i / width, firstRow + (i % width));
            var sum = (double)bias[column];
            for (var feature = 0; feature < features; feature++)
            {
                sum += (double)rows[(row * features) + feature] * weight[(column * features) + feature];
            }

            output[i] = (float)sum;
        }

        return output;
    }
}
