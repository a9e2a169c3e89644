using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace V3;

// The target's causal mask in the place of the source's.
public static class TargetMaskForSource
{
    public static Tensor Go(Transformer model, Tensor src, Tensor tgt)
    {
        var causal = full(tgt.shape[0], tgt.shape[0], double.NegativeInfinity).triu(1);
        return model.call(src, tgt, causal); // SHAPE1102
    }
}

public static class SourceMaskForTarget
{
    public static Tensor Go(Transformer model, Tensor src, Tensor tgt)
    {
        var length = src.size(0);
        var causal = full(length, length, float.NegativeInfinity).triu(1);
        return model.call(src, tgt, zeros(length, length), causal); // SHAPE1102
    }
}

// The padding of one sequence hides the keys of the other.
public static class PaddingOfTheOtherSequence
{
    public static Tensor Go(TransformerDecoder decoder, Tensor tgt, Tensor memory, Tensor tgtPad, Tensor srcPad)
    {
        var causal = full(tgt.shape[0], tgt.shape[0], float.NegativeInfinity).triu(1);
        return decoder.call(tgt, memory, causal, null, srcPad, tgtPad); // SHAPE2202
    }
}

// (keys, queries).
public static class Exchanged
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        long batch = q.shape[0], heads = q.shape[1], length = q.shape[2], width = q.shape[3];
        var keys = k.shape[2];
        var mask = zeros(keys, length);
        return scaled_dot_product_attention(q, k, v, mask); // SHAPE1105
    }
}

// (batch, keys) without the axes between, of queries whose rank only the keys tell.
public static class PaddingOfTwoAxes
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        var keep = ones(q.shape[0], k.shape[2], dtype: ScalarType.Bool);
        return scaled_dot_product_attention(q, k, v, attn_mask: keep); // SHAPE1105
    }
}

// (batch, 1, keys): the batch stands where the heads are.
public static class BatchInPlaceOfHeads
{
    public static Tensor Go(Tensor ids, Tensor x)
    {
        var (batch, length) = (ids.shape[0], ids.shape[1]);
        var q = x.view(batch, length, 4, 16).transpose(1, 2);
        var keep = (ids.view(batch, length) != 0).unsqueeze(1);
        return scaled_dot_product_attention(q, q, q, keep); // SHAPE1105
    }
}

// (batch, 1, queries, 1).
public static class PaddingOfQueries
{
    public static Tensor Go(Tensor ids, Tensor x)
    {
        var (batch, length) = (ids.shape[0], ids.shape[1]);
        var q = x.view(batch, length, 4, 16).transpose(1, 2);
        var keep = (ids.view(batch, length) != 0).unsqueeze(1).unsqueeze(3);
        return scaled_dot_product_attention(q, q, q, keep); // SHAPE1108
    }

    public static Tensor ByHand(Tensor ids, Tensor q, Tensor k, Tensor v)
    {
        var (batch, length) = (ids.shape[0], ids.shape[1]);
        var padding = (ids.view(batch, length) == 0).unsqueeze(1).unsqueeze(-1);
        var scores = einsum("bhqd,bhkd->bhqk", q, k).masked_fill(padding, float.NegativeInfinity); // SHAPE1108
        return scores.softmax(-1).matmul(v);
    }
}

public static class Keep
{
    public static Tensor Go(Tensor ids, Tensor x, MultiheadAttention attention)
    {
        var attentionMask = ids.ne(1);
        return attention.call(x, x, x, attentionMask).Item1; // SHAPE2302
    }
}

public static class HidesThePast
{
    public static Tensor Chosen(Tensor q)
    {
        var n = q.shape[1];
        var scores = bmm(q, q.transpose(1, 2));
        var future = ones(n, n, dtype: ScalarType.Bool).triu(1);
        var mask = where(future, zeros(n, n), full(n, n, float.NegativeInfinity));
        return (scores + mask).softmax(-1).bmm(q); // SHAPE2304
    }

    public static Tensor Module(Tensor x, MultiheadAttention attention)
    {
        var mask = full(x.shape[0], x.shape[0], float.NegativeInfinity).tril();
        return attention.call(x, x, x, attn_mask: mask).Item1; // SHAPE2304
    }

    public static Tensor Filled(Tensor q)
    {
        var n = q.shape[-2 + 4];
        var keep = ones(n, n, dtype: ScalarType.Bool).tril();
        var mask = zeros(n, n).masked_fill(keep, float.NegativeInfinity); // SHAPE2301
        return scaled_dot_product_attention(q, q, q, mask); // SHAPE2304
    }
}

// Zero is no score that hides.
public static class Zeroed
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        var n = q.shape[2];
        var scores = matmul(q, k.transpose(-2, -1)) / Math.Sqrt(64);
        scores = scores * ones(n, n).tril(); // SHAPE2403
        return matmul(softmax(scores, -1), v);
    }
}

// Key heads tiled, with the axes told by repeat alone.
public static class Tiled
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        var times = q.shape[1] / k.shape[1];
        var keys = k.repeat(1, times, 1, 1); // SHAPE1403
        var values = v.repeat(1, times, 1, 1); // SHAPE1403
        return scaled_dot_product_attention(q, keys, values);
    }
}

public static class MaskedAfterSoftmax
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v)
    {
        var n = q.shape[2];
        var weights = matmul(q, k.transpose(-2, -1)).softmax(-1);
        weights = weights.masked_fill(ones(n, n, dtype: ScalarType.Bool).triu(1), 0.0); // SHAPE3202
        return weights.matmul(v);
    }
}
