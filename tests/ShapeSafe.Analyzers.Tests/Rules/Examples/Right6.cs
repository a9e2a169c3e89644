using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Right6;

public static class Right
{
    // The sum of two masks is cut off at the smallest number.
    public static Tensor Bounded(Tensor keep, long length)
    {
        var least = finfo(ScalarType.Float32).min;
        var causal = full(length, length, least).triu(1);
        var padding = (1.0 - keep.unsqueeze(1).unsqueeze(2).to(ScalarType.Float32)) * least;
        return (causal + padding).clamp(min: least);
    }

    // Padded queries are dropped after softmax.
    public static Tensor Queries(Tensor q, Tensor k, Tensor v, Tensor ids)
    {
        var weights = (q.matmul(k.mT) / Math.Sqrt(q.size(-1))).softmax(-1);
        return (weights * ids.ne(0).unsqueeze(1).unsqueeze(-1)).matmul(v);
    }

    // Channels are put together: three axes are possible, and the mask is right for them.
    public static Tensor Joined(Tensor q, Tensor qTurned, Tensor k, Tensor kTurned, Tensor v)
    {
        var (query, key) = (cat([q, qTurned], 2), cat([k, kTurned], 2));
        return F.scaled_dot_product_attention(query, key, v, ones(q.size(1), k.size(1), dtype: ScalarType.Bool).tril());
    }

    public static Tensor Choice(Tensor q, Tensor ids)
    {
        var scores = q.matmul(q.mT);
        return where(ids.eq(0).unsqueeze(1).unsqueeze(1), full_like(scores, -1e9), scores).softmax(-1);
    }

    // An infinity that hides, and none that shows.
    public static Tensor Added(Tensor q)
    {
        var n = q.size(-2);
        return (q.matmul(q.mT) + where(ones(n, n).tril() == 1, 0.0, float.NegativeInfinity)).softmax(-1);
    }
}

// The cache is made anew for another length.
public sealed class Renewed
{
    private Tensor? kept;

    public Tensor Go(Tensor q)
    {
        long n = q.shape[2];
        if (kept is null || kept.shape[0] != n)
        {
            kept = zeros(n, n);
            kept = kept.masked_fill(ones(n, n, dtype: ScalarType.Bool).triu(1), float.NegativeInfinity);
        }
        return F.scaled_dot_product_attention(q, q, q, kept);
    }
}

// The whole sequence is asked first, one token behind the cache each time after that.
public sealed class FirstThenOne
{
    private Tensor? keys, values;

    public Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        var isFirst = keys is null;
        keys = keys is null ? k : cat([keys, k], 2);
        values = values is null ? v : cat([values, v], 2);
        return F.scaled_dot_product_attention(q, keys, values, is_casual: isFirst);
    }
}
