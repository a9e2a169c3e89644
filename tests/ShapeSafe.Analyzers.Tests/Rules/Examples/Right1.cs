using System;
using System.Linq;
using System.Collections.Generic;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace G1;
public class CausalSelfAttention : nn.Module<Tensor, Tensor>
{
    private readonly Linear c_attn, c_proj;
    private readonly long n_head, n_embd;
    private readonly double dropout;
    private readonly Dropout attn_dropout;
    private readonly Tensor bias;
    public CausalSelfAttention(long n_embd, long n_head, long block, double dropout) : base("csa")
    {
        if (n_embd % n_head != 0)
            throw new ArgumentException();
        c_attn = nn.Linear(n_embd, 3 * n_embd);
        c_proj = nn.Linear(n_embd, n_embd);
        this.n_head = n_head;
        this.n_embd = n_embd;
        this.dropout = dropout;
        attn_dropout = nn.Dropout(dropout);
        bias = torch.tril(torch.ones(block, block)).view(1, 1, block, block);
        register_buffer("bias", bias);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var (B, T, C) = (x.size(0), x.size(1), x.size(2));
        var qkv = c_attn.forward(x).split(n_embd, dim: 2);
        var q = qkv[0].view(B, T, n_head, C / n_head).transpose(1, 2);
        var k = qkv[1].view(B, T, n_head, C / n_head).transpose(1, 2);
        var v = qkv[2].view(B, T, n_head, C / n_head).transpose(1, 2);
        var att = torch.matmul(q, k.transpose(-2, -1)) * (1.0 / Math.Sqrt(k.size(-1)));
        att = att.masked_fill(bias[.., .., ..(int)T, ..(int)T] == 0, float.NegativeInfinity);
        att = F.softmax(att, dim: -1);
        att = attn_dropout.forward(att);
        var y = torch.matmul(att, v);
        y = y.transpose(1, 2).contiguous().view(B, T, C);
        return c_proj.forward(y);
    }
}

public static class Helpers
{
    public static Tensor Attend(Tensor q, Tensor k, Tensor v, Tensor? mask = null, bool causal = false)
    {
        var L = q.size(-2);
        var S = k.size(-2);
        var scale = 1 / Math.Sqrt(q.size(-1));
        var attnBias = torch.zeros(L, S, dtype: q.dtype);
        if (causal)
        {
            var temp = torch.ones(L, S, dtype: ScalarType.Bool).tril(diagonal: 0);
            attnBias.masked_fill_(temp.logical_not(), float.NegativeInfinity);
        }

        if (mask is not null)
        {
            if (mask.dtype == ScalarType.Bool)
                attnBias = attnBias.masked_fill(mask.logical_not(), float.NegativeInfinity);
            else
                attnBias = attnBias + mask;
        }

        var w = torch.matmul(q, k.transpose(-2, -1)) * scale + attnBias;
        return torch.matmul(w.softmax(-1), v);
    }

    public static Tensor SelfMask(Tensor q, Tensor k, Tensor v)
    {
        long n = q.size(-2);
        var m = torch.tril(torch.ones(n, n, dtype: ScalarType.Bool));
        var s = q.matmul(k.transpose(-2, -1)).masked_fill(~m, float.NegativeInfinity);
        return s.softmax(-1).matmul(v);
    }

    public static Tensor RepeatKV(Tensor x, int n)
    {
        var b = x.shape[0];
        var h = x.shape[1];
        var s = x.shape[2];
        var d = x.shape[3];
        if (n == 1)
            return x;
        return x.unsqueeze(2).expand(b, h, n, s, d).reshape(b, h * n, s, d);
    }

    public static Tensor Gqa(Tensor q, Tensor k, Tensor v)
    {
        int groups = (int)(q.shape[1] / k.shape[1]);
        k = RepeatKV(k, groups);
        v = RepeatKV(v, groups);
        return F.scaled_dot_product_attention(q, k, v, is_casual: true);
    }

    public static Tensor Window(Tensor q, Tensor kv, int w)
    {
        var n = q.size(2);
        var band = ones(n, n, dtype: ScalarType.Bool).tril() & ones(n, n, dtype: ScalarType.Bool).triu(-w);
        return F.scaled_dot_product_attention(q, q, q, band);
    }

    public static Tensor Hf(Tensor scores, Tensor attentionMask)
    {
        var ext = attentionMask.unsqueeze(1).unsqueeze(2).to(ScalarType.Float32);
        ext = (1.0 - ext) * -10000.0;
        return (scores + ext).softmax(-1);
    }

    public static Tensor Linear(Tensor q, Tensor k, Tensor v)
    {
        q = q.softmax(-1);
        k = k.softmax(-2);
        var context = k.transpose(-2, -1).matmul(v);
        return q.matmul(context);
    }

    public static Tensor DiffPool(Tensor s, Tensor x)
    {
        var a = s.softmax(-1);
        return a.transpose(-2, -1).matmul(x);
    }

    public static Tensor KeyFirst(Tensor q, Tensor k, Tensor v)
    {
        var s = k.matmul(q.transpose(-2, -1)).softmax(-2);
        return v.transpose(-2, -1).matmul(s);
    }

    public static Tensor CrossModule(MultiheadAttention mha, Tensor x, Tensor memory, Tensor memoryPadding) => mha.call(x, memory, memory, memoryPadding).Item1;
    public static Tensor Arange(Tensor q, Tensor lengths)
    {
        var n = q.size(2);
        var keep = torch.arange(n).unsqueeze(0) < lengths.unsqueeze(1);
        return F.scaled_dot_product_attention(q, q, q, keep.unsqueeze(1).unsqueeze(1));
    }

    public static Tensor Folded(Tensor x, Tensor mask, long heads)
    {
        var (b, t, c) = (x.shape[0], x.shape[1], x.shape[2]);
        var d = c / heads;
        var q = x.view(b, t, heads, d).permute(2, 0, 1, 3).reshape(heads * b, t, d);
        var m = mask.repeat(heads, 1, 1);
        var w = (bmm(q, q.transpose(1, 2)) / Math.Sqrt(d)).masked_fill(m, float.NegativeInfinity).softmax(-1);
        return bmm(w, q).view(heads, b, t, d).permute(1, 2, 0, 3).reshape(b, t, c);
    }

    public static Tensor QueryMask(Tensor q, Tensor k, Tensor v, Tensor queryPad)
    {
        var w = q.matmul(k.transpose(-2, -1)).softmax(-1).masked_fill(queryPad.unsqueeze(-1), 0);
        return w.matmul(v);
    }

    public static Tensor Decoder(TransformerDecoderLayer layer, Tensor tgt, Tensor memory)
    {
        var t = tgt.shape[0];
        var causal = full(t, t, float.NegativeInfinity).triu(1);
        return layer.call(tgt, memory, causal, zeros(t, memory.shape[0]));
    }

    public static Tensor ChannelAttention(Tensor x)
    { // XCA: attends over channels
        var (b, n, c) = (x.shape[0], x.shape[1], x.shape[2]);
        var q = x.transpose(-2, -1);
        var k = x.transpose(-2, -1);
        var a = q.matmul(k.transpose(-2, -1)).softmax(-1);
        return a.matmul(q).transpose(-2, -1);
    }

    public static Tensor Alibi(Tensor q, Tensor slopes)
    {
        var n = q.size(2);
        var pos = arange(n);
        var dist = (pos.unsqueeze(0) - pos.unsqueeze(1)).abs();
        var bias = -dist * slopes.view(-1, 1, 1);
        var causal = full(n, n, float.NegativeInfinity).triu(1);
        return F.scaled_dot_product_attention(q, q, q, bias + causal);
    }

    public static Tensor Decode(Tensor q, Tensor pastK, Tensor pastV, Tensor newK, Tensor newV)
    {
        var k = cat(new[] { pastK, newK }, dim: 2);
        var v = cat(new[] { pastV, newV }, dim: 2);
        var t = q.size(2);
        var past = pastK.size(2);
        var mask = ones(t, past + t, dtype: ScalarType.Bool).tril(past);
        return F.scaled_dot_product_attention(q, k, v, mask);
    }

    public static Tensor NewAxis(Tensor x, Tensor pad) => F.scaled_dot_product_attention(x, x, x, pad.logical_not()[.., TensorIndex.None, TensorIndex.None, ..]);
}
