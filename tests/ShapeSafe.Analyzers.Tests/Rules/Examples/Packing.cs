#nullable enable
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Packing;

public static class Documents
{
    public static Tensor Union(Tensor q, Tensor segmentIds)
    {
        var t = segmentIds.size(1);
        var causal = ones(t, t, dtype: ScalarType.Bool).tril();
        var same = segmentIds.unsqueeze(1) == segmentIds.unsqueeze(2);
        return F.scaled_dot_product_attention(q, q, q, (causal | same).unsqueeze(1)); // SHAPE2303
    }

    public static Tensor IntersectionOfHidden(Tensor scores, Tensor ids, long end)
    {
        var documents = ids.eq(end).cumsum(1);
        var other = documents.view(-1, 1, ids.size(1)).ne(documents.view(-1, ids.size(1), 1));
        var future = ones(ids.size(1), ids.size(1), dtype: ScalarType.Bool).triu(1);
        return scores.masked_fill(other.logical_and(future), float.NegativeInfinity).softmax(-1); // SHAPE2303
    }

    public static Tensor Right(Tensor q, Tensor documents)
    {
        var t = documents.size(1);
        var same = documents.unsqueeze(1) == documents.unsqueeze(2);
        return F.scaled_dot_product_attention(q, q, q, (same & ones(t, t, dtype: ScalarType.Bool).tril()).unsqueeze(1));
    }

    // Tokens of one image see each other, later ones too.
    public static Tensor Images(Tensor q, Tensor imageIds)
    {
        var t = imageIds.size(1);
        var same = imageIds.unsqueeze(1) == imageIds.unsqueeze(2);
        return F.scaled_dot_product_attention(q, q, q, (same | ones(t, t, dtype: ScalarType.Bool).tril()).unsqueeze(1));
    }

    public static Tensor Prefix(Tensor q, Tensor prefixLengths)
    {
        var t = q.size(2);
        var visible = arange(t).unsqueeze(0) < prefixLengths.unsqueeze(1);
        return F.scaled_dot_product_attention(q, q, q, visible.view(-1, 1, 1, t) | ones(t, t, dtype: ScalarType.Bool).tril());
    }
}

public static class Meanings
{
    public static Tensor ZerosOfAttentionMask(Tensor q, Tensor k, Tensor attentionMask)
    {
        long l = q.size(2), s = k.size(2);
        var hidden = attentionMask.eq(0).view(-1, 1, 1, s);
        var mask = ones(l, s, dtype: ScalarType.Bool).tril(s - l) & hidden; // SHAPE2303
        return F.scaled_dot_product_attention(q, k, k, mask);
    }

    public static Tensor LowerRightFilled(Tensor q, Tensor k, long l, long s)
    {
        var visible = ones(l, s, dtype: ScalarType.Bool).tril(s - l);
        return q.matmul(k.transpose(-2, -1)).masked_fill(visible, float.NegativeInfinity).softmax(-1).matmul(k); // SHAPE2301
    }

    public static Tensor InvertedTwice(Tensor attentionMask, ScalarType type)
    {
        var inverted = 1.0 - attentionMask.unsqueeze(1).to(type);
        return inverted.masked_fill(inverted == 0, finfo(type).min); // SHAPE2302
    }

    public static Tensor InvertedOnce(Tensor attentionMask, ScalarType type)
    {
        var inverted = 1.0 - attentionMask.unsqueeze(1).to(type);
        return inverted.masked_fill(inverted.to(ScalarType.Bool), finfo(type).min);
    }

    public static Tensor KeptByName(MultiheadAttention attention, Tensor x, Tensor mask)
    {
        var keep = mask.to(ScalarType.Bool);
        return attention.call(x, x, x, keep).Item1; // SHAPE2302
    }

    // The mask of a library in which true hides.
    public static Tensor TurnedOver(Tensor q, Tensor attentionMask)
    {
        var hides = attentionMask.to(ScalarType.Bool);
        return F.scaled_dot_product_attention(q, q, q, ~hides);
    }

    public static Tensor NameThatChanged(MultiheadAttention attention, Tensor x, Tensor mask)
    {
        var keep = mask.to(ScalarType.Bool);
        keep = keep.logical_not();
        return attention.call(x, x, x, keep).Item1;
    }
}

public static class Flags
{
    public static Tensor WhereThereIsAMask(Tensor q, Tensor? mask) =>
        F.scaled_dot_product_attention(q, q, q, mask, 0.0, is_casual: mask is not null); // SHAPE3103

    public static Tensor AmongOtherThings(Tensor q, Tensor? mask) =>
        F.scaled_dot_product_attention(q, q, q, mask, 0.0, mask is { } && q.size(-2) > 1); // SHAPE3103

    public static Tensor Chosen(Tensor q, Tensor? mask)
    {
        var hasNone = mask is null;
        return F.scaled_dot_product_attention(q, q, q, mask, 0.0, !hasNone); // SHAPE3103
    }

    public static Tensor Right(Tensor q, Tensor? mask) => F.scaled_dot_product_attention(q, q, q, mask, 0.0, mask is null);

    public static Tensor RightAmongOtherThings(Tensor q, Tensor? mask) => F.scaled_dot_product_attention(q, q, q, mask, 0.0, mask is null && q.size(-2) > 1);

    public static Tensor AsksForAnother(Tensor q, Tensor? mask, Tensor? other) => F.scaled_dot_product_attention(q, q, q, mask, 0.0, other is not null);
}
