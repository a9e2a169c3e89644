using System;
using System.Linq;
using System.Collections.Generic;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace G2;
public class MyTransformer : nn.Module<Tensor, Tensor>
{
    private readonly TransformerEncoder transformer_encoder;
    private readonly Embedding encoder;
    private readonly Linear decoder;
    private readonly long ninputs;
    Device device;
    public MyTransformer(long ntokens, long ninputs, long nheads, long nhidden, long nlayers) : base("t")
    {
        this.ninputs = ninputs;
        var layers = nn.TransformerEncoderLayer(ninputs, nheads, nhidden, 0.5);
        transformer_encoder = nn.TransformerEncoder(layers, nlayers);
        encoder = nn.Embedding(ntokens, ninputs);
        decoder = nn.Linear(ninputs, ntokens);
        RegisterComponents();
    }

    public Tensor GenerateSquareSubsequentMask(long size)
    {
        var mask = (torch.ones(new long[] { size, size }) == 1).triu().transpose(0, 1);
        return mask.to_type(ScalarType.Float32).masked_fill(mask == 0, float.NegativeInfinity).masked_fill(mask == 1, 0.0f);
    }

    public override Tensor forward(Tensor t)
    {
        var mask = GenerateSquareSubsequentMask(t.shape[0]);
        var src = encoder.call(t) * MathF.Sqrt(ninputs);
        var enc = transformer_encoder.call(src, mask);
        return decoder.call(enc);
    }
}

public class BertAtt : nn.Module<Tensor, Tensor, Tensor>
{
    readonly long heads, headSize, all;
    readonly Linear query, key, value;
    readonly Dropout dropout;
    public BertAtt(long hidden, long heads) : base("b")
    {
        this.heads = heads;
        headSize = hidden / heads;
        all = this.heads * headSize;
        query = nn.Linear(hidden, all);
        key = nn.Linear(hidden, all);
        value = nn.Linear(hidden, all);
        dropout = nn.Dropout(0.1);
        RegisterComponents();
    }

    Tensor Split(Tensor x)
    {
        var shape = x.shape.Take(x.shape.Length - 1).Concat(new[] { heads, headSize }).ToArray();
        return x.view(shape).permute(0, 2, 1, 3);
    }

    public override Tensor forward(Tensor x, Tensor mask)
    {
        var q = Split(query.call(x));
        var k = Split(key.call(x));
        var v = Split(value.call(x));
        var s = torch.matmul(q, k.transpose(-1, -2));
        s = s / Math.Sqrt(headSize);
        if (!(mask is null))
            s = s + mask;
        var p = F.softmax(s, -1);
        p = dropout.call(p);
        var c = torch.matmul(p, v).permute(0, 2, 1, 3).contiguous();
        return c.view(c.shape[0], c.shape[1], all);
    }
}

public static class S
{
    static Tensor Rotary(Tensor x, Tensor cos, Tensor sin)
    {
        var half = x.shape[^1] / 2;
        var a = x[.., .., .., ..(int)half];
        var b = x[.., .., .., (int)half..];
        return x * cos + cat(new[] { -b, a }, -1) * sin;
    }

    public static Tensor Llama(Tensor x, Linear wq, Linear wk, Linear wv, Linear wo, Tensor cos, Tensor sin, Tensor? mask, int nHeads, int nKv, int headDim, Tensor cacheK, Tensor cacheV, int start)
    {
        var bsz = (int)x.shape[0];
        var seqLen = (int)x.shape[1];
        var xq = wq.call(x).view(bsz, seqLen, nHeads, headDim);
        var xk = wk.call(x).view(bsz, seqLen, nKv, headDim);
        var xv = wv.call(x).view(bsz, seqLen, nKv, headDim);
        xq = Rotary(xq, cos, sin);
        xk = Rotary(xk, cos, sin);
        cacheK[..bsz, start..(start + seqLen)] = xk;
        var keys = cacheK[..bsz, ..(start + seqLen)];
        var values = cacheV[..bsz, ..(start + seqLen)];
        keys = keys.repeat_interleave(nHeads / nKv, dim: 2);
        values = values.repeat_interleave(nHeads / nKv, dim: 2);
        xq = xq.transpose(1, 2);
        keys = keys.transpose(1, 2);
        values = values.transpose(1, 2);
        var scores = torch.matmul(xq, keys.transpose(2, 3)) / Math.Sqrt(headDim);
        if (mask is not null)
            scores = scores + mask;
        scores = F.softmax(scores, -1);
        return wo.call(torch.matmul(scores, values).transpose(1, 2).contiguous().view(bsz, seqLen, -1));
    }

    public static Tensor? LlamaMask(int seqLen, int start, Device device)
    {
        Tensor? mask = null;
        if (seqLen > 1)
        {
            mask = full(seqLen, seqLen, float.NegativeInfinity, device: device).triu(1);
            mask = torch.hstack(new[] { zeros(seqLen, start, device: device), mask });
        }

        return mask;
    }

    public static Tensor StableDiffusion(Tensor x, Tensor qw, Tensor kw, long heads)
    {
        var (n, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var q = x.view(n, heads, c / heads, h * w).transpose(2, 3);
        var k = x.view(n, heads, c / heads, h * w);
        var a = q.matmul(k) / Math.Sqrt(c / heads);
        return a.softmax(-1).matmul(q).transpose(2, 3).reshape(n, c, h, w);
    }

    public static Tensor Swin(Tensor x, Tensor relBias, Tensor? mask, Linear qkv, long heads, double scale)
    {
        var B = x.shape[0];
        var N = x.shape[1];
        var C = x.shape[2];
        var p = qkv.call(x).reshape(B, N, 3, heads, C / heads).permute(2, 0, 3, 1, 4);
        var q = p[0] * scale;
        var k = p[1];
        var v = p[2];
        var attn = q.matmul(k.transpose(-2, -1)) + relBias.unsqueeze(0);
        if (mask is not null)
        {
            var nW = mask.shape[0];
            attn = attn.view(B / nW, nW, heads, N, N) + mask.unsqueeze(1).unsqueeze(0);
            attn = attn.view(-1, heads, N, N);
        }

        return attn.softmax(-1).matmul(v).transpose(1, 2).reshape(B, N, C);
    }

    public static Tensor Topk(Tensor dist, Tensor mask) => dist.masked_fill(mask, double.PositiveInfinity).argmin(-1);
    public static Tensor ZeroPads(Tensor x, Tensor pad, Linear lin) => lin.call(x.masked_fill(pad.unsqueeze(-1), 0)).softmax(-1);
    public static Tensor Sam(Tensor q, Tensor k, Tensor v, int heads)
    {
        Tensor Sep(Tensor x)
        {
            var b = x.shape[0];
            var n = x.shape[1];
            var c = x.shape[2];
            return x.reshape(b, n, heads, c / heads).transpose(1, 2);
        }

        q = Sep(q);
        k = Sep(k);
        v = Sep(v);
        var d = q.shape[3];
        var a = q.matmul(k.permute(0, 1, 3, 2)) / Math.Sqrt(d);
        var o = a.softmax(-1).matmul(v).transpose(1, 2);
        return o.reshape(o.shape[0], o.shape[1], o.shape[2] * o.shape[3]);
    }

    public static Tensor Fold(Tensor q, Tensor k, Tensor v, long heads)
    { // MHA-style: (L,N,E) -> (N*H, L, D)
        var (L, N, E) = (q.shape[0], q.shape[1], q.shape[2]);
        var S = k.shape[0];
        var d = E / heads;
        q = q.view(L, N * heads, d).transpose(0, 1);
        k = k.view(S, N * heads, d).transpose(0, 1);
        v = v.view(S, N * heads, d).transpose(0, 1);
        var w = bmm(q, k.transpose(1, 2)) / Math.Sqrt(d);
        return bmm(w.softmax(-1), v).transpose(0, 1).contiguous().view(L, N, E);
    }

    public static Tensor Pool(TransformerEncoder enc, Tensor x) => enc.call(x.transpose(0, 1)).transpose(0, 1).mean(new long[] { 1 });
    public static Tensor Pool0(TransformerEncoder enc, Tensor x) => enc.call(x).mean(new long[] { 0 });
    public static Tensor Prefix(Tensor q, long prefix)
    {
        var n = q.size(2);
        var keep = ones(n, n, dtype: ScalarType.Bool).tril();
        var pre = zeros(n, n, dtype: ScalarType.Bool);
        pre[.., ..(int)prefix] = true;
        return F.scaled_dot_product_attention(q, q, q, keep | pre);
    }

    public static (Tensor, Tensor) Weights(MultiheadAttention m, Tensor x)
    {
        var r = m.call(x, x, x, need_weights: true);
        return (r.Item1, r.Item2.mean());
    }

    public static Tensor OneStep(Tensor q, Tensor k, Tensor v, bool decode) => F.scaled_dot_product_attention(q, k, v, is_casual: !decode);
    public static Tensor Try(Tensor q, Tensor pad)
    {
        try
        {
            using var _ = torch.NewDisposeScope();
            foreach (var i in Enumerable.Range(0, 3))
            {
                q = F.scaled_dot_product_attention(q, q, q, ~pad.unsqueeze(1).unsqueeze(1));
            }

            return q;
        }
        finally
        {
            GC.Collect();
        }
    }
}
