using System;
using System.Buffers;
using System.Numerics.Tensors;
using ShapeSafe.Engine.Work;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine;

/// <summary>Attention between learned projections: what PyTorch calls multi-head attention, on the embedded engine.</summary>
public static class MultiHead
{
    /// <summary>Projects query, key and value into heads, attends, and projects the heads' results back.</summary>
    /// <param name="query">[B, L, E].</param>
    /// <param name="key">[B, S, E].</param>
    /// <param name="value">[B, S, E].</param>
    /// <param name="projections">The learned weights.</param>
    /// <param name="destination">[B, L, E]; must not share memory with what is read.</param>
    /// <param name="mask">Who may look at whom; null is everybody at everybody.</param>
    /// <param name="bias">Numbers added to the scaled scores; null is none.</param>
    /// <param name="options">Scale, soft-cap, threads, and the names that messages use.</param>
    /// <exception cref="ArgumentException">Sizes disagree, or the destination overlaps an input; nothing was written.</exception>
    public static void Attend(
        in ReadOnlyTensorSpan<float> query,
        in ReadOnlyTensorSpan<float> key,
        in ReadOnlyTensorSpan<float> value,
        in MultiHeadProjections projections,
        in TensorSpan<float> destination,
        MaskFormula? mask = null,
        BiasFormula? bias = null,
        AttentionOptions options = default) =>
        Run(query, key, value, projections, destination, weights: default, withWeights: false, mask, bias, options);

    /// <summary>As <see cref="Attend"/>, and writes the weight of every key for every query and head too.</summary>
    /// <param name="query">[B, L, E].</param>
    /// <param name="key">[B, S, E].</param>
    /// <param name="value">[B, S, E].</param>
    /// <param name="projections">The learned weights.</param>
    /// <param name="destination">[B, L, E]; must not share memory with anything else.</param>
    /// <param name="weights">[B, H, L, S]; each row sums to 1, or is 0 where a query may look at no key.</param>
    /// <param name="mask">Who may look at whom; null is everybody at everybody.</param>
    /// <param name="bias">Numbers added to the scaled scores; null is none.</param>
    /// <param name="options">Scale, soft-cap, threads, and the names that messages use.</param>
    /// <exception cref="ArgumentException">Sizes disagree, or what is written overlaps something else; nothing was written.</exception>
    public static void AttendWithWeights(
        in ReadOnlyTensorSpan<float> query,
        in ReadOnlyTensorSpan<float> key,
        in ReadOnlyTensorSpan<float> value,
        in MultiHeadProjections projections,
        in TensorSpan<float> destination,
        in TensorSpan<float> weights,
        MaskFormula? mask = null,
        BiasFormula? bias = null,
        AttentionOptions options = default) =>
        Run(query, key, value, projections, destination, weights, withWeights: true, mask, bias, options);

    private static unsafe void Run(
        in ReadOnlyTensorSpan<float> query,
        in ReadOnlyTensorSpan<float> key,
        in ReadOnlyTensorSpan<float> value,
        in MultiHeadProjections projections,
        in TensorSpan<float> destination,
        in TensorSpan<float> weights,
        bool withWeights,
        MaskFormula? mask,
        BiasFormula? bias,
        in AttentionOptions options)
    {
        var names = options.Names ?? AttentionNames.Default;
        var shape = MultiHeadCall.Check(query, key, value, projections, destination, names);
        var sizes = new AttentionSizes(shape.Batch, shape.Heads, shape.Queries, shape.Keys);
        var call = AttentionCall.From(sizes, shape.KeyValueHeads, shape.HeadDim, shape.ValueDim, mask, bias, options);
        if (withWeights)
        {
            call.CheckWeights(weights, names);
            MultiHeadCall.CheckApart("weights", weights, query, key, value, projections, names);
            new ShapeCheck(names.Attention).Apart("weights", weights, "destination", destination);
        }

        if (call.IsEmpty)
        {
            return;
        }

        var queryHeads = ArrayPool<float>.Shared.Rent(checked(shape.Batch * shape.Queries * shape.QueryWidth));
        var keyHeads = ArrayPool<float>.Shared.Rent(checked(shape.Batch * shape.Keys * shape.KeyWidth));
        var valueHeads = ArrayPool<float>.Shared.Rent(checked(shape.Batch * shape.Keys * shape.ValueWidth));
        var context = ArrayPool<float>.Shared.Rent(checked(shape.Batch * shape.Queries * shape.ContextWidth));
        fixed (float* queryInputs = query, keyInputs = key, valueInputs = value, outputs = destination, weightRows = weights)
        fixed (float* inWeights = projections.In, inBiases = projections.InBias, outWeights = projections.Out, outBiases = projections.OutBias)
        fixed (float* queries = queryHeads, keys = keyHeads, values = valueHeads, contexts = context)
        {
            var inward = new LinearJob
            {
                Batch = shape.Batch,
                Features = shape.Features,
                Threads = call.Threads,
            };
            var inWeight = TensorView.OfMatrix(projections.In, inWeights);
            var inBias = TensorView.OfVector(projections.InBias, inBiases);
            (inward with
            {
                Rows = shape.Queries,
                Width = shape.QueryWidth,
                Input = TensorView.OfRows(query, queryInputs),
                Weight = inWeight,
                Bias = inBias,
                Output = TensorView.OfHeads(queries, shape.Queries, 1, shape.QueryWidth),
            }).Run();
            (inward with
            {
                Rows = shape.Keys,
                Width = shape.KeyWidth,
                Input = TensorView.OfRows(key, keyInputs),
                Weight = inWeight.FromRow(shape.QueryWidth),
                Bias = inBias?.FromColumn(shape.QueryWidth),
                Output = TensorView.OfHeads(keys, shape.Keys, 1, shape.KeyWidth),
            }).Run();
            (inward with
            {
                Rows = shape.Keys,
                Width = shape.ValueWidth,
                Input = TensorView.OfRows(value, valueInputs),
                Weight = inWeight.FromRow(shape.QueryWidth + shape.KeyWidth),
                Bias = inBias?.FromColumn(shape.QueryWidth + shape.KeyWidth),
                Output = TensorView.OfHeads(values, shape.Keys, 1, shape.ValueWidth),
            }).Run();
            AttentionRun.Run(
                call,
                TensorView.OfHeads(queries, shape.Queries, shape.Heads, shape.HeadDim),
                TensorView.OfHeads(keys, shape.Keys, shape.KeyValueHeads, shape.HeadDim),
                TensorView.OfHeads(values, shape.Keys, shape.KeyValueHeads, shape.ValueDim),
                TensorView.OfHeads(contexts, shape.Queries, shape.Heads, shape.ValueDim),
                withWeights ? TensorView.Of(weights, weightRows) : null);
            new LinearJob
            {
                Batch = shape.Batch,
                Rows = shape.Queries,
                Features = shape.ContextWidth,
                Width = shape.Features,
                Threads = call.Threads,
                Input = TensorView.OfHeads(contexts, shape.Queries, 1, shape.ContextWidth),
                Weight = TensorView.OfMatrix(projections.Out, outWeights),
                Bias = TensorView.OfVector(projections.OutBias, outBiases),
                Output = TensorView.OfRows(destination, outputs),
            }.Run();
        }

        ArrayPool<float>.Shared.Return(context);
        ArrayPool<float>.Shared.Return(valueHeads);
        ArrayPool<float>.Shared.Return(keyHeads);
        ArrayPool<float>.Shared.Return(queryHeads);
    }
}
