using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Grouped;

// Keys and values of fewer heads than the queries.
public static class HeadsOfValues
{
    public static Tensor Multiplied(Tensor x, Linear query, Linear key, Linear value)
    {
        long b = x.size(0), t = x.size(1);
        var q = query.call(x).view(b, t, 16, 64).transpose(1, 2);
        var k = key.call(x).view(b, t, 4, 64).transpose(1, 2).repeat_interleave(4, 1);
        var v = value.call(x).view(b, t, 4, 64).transpose(1, 2);
        var weights = (q.matmul(k.transpose(2, 3)) / 8).softmax(-1);
        return weights.matmul(v); // SHAPE1203
    }

    public static Tensor Fused(Tensor x, Linear query, Linear key, Linear value, long groups, long times)
    {
        long b = x.size(0), t = x.size(1);
        var q = query.call(x).view(b, t, groups * times, 64).transpose(1, 2);
        var k = key.call(x).view(b, t, groups, 64).transpose(1, 2).repeat_interleave(times, dim: 1);
        var v = value.call(x).view(b, t, groups, 64).transpose(1, 2);
        var right = F.scaled_dot_product_attention(q, k, v.repeat_interleave(times, dim: 1));
        return right + F.scaled_dot_product_attention(q, k, v); // SHAPE1203
    }

    // heads / groups is one in a model without groups; then nobody would repeat.
    public static Tensor OfTwoNumbers(Tensor x, Linear query, Linear key, Linear value, long heads, long groups)
    {
        long b = x.size(0), t = x.size(1);
        var q = query.call(x).view(b, t, heads, 64).transpose(1, 2);
        var k = key.call(x).view(b, t, groups, 64).transpose(1, 2).repeat_interleave(heads / groups, dim: 1);
        var v = value.call(x).view(b, t, groups, 64).transpose(1, 2);
        return F.scaled_dot_product_attention(q, k, v); // SHAPE1203
    }

    public static Tensor OfParameters(Tensor q, Tensor k, Tensor v, int times)
    {
        if (times > 1)
            v = v.repeat_interleave(times, dim: 1);
        return F.scaled_dot_product_attention(q, k, v); // SHAPE1203
    }

    public static Tensor OneForAll(Tensor x, Linear query, Linear key, Linear value)
    {
        long b = x.size(0), t = x.size(1);
        var q = query.call(x).view(b, t, 16, 64).transpose(1, 2);
        var k = key.call(x).view(b, t, 1, 64).transpose(1, 2);
        var right = F.scaled_dot_product_attention(q, k, value.call(x).view(b, t, 1, 64).transpose(1, 2));
        right += F.scaled_dot_product_attention(q, k, value.call(x).view(b, t, 16, 64).transpose(1, 2));
        return right + F.scaled_dot_product_attention(q, k, x.view(b, t, 4, 64).transpose(1, 2)); // SHAPE1203
    }
}

// Copies that a helper makes where there are any to make.
public static class ByHelper
{
    private static Tensor Copies(Tensor x, int n)
    {
        if (n == 1)
            return x;
        return x.repeat(1, n, 1, 1); // SHAPE1403
    }

    private static Tensor Neighbours(Tensor x, int n) => n == 1 ? x : x.repeat_interleave(n, 1);

    public static Tensor Wrong(Tensor q, Tensor k, Tensor v, int heads, int groups)
    {
        k = Copies(k, heads / groups);
        v = Copies(v, heads / groups);
        return F.scaled_dot_product_attention(q, k, v);
    }

    public static Tensor Right(Tensor q, Tensor k, Tensor v, int heads, int groups) =>
        F.scaled_dot_product_attention(q, Neighbours(k, heads / groups), Neighbours(v, heads / groups));

    // The copies of a single head have no order.
    public static Tensor OfOne(Tensor q, Tensor k, Tensor v, int heads, int groups)
    {
        k = groups == 1 ? k.repeat(1, heads, 1, 1) : k.repeat_interleave(heads / groups, 1);
        v = groups == 1 ? v.repeat(1, heads, 1, 1) : v.repeat_interleave(heads / groups, 1);
        return F.scaled_dot_product_attention(q, k, v);
    }
}

// A view joins neighbours: what stands behind the time steps is not moved to the heads.
public static class Across
{
    public static Tensor Indexed(Tensor kv, long groups)
    {
        var (b, h, l, d) = (kv.shape[0], kv.shape[1], kv.shape[2], kv.shape[3]);
        var wide = kv[TensorIndex.Colon, TensorIndex.Colon, TensorIndex.Colon, null, TensorIndex.Colon].expand(b, h, l, groups, d);
        return wide.reshape(b, h * groups, l, d); // SHAPE1402
    }

    public static Tensor Expanded(Tensor kv, int n)
    {
        long b = kv.size(0), h = kv.size(1), l = kv.size(2), d = kv.size(3);
        var right = kv.unsqueeze(3).expand(b, h, l, n, d).transpose(2, 3).reshape(b, h * n, l, d);
        return right + kv.unsqueeze(-2).expand(-1, -1, -1, n, -1).contiguous().view(b, h * n, l, d); // SHAPE1402
    }

    public static Tensor Repeated(Tensor kv, int n)
    {
        long b = kv.size(0), h = kv.size(1), l = kv.size(2), d = kv.size(3);
        return kv.unsqueeze(3).repeat(1, 1, 1, n, 1).reshape(b, -1, l, d); // SHAPE1402
    }

    public static Tensor Split(Tensor x, int groups, int n)
    {
        long b = x.size(0), t = x.size(1), d = x.size(2) / (groups * n);
        var right = x.view(b, t, groups, n, d).permute(0, 2, 3, 1, 4).reshape(b, groups * n, t, d);
        return right + x.view(b, t, groups, n, d).permute(0, 2, 1, 3, 4).reshape(b, groups * n, t, d); // SHAPE1402
    }

    // (batch, sequence, heads, channels): here the copies stand behind the heads.
    public static Tensor SequenceFirst(Tensor kv, long groups)
    {
        var (b, l, h, d) = (kv.shape[0], kv.shape[1], kv.shape[2], kv.shape[3]);
        return kv.unsqueeze(3).expand(b, l, h, groups, d).reshape(b, l, h * groups, d).transpose(1, 2);
    }

    public static Tensor Attend(Tensor q, Tensor k, Tensor v) => F.scaled_dot_product_attention(q, k, v);
}

// What came before is joined along the sequence.
public sealed class Joined
{
    private const int Heads = 8, Channels = 64;
    private readonly Linear query = nn.Linear(512, 512), key = nn.Linear(512, 512), value = nn.Linear(512, 512);
    private Tensor? keys, values;

    private static Tensor Split(Tensor x) => x.view(x.size(0), -1, Heads, Channels).transpose(1, 2);

    public Tensor OfHeads(Tensor x)
    {
        var (q, k, v) = (Split(query.call(x)), Split(key.call(x)), Split(value.call(x)));
        if (keys is not null && values is not null)
        {
            k = cat([keys, k], 1);
            v = cat([values, v], 1);
        }
        (keys, values) = (k, v);
        return F.scaled_dot_product_attention(q, k, v); // SHAPE1203
    }

    public Tensor Multiplied(Tensor x, Tensor pastKeys)
    {
        var (q, k) = (Split(query.call(x)), cat([pastKeys, Split(key.call(x))], dim: 1));
        return q.matmul(k.transpose(-2, -1)).softmax(-1); // SHAPE1203
    }

    public Tensor OfGroups(Tensor x, Tensor pastKeys, Tensor pastValues)
    {
        long b = x.size(0), t = x.size(1);
        var q = Split(query.call(x));
        var k = cat([pastKeys, x.view(b, t, 2, Channels).transpose(1, 2)], 1).repeat_interleave(4, 1);
        var v = cat([pastValues, x.view(b, t, 2, Channels).transpose(1, 2)], 1).repeat_interleave(4, 1);
        return F.scaled_dot_product_attention(q, k, v); // SHAPE1203
    }

    public Tensor OfChannels(Tensor x, Tensor pastKeys, Tensor v)
    {
        var k = cat([pastKeys, Split(key.call(x))], dim: -1);
        return F.scaled_dot_product_attention(Split(query.call(x)), k, v); // SHAPE1202
    }

    public Tensor OfTheBatch(Tensor x, Tensor pastKeys)
    {
        var (q, k) = (Split(x), cat([pastKeys, Split(x)]));
        return F.scaled_dot_product_attention(q, k, k); // SHAPE1208
    }

    // (batch, sequence, heads, channels) is joined on axis 1.
    public Tensor BeforeTheTurn(Tensor x, Tensor pastKeys, Tensor pastValues)
    {
        var k = cat([pastKeys, key.call(x).view(x.size(0), -1, Heads, Channels)], 1).transpose(1, 2);
        var v = cat([pastValues, value.call(x).view(x.size(0), -1, Heads, Channels)], 1).transpose(1, 2);
        return F.scaled_dot_product_attention(Split(query.call(x)), k, v);
    }

    // Heads of two kinds: queries, keys and values get more of them.
    public Tensor MoreHeads(Tensor x, Tensor moreQueries, Tensor moreKeys, Tensor moreValues)
    {
        var q = cat([Split(query.call(x)), moreQueries], 1);
        var k = cat([Split(key.call(x)), moreKeys], 1);
        var v = cat([Split(value.call(x)), moreValues], 1);
        return F.scaled_dot_product_attention(q, k, v);
    }

    // A part for positions behind the channels.
    public Tensor MoreChannels(Tensor x, Tensor turnedQueries, Tensor turnedKeys, Tensor v) =>
        F.scaled_dot_product_attention(cat([Split(query.call(x)), turnedQueries], -1), cat([Split(key.call(x)), turnedKeys], -1), v);
}
