using System;
using System.Linq;
using System.Collections.Generic;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace V1;
public class A1 : nn.Module<Tensor, Tensor>
{
    private readonly MultiheadAttention mha;
    private readonly long heads;
    public A1(long dim, long heads) : base("a")
    {
        this.heads = heads;
        mha = nn.MultiheadAttention(dim, heads, dropout: 0.1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var len = x.shape[0];
        var mask = torch.triu(torch.ones(new long[] { len, len }), 1).to(torch.@bool); // bool to MHA
        var (o, _) = mha.forward(x, x, x, null, false, mask); // SHAPE2101
        return o;
    }
}

// Int mask SDPA.
public static class A2
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v, Tensor inputIds, long pad)
    {
        Tensor m = (inputIds != pad).to(ScalarType.Int32).unsqueeze(1).unsqueeze(1);
        return F.scaled_dot_product_attention(q, k, v, attn_mask: m); // SHAPE2103
    }
}

// Float64 mask via tensor(double[,]).
public static class A3
{
    public static Tensor Go()
    {
        var q = torch.rand(1, 2, 2, 4);
        var mask = torch.tensor(new double[,] { { 0, double.NegativeInfinity }, { 0, 0 } });
        return F.scaled_dot_product_attention(q, q, q, mask); // SHAPE2103
    }
}

// Float kpm.
public class A4
{
    readonly TransformerEncoderLayer layer = nn.TransformerEncoderLayer(32, 4);
    public Tensor Encode(Tensor src, Tensor ids)
    {
        var pad = ids.eq(0).@float();
        return layer.call(src, null, pad); // SHAPE2102
    }
}

// Causal mask wrong for encoder with batch first by shape.
public static class A5
{
    public static Tensor Go(Tensor tokens, Embedding emb, TransformerEncoder enc)
    {
        var x = emb.forward(tokens); // (B,T,E)
        var T = tokens.size(1);
        var mask = full(new[] { T, T }, float.NegativeInfinity).triu(1);
        return enc.call(x, mask); // SHAPE1102
    }
}

// Scale with embed dim.
public static class A6
{
    public static Tensor Attend(Tensor x, int nHeads)
    {
        long b = x.shape[0], t = x.shape[1], e = x.shape[2];
        var q = x.reshape(b, t, nHeads, e / nHeads).permute(0, 2, 1, 3);
        var s = torch.einsum("bhqd,bhkd->bhqk", q, q) / Math.Sqrt(e); // SHAPE3401
        return torch.einsum("bhqk,bhkd->bhqd", s.softmax(-1), q);
    }
}

// Merge heads without transpose.
public static class A7
{
    public static Tensor Merge(Tensor x, long h)
    {
        var sz = x.shape;
        var (b, t, c) = (sz[0], sz[1], sz[2]);
        var q = x.view(b, t, h, c / h).transpose(1, 2);
        var y = F.scaled_dot_product_attention(q, q, q, is_casual: true);
        return y.contiguous().view(b, t, c); // SHAPE1402
    }
}

// Fill 0 before softmax.
public static class A8
{
    public static Tensor W(Tensor q, Tensor k, Tensor v, Tensor pad)
    {
        var att = torch.matmul(q, k.transpose(-1, -2)) / Math.Sqrt(64);
        att = att.masked_fill(pad == 0, 0); // SHAPE2403
        return torch.matmul(F.softmax(att, dim: -1), v);
    }
}

// Where with 1e-9.
public static class A9
{
    public static Tensor W(Tensor q, Tensor k, Tensor v, Tensor keep)
    {
        var att = q.matmul(k.mT) * 0.125;
        att = torch.where(keep, att, torch.tensor(1e-9f)); // SHAPE2403
        return att.softmax(-1).matmul(v);
    }
}

// Triu(0) drop.
public static class A10
{
    public static Tensor W(Tensor q, Tensor k, Tensor v)
    {
        long n = q.size(-2);
        var bias = torch.full(n, n, double.NegativeInfinity).triu(); // SHAPE3101
        return (q.matmul(k.transpose(-2, -1)) + bias).softmax(-1).matmul(v);
    }
}

// Tril drop polarity.
public static class A11
{
    public static Tensor W(Tensor q, Tensor k, Tensor v)
    {
        long n = q.size(-2);
        var m = torch.tril(torch.ones(n, n, dtype: ScalarType.Bool));
        var s = q.matmul(k.transpose(-2, -1));
        s = s.masked_fill(m, float.NegativeInfinity); // SHAPE2301
        return s.softmax(-1).matmul(v);
    }
}

// Triu bool SDPA.
public static class A12
{
    public static Tensor W(Tensor q)
    {
        var n = (int)q.shape[2];
        using var causal = ones(n, n).triu(1) == 1;
        return F.scaled_dot_product_attention(q, q, q, attn_mask: causal); // SHAPE2301
    }
}

// Or of keeps.
public static class A13
{
    public static Tensor W(Tensor q, Tensor ids)
    {
        var n = ids.size(1);
        var keep = ones(n, n, dtype: ScalarType.Bool).tril().logical_or(ids.ne(0).unsqueeze(1).unsqueeze(1)); // SHAPE2303
        return F.scaled_dot_product_attention(q, q, q, keep);
    }
}

// -1e9 in half.
public static class A14
{
    public static Tensor W(Tensor q, Tensor m)
    {
        var h = q.half();
        var s = h.matmul(h.transpose(-2, -1));
        return s.masked_fill(m.@bool(), -1e9).softmax(-1); // SHAPE2404
    }
}

// 1 - bool.
public static class A15
{
    public static Tensor W(Tensor s, Tensor ids)
    {
        var keep = ids > 0;
        var inv = 1 - keep; // SHAPE2105
        return s.masked_fill(inv.@bool(), -1e9).softmax(-1);
    }
}

// ~ on long.
public static class A16
{
    public static Tensor W(Tensor s, Tensor ids)
    {
        var keep = (ids != 0).@long();
        return s.masked_fill((~keep).@bool(), float.NegativeInfinity).softmax(-1); // SHAPE2107
    }
}

// Bool added to scores.
public static class A17
{
    public static Tensor W(Tensor q, Tensor ids)
    {
        var s = torch.bmm(q, q.transpose(1, 2));
        s += ids.eq(0).unsqueeze(1); // SHAPE2108
        return torch.bmm(torch.softmax(s, 2), q);
    }
}

// SDPA value length differs.
public static class A18
{
    public static Tensor W()
    {
        var q = rand(2, 4, 6, 8);
        var k = rand(2, 4, 9, 8);
        var v = rand(2, 4, 8, 8);
        return F.scaled_dot_product_attention(q, k, v); // SHAPE1201
    }
}

// Half query & kpm.
public static class A19
{
    public static Tensor W(Tensor x)
    {
        var mha = nn.MultiheadAttention(32, 4).half();
        var h = x.half();
        var pad = zeros(2, 6, dtype: ScalarType.Bool);
        return mha.call(h, h, h, pad).Item1; // SHAPE2111
    }
}

// Memory kpm from target.
public static class A20
{
    public static Tensor W(Transformer t, Tensor src, Tensor tgt, Tensor tgtPad)
    {
        var S = src.shape[0];
        var T = tgt.shape[0];
        var N = src.shape[1];
        var m = zeros(N, T, dtype: ScalarType.Bool);
        return t.call(src, tgt, null, memory_key_padding_mask: m); // SHAPE1103
    }
}

// Is_casual cross.
public static class A21
{
    public static Tensor W(Linear wq, Linear wkv, Tensor x, Tensor memory)
    {
        var q = wq.call(x).unsqueeze(1);
        var kv = wkv.call(memory).unsqueeze(1);
        return F.scaled_dot_product_attention(q, kv, kv, is_casual: true); // SHAPE3104
    }
}

// Cache.
public class A22 : nn.Module<Tensor, Tensor>
{
    Tensor pastK, pastV;
    public A22() : base("x")
    {
    }

    public override Tensor forward(Tensor x)
    {
        var k = torch.cat(new List<Tensor> { pastK, x }, 2);
        var v = torch.cat(new List<Tensor> { pastV, x }, 2);
        pastK = k;
        pastV = v;
        return F.scaled_dot_product_attention(x, k, v, is_casual: true); // SHAPE3104
    }
}
