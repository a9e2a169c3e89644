using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace EmptyRows;

public static class Right
{
    public static Tensor NoLengthIsZero(Tensor scores)
    {
        var lengths = tensor(new long[] { 3, 1, 2 });
        var padding = arange(scores.size(-1)).unsqueeze(0) >= lengths.unsqueeze(1);
        return scores.masked_fill(padding.unsqueeze(1), float.NegativeInfinity).softmax(-1);
    }

    // Tokens that start at 0 hide nothing.
    public static Tensor StartsAtZero(Tensor scores)
    {
        var starts = tensor(new long[] { 0, 1, 2 });
        var hidden = arange(scores.size(-1)).unsqueeze(0) < starts.unsqueeze(1);
        return scores.masked_fill(hidden.unsqueeze(1), float.NegativeInfinity).softmax(-1);
    }

    public static Tensor FiniteFill(Tensor scores)
    {
        var lengths = tensor(new long[] { 3, 0, 2 });
        var padding = arange(scores.size(-1)).unsqueeze(0) >= lengths.unsqueeze(1);
        return scores.masked_fill(padding.unsqueeze(1), -1e9).softmax(-1);
    }

    public static Tensor Repaired(Tensor scores)
    {
        var lengths = tensor(new long[] { 3, 0, 2 });
        var padding = arange(scores.size(-1)).unsqueeze(0) >= lengths.unsqueeze(1);
        return scores.masked_fill(padding.unsqueeze(1), float.NegativeInfinity).softmax(-1).nan_to_num();
    }

    public static Tensor RightPaddingAndCausal(Tensor q, Tensor lengths)
    {
        var t = q.size(-2);
        var padding = arange(t).unsqueeze(0) >= lengths.unsqueeze(1);
        var future = ones(t, t, dtype: ScalarType.Bool).triu(1);
        return q.matmul(q.transpose(-2, -1)).masked_fill(padding.unsqueeze(1) | future, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor LeftPaddingAlone(Tensor q, Tensor lengths)
    {
        var t = q.size(-2);
        var padding = arange(t).unsqueeze(0) < (t - lengths).unsqueeze(1);
        return q.matmul(q.transpose(-2, -1)).masked_fill(padding.unsqueeze(1), float.NegativeInfinity).softmax(-1).matmul(q);
    }

    // Every query sees itself.
    public static Tensor LeftPaddingSeesItself(Tensor q, Tensor lengths)
    {
        var t = q.size(-2);
        var tokens = arange(t).unsqueeze(0) >= (t - lengths).unsqueeze(1);
        var visible = tokens.unsqueeze(1) & ones(t, t, dtype: ScalarType.Bool).tril() | eye(t, dtype: ScalarType.Bool);
        return q.matmul(q.transpose(-2, -1)).masked_fill(~visible, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    // libtorch gives 0 for such a row.
    public static Tensor Fused(Tensor q, Tensor lengths)
    {
        var t = q.size(-2);
        var tokens = arange(t).unsqueeze(0) >= (t - lengths).unsqueeze(1);
        return F.scaled_dot_product_attention(q, q, q, tokens.unsqueeze(1).unsqueeze(1) & ones(t, t, dtype: ScalarType.Bool).tril());
    }

    public static Tensor NothingIsLeftPadded(Tensor q)
    {
        var lengths = tensor(new long[] { 4, 4 });
        var tokens = arange(4).unsqueeze(0) >= (4 - lengths).unsqueeze(1);
        var visible = tokens.unsqueeze(1) & ones(4, 4, dtype: ScalarType.Bool).tril();
        return q.matmul(q.transpose(-2, -1)).masked_fill(~visible, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor Module(MultiheadAttention attention, Tensor x)
    {
        var lengths = tensor(new long[] { 3, 1 });
        var padding = arange(x.size(0)).unsqueeze(0) >= lengths.unsqueeze(1);
        var causal = full(x.size(0), x.size(0), float.NegativeInfinity).triu(1);
        return attention.call(x, x, x, padding, false, causal).Item1;
    }
}

public static class Wrong
{
    public static Tensor LengthZero(Tensor scores)
    {
        var lengths = tensor(new long[] { 3, 0, 2 });
        var padding = arange(scores.size(-1)).unsqueeze(0) >= lengths.unsqueeze(1);
        return scores.masked_fill(padding.unsqueeze(1), float.NegativeInfinity).softmax(-1); // SHAPE3301
    }

    public static Tensor LengthZeroOfTokens(Tensor q)
    {
        var counts = tensor(new[] { 0L, 2 });
        var tokens = counts.view(-1, 1) > arange(q.size(-2));
        return q.matmul(q.transpose(-2, -1)).masked_fill(~tokens.unsqueeze(1), float.NegativeInfinity).softmax(-1).matmul(q); // SHAPE3301
    }

    public static Tensor LengthZeroInModule(MultiheadAttention attention, Tensor x)
    {
        var lengths = tensor(new long[] { 3, 0 });
        var padding = arange(x.size(0)).unsqueeze(0) >= lengths.unsqueeze(1);
        return attention.call(x, x, x, padding, false).Item1; // SHAPE3301
    }

    public static Tensor LeftPaddingAndCausal(Tensor q, Tensor lengths)
    {
        var t = q.size(-2);
        var padding = arange(t).unsqueeze(0) < (t - lengths).unsqueeze(1);
        var future = ones(t, t, dtype: ScalarType.Bool).triu(1);
        return q.matmul(q.transpose(-2, -1)).masked_fill(padding.unsqueeze(1) | future, float.NegativeInfinity).softmax(-1).matmul(q); // SHAPE3301
    }

    public static Tensor LeftPaddingInTwoSteps(Tensor q, Tensor lengths)
    {
        var t = q.size(-2);
        var tokens = arange(t)[TensorIndex.None, ..] >= (t - lengths)[.., TensorIndex.None];
        var causal = arange(t)[TensorIndex.None, ..] <= arange(t)[.., TensorIndex.None];
        var scores = q.matmul(q.transpose(-2, -1)).masked_fill(~causal, float.NegativeInfinity);
        return scores.masked_fill(~tokens.unsqueeze(1), float.NegativeInfinity).softmax(-1).matmul(q); // SHAPE3301
    }

    public static Tensor LeftPaddingInModule(MultiheadAttention attention, Tensor x, Tensor lengths)
    {
        var t = x.size(0);
        var padding = arange(t).unsqueeze(0) < (t - lengths).unsqueeze(1);
        var causal = full(t, t, float.NegativeInfinity).triu(1);
        return attention.call(x, x, x, padding, false, causal).Item1; // SHAPE3301
    }

    public static Tensor OuterProductOfLengths(Tensor q, Tensor lengths)
    {
        var tokens = arange(q.size(-2)).unsqueeze(0) < lengths.unsqueeze(1);
        var both = tokens.unsqueeze(1) & tokens.unsqueeze(2); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(~both, float.NegativeInfinity).softmax(-1).matmul(q);
    }
}
