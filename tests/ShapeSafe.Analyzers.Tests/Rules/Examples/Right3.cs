using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace R3;

// What is right in Mistakes3 and looks like it.
public static class Right3
{
    public static Tensor TwoMasks(Transformer model, Tensor src, Tensor tgt, Tensor srcPad, Tensor tgtPad)
    {
        var causal = full(tgt.shape[0], tgt.shape[0], double.NegativeInfinity).triu(1);
        var all = zeros(src.shape[0], src.shape[0]);
        return model.call(src, tgt, all, causal, null, srcPad, tgtPad, srcPad);
    }

    // One sequence, copied: the target is the source.
    public static Tensor SamePadding(TransformerDecoder decoder, Tensor x, Tensor padding)
    {
        var causal = full(x.shape[0], x.shape[0], float.NegativeInfinity).triu(1);
        return decoder.call(x, x, causal, null, padding, padding);
    }

    // Queries, keys and values of one length: the mask is made from the queries'.
    public static Tensor Square(Tensor q, Tensor k, Tensor v)
    {
        var length = q.shape[2];
        return scaled_dot_product_attention(q, k, v, ones(length, length, dtype: ScalarType.Bool).tril());
    }

    public static Tensor Rectangle(Tensor q, Tensor k, Tensor v) =>
        scaled_dot_product_attention(q, k, v, zeros(q.shape[2], k.shape[2]));

    // The rows of padded queries emptied after softmax.
    public static Tensor AfterSoftmax(Tensor ids, Tensor q, Tensor k, Tensor v)
    {
        var (batch, length) = (ids.shape[0], ids.shape[1]);
        var weights = einsum("bhqd,bhkd->bhqk", q, k).softmax(-1);
        return weights.masked_fill((ids == 0).view(batch, 1, length, 1), 0).matmul(v);
    }

    // One key, so that its axis is 1.
    public static Tensor OneKey(Tensor ids, Tensor q, Tensor k, Tensor v)
    {
        var keep = (ids != 0).unsqueeze(1).unsqueeze(3);
        return scaled_dot_product_attention(q, k.narrow(2, 0, 1), v.narrow(2, 0, 1), keep);
    }

    // Rows and columns of flags.
    public static Tensor Both(Tensor ids, Tensor x)
    {
        var (batch, length) = (ids.shape[0], ids.shape[1]);
        var q = x.view(batch, length, 4, 16).transpose(1, 2);
        var keep = ids != 0;
        return scaled_dot_product_attention(q, q, q, keep.unsqueeze(1).unsqueeze(2));
    }

    // One mask for each head.
    public static Tensor PerHead(Tensor x, Tensor bias)
    {
        var (batch, length) = (x.shape[0], x.shape[1]);
        var q = x.view(batch, length, 4, 16).transpose(1, 2);
        return scaled_dot_product_attention(q, q, q, zeros(4, length, length));
    }

    // The same product masked with -inf; a gate after softmax.
    public static Tensor Gated(Tensor q, Tensor k, Tensor v)
    {
        var n = q.shape[2];
        var weights = matmul(q, k.transpose(-2, -1)).softmax(-1) * torch.sigmoid(v.mean(new long[] { -1 }, true).transpose(-2, -1));
        return weights.matmul(v);
    }

    // A decay that is added in triangles, no mask.
    public static Tensor Decay(Tensor q)
    {
        var n = q.shape[1];
        var decay = full(n, n, -0.5f).tril();
        return (bmm(q, q.transpose(1, 2)) + decay).softmax(-1).bmm(q);
    }

    // Right to left: a query sees itself and what comes after it.
    public static Tensor RightToLeft(Tensor x, MultiheadAttention attention) =>
        attention.call(x, x, x, attn_mask: full(x.shape[0], x.shape[0], float.NegativeInfinity).tril(-1)).Item1;

    // Tokens of a vocabulary compared with 1, for something else than padding.
    public static Tensor Ones(Tensor ids) => ids.eq(1).sum();

    // repeat_interleave, and whole copies of keys with one head.
    public static Tensor Grouped(Tensor q, Tensor k, Tensor v)
    {
        var times = q.shape[1] / k.shape[1];
        return scaled_dot_product_attention(q, k.repeat_interleave(times, 1), v.repeat_interleave(times, 1));
    }
}
