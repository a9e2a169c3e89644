using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ThrownAway;

// Without the underscore an operation leaves its tensor as it was.
public static class Statements
{
    public static Tensor Fill(Tensor q, Tensor k, Tensor v, Tensor hidden)
    {
        var scores = q.matmul(k.transpose(-2, -1)) / 8.0;
        scores.masked_fill(hidden, float.NegativeInfinity); // SHAPE4106
        return scores.softmax(-1).matmul(v);
    }

    public static Tensor Static(Tensor q, Tensor k, Tensor v, Tensor bias)
    {
        var scores = q.matmul(k.transpose(-2, -1)) / 8.0;
        torch.add(scores, bias); // SHAPE4106
        return scores.softmax(-1).matmul(v);
    }

    public static Tensor Triangle(Tensor q, Tensor k, Tensor v)
    {
        var mask = ones(q.size(-2), k.size(-2), dtype: ScalarType.Bool);
        mask.tril(); // SHAPE4106
        return F.scaled_dot_product_attention(q, k, v, mask);
    }

    public static Tensor Chain(Tensor q, Tensor k, Tensor v)
    {
        var scores = q.matmul(k.transpose(-2, -1));
        scores.mul(0.125).clamp(-50, 50); // SHAPE4106
        return scores.softmax(-1).matmul(v);
    }

    public static Tensor Axis(Tensor q, Tensor k, Tensor v, Tensor keep)
    {
        if (keep.dim() == 3)
            keep.unsqueeze(1); // SHAPE4106
        return F.scaled_dot_product_attention(q, k, v, keep);
    }

    public static Tensor ByHelper(Tensor q, Tensor k, Tensor v, Tensor seen)
    {
        var scores = q.matmul(k.transpose(-2, -1)) / 8.0;
        Hide(scores, seen);
        HideInPlace(scores, seen);
        return scores.softmax(-1).matmul(v);
    }

    private static void Hide(Tensor scores, Tensor seen)
    {
        using var hidden = seen.logical_not();
        scores.masked_fill(hidden, -1e6f); // SHAPE4106
    }

    private static void HideInPlace(Tensor scores, Tensor seen) => scores.masked_fill_(seen.logical_not(), -1e6f);

    public static Tensor Moved(Tensor q, Tensor k, Tensor v, Tensor keep)
    {
        keep.to(q.device); // SHAPE4106
        return F.scaled_dot_product_attention(q, k, v, keep);
    }

    public static Tensor Loop(Tensor q, Tensor k, Tensor[] masks)
    {
        var scores = q.matmul(k.transpose(-2, -1));
        foreach (var mask in masks)
            scores.masked_fill(mask, -1e9); // SHAPE4106
        return scores.softmax(-1);
    }

    public static Tensor InPlace(Tensor q, Tensor k, Tensor v, Tensor hidden)
    {
        var scores = q.matmul(k.transpose(-2, -1)).mul_(0.125);
        scores.masked_fill_(hidden, float.NegativeInfinity);
        return scores.softmax(-1).matmul(v);
    }

    // Nobody reads the tensor after it: only whether it throws, or how long it takes, can be meant.
    public static void Throws(Tensor scores, Tensor hidden)
    {
        scores.masked_fill(hidden, float.NegativeInfinity);
    }

    public static bool Fits(Tensor scores, Tensor hidden)
    {
        try
        {
            scores.masked_fill(hidden, float.NegativeInfinity);
            return scores.size(0) > 0;
        }
        catch (Exception)
        {
            return false;
        }
    }

    public static Tensor Discarded(Tensor scores, Tensor hidden)
    {
        _ = scores.masked_fill(hidden, float.NegativeInfinity);
        return scores.softmax(-1);
    }

    public static Tensor Timed(Tensor scores, Tensor hidden)
    {
        Repeat(() => scores.masked_fill(hidden, float.NegativeInfinity));
        Repeat(() => { scores.masked_fill(hidden, float.NegativeInfinity); });
        return scores.softmax(-1);
    }

    private static void Repeat(Action action) => action();

    // Whether the tensor is still what it was is what is asked.
    public static void StaysAsItWas(Tensor q, Tensor hidden)
    {
        var scores = q.matmul(q.transpose(-2, -1));
        var before = scores.clone();
        scores.masked_fill(hidden, float.NegativeInfinity);
        Assert.Equal(before, scores);
        System.Diagnostics.Debug.Assert(scores.isfinite().all().item<bool>());
    }

    public static bool IsOutOfPlace(Tensor q)
    {
        var scores = q.matmul(q.transpose(-2, -1));
        var before = scores.clone();
        scores.mul(2);
        return scores.allclose(before);
    }

    public static Tensor CheckedAndUsed(Tensor scores, Tensor hidden)
    {
        scores.masked_fill(hidden, float.NegativeInfinity); // SHAPE4106
        Assert.True(scores.dim() == 4);
        return scores.softmax(-1);
    }

    private static class Assert
    {
        public static void Equal(Tensor expected, Tensor actual) => True(expected.allclose(actual));

        public static void True(bool holds)
        {
            if (!holds)
                throw new InvalidOperationException();
        }
    }

    // The view of a part is changed, and the tensor with it.
    public static Tensor Part(Tensor q, Tensor k, Tensor v)
    {
        var mask = ones(q.size(-2), k.size(-2), dtype: ScalarType.Bool).tril();
        mask.narrow(0, 0, 1).fill_(true);
        return F.scaled_dot_product_attention(q, k, v, mask);
    }
}

public sealed class Block : nn.Module<Tensor, Tensor>
{
    private readonly Tensor mask = ones(512, 512, dtype: ScalarType.Bool);
    private readonly Linear project = nn.Linear(512, 512);

    public Block()
        : base("block")
    {
        mask.tril(); // SHAPE4106
        project.to(ScalarType.Float16);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x) => F.scaled_dot_product_attention(x, x, x, mask[..(int)x.size(-2), ..(int)x.size(-2)]);
}
