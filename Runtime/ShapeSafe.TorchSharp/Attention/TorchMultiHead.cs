using System;
using System.Collections.Generic;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>
/// Projections around a declared attention, as a module: the job of <c>nn.MultiheadAttention</c>, through the fused kernel and
/// with masks that mask. Its parameters bear that module's names, so that its checkpoints load.
/// </summary>
/// <typeparam name="TBatch">The batch.</typeparam>
/// <typeparam name="THeads">The heads of the query.</typeparam>
/// <typeparam name="TKeyValueHeads">The heads of keys and values.</typeparam>
/// <typeparam name="TQuery">The sequence that looks.</typeparam>
/// <typeparam name="TKey">The sequence that is looked at.</typeparam>
/// <typeparam name="THeadDim">The channels of one head of queries and keys.</typeparam>
/// <typeparam name="TValueDim">The channels of one head of values.</typeparam>
/// <typeparam name="TModel">The features of a token, before and after.</typeparam>
/// <remarks>Vaswani et al., Attention Is All You Need, 2017, section 3.2.2.</remarks>
public sealed class TorchMultiHead<TBatch, THeads, TKeyValueHeads, TQuery, TKey, THeadDim, TValueDim, TModel>
    : nn.Module<Shaped<TBatch, TQuery, TModel>, Shaped<TBatch, TKey, TModel>, Shaped<TBatch, TKey, TModel>, Mask<TQuery, TKey>, Shaped<TBatch, TQuery, TModel>>
    where TBatch : struct, IBatch
    where THeads : struct, IHeads
    where TKeyValueHeads : struct, IHeads
    where TQuery : struct, ISequence
    where TKey : struct, ISequence
    where THeadDim : struct, IHeadDim
    where TValueDim : struct, IHeadDim
    where TModel : struct, IFeatures
{
    private readonly TorchAttention<TBatch, THeads, TKeyValueHeads, TQuery, TKey, THeadDim, TValueDim> attention;
    private readonly AttentionHeads heads;
    private readonly double dropout;

    // Whose parameters are shared. Not registered: they would be there twice.
    private readonly MultiheadAttention? module;

    internal TorchMultiHead(
        TorchAttention<TBatch, THeads, TKeyValueHeads, TQuery, TKey, THeadDim, TValueDim> attention,
        List<(string Name, Parameter Parameter)> parameters,
        MultiheadAttention? module,
        double dropout)
        : base(attention.Name + ".MultiHead")
    {
        if (!(dropout >= 0 && dropout < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(dropout), dropout, $"{attention.Name}.MultiHead: a probability of dropping is from 0 to below 1.");
        }

        this.attention = attention;
        this.module = module;
        this.dropout = dropout;
        heads = attention.Heads;
        foreach (var (name, parameter) in parameters)
        {
            register_parameter(name, parameter);
        }
    }

    /// <summary>Names the dimensions of the tokens that look: <typeparamref name="TBatch"/> x <typeparamref name="TQuery"/> x <typeparamref name="TModel"/>.</summary>
    /// <param name="tensor">The raw tensor; it is referred to, not copied.</param>
    /// <param name="batchFirst">Whether the batch comes first; if not, <typeparamref name="TQuery"/> does, as TorchSharp's own modules have it.</param>
    /// <exception cref="ArgumentException">The rank, a fixed size or the element type is wrong.</exception>
    public Shaped<TBatch, TQuery, TModel> Query(Tensor tensor, bool batchFirst = true) =>
        Tokens<TQuery>.From(tensor, batchFirst, attention.Name + ".MultiHead.Query");

    /// <summary>Names the dimensions of the tokens that are looked at: <typeparamref name="TBatch"/> x <typeparamref name="TKey"/> x <typeparamref name="TModel"/>.</summary>
    /// <param name="tensor">The raw tensor; it is referred to, not copied.</param>
    /// <param name="batchFirst">Whether the batch comes first; if not, <typeparamref name="TKey"/> does, as TorchSharp's own modules have it.</param>
    /// <exception cref="ArgumentException">The rank, a fixed size or the element type is wrong.</exception>
    public Shaped<TBatch, TKey, TModel> Memory(Tensor tensor, bool batchFirst = true) =>
        Tokens<TKey>.From(tensor, batchFirst, attention.Name + ".MultiHead.Memory");

    /// <inheritdoc/>
    public override Shaped<TBatch, TQuery, TModel> forward(
        Shaped<TBatch, TQuery, TModel> query, Shaped<TBatch, TKey, TModel> key, Shaped<TBatch, TKey, TModel> value, Mask<TQuery, TKey> mask) =>
        Attend(query, key, value, mask);

    /// <summary>Projects, attends, projects back. Nothing is dropped unless the module is training.</summary>
    /// <param name="query">The tokens that look.</param>
    /// <param name="key">The tokens that are looked at.</param>
    /// <param name="value">The tokens that are gathered.</param>
    /// <param name="mask">Which query may attend to which key; default: all.</param>
    /// <param name="bias">Numbers added to the scaled scores; default: none.</param>
    /// <returns>A new tensor, in the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">Sizes, element types or devices disagree: the message names the dimension and both sides.</exception>
    public Shaped<TBatch, TQuery, TModel> Attend(
        Shaped<TBatch, TQuery, TModel> query,
        Shaped<TBatch, TKey, TModel> key,
        Shaped<TBatch, TKey, TModel> value,
        Mask<TQuery, TKey> mask = default,
        Bias<TQuery, TKey> bias = default)
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = Projected(query, key, value);
        var merged = Merged(attention.Attend(q, k, v, mask, bias, dropout, IsTraining));
        return Shaped<TBatch, TQuery, TModel>.OfEngine(merged.MoveToOuterDisposeScope());
    }

    /// <summary>The same as <see cref="Attend"/>, with the weights of every head and query over the keys.</summary>
    /// <param name="query">The tokens that look.</param>
    /// <param name="key">The tokens that are looked at.</param>
    /// <param name="value">The tokens that are gathered.</param>
    /// <param name="mask">Which query may attend to which key; default: all.</param>
    /// <param name="bias">Numbers added to the scaled scores; default: none.</param>
    /// <returns>The output and the weights per head, two new tensors. PyTorch shows the mean over the heads.</returns>
    /// <exception cref="ArgumentException">Sizes, element types or devices disagree: the message names the dimension and both sides.</exception>
    public (Shaped<TBatch, TQuery, TModel> Output, Shaped<TBatch, THeads, TQuery, TKey> Weights) AttendWithWeights(
        Shaped<TBatch, TQuery, TModel> query,
        Shaped<TBatch, TKey, TModel> key,
        Shaped<TBatch, TKey, TModel> value,
        Mask<TQuery, TKey> mask = default,
        Bias<TQuery, TKey> bias = default)
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = Projected(query, key, value);
        var (output, weights) = attention.AttendWithWeights(q, k, v, mask, bias, dropout, IsTraining);
        _ = weights.AsTorch().MoveToOuterDisposeScope();
        return (Shaped<TBatch, TQuery, TModel>.OfEngine(Merged(output).MoveToOuterDisposeScope()), weights);
    }

    /// <inheritdoc/>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
    {
        // Shared parameters are the module's: it moves them in place, and there is nothing left to replace.
        if (module is not null)
        {
            _ = (dtype, device) switch
            {
                (ScalarType type, null) => module.to(type, non_blocking),
                (null, { } place) => module.to(place, non_blocking),
                _ => module.to(device!, dtype!.Value, non_blocking),
            };
        }

        base._toEpilog(dtype, device, non_blocking);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (module is not null && disposing)
        {
            _internal_params.clear();
        }

        base.Dispose(disposing);
    }

    // A shared module that is told to evaluate, or to train, is heard as well.
    private bool IsTraining => training && module is not { training: false };

    private (
        Shaped<TBatch, THeads, TQuery, THeadDim> Query,
        Shaped<TBatch, TKeyValueHeads, TKey, THeadDim> Key,
        Shaped<TBatch, TKeyValueHeads, TKey, TValueDim> Value) Projected(
            Shaped<TBatch, TQuery, TModel> query, Shaped<TBatch, TKey, TModel> key, Shaped<TBatch, TKey, TModel> value)
    {
        var weight = get_parameter(MultiHeadParameters.InputWeight)!;
        var bias = get_parameter(MultiHeadParameters.InputBias);
        var q = Tokens<TQuery>.Required(query, "query", weight, attention.Name);
        var k = Tokens<TKey>.Required(key, "key", weight, attention.Name);
        var v = Tokens<TKey>.Required(value, "value", weight, attention.Name);
        long queries = heads.Query * heads.HeadDim;
        long keys = heads.KeyValue * heads.HeadDim;
        long values = heads.KeyValue * heads.ValueDim;
        Tensor projectedQuery, projectedKey, projectedValue;
        if (ReferenceEquals(q, k) && ReferenceEquals(k, v))
        {
            var all = nn.functional.linear(q, weight, bias).split([queries, keys, values], -1);
            (projectedQuery, projectedKey, projectedValue) = (all[0], all[1], all[2]);
        }
        else
        {
            projectedQuery = Project(q, 0, queries);
            projectedKey = Project(k, queries, keys);
            projectedValue = Project(v, queries + keys, values);
        }

        return (
            attention.Query(Split(projectedQuery, heads.Query, heads.HeadDim), Layout.BatchSequenceHeads),
            attention.Key(Split(projectedKey, heads.KeyValue, heads.HeadDim), Layout.BatchSequenceHeads),
            attention.Value(Split(projectedValue, heads.KeyValue, heads.ValueDim), Layout.BatchSequenceHeads));

        Tensor Project(Tensor tokens, long first, long rows) =>
            nn.functional.linear(tokens, weight.narrow(0, first, rows), bias?.narrow(0, first, rows));

        static Tensor Split(Tensor tokens, long heads, long channels) => tokens.unflatten(2, heads, channels);
    }

    private Tensor Merged(Shaped<TBatch, THeads, TQuery, TValueDim> output) => nn.functional.linear(
        output.AsTorch().transpose(1, 2).flatten(2, 3), get_parameter(MultiHeadParameters.OutputWeight)!, get_parameter(MultiHeadParameters.OutputBias));

    /// <summary>Tokens of one of the two sequences.</summary>
    private static class Tokens<TSequence>
        where TSequence : struct, ISequence
    {
        public static Shaped<TBatch, TSequence, TModel> From(Tensor tensor, bool batchFirst, string origin)
        {
            if (batchFirst)
            {
                return Shaped<TBatch, TSequence, TModel>.From(tensor, origin);
            }

            _ = Shaped<TSequence, TBatch, TModel>.From(tensor, origin);
            return Shaped<TBatch, TSequence, TModel>.OfEngine(tensor.transpose(0, 1));
        }

        public static Tensor Required(Shaped<TBatch, TSequence, TModel> tokens, string role, Tensor weight, string attention)
        {
            var name = attention + ".MultiHead";
            var raw = TorchShape.Required(tokens.Raw, name, role, Shaped<TBatch, TSequence, TModel>.Dimensions);
            if (raw.size(2) != weight.size(1))
            {
                throw new ArgumentException($"{name}: the {role} has {TModel.Name} = {raw.size(2)}, {MultiHeadParameters.InputWeight} {TorchShape.Text(weight)} takes {weight.size(1)}.", role);
            }

            if (raw.dtype != weight.dtype)
            {
                throw new ArgumentException($"{name}: the {role} is of {raw.dtype}, the parameters of {weight.dtype}: convert one with to_type.", role);
            }

            if (raw.device_type != weight.device_type || raw.device_index != weight.device_index)
            {
                throw new ArgumentException(
                    $"{name}: the {role} is on {TorchShape.DeviceText(raw)}, the parameters on {TorchShape.DeviceText(weight)}: move one with to(device).", role);
            }

            return raw;
        }
    }
}
