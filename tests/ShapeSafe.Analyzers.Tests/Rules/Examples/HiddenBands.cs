using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace HiddenBands;

// What is hidden is a band right behind the query, so the far future is seen again.
public static class Masks
{
    static Tensor Weigh(Tensor scores, Tensor mask) => (scores + mask).softmax(-1);

    public static Tensor Added(Tensor scores, long n, long window)
    {
        var mask = full(n, n, float.NegativeInfinity).triu(1).tril(window); // SHAPE3102
        return Weigh(scores, mask);
    }

    public static Tensor AddedOtherWay(Tensor scores, long n, long window)
    {
        var mask = full(n, n, float.NegativeInfinity).tril(window - 1).triu(1); // SHAPE3102
        return Weigh(scores, mask);
    }

    public static Tensor Behind(Tensor scores, long n, long window)
    {
        var mask = full(n, n, float.NegativeInfinity).triu(1);
        if (window > 0)
            mask = mask.tril(window); // SHAPE3102
        return Weigh(scores, mask);
    }

    private static Tensor Bias(long n, int window)
    {
        var inf = full(n, n, float.NegativeInfinity);
        var mask = inf.triu(1);
        if (window > 0)
            mask = mask.tril(window); // SHAPE3102
        return mask;
    }

    public static Tensor ByHelper(Tensor q, Tensor k, int window)
    {
        var scores = q.matmul(k.mT);
        return (scores + Bias(q.shape[^2], window)).softmax(-1);
    }

    public static Tensor WithCache(Tensor scores, long l, long s)
    {
        var mask = full(l, s, float.NegativeInfinity).triu(s - l + 1).tril(s - l + 64); // SHAPE3102
        return Weigh(scores, mask);
    }

    public static Tensor Filled(Tensor scores, long n)
    {
        var future = ones(n, n, dtype: ScalarType.Bool).triu(1);
        var near = ones(n, n, dtype: ScalarType.Bool).tril(128);
        var hidden = future & near; // SHAPE3102
        return scores.masked_fill(hidden, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Shown(Tensor q, Tensor k, Tensor v, long n, int window)
    {
        var keep = ones(n, n, dtype: ScalarType.Bool).tril() | ones(n, n, dtype: ScalarType.Bool).triu(window + 1); // SHAPE3102
        return F.scaled_dot_product_attention(q, k, v, keep);
    }

    public static Tensor Compared(Tensor scores, long n, long window)
    {
        var i = arange(n).unsqueeze(1);
        var j = arange(n).unsqueeze(0);
        var hidden = (j > i) & (j <= i + window); // SHAPE3102
        return scores.masked_fill(hidden, -1e9).softmax(-1);
    }

    public static Tensor WithPadding(Tensor scores, Tensor ids, long n)
    {
        var near = ones(n, n, dtype: ScalarType.Bool).triu(1).tril(16); // SHAPE3102
        var pad = ids.eq(0).unsqueeze(1);
        return scores.masked_fill(near, float.NegativeInfinity).masked_fill(pad, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Window(Tensor scores, long n, long window) =>
        Weigh(scores, full(n, n, float.NegativeInfinity).triu(1) + full(n, n, float.NegativeInfinity).tril(-window));

    public static Tensor BothSides(Tensor q, Tensor k, Tensor v, long n, long window)
    {
        var keep = ones(n, n, dtype: ScalarType.Bool).tril(window).triu(-window);
        return F.scaled_dot_product_attention(q, k, v, keep);
    }

    // Around a query, itself too, everything is hidden: no causal mask.
    public static Tensor NotNear(Tensor scores, long n, long window) =>
        scores.masked_fill(ones(n, n, dtype: ScalarType.Bool).tril(window).triu(-window), float.NegativeInfinity).softmax(-1);

    public static Tensor ToTheEnd(Tensor scores, long n) => Weigh(scores, full(n, n, float.NegativeInfinity).triu(1).tril(n));

    public static Tensor ToTheLongest(Tensor scores, long n, long maxLength) => Weigh(scores, full(n, n, float.NegativeInfinity).triu(1).tril(maxLength));

    public static Tensor Few(Tensor scores) => Weigh(scores, full(8, 8, float.NegativeInfinity).triu(1).tril(7));

    public static Tensor AllOfIt(Tensor scores, long n, long window)
    {
        var near = ones(n, n, dtype: ScalarType.Bool).triu(1).tril(window);
        var far = ones(n, n, dtype: ScalarType.Bool).triu(window + 1);
        return scores.masked_fill(near, float.NegativeInfinity).masked_fill(far, float.NegativeInfinity).softmax(-1);
    }

    // What the other mask hides is not known.
    public static Tensor WithAnother(Tensor scores, Tensor hidden, long n, long window) =>
        scores.masked_fill(hidden, float.NegativeInfinity).masked_fill(ones(n, n, dtype: ScalarType.Bool).triu(1).tril(window), float.NegativeInfinity).softmax(-1);
}
