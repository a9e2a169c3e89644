using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CausalCuts;

// Rows from the first one on, while the queries stand at the end of the keys.
public class Caches : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor bias, flat;
    private Tensor keys = empty(1, 8, 0, 64), values = empty(1, 8, 0, 64);
    private Tensor? pastK, pastV;
    
    public Caches(long n)
        : base("caches")
    {
        bias = ones(n, n, dtype: ScalarType.Bool).tril().view(1, 1, n, n);
        flat = full(n, n, float.NegativeInfinity).triu(1);
        register_buffer("bias", bias);
        RegisterComponents();
    }

    public override Tensor forward(Tensor query, Tensor present)
    {
        long l = query.size(-2), s = present.size(-2);
        var w = query.matmul(present.transpose(-1, -2)) / 8;
        var visible = bias[.., .., ..(int)l, ..(int)s]; // SHAPE3105
        return w.masked_fill(~visible, float.MinValue).softmax(-1).matmul(present);
    }

    public Tensor Right(Tensor query, Tensor present)
    {
        long l = query.size(-2), s = present.size(-2);
        var w = query.matmul(present.transpose(-1, -2)) / 8;
        var visible = bias[.., .., TensorIndex.Slice(s - l, s), TensorIndex.Slice(0, s)];
        return w.masked_fill(~visible, float.MinValue).softmax(-1).matmul(present);
    }

    public Tensor Square(Tensor query)
    {
        long l = query.size(-2);
        var w = query.matmul(query.transpose(-1, -2)) / 8;
        return w.masked_fill(~bias[.., .., TensorIndex.Slice(0, l), TensorIndex.Slice(0, l)], float.MinValue).softmax(-1).matmul(query);
    }

    public Tensor SeparateThree(Tensor q, Tensor k, Tensor v)
    {
        var w = q.matmul(k.transpose(-1, -2)) / 8;
        return w.masked_fill(~bias[.., .., TensorIndex.Slice(0, q.size(-2)), TensorIndex.Slice(0, k.size(-2))], float.MinValue).softmax(-1).matmul(v);
    }

    public Tensor Narrowed(Tensor q, Tensor k, Tensor v)
    {
        k = cat(new[] { keys, k }, 2);
        v = cat(new[] { values, v }, 2);
        var m = flat.narrow(0, 0, q.size(2)).narrow(1, 0, k.size(2)); // SHAPE3105
        return ((q.matmul(k.transpose(-1, -2)) / 8) + m).softmax(-1).matmul(v);
    }

    public Tensor Fused(Tensor q, Tensor k, Tensor v)
    {
        k = cat(new[] { keys, k }, 2);
        v = cat(new[] { values, v }, 2);
        var m = bias[.., .., TensorIndex.Slice(0, q.size(2)), TensorIndex.Slice(0, k.size(2))]; // SHAPE3105
        return nn.functional.scaled_dot_product_attention(q, k, v, m);
    }

    public Tensor Whenever(Tensor q, Tensor k, Tensor v)
    {
        if (pastK is not null && pastV is not null)
        {
            k = cat(new[] { pastK, k }, 2);
            v = cat(new[] { pastV, v }, 2);
        }
        pastK = k;
        pastV = v;
        var m = bias[.., .., TensorIndex.Slice(0, q.size(2)), TensorIndex.Slice(0, k.size(2))]; // SHAPE3105
        return nn.functional.scaled_dot_product_attention(q, k, v, m);
    }

    public Tensor WheneverRight(Tensor q, Tensor k, Tensor v)
    {
        var past = 0L;
        if (pastK is not null && pastV is not null)
        {
            past = pastK.size(2);
            k = cat(new[] { pastK, k }, 2);
            v = cat(new[] { pastV, v }, 2);
        }
        pastK = k;
        pastV = v;
        var m = bias[.., .., TensorIndex.Slice(past, past + q.size(2)), TensorIndex.Slice(0, k.size(2))];
        return nn.functional.scaled_dot_product_attention(q, k, v, m);
    }

    public Tensor Feed(Tensor q, Tensor k, Tensor v)
    {
        var past = keys.size(2);
        keys = cat(new[] { keys, k }, 2);
        values = cat(new[] { values, v }, 2);
        var total = past + q.size(2);
        var rows = arange(q.size(2)).unsqueeze(-1);
        var cols = arange(total);
        var visible = cols <= rows; // SHAPE3105
        var scores = einsum("bhid,bhjd->bhij", q, keys) / Math.Sqrt(q.size(3));
        scores = where(visible, scores, finfo(scores.dtype).min);
        return einsum("bhij,bhjd->bhid", scores.softmax(-1), values);
    }

    public Tensor FeedTril(Tensor q, Tensor k, Tensor v)
    {
        var past = keys.size(2);
        keys = cat(new[] { keys, k }, 2);
        values = cat(new[] { values, v }, 2);
        var t = q.size(2);
        var visible = ones(t, past + t, dtype: ScalarType.Bool).tril(); // SHAPE3105
        return nn.functional.scaled_dot_product_attention(q, keys, values, visible);
    }

    public Tensor FeedPast(Tensor q, Tensor k, Tensor v, int past)
    {
        var (all, allV) = (cat(new[] { keys, k }, 2), cat(new[] { values, v }, 2));
        var t = q.size(2);
        var hidden = arange(past + t).unsqueeze(0) > arange(t).unsqueeze(1); // SHAPE3105
        return q.matmul(all.transpose(-2, -1)).masked_fill(hidden, float.NegativeInfinity).softmax(-1).matmul(allV);
    }

    public Tensor FeedRight(Tensor q, Tensor k, Tensor v)
    {
        var past = keys.size(2);
        keys = cat(new[] { keys, k }, 2);
        values = cat(new[] { values, v }, 2);
        var total = past + q.size(2);
        var visible = arange(total) <= arange(past, total).unsqueeze(-1);
        var scores = einsum("bhid,bhjd->bhij", q, keys) / Math.Sqrt(q.size(3));
        scores = where(visible, scores, finfo(scores.dtype).min);
        return einsum("bhij,bhjd->bhid", scores.softmax(-1), values);
    }

    // A memory without order in front that everybody sees, and a causal rest.
    public Tensor Prefix(Tensor q, Tensor k, Tensor v)
    {
        var all = cat(new[] { keys, k }, 2);
        var t = q.size(2);
        var visible = cat(new[] { ones(t, keys.size(2), dtype: ScalarType.Bool), ones(t, t, dtype: ScalarType.Bool).tril() }, 1);
        return nn.functional.scaled_dot_product_attention(q, all, cat(new[] { values, v }, 2), visible);
    }
}
