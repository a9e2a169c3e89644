using System;
using System.Numerics.Tensors;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>
/// A declared attention at work: what the generator emits forwards here. Tensors and masks arrive with their dimensions
/// named; the sizes that only the call knows are compared here, once, before anything is computed.
/// </summary>
/// <typeparam name="TBatch">The batch.</typeparam>
/// <typeparam name="THeads">The heads of the query.</typeparam>
/// <typeparam name="TKeyValueHeads">The heads of keys and values; the same type as <typeparamref name="THeads"/> where heads are not grouped.</typeparam>
/// <typeparam name="TQuery">The sequence that looks.</typeparam>
/// <typeparam name="TKey">The sequence that is looked at.</typeparam>
/// <typeparam name="THeadDim">The channels of one head of queries and keys.</typeparam>
/// <typeparam name="TValueDim">The channels of one head of values and of the output.</typeparam>
public sealed class DeclaredAttention<TBatch, THeads, TKeyValueHeads, TQuery, TKey, THeadDim, TValueDim>
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
    public DeclaredAttention(string name, float? scale = null, float? softCap = null)
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
    /// <exception cref="ArgumentException">The rank or a fixed size is wrong.</exception>
    /// <param name="tensor">The raw tensor; it is referred to, not copied.</param>
    /// <param name="layout">The order of its dimensions, if it is another.</param>
    public Shaped<TBatch, THeads, TQuery, THeadDim> Query(Tensor<float> tensor, Layout layout = Layout.BatchHeadsSequence) =>
        Shaped<TBatch, THeads, TQuery, THeadDim>.From(tensor, layout, Name + ".Query");

    /// <summary>Names the dimensions of the keys: <typeparamref name="TBatch"/> x <typeparamref name="TKeyValueHeads"/> x <typeparamref name="TKey"/> x <typeparamref name="THeadDim"/>.</summary>
    /// <exception cref="ArgumentException">The rank or a fixed size is wrong.</exception>
    /// <param name="tensor">The raw tensor; it is referred to, not copied.</param>
    /// <param name="layout">The order of its dimensions, if it is another.</param>
    public Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> Key(Tensor<float> tensor, Layout layout = Layout.BatchHeadsSequence) =>
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim>.From(tensor, layout, Name + ".Key");

    /// <summary>Names the dimensions of the values: <typeparamref name="TBatch"/> x <typeparamref name="TKeyValueHeads"/> x <typeparamref name="TKey"/> x <typeparamref name="TValueDim"/>.</summary>
    /// <exception cref="ArgumentException">The rank or a fixed size is wrong.</exception>
    /// <param name="tensor">The raw tensor; it is referred to, not copied.</param>
    /// <param name="layout">The order of its dimensions, if it is another.</param>
    public Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> Value(Tensor<float> tensor, Layout layout = Layout.BatchHeadsSequence) =>
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim>.From(tensor, layout, Name + ".Value");

    /// <summary>softmax(scale * query * keys + bias, where the mask allows) * values. A query that may attend to nothing gives 0.</summary>
    /// <param name="query">Who looks.</param>
    /// <param name="key">What is looked at.</param>
    /// <param name="value">What is gathered.</param>
    /// <param name="mask">Which query may attend to which key; default: all.</param>
    /// <param name="bias">Numbers added to the scaled scores; default: none.</param>
    /// <returns>A new tensor.</returns>
    /// <exception cref="ArgumentException">Sizes disagree: the message names the dimension and both sizes.</exception>
    public Shaped<TBatch, THeads, TQuery, TValueDim> Attend(
        Shaped<TBatch, THeads, TQuery, THeadDim> query,
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> key,
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> value,
        Mask<TQuery, TKey> mask = default,
        Bias<TQuery, TKey> bias = default)
    {
        var (q, k, v) = Operands(query, key, value, mask, bias);
        var output = Tensor.CreateFromShapeUninitialized<float>([q.Lengths[0], q.Lengths[1], q.Lengths[2], v.Lengths[3]]);
        EmbeddedEngine.Attend(q, k, v, output, mask.Formula, bias.Formula, options);
        return Shaped<TBatch, THeads, TQuery, TValueDim>.From(output, Name);
    }

    /// <summary>The same as <see cref="Attend"/>, written into <paramref name="destination"/>; a rejected call leaves it untouched.</summary>
    /// <param name="destination">Where the output goes.</param>
    /// <param name="query">Who looks.</param>
    /// <param name="key">What is looked at.</param>
    /// <param name="value">What is gathered.</param>
    /// <param name="mask">Which query may attend to which key; default: all.</param>
    /// <param name="bias">Numbers added to the scaled scores; default: none.</param>
    /// <exception cref="ArgumentException">Sizes disagree: the message names the dimension and both sizes.</exception>
    public void AttendInto(
        Shaped<TBatch, THeads, TQuery, TValueDim> destination,
        Shaped<TBatch, THeads, TQuery, THeadDim> query,
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> key,
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> value,
        Mask<TQuery, TKey> mask = default,
        Bias<TQuery, TKey> bias = default)
    {
        var output = destination.Required(Name, "destination");
        var (q, k, v) = Operands(query, key, value, mask, bias);
        EmbeddedEngine.Attend(q, k, v, output, mask.Formula, bias.Formula, options);
    }

    /// <summary>The same as <see cref="Attend"/>, with the weights of every query over the keys; they sum to 1, or are 0 where a query may attend to nothing.</summary>
    /// <param name="query">Who looks.</param>
    /// <param name="key">What is looked at.</param>
    /// <param name="value">What is gathered.</param>
    /// <param name="mask">Which query may attend to which key; default: all.</param>
    /// <param name="bias">Numbers added to the scaled scores; default: none.</param>
    /// <returns>The output and the weights, two new tensors; the weights take L x S memory per head.</returns>
    /// <exception cref="ArgumentException">Sizes disagree: the message names the dimension and both sizes.</exception>
    public (Shaped<TBatch, THeads, TQuery, TValueDim> Output, Shaped<TBatch, THeads, TQuery, TKey> Weights) AttendWithWeights(
        Shaped<TBatch, THeads, TQuery, THeadDim> query,
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> key,
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> value,
        Mask<TQuery, TKey> mask = default,
        Bias<TQuery, TKey> bias = default)
    {
        var (q, k, v) = Operands(query, key, value, mask, bias);
        var output = Tensor.CreateFromShapeUninitialized<float>([q.Lengths[0], q.Lengths[1], q.Lengths[2], v.Lengths[3]]);
        var weights = Tensor.CreateFromShapeUninitialized<float>([q.Lengths[0], q.Lengths[1], q.Lengths[2], k.Lengths[2]]);
        EmbeddedEngine.AttendWithWeights(q, k, v, output, weights, mask.Formula, bias.Formula, options);
        return (Shaped<TBatch, THeads, TQuery, TValueDim>.From(output, Name), Shaped<TBatch, THeads, TQuery, TKey>.From(weights, Name));
    }

    /// <summary>Projections around this attention, the job of PyTorch's <c>nn.MultiheadAttention</c>.</summary>
    /// <typeparam name="TModel">The features of a token, before and after.</typeparam>
    /// <param name="weights">The weights, in PyTorch's layout.</param>
    /// <exception cref="ArgumentException">The weights do not fit the declared sizes.</exception>
    public MultiHead<TBatch, THeads, TQuery, TKey, TModel> MultiHead<TModel>(MultiHeadWeights weights)
        where TModel : struct, IFeatures =>
        new(Name, AttentionHeads.Of<THeads, TKeyValueHeads, THeadDim, TValueDim>(Name), weights, options);

    /// <summary>Projections around this attention with untrained weights, for trying things out and for tests.</summary>
    /// <typeparam name="TModel">The features of a token; its size must be declared.</typeparam>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <exception cref="InvalidOperationException">A size is not declared.</exception>
    public MultiHead<TBatch, THeads, TQuery, TKey, TModel> MultiHead<TModel>(int seed)
        where TModel : struct, IFeatures
    {
        var features = TModel.Size ?? throw new InvalidOperationException(
            $"{Name}.MultiHead needs the size of {TModel.Name} to make weights, and it is not declared: write it in the attribute, such as [Features(512)].");
        return MultiHead<TModel>(MultiHeadWeights.Untrained(AttentionHeads.Of<THeads, TKeyValueHeads, THeadDim, TValueDim>(Name), features, seed));
    }

    // What the types promise beyond the engine's own checks: dimensions of one type have one size.
    private (Tensor<float> Query, Tensor<float> Key, Tensor<float> Value) Operands(
        Shaped<TBatch, THeads, TQuery, THeadDim> query,
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> key,
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> value,
        in Mask<TQuery, TKey> mask,
        in Bias<TQuery, TKey> bias)
    {
        var q = query.Required(Name, "query");
        var k = key.Required(Name, "key");
        var v = value.Required(Name, "value");
        if (typeof(THeads) == typeof(TKeyValueHeads))
        {
            DimensionText.Same<THeads>(Name, "key", k.Lengths[1], "query", q.Lengths[1]);
        }

        var sizes = new AttentionSizes(checked((int)q.Lengths[0]), checked((int)q.Lengths[1]), checked((int)q.Lengths[2]), checked((int)k.Lengths[2]));
        SequenceSizes.Check<TQuery, TKey>(Name, sizes);
        if (typeof(THeadDim) == typeof(TValueDim))
        {
            DimensionText.Same<TValueDim>(Name, "value", v.Lengths[3], "key", k.Lengths[3]);
        }

        mask.Check<TBatch, THeads>(Name, sizes);
        bias.Check<TBatch, THeads>(Name, sizes);
        return (q, k, v);
    }
}
