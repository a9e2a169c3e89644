using System;
using System.Linq;
using System.Collections.Generic;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace V2;
// Article 1.
public static class B1
{
    public static Tensor Go()
    {
        var mha = nn.MultiheadAttention(embedded_dim: 256, num_heads: 8);
        Tensor x = torch.randn(new long[] { 1, 5, 256 });
        Tensor m = torch.full(new long[] { 5, 5 }, -1e9f).triu(1);
        return mha.call(x, x, x, attn_mask: m).Item1; // SHAPE1102
    }
}

// Mask transposed (S,L).
public static class B2
{
    public static Tensor Go()
    {
        const int L = 4, S = 9;
        var mha = nn.MultiheadAttention(16, 4);
        var q = randn(L, 2, 16);
        var kv = randn(S, 2, 16);
        using var m = zeros(S, L);
        var (y, _) = mha.call(q, kv, kv, attn_mask: m); // SHAPE1102
        return y;
    }
}

// Unbatched input.
public static class B3
{
    public static Tensor Go()
    {
        var mha = nn.MultiheadAttention(16, 4);
        var x = randn(7, 16);
        return mha.call(x, x, x).Item1; // SHAPE1205
    }
}

// Kdim/vdim.
public static class B4
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        var mha = nn.MultiheadAttention(64, 4, kdim: 32, vdim: 48); // SHAPE1206
        return mha.call(q, k, v).Item1;
    }
}

// Not divisible.
public static class B5
{
    public static MultiheadAttention Make() => nn.MultiheadAttention(100, 8); // SHAPE1207
}

// Heads SDPA.
public static class B6
{
    public static Tensor Go()
    {
        var q = randn(2, 8, 16, 32);
        var kv = randn(2, 2, 16, 32);
        return F.scaled_dot_product_attention(q, kv, kv); // SHAPE1203
    }
}

// 1-D mask.
public static class B7
{
    public static Tensor Go(Tensor q)
    {
        var m = ones(q.size(2), dtype: ScalarType.Bool);
        return F.scaled_dot_product_attention(q, q, q, m); // SHAPE1104
    }
}

// Mask (B,S) to SDPA 4D by symbols.
public static class B8
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        var b = q.shape[0];
        var h = q.shape[1];
        var l = q.shape[2];
        var d = q.shape[3];
        var keep = ones(b, l, dtype: ScalarType.Bool);
        return F.scaled_dot_product_attention(q, k, v, keep); // SHAPE1105
    }
}

// Softmax dim 2 in 4D scores (query axis).
public static class B9
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        var (b, h, t, d) = (q.shape[0], q.shape[1], q.shape[2], q.shape[3]);
        var s = q.matmul(k.transpose(2, 3)) / Math.Sqrt(d);
        return s.softmax(2).matmul(v); // SHAPE3201
    }
}

// Functional softmax dim 0.
public static class B10
{
    public static Tensor Go()
    {
        var q = rand(6, 8);
        var k = rand(6, 8);
        var v = rand(6, 8);
        var w = F.softmax(torch.mm(q, k.t()), 0); // SHAPE3201
        return torch.mm(w, v);
    }
}

// Einsum softmax.
public static class B11
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        var s = torch.einsum("bqhd,bkhd->bhqk", q, k);
        var a = torch.softmax(s, dim: 2); // SHAPE3201
        return torch.einsum("bhqk,bkhd->bqhd", a, v);
    }
}

// View of embedding split wrong with reshape and constants.
public static class B12
{
    public static Tensor Go()
    {
        var x = randn(2, 10, 64);
        var q = x.reshape(2, 4, 10, 16); // SHAPE1401
        return q.matmul(q.mT).softmax(-1).matmul(q);
    }
}

// BTHD to SDPA through module fields, fused.
public class B13
{
    readonly Linear q = nn.Linear(64, 64), k = nn.Linear(64, 64), v = nn.Linear(64, 64);
    public Tensor Go(Tensor x)
    {
        var b = x.size(0);
        var n = x.size(1);
        var Q = q.forward(x).view(b, n, 4, 16);
        var K = k.forward(x).view(b, n, 4, 16);
        var V = v.forward(x).view(b, n, 4, 16);
        return F.scaled_dot_product_attention(Q, K, V).view(b, n, 64); // SHAPE1302
    }
}

// Outer product mult.
public static class B14
{
    public static Tensor Go(Tensor x, Tensor mask)
    {
        var m = mask.unsqueeze(-1) * mask.unsqueeze(-2); // SHAPE3301
        var s = x.matmul(x.mT).masked_fill(m == 0, float.NegativeInfinity);
        return s.softmax(-1).matmul(x);
    }
}

// Triu ones times -inf.
public static class B15
{
    public static Tensor Go(Tensor x)
    {
        var n = x.size(1);
        var m = ones(n, n).triu(1) * float.NegativeInfinity; // SHAPE2401
        return (x.matmul(x.transpose(1, 2)) + m).softmax(-1).matmul(x);
    }
}

// Full int inf.
public static class B16
{
    public static Tensor Go(long n) => full(n, n, float.NegativeInfinity, dtype: ScalarType.Int64).triu(1); // SHAPE2404
}

// Masked_fill with float mask.
public static class B17
{
    public static Tensor Go(Tensor x)
    {
        var n = x.size(1);
        var m = triu(ones(n, n), 1);
        return x.matmul(x.mT).masked_fill(m, -1e9).softmax(-1).matmul(x); // SHAPE2104
    }
}

// Where with int cond.
public static class B18
{
    public static Tensor Go(Tensor s, Tensor ids)
    {
        var c = ids.ne(0).@int();
        return where(c, s, full_like(s, float.NegativeInfinity)).softmax(-1); // SHAPE2104
    }
}

// Key value swapped MHA.
public static class B19
{
    public static Tensor Go(MultiheadAttention mha, Tensor queries, Tensor keys, Tensor values) => mha.call(queries, values, keys).Item1; // SHAPE2203
}

// Keep mask to kpm by ids != pad.
public static class B20
{
    public static Tensor Go(MultiheadAttention mha, Tensor x, Tensor ids, int padIdx)
    {
        var keep = ids != padIdx;
        return mha.call(x, x, x, key_padding_mask: keep).Item1; // SHAPE2302
    }
}

// Padding passed as attn_mask.
public static class B21
{
    public static Tensor Go(MultiheadAttention mha, Tensor x, Tensor paddingMask) => mha.call(x, x, x, attn_mask: paddingMask).Item1; // SHAPE2202
}

// Swapped proven by shape.
public static class B22
{
    public static Tensor Go()
    {
        var mha = nn.MultiheadAttention(16, 2);
        var x = randn(6, 3, 16);
        var pad = zeros(3, 6, dtype: ScalarType.Bool);
        var causal = full(6, 6, float.NegativeInfinity).triu(1);
        return mha.call(x, x, x, causal, true, pad).Item1; // SHAPE2201
    }
}

// Dropout.
public class B23 : nn.Module<Tensor, Tensor>
{
    private readonly double p = 0.1;
    private readonly Linear lin = nn.Linear(8, 8);
    public B23() : base("b")
    {
        RegisterComponents();
    }

    public override Tensor forward(Tensor x) => F.scaled_dot_product_attention(x, x, x, null, p, true); // SHAPE4102
}

// Triu(2) drop leaks.
public static class B24
{
    public static Tensor Go(Tensor x)
    {
        var n = x.shape[1];
        var drop = ones(n, n, dtype: ScalarType.Bool).triu(2); // SHAPE3102
        return bmm(bmm(x, x.transpose(1, 2)).masked_fill(drop, float.NegativeInfinity).softmax(-1), x);
    }
}

// Additive rect.
public static class B25
{
    public static Tensor Go(Tensor q, Tensor memory)
    {
        var l = q.shape[2];
        var s = memory.shape[2];
        var m = full(l, s, float.NegativeInfinity).triu(1); // SHAPE3105
        return F.scaled_dot_product_attention(q, memory, memory, m);
    }
}

// Combined masks different t.
public static class B26
{
    public static Tensor Go(Tensor q, long t, long past)
    {
        var causal = ones(t, t, dtype: ScalarType.Bool).tril();
        var all = ones(t, past + t, dtype: ScalarType.Bool);
        var m = causal & all; // SHAPE1106
        return F.scaled_dot_product_attention(q, q, q, m);
    }
}

// Matmul not transposed const.
public static class B27
{
    public static Tensor Go()
    {
        var q = rand(2, 5, 8);
        var k = rand(2, 5, 8);
        return q.matmul(k).softmax(-1); // SHAPE1204
    }
}

// Q k v dtype.
public static class B28
{
    public static Tensor Go()
    {
        var q = rand(1, 2, 5, 8);
        var k = rand(1, 2, 5, 8, dtype: ScalarType.Float64);
        return F.scaled_dot_product_attention(q, k, k); // SHAPE2112
    }
}

// Neg 1e4 fill ok but +1e9 wrong.
public static class B29
{
    public static Tensor Go(Tensor s, Tensor pad) => s.masked_fill_(pad, 1e9).softmax(-1); // SHAPE2402
}

// Transformer mask bool.
public static class B30
{
    public static Tensor Go(Transformer t, Tensor src, Tensor tgt)
    {
        var n = tgt.size(0);
        var future = torch.ones(n, n).triu(1).@bool();
        return t.call(src, tgt, null, future); // SHAPE2101
    }
}
