using System;
using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace R5;

public static class Joined
{
    // The strictly earlier chunks, beside the own one.
    public static Tensor Chunks(Tensor earlierScores, Tensor own)
    {
        var chunks = earlierScores.size(-1);
        var earlier = ones(chunks, chunks, dtype: ScalarType.Bool).tril(-1);
        return cat(new[] { earlierScores.masked_fill(~earlier, float.NegativeInfinity), own }, -1).softmax(-1);
    }

    public static Tensor SumWithinBounds(Tensor q, Tensor ids)
    {
        var t = q.size(-2);
        var causal = full(t, t, float.MinValue).triu(1);
        var pad = zeros(ids.size(0), 1, 1, t).masked_fill(ids.eq(0).unsqueeze(1).unsqueeze(1), float.MinValue);
        return F.scaled_dot_product_attention(q, q, q, maximum(causal + pad, tensor(float.MinValue)));
    }

    // A window in two fills.
    public static Tensor Window(Tensor scores, int width)
    {
        var n = scores.size(-1);
        scores = scores.masked_fill(ones(n, n, dtype: ScalarType.Bool).triu(2), float.NegativeInfinity);
        scores = scores.masked_fill(ones(n, n, dtype: ScalarType.Bool).tril(-2), float.NegativeInfinity);
        return scores.softmax(-1);
    }

    public static Tensor GlobalTokens(Tensor h, Tensor isGlobal)
    {
        var n = h.size(1);
        var near = ones(n, n, dtype: ScalarType.Bool).tril(2) & ones(n, n, dtype: ScalarType.Bool).triu(-2);
        var keep = near | isGlobal.unsqueeze(1) | isGlobal.unsqueeze(2);
        return (h.matmul(h.transpose(1, 2)) / Math.Sqrt(h.size(-1))).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(h);
    }
}

// A field with several fillings, of which nothing holds always.
public sealed class Refilled
{
    private Tensor? mask;
    private Tensor? edited;

    public Tensor Attend(Tensor q) => F.scaled_dot_product_attention(q, q, q, mask ?? throw new InvalidOperationException());

    public void Show(long n) => mask = ones(n, n, dtype: ScalarType.Bool).tril();

    public void Hide(long n) => mask = ones(n, n, dtype: ScalarType.Bool).triu(1);

    public Tensor Edited(Tensor q)
    {
        if (edited is null || edited.size(0) != q.size(2))
            edited = ones(q.size(2), q.size(2), dtype: ScalarType.Bool).triu(1);
        return F.scaled_dot_product_attention(q, q, q, Turned());
    }

    private Tensor Turned() => edited!.logical_not();
}

// Modules of the project that are called like TorchSharp's.
public sealed class Transformer : nn.Module<Tensor, Tensor, Tensor>
{
    public Transformer()
        : base("transformer")
    {
    }

    public override Tensor forward(Tensor x, Tensor mask) => F.scaled_dot_product_attention(x, x, x, mask);
}

public static class OwnTransformer
{
    public static Tensor Called(Transformer transformer, Tensor x) => transformer.call(x, ones(2, 1, 5, 5, dtype: ScalarType.Bool).tril());
}

public sealed class Computed(double p) : nn.Module<Tensor, Tensor>("computed")
{
    private readonly double drop = p;

    private double P => training ? drop : 0.0;

    public override Tensor forward(Tensor x) => F.scaled_dot_product_attention(x, x, x, p: P);
}

// A list that grows from step to step is not as long as the first one.
public sealed class GrowingCache
{
    private readonly List<Tensor> keys = new(), values = new();

    public Tensor Step(Tensor q, Tensor k, Tensor v)
    {
        keys.Add(k);
        values.Add(v);
        return F.scaled_dot_product_attention(q, cat(keys, 2), cat(values, 2), is_casual: keys.Count == 1);
    }
}
