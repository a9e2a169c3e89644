using System;
using System.Numerics.Tensors;
using ShapeSafe.Engine.Work;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine;

/// <summary>
/// Scaled dot-product attention on the processor, in managed code: softmax(cap(scale * query key^T) + bias, where masked) value,
/// streamed over the keys, so that memory stays O(L x D) and the scores are never stored.
/// </summary>
/// <remarks>
/// Tensors may have any strides; heads of the query that share a head of key and value read the same memory.
/// A query that may look at no key gives 0. What the mask hides never reaches the result, not even NaN.
/// The result does not depend on the number of threads.
/// </remarks>
public static class EmbeddedEngine
{
    /// <summary>Writes the attention of every query to <paramref name="destination"/>.</summary>
    /// <param name="query">[B, H, L, D].</param>
    /// <param name="key">[B, Hkv, S, D]; Hkv divides H.</param>
    /// <param name="value">[B, Hkv, S, Dv].</param>
    /// <param name="destination">[B, H, L, Dv]; must not share memory with the inputs.</param>
    /// <param name="mask">Who may look at whom; null is everybody at everybody.</param>
    /// <param name="bias">Numbers added to the scaled scores; null is none.</param>
    /// <param name="options">Scale, soft-cap, threads, and the names that messages use.</param>
    /// <exception cref="ArgumentException">Sizes disagree, or the destination overlaps an input; nothing was written.</exception>
    public static void Attend(
        in ReadOnlyTensorSpan<float> query,
        in ReadOnlyTensorSpan<float> key,
        in ReadOnlyTensorSpan<float> value,
        in TensorSpan<float> destination,
        MaskFormula? mask = null,
        BiasFormula? bias = null,
        AttentionOptions options = default) =>
        Run(query, key, value, destination, weights: default, withWeights: false, mask, bias, options);

    /// <summary>As <see cref="Attend"/>, and writes the weight of every key for every query too.</summary>
    /// <param name="query">[B, H, L, D].</param>
    /// <param name="key">[B, Hkv, S, D]; Hkv divides H.</param>
    /// <param name="value">[B, Hkv, S, Dv].</param>
    /// <param name="destination">[B, H, L, Dv]; must not share memory with the inputs or the weights.</param>
    /// <param name="weights">[B, H, L, S]; each row sums to 1, or is 0 where a query may look at no key.</param>
    /// <param name="mask">Who may look at whom; null is everybody at everybody.</param>
    /// <param name="bias">Numbers added to the scaled scores; null is none.</param>
    /// <param name="options">Scale, soft-cap, threads, and the names that messages use.</param>
    /// <exception cref="ArgumentException">Sizes disagree, or what is written overlaps something else; nothing was written.</exception>
    public static void AttendWithWeights(
        in ReadOnlyTensorSpan<float> query,
        in ReadOnlyTensorSpan<float> key,
        in ReadOnlyTensorSpan<float> value,
        in TensorSpan<float> destination,
        in TensorSpan<float> weights,
        MaskFormula? mask = null,
        BiasFormula? bias = null,
        AttentionOptions options = default) =>
        Run(query, key, value, destination, weights, withWeights: true, mask, bias, options);

    private static unsafe void Run(
        in ReadOnlyTensorSpan<float> query,
        in ReadOnlyTensorSpan<float> key,
        in ReadOnlyTensorSpan<float> value,
        in ReadOnlyTensorSpan<float> destination,
        in ReadOnlyTensorSpan<float> weights,
        bool withWeights,
        MaskFormula? mask,
        BiasFormula? bias,
        in AttentionOptions options)
    {
        var call = AttentionCall.Check(query, key, value, destination, mask, bias, options);
        if (withWeights)
        {
            var names = options.Names ?? AttentionNames.Default;
            var check = new ShapeCheck(names.Attention);
            call.CheckWeights(weights, names);
            check.Apart("weights", weights, "query", query);
            check.Apart("weights", weights, "key", key);
            check.Apart("weights", weights, "value", value);
            check.Apart("weights", weights, "destination", destination);
        }

        if (call.IsEmpty)
        {
            return;
        }

        fixed (float* queries = query, keys = key, values = value, outputs = destination, weightRows = weights)
        {
            AttentionRun.Run(
                call,
                TensorView.Of(query, queries),
                TensorView.Of(key, keys),
                TensorView.Of(value, values),
                TensorView.Of(destination, outputs),
                withWeights ? TensorView.Of(weights, weightRows) : null);
        }
    }
}
