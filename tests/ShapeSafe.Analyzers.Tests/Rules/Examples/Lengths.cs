using System;
using System.Diagnostics;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;
namespace LengthExamples;

public sealed class Past
{
    public Tensor A(Tensor q, Tensor k, Tensor v, long past)
    {
        var causal = ones(q.size(-2), k.size(-2), dtype: ScalarType.Bool).tril(); // SHAPE3105
        return F.scaled_dot_product_attention(q, k, v, causal);
    }
    public Tensor B(Tensor q, Tensor k, Tensor v)
    {
        long l = q.size(-2), pastLen = k.size(-2) - l;
        var causal = full(l, pastLen + l, float.NegativeInfinity).triu(1); // SHAPE3105
        return (q.matmul(k.mT) + causal).softmax(-1).matmul(v);
    }
    public Tensor Good(Tensor q, Tensor k, Tensor v)
    {
        long l = q.size(-2), pastLen = k.size(-2) - l;
        var causal = full(l, pastLen + l, float.NegativeInfinity).triu(1 + pastLen);
        return (q.matmul(k.mT) + causal).softmax(-1).matmul(v);
    }
    public Tensor Branch(Tensor q, Tensor k, Tensor v)
    {
        long l = q.size(-2), pastLen = k.size(-2) - l;
        var causal = full(l, k.size(-2), float.NegativeInfinity).triu(1);
        if (pastLen > 0)
            causal = full(l, k.size(-2), float.NegativeInfinity).triu(1 + pastLen);
        return F.scaled_dot_product_attention(q, k, v, causal);
    }
    public Tensor Choice(Tensor q, Tensor k, Tensor v, bool hasPast)
    {
        long l = q.size(-2), s = k.size(-2);
        var causal = hasPast ? ones(l, s, dtype: ScalarType.Bool).tril(s - l) : ones(l, s, dtype: ScalarType.Bool).tril();
        return F.scaled_dot_product_attention(q, k, v, causal);
    }
    public Tensor Opened(Tensor q, Tensor k, Tensor v, long past)
    {
        long l = q.size(-2), s = k.size(-2);
        var causal = ones(l, s, dtype: ScalarType.Bool).tril() | (arange(s) < past);
        return F.scaled_dot_product_attention(q, k, v, causal);
    }
    public Tensor Rows(Tensor q, Tensor k, Tensor v, long past)
    {
        long l = q.size(-2), s = k.size(-2);
        var causal = ones(s, s, dtype: ScalarType.Bool).tril().narrow(0, past, l);
        return F.scaled_dot_product_attention(q, k, v, causal);
    }
    public Tensor Unknown(Tensor q, Tensor k, Tensor v)
    {
        var causal = ones(q.size(-2), k.size(-2), dtype: ScalarType.Bool).tril();
        return F.scaled_dot_product_attention(q, k, v, causal);
    }
    public Tensor Squares(Tensor q, Tensor k, Tensor v, long past)
    {
        var n = q.size(-2);
        var causal = ones(n, n, dtype: ScalarType.Bool).tril();
        return F.scaled_dot_product_attention(q, k, v, causal);
    }
}
public static class Unknown
{
    public static Tensor Same(Tensor x, Func<Tensor, Tensor> toQ, Func<Tensor, Tensor> toKv)
    {
        var kv = toKv(x);
        return F.scaled_dot_product_attention(toQ(x), kv, kv, is_casual: true);
    }
    public static Tensor Half(Tensor x, Func<Tensor, Tensor> toKv)
    {
        var kv = toKv(x);
        return F.scaled_dot_product_attention(x, kv, kv, is_casual: true);
    }
    public static Tensor Mask(Tensor x, Func<Tensor, Tensor> toKv)
    {
        var kv = toKv(x);
        return F.scaled_dot_product_attention(x, kv, kv, ones(x.size(-2), kv.size(-2), dtype: ScalarType.Bool).tril());
    }
    public static Tensor Two(Tensor x, Tensor memory)
    {
        return F.scaled_dot_product_attention(x, memory, memory, is_casual: true); // SHAPE3104
    }
}
public static class Unknown2
{
    public static Tensor Square(Tensor x, Func<Tensor, Tensor> toKv)
    {
        var kv = toKv(x);
        return F.scaled_dot_product_attention(x, kv, kv, ones(x.size(-2), x.size(-2), dtype: ScalarType.Bool).tril());
    }
}
public static class Known
{
    public static Tensor Open(Tensor hidden, Tensor context, Linear wq, Linear wkv)
    {
        if (hidden.size(1) != context.size(1)) throw new ArgumentException();
        var kv = wkv.call(context);
        return F.scaled_dot_product_attention(wq.call(hidden), kv, kv, is_casual: true);
    }
    public static Tensor Shapes(Tensor hidden, Tensor context, Linear wq, Linear wkv)
    {
        if (!System.Linq.Enumerable.SequenceEqual(hidden.shape, context.shape)) throw new ArgumentException();
        var kv = wkv.call(context);
        return F.scaled_dot_product_attention(wq.call(hidden), kv, kv, is_casual: true);
    }
    public static Tensor Batch(Tensor hidden, Tensor context, Linear wq, Linear wkv)
    {
        if (hidden.size(0) != context.size(0)) throw new ArgumentException();
        var kv = wkv.call(context);
        return F.scaled_dot_product_attention(wq.call(hidden), kv, kv, is_casual: true); // SHAPE3104
    }
    public static Tensor Reshaped(Tensor hidden, Tensor context, Linear wq, Linear wkv, long heads)
    {
        if (hidden.shape[1] != context.shape[1]) throw new ArgumentException();
        var q = wq.call(hidden).view(hidden.shape[0], -1, heads, 16).transpose(1, 2);
        var kv = wkv.call(context).view(context.shape[0], -1, heads, 16).transpose(1, 2);
        return F.scaled_dot_product_attention(q, kv, kv, is_casual: true);
    }
}
public static class Lengths
{
    public static Tensor Assert(Tensor hidden, Tensor context, Func<Tensor, Tensor> toQ, Func<Tensor, Tensor> toKv)
    {
        Debug.Assert(hidden.shape[1] == context.shape[1]);
        var kv = toKv(context);
        return F.scaled_dot_product_attention(toQ(hidden), kv, kv, is_casual: true);
    }
    public static Tensor Throw(Tensor hidden, Tensor context, Func<Tensor, Tensor> toQ, Func<Tensor, Tensor> toKv)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(context.size(1), hidden.size(1));
        var kv = toKv(context);
        return F.scaled_dot_product_attention(toQ(hidden), kv, kv, is_casual: true);
    }
    public static Tensor Direct(Tensor q, Tensor kv)
    {
        if (q.size(-2) != kv.size(-2)) throw new ArgumentException();
        return F.scaled_dot_product_attention(q, kv, kv, is_casual: true);
    }
    public static Tensor Mask(Tensor q, Tensor kv)
    {
        long l = q.size(-2), s = kv.size(-2);
        if (l != s) throw new ArgumentException();
        return F.scaled_dot_product_attention(q, kv, kv, ones(l, s, dtype: ScalarType.Bool).tril());
    }
    public static Tensor Both(Tensor hidden, Tensor context, Linear wq, Linear wkv)
    {
        var (t, s) = (hidden.size(1), context.size(1));
        if (hidden.size(0) != context.size(0) || t != s) throw new ArgumentException();
        var q = wq.call(hidden).view(hidden.size(0), t, 4, 16).transpose(1, 2);
        var kv = wkv.call(context).view(hidden.size(0), s, 4, 16).transpose(1, 2);
        return F.scaled_dot_product_attention(q, kv, kv, is_casual: true);
    }
    public static Tensor Ternary(Tensor q, Tensor kv) =>
        q.size(-2) == kv.size(-2) ? F.scaled_dot_product_attention(q, kv, kv, is_casual: true) : F.scaled_dot_product_attention(q, kv, kv);
    public static Tensor Shapes(Tensor hidden, Tensor context, Func<Tensor, Tensor> toQ, Func<Tensor, Tensor> toKv)
    {
        if (!System.Linq.Enumerable.SequenceEqual(hidden.shape, context.shape)) throw new ArgumentException();
        var kv = toKv(context);
        return F.scaled_dot_product_attention(toQ(hidden), kv, kv, is_casual: true);
    }
}
