using System;
using System.Numerics.Tensors;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine;

/// <summary>One attention call whose sizes were found to agree: everything the kernels need but the numbers themselves.</summary>
/// <param name="Sizes">Batch, query heads and the lengths of both sequences.</param>
/// <param name="KeyValueHeads">How many heads key and value have; divides the query heads.</param>
/// <param name="HeadDim">The width of query and key.</param>
/// <param name="ValueDim">The width of value and destination.</param>
/// <param name="Scale">What the scores are multiplied by.</param>
/// <param name="SoftCap">The soft-cap; 0 is none.</param>
/// <param name="Threads">How many threads may work.</param>
/// <param name="Mask">Who may look at whom; null is everybody at everybody.</param>
/// <param name="Bias">What is added to the scaled scores; null is nothing.</param>
internal readonly record struct AttentionCall(
    AttentionSizes Sizes,
    int KeyValueHeads,
    int HeadDim,
    int ValueDim,
    float Scale,
    float SoftCap,
    int Threads,
    MaskFormula? Mask,
    BiasFormula? Bias)
{
    /// <summary>How many query heads share one head of key and value.</summary>
    public int HeadsPerGroup => Sizes.Heads / KeyValueHeads;

    /// <summary>Whether nothing is to be written: no sample, no head or no query.</summary>
    public bool IsEmpty => Sizes.Batch == 0 || Sizes.Heads == 0 || Sizes.Queries == 0;

    /// <summary>Checks every size of a call against every other, before anything is computed or written.</summary>
    /// <exception cref="ArgumentException">Two tensors disagree, or an option makes no sense.</exception>
    public static AttentionCall Check(
        in ReadOnlyTensorSpan<float> query,
        in ReadOnlyTensorSpan<float> key,
        in ReadOnlyTensorSpan<float> value,
        in ReadOnlyTensorSpan<float> destination,
        MaskFormula? mask,
        BiasFormula? bias,
        in AttentionOptions options)
    {
        var names = options.Names ?? AttentionNames.Default;
        var check = new ShapeCheck(names.Attention);
        check.Rank("query", query, names.Batch, names.Heads, names.Queries, names.HeadDim);
        check.Rank("key", key, names.Batch, names.KeyValueHeads, names.Keys, names.HeadDim);
        check.Rank("value", value, names.Batch, names.KeyValueHeads, names.Keys, names.ValueDim);
        check.Rank("destination", destination, names.Batch, names.Heads, names.Queries, names.ValueDim);

        var sizes = new AttentionSizes((int)query.Lengths[0], (int)query.Lengths[1], (int)query.Lengths[2], (int)key.Lengths[2]);
        check.Same(names.Batch, "key", key.Lengths[0], "query", sizes.Batch);
        check.Same(names.Batch, "value", value.Lengths[0], "query", sizes.Batch);
        check.Same(names.Batch, "destination", destination.Lengths[0], "query", sizes.Batch);
        check.Same(names.Heads, "destination", destination.Lengths[1], "query", sizes.Heads);
        check.Same(names.KeyValueHeads, "value", value.Lengths[1], "key", key.Lengths[1]);
        check.Divides(names.KeyValueHeads, "key", (int)key.Lengths[1], names.Heads, "query", sizes.Heads);
        check.Same(names.Queries, "destination", destination.Lengths[2], "query", sizes.Queries);
        check.Same(names.Keys, "value", value.Lengths[2], "key", sizes.Keys);
        check.Same(names.HeadDim, "key", key.Lengths[3], "query", query.Lengths[3]);
        check.Same(names.ValueDim, "destination", destination.Lengths[3], "value", value.Lengths[3]);

        check.Writable("destination", destination);
        check.Apart("destination", destination, "query", query);
        check.Apart("destination", destination, "key", key);
        check.Apart("destination", destination, "value", value);
        return From(sizes, (int)key.Lengths[1], (int)query.Lengths[3], (int)value.Lengths[3], mask, bias, options);
    }

    /// <summary>A call whose tensors are known to agree; checks mask, bias and options.</summary>
    /// <exception cref="ArgumentException">The mask or the bias is of another size, or an option makes no sense.</exception>
    public static AttentionCall From(
        AttentionSizes sizes, int keyValueHeads, int headDim, int valueDim, MaskFormula? mask, BiasFormula? bias, in AttentionOptions options)
    {
        var check = new ShapeCheck((options.Names ?? AttentionNames.Default).Attention);
        var scale = options.Scale ?? (headDim == 0 ? 1 : 1 / MathF.Sqrt(headDim));
        check.Option(float.IsFinite(scale), "Scale", scale, "a finite number");
        var softCap = options.SoftCap ?? 0;
        check.Option(float.IsFinite(softCap) && softCap >= 0, "SoftCap", softCap, "a finite number that is not negative");
        var threads = options.MaxThreads ?? 0;
        check.Option(threads >= 0, "MaxThreads", threads, "not negative");
        check.Fits(mask, sizes, options.Names);
        check.Fits(bias, sizes, options.Names);
        threads = threads == 0 ? Environment.ProcessorCount : threads;
        return new AttentionCall(sizes, keyValueHeads, headDim, valueDim, scale, softCap, threads, mask, bias);
    }

    /// <summary>Checks the tensor that takes the weights.</summary>
    /// <exception cref="ArgumentException">Its shape is not that of this call, or its elements share memory.</exception>
    public void CheckWeights(in ReadOnlyTensorSpan<float> weights, AttentionNames names)
    {
        var check = new ShapeCheck(names.Attention);
        check.Rank("weights", weights, names.Batch, names.Heads, names.Queries, names.Keys);
        check.Same(names.Batch, "weights", weights.Lengths[0], "query", Sizes.Batch);
        check.Same(names.Heads, "weights", weights.Lengths[1], "query", Sizes.Heads);
        check.Same(names.Queries, "weights", weights.Lengths[2], "query", Sizes.Queries);
        check.Same(names.Keys, "weights", weights.Lengths[3], "key", Sizes.Keys);
        check.Writable("weights", weights);
    }
}
