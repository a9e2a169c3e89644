using System;
using System.Collections.Generic;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Mistakes6;

// Heads that were never moved, in a product that is written out.
public sealed class Unmoved : nn.Module<Tensor, Tensor>
{
    private readonly Linear query, key;
    private readonly long heads, channels;

    public Unmoved(long features, long heads)
        : base("unmoved")
    {
        this.heads = heads;
        channels = features / heads;
        query = nn.Linear(features, features);
        key = nn.Linear(features, features);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var (b, t) = (x.shape[0], x.shape[1]);
        var q = query.call(x).view(b, t, heads, channels);
        var k = key.call(x).view(b, t, heads, channels);
        var right = matmul(q.transpose(1, 2), k.transpose(1, 2).transpose(-2, -1)).softmax(-1);
        return right + (matmul(q, k.transpose(-2, -1)) / Math.Sqrt(channels)).softmax(-1); // SHAPE1302
    }
}

// The number of time steps is left to view, and stays the same in the next one.
public sealed class Inferred : nn.Module<Tensor, Tensor>
{
    private const int Heads = 8, Channels = 64;
    private readonly Linear inner = nn.Linear(Heads * Channels, Heads * Channels);

    public Inferred()
        : base("inferred") => RegisterComponents();

    public override Tensor forward(Tensor x)
    {
        var b = x.size(0);
        var h = inner.call(x).view(b, -1, Heads, Channels).transpose(1, 2);
        var y = h.matmul(h.transpose(2, 3)).mul(0.125).softmax(-1).matmul(h);
        return y.transpose(1, 2).contiguous().view(b, -1, Heads * Channels) + y.contiguous().view(b, -1, Heads * Channels); // SHAPE1402
    }
}

public static class FeaturesForLength
{
    public static Tensor Go(Tensor x)
    {
        var n = x.shape[2];
        var scores = bmm(x, x.transpose(1, 2)) / Math.Sqrt(x.shape[2]);
        return bmm((scores + full(n, n, float.NegativeInfinity).triu(1)).softmax(-1), x); // SHAPE1106
    }
}

// Keys and values stand behind older ones, queries do not: the axis that grows is that of the positions.
public sealed class Cache
{
    private Tensor? keys, values;

    public Tensor Given(Tensor q, Tensor k, Tensor v, Tensor pastK, Tensor pastV)
    {
        var t = k.size(2);
        var (allK, allV) = (cat([pastK, k], 2), cat([pastV, v], 2));
        return F.scaled_dot_product_attention(q, allK, allV, ones(t, t, dtype: ScalarType.Bool).tril()); // SHAPE1105
    }

    public Tensor Kept(Tensor q, Tensor k, Tensor v)
    {
        keys = keys is null ? k : cat([keys, k], 2);
        values = values is null ? v : cat([values, v], 2);
        return F.scaled_dot_product_attention(q, keys, values, is_casual: true); // SHAPE3104
    }
}

public sealed class Steps
{
    private readonly List<Tensor> keys = [], values = [];

    public Tensor Step(Tensor q, Tensor k, Tensor v)
    {
        keys.Add(k);
        values.Add(v);
        return F.scaled_dot_product_attention(q, cat(keys, 2), cat(values, 2), is_casual: true); // SHAPE3104
    }
}

// A mask that is made in two steps is made once all the same.
public sealed class TwoSteps
{
    private Tensor? kept;

    public Tensor Go(Tensor q)
    {
        long n = q.shape[2];
        if (kept is null)
        {
            kept = zeros(n, n);
            kept = kept.masked_fill(ones(n, n, dtype: ScalarType.Bool).triu(1), float.NegativeInfinity); // SHAPE1107
        }
        return F.scaled_dot_product_attention(q, q, q, kept);
    }
}

public static class Kinds
{
    // What was tiled is tiled after logical_not too.
    public static Tensor Tiled(Tensor x, Tensor keep, int heads)
    {
        long b = x.size(0), t = x.size(1), d = x.size(2) / heads;
        var q = x.view(b, t, heads, d).transpose(1, 2).reshape(b * heads, t, d);
        var mask = keep.unsqueeze(1).repeat(heads, 1, 1); // SHAPE1403
        return bmm(q, q.transpose(1, 2)).masked_fill(mask.logical_not(), float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Groups(Tensor q, Tensor k, Tensor v, int heads, int keyHeads)
    {
        k = k.repeat(1, heads / keyHeads, 1, 1); // SHAPE1403
        v = v.repeat_interleave(heads / keyHeads, 1);
        return F.scaled_dot_product_attention(q, k, v);
    }

    public static Tensor Chosen(Tensor q, Tensor k)
    {
        var scores = matmul(q, k.transpose(-2, -1)) / Math.Sqrt(q.size(-1));
        var keep = ones_like(scores).tril().to(ScalarType.Bool);
        var right = where(keep, scores, full_like(scores, -1e9)).softmax(-1);
        return right + where(keep, full_like(scores, -1e9), scores).softmax(-1); // SHAPE2301
    }

    public static Tensor PositiveInfinity(Tensor q)
    {
        var n = q.size(-2);
        var block = zeros(n, n).masked_fill(ones(n, n, dtype: ScalarType.Bool).triu(1), 1.0 / 0.0);
        return (matmul(q, q.mT) + block).softmax(-1); // SHAPE2402
    }

    public static Tensor Times(Tensor q, Tensor k, Tensor v)
    {
        var n = q.size(-2);
        var weights = (matmul(q, k.transpose(-2, -1)) / Math.Sqrt(q.size(-1))).softmax(-1);
        return matmul(weights * ones(n, n).tril(), v); // SHAPE3202
    }

    // The first tokens of padded queries, by an additive mask; and the flags with themselves by einsum.
    public static Tensor Outer(Tensor h, Tensor tokens)
    {
        var real = tokens.ne(0);
        var pair = einsum("bi,bj->bij", real.@float(), real.@float()); // SHAPE3301
        var bias = zeros_like(pair).masked_fill(pair == 0, float.NegativeInfinity);
        return (bmm(h, h.transpose(1, 2)) + bias).softmax(-1);
    }

    public static Tensor Left(Tensor x, Tensor starts)
    {
        var t = x.size(1);
        var pad = arange(t).unsqueeze(0) < starts.unsqueeze(1);
        var drop = ones(t, t, dtype: ScalarType.Bool).triu(1) | pad.unsqueeze(1); // SHAPE3301
        return bmm(x, x.transpose(1, 2)).masked_fill(drop, float.NegativeInfinity).softmax(-1);
    }
}

public sealed class BatchOfIds : nn.Module<Tensor, Tensor>
{
    private readonly Embedding words = nn.Embedding(100, 16), places = nn.Embedding(512, 16);
    private readonly MultiheadAttention attention = nn.MultiheadAttention(16, 2);

    public BatchOfIds()
        : base("ids") => RegisterComponents();

    public override Tensor forward(Tensor sentence)
    {
        var batchSize = sentence.shape[0];
        var length = sentence.shape[1];
        var h = words.call(sentence) + places.call(arange(length).unsqueeze(0).expand(batchSize, length));
        var right = h.transpose(0, 1);
        return attention.call(right, right, right).Item1 + attention.call(h, h, h).Item1; // SHAPE1301
    }
}

public sealed class OnlyInput : nn.Module<Tensor, Tensor>
{
    private readonly Embedding embedding = nn.Embedding(100, 16);
    private readonly TransformerEncoder encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(16, 2), 2);

    public OnlyInput()
        : base("only") => RegisterComponents();

    /// <summary>Takes words, [batch, sequence].</summary>
    public override Tensor forward(Tensor tokens) => encoder.call(embedding.call(tokens), null); // SHAPE1301
}
