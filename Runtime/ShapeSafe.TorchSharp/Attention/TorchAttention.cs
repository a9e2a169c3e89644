using System;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>
/// A declared attention on TorchSharp: what the generator emits forwards here. Tensors may be on any device, of Float32,
/// Float16, BFloat16 or Float64; all sizes are compared before libtorch is called.
/// </summary>
/// <typeparam name="TBatch">The batch.</typeparam>
/// <typeparam name="THeads">The heads of the query.</typeparam>
/// <typeparam name="TKeyValueHeads">The heads of keys and values; the same type as <typeparamref name="THeads"/> where heads are not grouped.</typeparam>
/// <typeparam name="TQuery">The sequence that looks.</typeparam>
/// <typeparam name="TKey">The sequence that is looked at.</typeparam>
/// <typeparam name="THeadDim">The channels of one head of queries and keys.</typeparam>
/// <typeparam name="TValueDim">The channels of one head of values and of the output.</typeparam>
/// <remarks>A NaN in a key or value that is hidden may still reach the output: libtorch multiplies it by 0.</remarks>
public sealed class TorchAttention<TBatch, THeads, TKeyValueHeads, TQuery, TKey, THeadDim, TValueDim>
    where TBatch : struct, IBatch
    where THeads : struct, IHeads
    where TKeyValueHeads : struct, IHeads
    where TQuery : struct, ISequence
    where TKey : struct, ISequence
    where THeadDim : struct, IHeadDim
    where TValueDim : struct, IHeadDim
{
    private readonly AttentionOptions options;

    /// <summary>Declares the attention.</summary>
    /// <param name="name">Its name, as messages show it.</param>
    /// <param name="scale">What scores are multiplied with; null for 1 / sqrt(<typeparamref name="THeadDim"/>).</param>
    /// <param name="softCap">Scores are squeezed to softCap * tanh(score / softCap); null for not at all.</param>
    public TorchAttention(string name, float? scale = null, float? softCap = null)
    {
        Name = name;
        options = new AttentionOptions
        {
            Scale = scale,
            SoftCap = softCap,
            Names = AttentionNames.Of<TBatch, THeads, TKeyValueHeads, TQuery, TKey, THeadDim, TValueDim>(name),
        };
    }

    /// <summary>The declared name, as messages show it.</summary>
    public string Name { get; }

    /// <summary>Names the dimensions of a query: <typeparamref name="TBatch"/> x <typeparamref name="THeads"/> x <typeparamref name="TQuery"/> x <typeparamref name="THeadDim"/>.</summary>
    /// <exception cref="ArgumentException">The rank, a fixed size or the element type is wrong.</exception>
    /// <param name="tensor">The raw tensor; it is referred to, not copied.</param>
    /// <param name="layout">The order of its dimensions, if it is another.</param>
    public Shaped<TBatch, THeads, TQuery, THeadDim> Query(Tensor tensor, Layout layout = Layout.BatchHeadsSequence) =>
        Shaped<TBatch, THeads, TQuery, THeadDim>.From(tensor, layout, Name + ".Query");

    /// <summary>Names the dimensions of the keys: <typeparamref name="TBatch"/> x <typeparamref name="TKeyValueHeads"/> x <typeparamref name="TKey"/> x <typeparamref name="THeadDim"/>.</summary>
    /// <exception cref="ArgumentException">The rank, a fixed size or the element type is wrong.</exception>
    /// <param name="tensor">The raw tensor; it is referred to, not copied.</param>
    /// <param name="layout">The order of its dimensions, if it is another.</param>
    public Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> Key(Tensor tensor, Layout layout = Layout.BatchHeadsSequence) =>
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim>.From(tensor, layout, Name + ".Key");

    /// <summary>Names the dimensions of the values: <typeparamref name="TBatch"/> x <typeparamref name="TKeyValueHeads"/> x <typeparamref name="TKey"/> x <typeparamref name="TValueDim"/>.</summary>
    /// <exception cref="ArgumentException">The rank, a fixed size or the element type is wrong.</exception>
    /// <param name="tensor">The raw tensor; it is referred to, not copied.</param>
    /// <param name="layout">The order of its dimensions, if it is another.</param>
    public Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> Value(Tensor tensor, Layout layout = Layout.BatchHeadsSequence) =>
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim>.From(tensor, layout, Name + ".Value");

    /// <summary>softmax(scale * query * keys + bias, where the mask allows) * values, through <c>scaled_dot_product_attention</c>. A query that may attend to nothing gives 0.</summary>
    /// <param name="query">Who looks.</param>
    /// <param name="key">What is looked at.</param>
    /// <param name="value">What is gathered.</param>
    /// <param name="mask">Which query may attend to which key; default: all.</param>
    /// <param name="bias">Numbers added to the scaled scores; default: none.</param>
    /// <param name="dropout">How likely a weight is dropped, from 0 to below 1.</param>
    /// <param name="training">Whether the model is training; nothing is dropped otherwise.</param>
    /// <returns>A new tensor, in the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">Sizes, element types or devices disagree: the message names the dimension and both sides.</exception>
    public Shaped<TBatch, THeads, TQuery, TValueDim> Attend(
        Shaped<TBatch, THeads, TQuery, THeadDim> query,
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> key,
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> value,
        Mask<TQuery, TKey> mask = default,
        Bias<TQuery, TKey> bias = default,
        double dropout = 0,
        bool training = false) =>
        Shaped<TBatch, THeads, TQuery, TValueDim>.OfEngine(
            TorchEngine.Attend(Call(query, key, value, mask, bias), mask.Formula, bias.Formula, options, training ? dropout : 0));

    /// <summary>The same as <see cref="Attend"/>, written into <paramref name="destination"/>; a rejected call leaves it untouched.</summary>
    /// <param name="destination">Where the output goes; a tensor that takes no part in a backward pass.</param>
    /// <param name="query">Who looks.</param>
    /// <param name="key">What is looked at.</param>
    /// <param name="value">What is gathered.</param>
    /// <param name="mask">Which query may attend to which key; default: all.</param>
    /// <param name="bias">Numbers added to the scaled scores; default: none.</param>
    /// <exception cref="ArgumentException">Sizes, element types or devices disagree: the message names the dimension and both sides.</exception>
    public void AttendInto(
        Shaped<TBatch, THeads, TQuery, TValueDim> destination,
        Shaped<TBatch, THeads, TQuery, THeadDim> query,
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> key,
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> value,
        Mask<TQuery, TKey> mask = default,
        Bias<TQuery, TKey> bias = default)
    {
        var target = TorchShape.Required(destination.Raw, Name, "destination", Shaped<TBatch, THeads, TQuery, TValueDim>.Dimensions);
        var call = Call(query, key, value, mask, bias);
        call.CheckDestination(target, options.Names!);
        using var output = TorchEngine.Attend(call, mask.Formula, bias.Formula, options, dropout: 0);
        _ = target.copy_(output);
    }

    /// <summary>The same as <see cref="Attend"/>, with the weights of every query over the keys, as they are before any is dropped; they sum to 1, or are 0 where a query may attend to nothing.</summary>
    /// <param name="query">Who looks.</param>
    /// <param name="key">What is looked at.</param>
    /// <param name="value">What is gathered.</param>
    /// <param name="mask">Which query may attend to which key; default: all.</param>
    /// <param name="bias">Numbers added to the scaled scores; default: none.</param>
    /// <param name="dropout">How likely a weight is dropped, from 0 to below 1.</param>
    /// <param name="training">Whether the model is training; nothing is dropped otherwise.</param>
    /// <returns>The output and the weights, two new tensors; the weights take L x S memory per head.</returns>
    /// <exception cref="ArgumentException">Sizes, element types or devices disagree: the message names the dimension and both sides.</exception>
    public (Shaped<TBatch, THeads, TQuery, TValueDim> Output, Shaped<TBatch, THeads, TQuery, TKey> Weights) AttendWithWeights(
        Shaped<TBatch, THeads, TQuery, THeadDim> query,
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> key,
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> value,
        Mask<TQuery, TKey> mask = default,
        Bias<TQuery, TKey> bias = default,
        double dropout = 0,
        bool training = false)
    {
        var (output, weights) = TorchEngine.AttendWithWeights(
            Call(query, key, value, mask, bias), mask.Formula, bias.Formula, options, training ? dropout : 0);
        return (Shaped<TBatch, THeads, TQuery, TValueDim>.OfEngine(output), Shaped<TBatch, THeads, TQuery, TKey>.OfEngine(weights));
    }

    /// <summary>The projections of a module that exists, around this attention. Its parameters are shared, under their names.</summary>
    /// <typeparam name="TModel">The features of a token, before and after.</typeparam>
    /// <param name="module">The module whose parameters are used.</param>
    /// <param name="dropout">How likely a weight is dropped while training: the module does not tell its own.</param>
    /// <exception cref="ArgumentException">The module does not fit the declared sizes.</exception>
    public TorchMultiHead<TBatch, THeads, TKeyValueHeads, TQuery, TKey, THeadDim, TValueDim, TModel> MultiHead<TModel>(
        MultiheadAttention module, double dropout = 0)
        where TModel : struct, IFeatures =>
        new(this, MultiHeadParameters.Of<TModel>(module, Heads, Name), module, dropout);

    /// <summary>New projections around this attention: a module with parameters of its own, named as those of <c>nn.MultiheadAttention</c>.</summary>
    /// <typeparam name="TModel">The features of a token; its size must be declared.</typeparam>
    /// <param name="dropout">How likely a weight is dropped while training.</param>
    /// <param name="bias">Whether the projections add a bias.</param>
    /// <exception cref="InvalidOperationException">A size is not declared.</exception>
    public TorchMultiHead<TBatch, THeads, TKeyValueHeads, TQuery, TKey, THeadDim, TValueDim, TModel> MultiHead<TModel>(double dropout = 0, bool bias = true)
        where TModel : struct, IFeatures =>
        new(this, MultiHeadParameters.New<TModel>(Heads, Name, bias), module: null, dropout);

    internal AttentionHeads Heads => AttentionHeads.Of<THeads, TKeyValueHeads, THeadDim, TValueDim>(Name);

    // What the types promise beyond the engine's own checks: dimensions of one type have one size.
    private TorchCall Call(
        Shaped<TBatch, THeads, TQuery, THeadDim> query,
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> key,
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> value,
        in Mask<TQuery, TKey> mask,
        in Bias<TQuery, TKey> bias)
    {
        var call = TorchCall.Check(
            TorchShape.Required(query.Raw, Name, "query", Shaped<TBatch, THeads, TQuery, THeadDim>.Dimensions),
            TorchShape.Required(key.Raw, Name, "key", Shaped<TBatch, TKeyValueHeads, TKey, THeadDim>.Dimensions),
            TorchShape.Required(value.Raw, Name, "value", Shaped<TBatch, TKeyValueHeads, TKey, TValueDim>.Dimensions),
            options.Names!);
        if (typeof(THeads) == typeof(TKeyValueHeads))
        {
            DimensionText.Same<THeads>(Name, "key", call.Groups, "query", call.Sizes.Heads);
        }

        SequenceSizes.Check<TQuery, TKey>(Name, call.Sizes);
        if (typeof(THeadDim) == typeof(TValueDim))
        {
            DimensionText.Same<TValueDim>(Name, "value", call.ValueDim, "key", call.HeadDim);
        }

        mask.Check<TBatch, THeads>(Name, call.Sizes);
        bias.Check<TBatch, THeads>(Name, call.Sizes);
        TorchBias.CheckDevice(bias.Formula, call.Query, Name);
        return call;
    }
}
