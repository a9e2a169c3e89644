using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Counts;

public record Clips(Tensor Frames, Tensor NumFrames);

// Positions before a number of each sequence are its tokens, whatever the number is called.
public static class Shown
{
    public static Tensor Sizes(MultiheadAttention attention, Tensor x, Tensor sizes)
    {
        var present = arange(x.size(0)).unsqueeze(0) < sizes.unsqueeze(1);
        var right = attention.call(x, x, x, key_padding_mask: ~present).Item1;
        return right + attention.call(x, x, x, key_padding_mask: present).Item1; // SHAPE2302
    }

    public static Tensor OfARecord(TransformerEncoder encoder, Clips clips)
    {
        var frames = clips.Frames;
        var keyPaddingMask = arange(frames.size(0)).unsqueeze(0).lt(clips.NumFrames.unsqueeze(-1));
        return encoder.call(frames, null, keyPaddingMask); // SHAPE2302
    }

    public static Tensor Fused(Tensor q, Tensor k, Tensor v, Tensor used)
    {
        var beyond = arange(k.size(2))[TensorIndex.None, ..] >= used[.., TensorIndex.None];
        var right = F.scaled_dot_product_attention(q, k, v, beyond.logical_not().unsqueeze(1).unsqueeze(1));
        return right + F.scaled_dot_product_attention(q, k, v, beyond.unsqueeze(1).unsqueeze(1)); // SHAPE2302
    }

    public static Tensor Filled(Tensor q, Tensor k, Tensor n)
    {
        var inside = arange(k.size(2)).view(1, -1) < n.view(-1, 1);
        return q.matmul(k.mT).masked_fill(inside.unsqueeze(1).unsqueeze(1), float.NegativeInfinity).softmax(-1); // SHAPE2302
    }

    public static Tensor Exchanged(MultiheadAttention attention, Tensor x, Tensor validCounts)
    {
        var limit = validCounts.unsqueeze(1);
        return attention.call(x, x, x, key_padding_mask: limit > arange(x.size(0)).unsqueeze(0)).Item1; // SHAPE2302
    }
}

// Padding before the tokens, or something that is passed over, is no number of tokens.
public static class Passed
{
    private static Tensor Before(Tensor x, Tensor numbers) => arange(x.size(0)).unsqueeze(0) < numbers.unsqueeze(1);

    public static Tensor Starts(MultiheadAttention attention, Tensor x, Tensor begins) => attention.call(x, x, x, key_padding_mask: Before(x, begins)).Item1;

    public static Tensor Pads(MultiheadAttention attention, Tensor x, Tensor numPads) => attention.call(x, x, x, key_padding_mask: Before(x, numPads)).Item1;

    public static Tensor Skipped(MultiheadAttention attention, Tensor x, Tensor skippedFrames) => attention.call(x, x, x, key_padding_mask: Before(x, skippedFrames)).Item1;

    public static Tensor Difference(MultiheadAttention attention, Tensor x, Tensor counts)
    {
        var behind = x.size(0) - counts;
        return attention.call(x, x, x, key_padding_mask: Before(x, behind)).Item1;
    }

    public static Tensor Summed(MultiheadAttention attention, Tensor x, Tensor ids) => attention.call(x, x, x, key_padding_mask: Before(x, (ids == 0).sum(1))).Item1;

    public static Tensor Padded(MultiheadAttention attention, Tensor x, Tensor n)
    {
        var padded = arange(x.size(0)).unsqueeze(0) < n.unsqueeze(1);
        return attention.call(x, x, x, key_padding_mask: padded).Item1;
    }

    // Prompts are padded on the left; n says how much.
    public static Tensor Left(MultiheadAttention attention, Tensor x, Tensor n) =>
        attention.call(x, x, x, key_padding_mask: arange(x.size(0)).unsqueeze(0) < n.unsqueeze(1)).Item1;

    public static Tensor Prefix(Tensor q, Tensor k, Tensor v, Tensor n)
    {
        var known = arange(k.size(2)).unsqueeze(0) < n.unsqueeze(1);
        var causal = ones(k.size(2), k.size(2), dtype: ScalarType.Bool).tril();
        return F.scaled_dot_product_attention(q, k, v, causal | known.unsqueeze(1).unsqueeze(1));
    }

    public static Tensor Chosen(Tensor logits, Tensor n) =>
        logits.masked_fill(arange(logits.size(1)).unsqueeze(0) < n.unsqueeze(1), float.NegativeInfinity).softmax(-1);
}
