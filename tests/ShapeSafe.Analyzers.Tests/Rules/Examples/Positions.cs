using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Positions;

// The triangle of compared positions shows the past: true means may be looked at.
public static class Right
{
    public static Tensor Unsqueezed(Tensor q)
    {
        var t = q.size(-2);
        var causal = arange(t).unsqueeze(0) <= arange(t).unsqueeze(1);
        return F.scaled_dot_product_attention(q, q, q, causal);
    }

    public static Tensor Exchanged(Tensor q)
    {
        var positions = arange(q.size(-2));
        var causal = positions[.., TensorIndex.None] >= positions[TensorIndex.None, ..];
        return F.scaled_dot_product_attention(q, q, q, causal);
    }

    public static Tensor Future(Tensor q)
    {
        var t = q.size(-2);
        var future = arange(t).view(1, -1).gt(arange(t).view(-1, 1));
        return q.matmul(q.transpose(-2, -1)).masked_fill(future, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor Cached(Tensor q, Tensor pastKeys, Tensor keys)
    {
        var all = cat(new[] { pastKeys, keys }, 2);
        var past = pastKeys.size(2);
        var t = q.size(2);
        var causal = arange(past + t).unsqueeze(0) <= (arange(t).unsqueeze(1) + past);
        return F.scaled_dot_product_attention(q, all, all, causal);
    }

    public static Tensor CachedFromPast(Tensor q, Tensor pastKeys, Tensor keys)
    {
        var all = cat(new[] { pastKeys, keys }, 2);
        var past = pastKeys.size(2);
        var t = q.size(2);
        var causal = arange(past + t).unsqueeze(0) <= arange(past, past + t).unsqueeze(1);
        return F.scaled_dot_product_attention(q, all, all, causal);
    }

    public static Tensor Window(Tensor q, long window)
    {
        var t = q.size(-2);
        var (keys, queries) = (arange(t).unsqueeze(0), arange(t).unsqueeze(1));
        var near = (keys <= queries) & (keys > queries - window);
        return F.scaled_dot_product_attention(q, q, q, near);
    }

    public static Tensor Ahead(Tensor q)
    {
        var t = q.size(-2);
        var ahead = arange(t).unsqueeze(0) <= arange(t).unsqueeze(1) + 4;
        return F.scaled_dot_product_attention(q, q, q, ahead);
    }

    public static Tensor Tokens(Tensor q, Tensor lengths)
    {
        var tokens = arange(q.size(-2)).unsqueeze(0) < lengths.unsqueeze(1);
        return F.scaled_dot_product_attention(q, q, q, tokens.unsqueeze(1).unsqueeze(1));
    }

    public static Tensor Padded(Tensor scores, Tensor lengths)
    {
        var padding = arange(scores.size(-1))[TensorIndex.None, ..] >= lengths[.., TensorIndex.None];
        return scores.masked_fill(padding.unsqueeze(1), float.NegativeInfinity).softmax(-1);
    }

    public static Tensor LeftPadded(Tensor scores, Tensor lengths)
    {
        var total = scores.size(-1);
        var padding = arange(total).unsqueeze(0) < (total - lengths).unsqueeze(1);
        return scores.masked_fill(padding.unsqueeze(1), float.NegativeInfinity).softmax(-1);
    }

    // The numbers are how much padding there is, not how many tokens.
    public static Tensor PaddingLengths(Tensor q, Tensor paddingLengths)
    {
        var visible = arange(q.size(-2)).unsqueeze(0) >= paddingLengths.unsqueeze(1);
        return F.scaled_dot_product_attention(q, q, q, visible.unsqueeze(1).unsqueeze(1));
    }
}

public static class Wrong
{
    public static Tensor Inverted(Tensor q)
    {
        var t = q.size(-2);
        var future = arange(t).unsqueeze(0) > arange(t).unsqueeze(1);
        return F.scaled_dot_product_attention(q, q, q, future); // SHAPE2301
    }

    public static Tensor InvertedFill(Tensor q)
    {
        var positions = arange(q.size(-2));
        var past = positions[TensorIndex.None, ..] <= positions[.., TensorIndex.None];
        return q.matmul(q.transpose(-2, -1)).masked_fill(past, float.NegativeInfinity).softmax(-1).matmul(q); // SHAPE2301
    }

    public static Tensor HidesItself(Tensor q)
    {
        var t = q.size(-2);
        var causal = arange(t).unsqueeze(0) < arange(t).unsqueeze(1); // SHAPE3101
        return F.scaled_dot_product_attention(q, q, q, causal);
    }

    public static Tensor EarlierOnly(Tensor q)
    {
        var t = q.size(-2);
        var earlier = ones(t, t, dtype: ScalarType.Bool).tril(-1); // SHAPE3101
        return F.scaled_dot_product_attention(q, q, q, earlier);
    }

    public static Tensor EarlierOnlyWithCare(Tensor q)
    {
        var t = q.size(-2);
        var earlier = ones(t, t, dtype: ScalarType.Bool).tril(-1); // SHAPE3102
        return q.matmul(q.mT).masked_fill(~earlier, float.NegativeInfinity).softmax(-1).nan_to_num(0).matmul(q);
    }

    public static Tensor SeesTheNext(Tensor q)
    {
        var t = q.size(-2);
        var future = arange(t).view(1, -1) > arange(t).view(-1, 1) + 1; // SHAPE3102
        return q.matmul(q.transpose(-2, -1)).masked_fill(future, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor PaddingShown(Tensor q, Tensor lengths)
    {
        var padding = arange(q.size(-2)).unsqueeze(0) >= lengths.unsqueeze(1);
        return F.scaled_dot_product_attention(q, q, q, padding.unsqueeze(1).unsqueeze(1)); // SHAPE2302
    }

    public static Tensor TokensHidden(Tensor scores, Tensor lengths)
    {
        var tokens = lengths[.., TensorIndex.None] > arange(scores.size(-1));
        return scores.masked_fill(tokens.unsqueeze(1), float.NegativeInfinity).softmax(-1); // SHAPE2302
    }
}
