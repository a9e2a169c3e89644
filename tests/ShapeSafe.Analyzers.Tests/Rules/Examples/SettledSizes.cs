using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace SettledSizes;

// What a test found to be 0 is 0 on that way: past + t is t there, and nothing is wrong with either.
public sealed class Cached
{
    private Tensor? keys;

    public Tensor Own(Tensor x)
    {
        var t = x.size(1);
        var past = keys?.size(1) ?? 0;
        keys = past == 0 ? x : cat(new[] { keys!, x }, 1);
        var mask = hstack(zeros(t, past), full(t, t, float.NegativeInfinity).triu(1));
        var scores = x.matmul(keys.transpose(1, 2)) / Math.Sqrt(8) + mask;
        return scores.softmax(-1).matmul(keys);
    }

    public static Tensor Given(Tensor x, Tensor cache, long past)
    {
        var t = x.size(1);
        var k = past == 0 ? x : cat(new[] { cache, x }, 1);
        var mask = full(t, t + past, float.NegativeInfinity).triu(1 + past);
        return (x.matmul(k.transpose(1, 2)) / 8 + mask).softmax(-1).matmul(k);
    }

    public static Tensor Above(Tensor x, Tensor cache, long past)
    {
        var t = x.size(1);
        var mask = ones(t, past + t, dtype: ScalarType.Bool).tril(past);
        var k = x;
        if (past > 0)
            k = cat(new[] { cache, x }, 1);
        return (x.matmul(k.transpose(1, 2)) / 8).masked_fill(~mask, float.NegativeInfinity).softmax(-1).matmul(k);
    }

    public static Tensor Fused(Tensor q, Tensor k, Tensor v, Tensor pastKey, Tensor pastValue, long past)
    {
        var t = q.size(2);
        var mask = ones(t, past + t, dtype: ScalarType.Bool).tril(past);
        if (0 != past)
        {
            k = cat(new[] { pastKey, k }, 2);
            v = cat(new[] { pastValue, v }, 2);
        }
        return F.scaled_dot_product_attention(q, k, v, mask);
    }

    public static Tensor NoneBefore(Tensor x, long past)
    {
        if (past != 0)
            throw new ArgumentException("no cache yet");
        var t = x.size(1);
        var mask = full(t, t + past, float.NegativeInfinity).triu(1);
        return (x.matmul(x.transpose(1, 2)) / 8 + mask).softmax(-1).matmul(x);
    }

    public static Tensor WithoutThePast(Tensor x, Tensor cache, long past)
    {
        var t = x.size(1);
        var k = past == 0 ? x : cat(new[] { cache, x }, 1);
        var mask = full(t, t, float.NegativeInfinity).triu(1);
        var scores = x.matmul(k.transpose(1, 2)) / 8;
        return (scores + mask).softmax(-1).matmul(k); // SHAPE1106
    }

    public static Tensor ThePastTwice(Tensor x, Tensor cache, long past)
    {
        var t = x.size(1);
        var mask = full(t, past + past + t + 1, float.NegativeInfinity).triu(1);
        var k = x;
        if (past > 0)
            k = cat(new[] { cache, x }, 1);
        var scores = x.matmul(k.transpose(1, 2)) / 8;
        return (scores + mask).softmax(-1).matmul(k); // SHAPE1106
    }

    public static Tensor OfOneQuery(Tensor x, Tensor cache, long steps)
    {
        var t = x.size(1);
        var k = steps == 1 ? x : cat(new[] { cache, x }, 1);
        var mask = zeros(t, 1);
        return (x.matmul(k.transpose(1, 2)) / 8 + mask).softmax(-1).matmul(k);
    }
}

public sealed class KeyCache
{
    public Tensor? Keys;

    public long Length => Keys is null ? 0 : Keys.size(2);

    public (Tensor, Tensor) Append(Tensor k, Tensor v) => (Keys = Keys is null ? k : cat(new[] { Keys, k }, 2), v);

    public static Tensor Prompt(Tensor q, Tensor k, Tensor v, KeyCache? cache)
    {
        var past = cache?.Length ?? 0;
        if (cache is not null)
            (k, v) = cache.Append(k, v);
        if (past == 0)
            return F.scaled_dot_product_attention(q, k, v, is_casual: true);
        var mask = ones(q.size(2), past + q.size(2), dtype: ScalarType.Bool).tril(past);
        return F.scaled_dot_product_attention(q, k, v, mask);
    }
}
