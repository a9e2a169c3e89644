using System;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.TensorIndex;

namespace NamedFlags;

// Scores times flags of which only a name is known.
public static class Multiplied
{
    private static Tensor Scores(Tensor q, Tensor k) => bmm(q, k.transpose(1, 2));

    public static Tensor Row(Tensor q, Tensor k, Tensor slotValid)
    {
        var scores = Scores(q, k).div(8.0);
        scores = scores * slotValid.unsqueeze(1); // SHAPE2406
        return bmm(scores.softmax(-1), k);
    }

    public static Tensor InPlace(Tensor q, Tensor k, Tensor keep)
    {
        var scores = Scores(q, k);
        scores.mul_(keep[Colon, None, Colon]); // SHAPE2406
        return scores.softmax(-1);
    }

    public static Tensor OneMinus(Tensor q, Tensor k, Tensor mask) => (Scores(q, k) * (1 - mask.unsqueeze(1))).softmax(2); // SHAPE2406

    public static Tensor OtherSide(Tensor q, Tensor k, Tensor attention_mask) => nn.functional.softmax(attention_mask.unsqueeze(1).to(ScalarType.Float32) * Scores(q, k), -1); // SHAPE2406

    public static Tensor Compound(Tensor q, Tensor k, Tensor visible)
    {
        var energy = Scores(q, k) / Math.Sqrt(q.size(-1));
        energy *= visible; // SHAPE2406
        return energy.softmax(-1);
    }
}

public static class Right
{
    private static Tensor Scores(Tensor q, Tensor k) => bmm(q, k.transpose(1, 2));

    public static Tensor AddedAfterwards(Tensor q, Tensor k, Tensor keep) => (Scores(q, k) * keep - 1e4 * (1 - keep)).softmax(-1);

    public static Tensor FilledAfterwards(Tensor q, Tensor k, Tensor valid)
    {
        var scores = Scores(q, k) * valid.unsqueeze(1);
        return scores.masked_fill(valid.unsqueeze(1) == 0, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor FilledBefore(Tensor q, Tensor k, Tensor valid, Tensor hidden) => (Scores(q, k).masked_fill(hidden, -1e9) * valid).softmax(-1);

    public static Tensor ChosenAfterwards(Tensor q, Tensor k, Tensor valid)
    {
        var scores = Scores(q, k) * valid;
        return where(valid > 0, scores, full_like(scores, -1e9)).softmax(-1);
    }

    public static Tensor BiasAfterwards(Tensor q, Tensor k, Tensor mask, Tensor bias) => (Scores(q, k) * mask + bias).softmax(-1);

    public static Tensor ByPenalty(Tensor q, Tensor k, Tensor mask) => (Scores(q, k) * mask + (mask - 1) * 1e9).softmax(-1);

    public static Tensor Renormalised(Tensor q, Tensor k, Tensor mask)
    {
        var weights = (Scores(q, k) * mask).softmax(-1) * mask;
        return weights / (weights.sum(-1, keepdim: true) + 1e-13);
    }

    public static Tensor Gated(Tensor q, Tensor k, Tensor gate, Tensor softMask, Tensor dropoutMask) =>
        (Scores(q, k) * gate).softmax(-1) + (Scores(q, k) * softMask).softmax(-1) + (Scores(q, k) * dropoutMask / 0.9).softmax(-1);

    public static Tensor OfQueries(Tensor q, Tensor k, Tensor valid, Tensor queryMask) => (Scores(q, k) * valid.unsqueeze(-1)).softmax(-1) + (Scores(q, k) * queryMask).softmax(-1);

    public static Tensor Retained(Tensor q, Tensor k, Tensor mask) => bmm(Scores(q, k) * mask, k);

    public static Tensor Sparse(Tensor x, Tensor y, Tensor mask) => (x * mask).softmax(-1) + (x * y).softmax(-1);
}
