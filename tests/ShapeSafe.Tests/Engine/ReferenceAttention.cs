using System;
using System.Linq;
using System.Numerics.Tensors;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;

namespace ShapeSafe.Tests.Engine;

/// <summary>Attention written down from its definition, one number at a time in double precision: what every kernel is compared with.</summary>
internal sealed class ReferenceAttention
{
    private readonly float[] query;
    private readonly float[] key;
    private readonly float[] value;
    private readonly AttentionSizes sizes;
    private readonly int keyValueHeads;
    private readonly int headDim;
    private readonly int valueDim;

    private ReferenceAttention(in ReadOnlyTensorSpan<float> query, in ReadOnlyTensorSpan<float> key, in ReadOnlyTensorSpan<float> value)
    {
        (this.query, this.key, this.value) = (Flat(query), Flat(key), Flat(value));
        sizes = new AttentionSizes((int)query.Lengths[0], (int)query.Lengths[1], (int)query.Lengths[2], (int)key.Lengths[2]);
        (keyValueHeads, headDim, valueDim) = ((int)key.Lengths[1], (int)key.Lengths[3], (int)value.Lengths[3]);
    }

    /// <summary>[B, H, L, Dv] and [B, H, L, S] in row-major order.</summary>
    public static (double[] Output, double[] Weights) Attend(
        in ReadOnlyTensorSpan<float> query,
        in ReadOnlyTensorSpan<float> key,
        in ReadOnlyTensorSpan<float> value,
        MaskFormula? mask = null,
        BiasFormula? bias = null,
        AttentionOptions options = default) => new ReferenceAttention(query, key, value).Attend(mask, bias, options);

    private static float[] Flat(in ReadOnlyTensorSpan<float> tensor)
    {
        var flat = new float[tensor.FlattenedLength];
        tensor.FlattenTo(flat);
        return flat;
    }

    private static double[] Softmax(double[] scores)
    {
        var maximum = scores.DefaultIfEmpty(double.NegativeInfinity).Max();
        if (double.IsNegativeInfinity(maximum))
        {
            return new double[scores.Length];
        }

        var weights = scores.Select(score => Math.Exp(score - maximum)).ToArray();
        var sum = weights.Sum();
        return weights.Select(weight => weight / sum).ToArray();
    }

    private (double[] Output, double[] Weights) Attend(MaskFormula? mask, BiasFormula? bias, AttentionOptions options)
    {
        var output = new double[sizes.Batch * sizes.Heads * sizes.Queries * valueDim];
        var weights = new double[sizes.Batch * sizes.Heads * sizes.Queries * sizes.Keys];
        for (var index = 0; index < sizes.Batch * sizes.Heads * sizes.Queries; index++)
        {
            var (batch, head, row) = (index / sizes.Queries / sizes.Heads, index / sizes.Queries % sizes.Heads, index % sizes.Queries);
            var firstKey = ((batch * keyValueHeads) + (head / (sizes.Heads / keyValueHeads))) * sizes.Keys;
            bool May(int at) => mask is null || mask.MayAttend(sizes, batch, head, row, at);
            double Score(int at)
            {
                var score = 0.0;
                for (var i = 0; i < headDim; i++)
                {
                    score += (double)query[(index * headDim) + i] * key[((firstKey + at) * headDim) + i];
                }

                score *= options.Scale ?? (headDim == 0 ? 1 : 1 / Math.Sqrt(headDim));
                var cap = options.SoftCap ?? 0;
                score = cap == 0 ? score : cap * Math.Tanh(score / cap);
                return bias is null ? score : score + bias.At(sizes, batch, head, row, at);
            }

            var rowWeights = Softmax([.. Enumerable.Range(0, sizes.Keys).Select(at => May(at) ? Score(at) : double.NegativeInfinity)]);
            rowWeights.CopyTo(weights, index * sizes.Keys);
            for (var at = 0; at < sizes.Keys; at++)
            {
                for (var i = 0; i < valueDim && May(at); i++)
                {
                    output[(index * valueDim) + i] += rowWeights[at] * value[((firstKey + at) * valueDim) + i];
                }
            }
        }

        return (output, weights);
    }
}
