using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Prefixes;

// What all queries may see are columns.
public static class Opened
{
    public static Tensor Stored(Tensor q, Tensor k, Tensor v, int prefixLength)
    {
        var n = q.size(-2);
        var keep = ones(n, n, dtype: ScalarType.Bool).tril();
        keep[..prefixLength] = true; // SHAPE3106
        return F.scaled_dot_product_attention(q, k, v, keep);
    }

    public static Tensor StoredNumber(Tensor q, Tensor k, Tensor v, int prompt)
    {
        var n = q.size(-2);
        var keep = ones(n, n).tril();
        keep[TensorIndex.Slice(0, prompt), TensorIndex.Colon] = 1; // SHAPE3106
        return F.scaled_dot_product_attention(q, k, v, keep.to(ScalarType.Bool));
    }

    public static Tensor Zeroed(Tensor q, Tensor k, Tensor prefix)
    {
        var n = q.size(-2);
        var drop = ones(1, 1, n, n, dtype: ScalarType.Bool).triu(1);
        drop.slice(2, 0, prefix.size(1), 1).zero_(); // SHAPE3106
        return q.matmul(k.transpose(-2, -1)).masked_fill(drop, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Compared(Tensor q, Tensor k, int prefix)
    {
        var positions = arange(q.size(-2));
        var future = positions.unsqueeze(0) > positions.unsqueeze(1);
        future.narrow(0, 0, prefix).fill_(false); // SHAPE3106
        return q.matmul(k.transpose(-2, -1)).masked_fill(future, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Columns(Tensor q, Tensor k, Tensor v, int prefixLength)
    {
        var n = q.size(-2);
        var keep = ones(n, n, dtype: ScalarType.Bool).tril();
        keep[.., ..prefixLength] = true;
        return F.scaled_dot_product_attention(q, k, v, keep);
    }

    public static Tensor Square(Tensor q, Tensor k, Tensor v, int prefixLength)
    {
        var n = q.size(-2);
        var mask = full(n, n, float.NegativeInfinity).triu(1);
        mask.narrow(0, 0, prefixLength).narrow(1, 0, prefixLength).fill_(0);
        return F.scaled_dot_product_attention(q, k, v, mask);
    }

    // The class token looks at all.
    public static Tensor FirstToken(Tensor q, Tensor k, Tensor v)
    {
        var n = q.size(-2);
        var mask = full(n, n, float.NegativeInfinity).triu(1);
        mask.narrow(0, 0, 1).fill_(0);
        return F.scaled_dot_product_attention(q, k, v, mask);
    }

    // The rows are hidden, not opened.
    public static Tensor Hidden(Tensor q, Tensor k, Tensor v, int prefix)
    {
        var n = q.size(-2);
        var keep = ones(n, n, dtype: ScalarType.Bool).tril();
        keep.narrow(0, 0, prefix).fill_(false);
        return F.scaled_dot_product_attention(q, k, v, keep);
    }
}

// Parts of a cache as keys: the flag would align their start with that of the queries.
public sealed class Cached
{
    private readonly Linear query = nn.Linear(512, 512);
    private readonly Tensor keys = zeros(1, 8, 512, 64), values = zeros(1, 8, 512, 64);

    public Tensor OneToken(Tensor x, int position)
    {
        var q = query.call(x).view(1, 1, 8, 64).transpose(1, 2);
        return F.scaled_dot_product_attention(q, keys[.., .., ..(position + 1)], values[.., .., ..(position + 1)], is_casual: true); // SHAPE3104
    }

    public Tensor LastToken(Tensor x, Tensor k, Tensor v)
    {
        var q = query.call(x[.., ^1..]).view(x.size(0), 1, 8, 64).transpose(1, 2);
        return F.scaled_dot_product_attention(q, k, v, null, 0.0, true); // SHAPE3104
    }

    public Tensor Several(Tensor x, int start)
    {
        var t = x.size(1);
        var q = query.call(x).view(1, t, 8, 64).transpose(1, 2);
        var (k, v) = (keys.narrow(2, 0, start + t), values.narrow(2, 0, start + t));
        return F.scaled_dot_product_attention(q, k, v, is_casual: true); // SHAPE3104
    }

    public Tensor Tested(Tensor x, int start)
    {
        var t = x.size(1);
        var q = query.call(x).view(1, t, 8, 64).transpose(1, 2);
        var (k, v) = (keys.narrow(2, 0, start + t), values.narrow(2, 0, start + t));
        if (start == 0)
            return F.scaled_dot_product_attention(q, k, v, is_casual: true);
        return t > 1 ? F.scaled_dot_product_attention(q, k, v, is_casual: true) : F.scaled_dot_product_attention(q, k, v);
    }

    public Tensor Refused(Tensor x, int start)
    {
        if (start > 0)
            throw new ArgumentException("only from the start", nameof(start));
        var t = x.size(1);
        var q = query.call(x).view(1, t, 8, 64).transpose(1, 2);
        return F.scaled_dot_product_attention(q, keys.narrow(2, 0, start + t), values.narrow(2, 0, start + t), is_casual: true);
    }

    public Tensor FirstToken(Tensor x)
    {
        var q = query.call(x).view(1, 1, 8, 64).transpose(1, 2);
        return F.scaled_dot_product_attention(q, q, q, is_casual: true);
    }
}
