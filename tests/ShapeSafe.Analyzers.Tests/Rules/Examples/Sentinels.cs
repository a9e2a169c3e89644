using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;
namespace SentinelExamples;

public static class Additive
{
    public static Tensor Full(Tensor q, Tensor k, Tensor v, ScalarType type)
    {
        var n = q.size(-2);
        return F.scaled_dot_product_attention(q, k, v, full(n, n, float.NegativeInfinity, dtype: type).triu(1));
    }
    public static Tensor NewZeros(Tensor q, Tensor k, Tensor v)
    {
        var n = q.size(-2);
        var bias = q.new_zeros(n, n).masked_fill(ones(n, n, dtype: ScalarType.Bool).triu(1), double.NegativeInfinity);
        return F.scaled_dot_product_attention(q, k, v, bias);
    }
    public static Tensor Like(Tensor q, Tensor k, Tensor v, Tensor scores)
    {
        var later = ones_like(scores, dtype: ScalarType.Bool).triu(1);
        return F.scaled_dot_product_attention(q, k, v, zeros_like(scores).masked_fill(later, -1e9));
    }
    public static Tensor Where(Tensor q, Tensor k, Tensor v)
    {
        var n = q.size(-2);
        var later = ones(n, n, dtype: ScalarType.Bool).triu(1);
        return F.scaled_dot_product_attention(q, k, v, where(later, float.NegativeInfinity, 0.0).to(q.dtype));
    }
    public static Tensor Min(Tensor q, Tensor k, Tensor v)
    {
        var n = q.size(-2);
        var later = ones(n, n, dtype: ScalarType.Bool).triu(1);
        return F.scaled_dot_product_attention(q, k, v, zeros(n, n, dtype: q.dtype).masked_fill(later, finfo(ScalarType.Float16).min));
    }
    public static Tensor Times(Tensor q, Tensor k, Tensor v)
    {
        var n = q.size(-2);
        var later = ones(n, n, dtype: q.dtype).triu(1);
        return F.scaled_dot_product_attention(q, k, v, later * -1e4);
    }
    public static Tensor Inverted(Tensor q, Tensor k, Tensor v)
    {
        var n = q.size(-2);
        var later = ones(n, n, dtype: ScalarType.Bool).tril();
        return F.scaled_dot_product_attention(q, k, v, zeros(n, n, dtype: q.dtype).masked_fill(later, float.NegativeInfinity)); // SHAPE2304 // SHAPE2301
    }
    public static Tensor Diagonal(Tensor q, Tensor k, Tensor v)
    {
        var n = q.size(-2);
        return F.scaled_dot_product_attention(q, k, v, zeros(n, n, dtype: q.dtype).masked_fill(
            ones(n, n, dtype: ScalarType.Bool).triu(), float.NegativeInfinity)); // SHAPE3101
    }
    public static Tensor Padding(MultiheadAttention attention, Tensor x, Tensor hidden, ScalarType type)
    {
        var mask = zeros(x.size(1), x.size(0), dtype: type).masked_fill(hidden, float.NegativeInfinity);
        return attention.call(x, x, x, key_padding_mask: mask).Item1; // SHAPE2102
    }
}

public static class Repaired
{
    public static Tensor Alpha(Tensor q, Tensor k, Tensor v)
    {
        var w = q.matmul(k.transpose(-2, -1)) / 8.0;
        var b = ones(w.size(-2), w.size(-1), dtype: w.dtype).tril();
        w = w.mul(b).add(1 - b, alpha: -1e4);
        return w.softmax(-1).matmul(v);
    }
    public static Tensor InPlace(Tensor q, Tensor k, Tensor v)
    {
        var w = q.matmul(k.transpose(-2, -1)) / 8.0;
        var b = ones(w.size(-2), w.size(-1)).tril();
        w.mul_(b).sub_(1e9 * (1 - b));
        return w.softmax(-1).matmul(v);
    }
    public static Tensor Plus(Tensor q, Tensor k, Tensor v, Tensor keep)
    {
        var w = q.matmul(k.transpose(-2, -1)) / 8.0;
        var b = keep.to(ScalarType.Float32).unsqueeze(1).unsqueeze(2);
        w = b * w + (1.0 - b) * -1e9;
        return w.softmax(-1).matmul(v);
    }
    public static Tensor MinusOne(Tensor q, Tensor k, Tensor v, Tensor keep)
    {
        var w = q.matmul(k.transpose(-2, -1)) / 8.0;
        var b = (keep != 0).to(ScalarType.Float32);
        w = w * b + (b - 1) * 1e9;
        return w.softmax(-1).matmul(v);
    }
    public static Tensor Fill(Tensor q, Tensor k, Tensor v)
    {
        var w = q.matmul(k.transpose(-2, -1)) / 8.0;
        var b = ones(w.size(-2), w.size(-1)).tril();
        w = (w * b).masked_fill(b == 0, float.NegativeInfinity);
        return w.softmax(-1).matmul(v);
    }
    public static Tensor Select(Tensor q, Tensor k, Tensor v)
    {
        var w = q.matmul(k.transpose(-2, -1)) / 8.0;
        var b = ones(w.size(-2), w.size(-1)).tril();
        w = where(b == 1, w * b, -1e9);
        return w.softmax(-1).matmul(v);
    }
    public static Tensor Two(Tensor q, Tensor k, Tensor v, Tensor keep)
    {
        var w = q.matmul(k.transpose(-2, -1)) / 8.0;
        var b = ones(w.size(-2), w.size(-1)).tril() * keep.to(ScalarType.Float32);
        w = w * b - 1e9 * (1 - b);
        return w.softmax(-1).matmul(v);
    }
    public static Tensor Broken(Tensor q, Tensor k, Tensor v)
    {
        var w = q.matmul(k.transpose(-2, -1)) / 8.0;
        var b = ones(w.size(-2), w.size(-1)).tril();
        w = w * b; // SHAPE2403
        return w.softmax(-1).matmul(v);
    }
    public static Tensor Small(Tensor q, Tensor k, Tensor v)
    {
        var w = q.matmul(k.transpose(-2, -1)) / 8.0;
        var b = ones(w.size(-2), w.size(-1)).tril();
        w = w * b - 1e4 * b; // SHAPE2403
        return w.softmax(-1).matmul(v);
    }
    public static Tensor Sub(Tensor q, Tensor k, Tensor v)
    {
        var w = q.matmul(k.transpose(-2, -1)) / 8.0;
        var n = w.size(-2);
        w = w - 1e9 * ones(n, n).triu(); // SHAPE3101
        return w.softmax(-1).matmul(v);
    }
}

public static class Half
{
    static readonly float Min = -65504f;
    public static Tensor A(Tensor future, Tensor pad, long n)
    {
        var a = zeros(n, n, dtype: ScalarType.Float16).masked_fill(future, -65504f);
        var b = zeros(1, 1, 1, n, dtype: half).masked_fill(pad, Min);
        return a + b; // SHAPE2405
    }
    public static Tensor Bf(Tensor future, Tensor pad, long n)
    {
        var a = zeros(n, n, dtype: ScalarType.BFloat16).masked_fill(future, -65504f);
        var b = zeros(1, 1, 1, n, dtype: ScalarType.BFloat16).masked_fill(pad, Min);
        return a + b;
    }
    public static Tensor Small(Tensor future, Tensor pad, long n)
    {
        var a = zeros(n, n, dtype: ScalarType.Float16).masked_fill(future, -1e4f);
        var b = zeros(1, 1, 1, n, dtype: half).masked_fill(pad, -1e4);
        return a + b;
    }
    public static Tensor Times(Tensor ids, long n)
    {
        var a = full(n, n, -65504.0, dtype: ScalarType.Float16).triu(1);
        var b = (1 - ids.ne(0).to(ScalarType.Float16)) * -65504.0;
        return a.add(b); // SHAPE2405
    }
    public static Tensor Wider(Tensor ids, long n)
    {
        var a = full(n, n, -65504.0, dtype: ScalarType.Float16).triu(1).to(ScalarType.Float32);
        var b = zeros(1, n).masked_fill(ids.eq(0), -65504.0);
        return a + b;
    }
    public static Tensor Mixed(Tensor ids, long n)
    {
        var a = full(n, n, -65504.0, dtype: ScalarType.Float16).triu(1);
        var b = zeros(1, n, dtype: ScalarType.Float16).masked_fill(ids.eq(0), -1.0);
        return a + b;
    }
    public static Tensor Infinite(Tensor ids, long n)
    {
        var a = full(n, n, float.NegativeInfinity, dtype: ScalarType.Float16).triu(1);
        var b = zeros(1, n, dtype: ScalarType.Float16).masked_fill(ids.eq(0), float.NegativeInfinity);
        return a + b;
    }
}

public static class RowsWithoutKeys
{
    public static Tensor Even(Tensor scores, Tensor keep)
    {
        scores = scores.masked_fill(~keep, float.NegativeInfinity);
        var none = ~keep.any(-1, keepdim: true);
        return scores.masked_fill(none, 0.0).softmax(-1);
    }
    public static Tensor EvenInEachHead(Tensor q, Tensor k, Tensor documents)
    {
        var keep = documents.unsqueeze(2).eq(documents.unsqueeze(1)) & documents.unsqueeze(1).ne(0);
        var scores = q.matmul(k.mT).masked_fill(~keep.unsqueeze(1), float.NegativeInfinity);
        var none = keep.any(-1, keepdim: true).logical_not();
        return scores.masked_fill(none.unsqueeze(1), 0.0).softmax(-1);
    }
    public static Tensor Keys(Tensor scores, Tensor keep)
    {
        scores = scores.masked_fill(~keep, 0.0); // SHAPE2403
        return scores.softmax(-1);
    }
}
