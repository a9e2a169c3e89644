using System;
using System.Numerics.Tensors;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>
/// Projections around a declared attention: tokens are projected to queries, keys and values, split into heads, attended,
/// merged and projected back. The job of PyTorch's <c>nn.MultiheadAttention</c>, batch first, forward only.
/// </summary>
/// <typeparam name="TBatch">The batch.</typeparam>
/// <typeparam name="THeads">The heads of the query.</typeparam>
/// <typeparam name="TQuery">The sequence that looks.</typeparam>
/// <typeparam name="TKey">The sequence that is looked at.</typeparam>
/// <typeparam name="TModel">The features of a token, before and after.</typeparam>
/// <remarks>Vaswani et al., Attention Is All You Need, 2017, section 3.2.2.</remarks>
public sealed class MultiHead<TBatch, THeads, TQuery, TKey, TModel>
    where TBatch : struct, IBatch
    where THeads : struct, IHeads
    where TQuery : struct, ISequence
    where TKey : struct, ISequence
    where TModel : struct, IFeatures
{
    private readonly string name;
    private readonly AttentionHeads heads;
    private readonly AttentionOptions options;

    internal MultiHead(string attention, AttentionHeads heads, MultiHeadWeights weights, AttentionOptions options)
    {
        ArgumentNullException.ThrowIfNull(weights);
        weights.Fit(attention, heads);
        if (DimensionText.Differs<TModel>(weights.Features))
        {
            throw new ArgumentException(
                $"{attention}.MultiHead: {TModel.Name} is declared as {TModel.Size}, in_proj_weight {DimensionText.Sizes(weights.InputWeight.Lengths)} takes {weights.Features} features.",
                nameof(weights));
        }

        name = attention + ".MultiHead";
        this.heads = heads;
        this.options = options with { Names = options.Names! with { Attention = name, Features = TModel.Name } };
        Weights = weights;
    }

    /// <summary>The weights, in PyTorch's layout.</summary>
    public MultiHeadWeights Weights { get; }

    /// <summary>Names the dimensions of the tokens that look: <typeparamref name="TBatch"/> x <typeparamref name="TQuery"/> x <typeparamref name="TModel"/>.</summary>
    /// <exception cref="ArgumentException">The rank or a fixed size is wrong.</exception>
    public Shaped<TBatch, TQuery, TModel> Query(Tensor<float> tensor) => Shaped<TBatch, TQuery, TModel>.From(tensor, name + ".Query");

    /// <summary>Names the dimensions of the tokens that are looked at: <typeparamref name="TBatch"/> x <typeparamref name="TKey"/> x <typeparamref name="TModel"/>.</summary>
    /// <exception cref="ArgumentException">The rank or a fixed size is wrong.</exception>
    public Shaped<TBatch, TKey, TModel> Memory(Tensor<float> tensor) => Shaped<TBatch, TKey, TModel>.From(tensor, name + ".Memory");

    /// <summary>Projects, attends, projects back.</summary>
    /// <param name="query">The tokens that look.</param>
    /// <param name="key">The tokens that are looked at.</param>
    /// <param name="value">The tokens that are gathered.</param>
    /// <param name="mask">Which query may attend to which key; default: all.</param>
    /// <param name="bias">Numbers added to the scaled scores; default: none.</param>
    /// <returns>A new tensor.</returns>
    /// <exception cref="ArgumentException">Sizes disagree: the message names the dimension and both sizes.</exception>
    public Shaped<TBatch, TQuery, TModel> Attend(
        Shaped<TBatch, TQuery, TModel> query,
        Shaped<TBatch, TKey, TModel> key,
        Shaped<TBatch, TKey, TModel> value,
        Mask<TQuery, TKey> mask = default,
        Bias<TQuery, TKey> bias = default) =>
        Run(query, key, value, mask, bias, weights: null);

    /// <summary>The same as <see cref="Attend"/>, with the weights of every head and query over the keys.</summary>
    /// <param name="query">The tokens that look.</param>
    /// <param name="key">The tokens that are looked at.</param>
    /// <param name="value">The tokens that are gathered.</param>
    /// <param name="mask">Which query may attend to which key; default: all.</param>
    /// <param name="bias">Numbers added to the scaled scores; default: none.</param>
    /// <returns>The output and the weights per head, two new tensors. PyTorch shows the mean over the heads.</returns>
    /// <exception cref="ArgumentException">Sizes disagree: the message names the dimension and both sizes.</exception>
    public (Shaped<TBatch, TQuery, TModel> Output, Shaped<TBatch, THeads, TQuery, TKey> Weights) AttendWithWeights(
        Shaped<TBatch, TQuery, TModel> query,
        Shaped<TBatch, TKey, TModel> key,
        Shaped<TBatch, TKey, TModel> value,
        Mask<TQuery, TKey> mask = default,
        Bias<TQuery, TKey> bias = default)
    {
        var tokens = query.Required(name, "query");
        var memory = key.Required(name, "key");
        var weights = Tensor.CreateFromShapeUninitialized<float>([tokens.Lengths[0], heads.Query, tokens.Lengths[1], memory.Lengths[1]]);
        var output = Run(query, key, value, mask, bias, weights);
        return (output, Shaped<TBatch, THeads, TQuery, TKey>.From(weights, name));
    }

    private Shaped<TBatch, TQuery, TModel> Run(
        Shaped<TBatch, TQuery, TModel> query,
        Shaped<TBatch, TKey, TModel> key,
        Shaped<TBatch, TKey, TModel> value,
        Mask<TQuery, TKey> mask,
        Bias<TQuery, TKey> bias,
        Tensor<float>? weights)
    {
        var q = query.Required(name, "query");
        var k = key.Required(name, "key");
        var v = value.Required(name, "value");
        if (typeof(TQuery) == typeof(TKey))
        {
            DimensionText.Same<TKey>(name, "key", k.Lengths[1], "query", q.Lengths[1]);
        }

        var sizes = new AttentionSizes(checked((int)q.Lengths[0]), heads.Query, checked((int)q.Lengths[1]), checked((int)k.Lengths[1]));
        mask.Check<TBatch, THeads>(name, sizes);
        bias.Check<TBatch, THeads>(name, sizes);
        var output = Tensor.CreateFromShapeUninitialized<float>(q.Lengths);
        var projections = new MultiHeadProjections
        {
            In = Weights.InputWeight,
            InBias = Weights.InputBias is { } inputBias ? inputBias : default(ReadOnlyTensorSpan<float>),
            Out = Weights.OutputWeight,
            OutBias = Weights.OutputBias is { } outputBias ? outputBias : default(ReadOnlyTensorSpan<float>),
            Heads = heads.Query,
            KeyValueHeads = heads.KeyValue,
        };
        if (weights is null)
        {
            Engine.MultiHead.Attend(q, k, v, projections, output, mask.Formula, bias.Formula, options);
        }
        else
        {
            Engine.MultiHead.AttendWithWeights(q, k, v, projections, output, weights, mask.Formula, bias.Formula, options);
        }

        return Shaped<TBatch, TQuery, TModel>.From(output, name);
    }
}
