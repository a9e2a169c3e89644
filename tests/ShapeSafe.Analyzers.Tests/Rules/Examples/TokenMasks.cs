using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TokenMasks;

// Masks of token ids whose rank nothing but their use tells: (batch, tokens).
public static class Between
{
    private static Tensor Split(Tensor x) => x.view(x.size(0), x.size(1), 8, 64).transpose(1, 2);

    public static Tensor Heads(Tensor inputIds, Tensor x, long heads, long padId)
    {
        long b = x.size(0), t = x.size(1);
        var q = x.view(b, t, heads, x.size(2) / heads).transpose(1, 2);
        var keep = (inputIds != padId).unsqueeze(1);
        var right = F.scaled_dot_product_attention(q, q, q, keep.unsqueeze(1));
        return right + F.scaled_dot_product_attention(q, q, q, keep); // SHAPE1105
    }

    public static Tensor OfTheModule(Tensor x, Tensor y, Tensor keyPaddingMask)
    {
        var scores = Split(x).matmul(Split(y).transpose(2, 3));
        return scores.masked_fill(keyPaddingMask.unsqueeze(1), float.NegativeInfinity).softmax(-1); // SHAPE1106
    }

    public static Tensor Added(Tensor tokens, Tensor x, Tensor y)
    {
        var bias = zeros_like(tokens, dtype: ScalarType.Float32).masked_fill(tokens == 0, float.NegativeInfinity);
        return (Split(x).matmul(Split(y).transpose(2, 3)) + bias.unsqueeze(1)).softmax(-1); // SHAPE1106
    }

    // The fourth axis of the mask is its last: the ids have two.
    public static Tensor Rows(Tensor src, Tensor q, Tensor k, long srcPad)
    {
        var scores = q.matmul(k.transpose(2, 3));
        return scores.masked_fill(src.eq(srcPad).unsqueeze(1).unsqueeze(3), -1e9).softmax(-1); // SHAPE1108
    }

    public static Tensor RowsAndColumns(Tensor src, Tensor q, Tensor k, long pad)
    {
        var keep = src.ne(pad);
        var mask = keep.unsqueeze(1).unsqueeze(3) & keep.unsqueeze(1).unsqueeze(2);
        return q.matmul(k.transpose(2, 3)).masked_fill(mask.logical_not(), -1e9).softmax(-1);
    }

    // One key for all tokens.
    public static Tensor Pooled(Tensor ids, Tensor q, Tensor k, Tensor v)
    {
        var keep = (ids != 0).unsqueeze(1).unsqueeze(3);
        return F.scaled_dot_product_attention(q, k.mean([2], true), v.mean([2], true), keep);
    }

    public static Tensor First(Tensor ids, Tensor q, Tensor k, Tensor v)
    {
        var keep = (ids != 0).unsqueeze(1).unsqueeze(3);
        return F.scaled_dot_product_attention(q, k[.., .., ..1], v[.., .., ..1], keep);
    }

    public static Tensor Folded(Tensor inputIds, Tensor q, Tensor k, long padId) =>
        bmm(q, k.transpose(1, 2)).masked_fill((inputIds == padId).unsqueeze(1), float.NegativeInfinity).softmax(-1);

    public static Tensor HeadsFirst(Tensor inputIds, Tensor x, long heads, long padId)
    {
        var q = x.view(x.size(0), x.size(1), heads, x.size(2) / heads).permute(2, 0, 1, 3);
        return q.matmul(q.transpose(2, 3)).masked_fill((inputIds == padId).unsqueeze(1), float.NegativeInfinity).softmax(-1);
    }

    public static Tensor OneSequence(Tensor ids, Tensor x, long padId)
    {
        var q = x.view(1, -1, 8, 64).transpose(1, 2);
        var keep = ids != padId;
        var right = F.scaled_dot_product_attention(q, q, q, keep.unsqueeze(0));
        return right + F.scaled_dot_product_attention(q, q, q, keep.unsqueeze(0) & keep.unsqueeze(1));
    }

    // Someone may have given it an axis already.
    public static Tensor GivenWithAnAxis(Tensor paddingMask, Tensor x)
    {
        var q = Split(x);
        return q.matmul(q.mT).masked_fill(paddingMask.unsqueeze(1), float.NegativeInfinity).softmax(-1);
    }
}

public static class RankOfScores
{
    // Queries have the axes of the keys.
    public static Tensor OfKeys(Tensor q, Tensor y, Tensor v)
    {
        var k = y.view(y.size(0), y.size(1), 8, 64).transpose(1, 2);
        var weights = q.matmul(k.transpose(-2, -1)).softmax(2); // SHAPE3201
        return weights.matmul(v);
    }

    public static Tensor OfThreeOperands(Tensor q, Tensor k, Tensor v, Tensor scale, Tensor gate)
    {
        var weights = einsum("bhid,bhjd,d->bhij", q, k, scale).softmax(2); // SHAPE3201
        return einsum("bhij,bhjd,bh->bhid", weights, v, gate);
    }

    public static Tensor Right(Tensor q, Tensor k, Tensor v, Tensor gate, Tensor places)
    {
        var scores = einsum("bhid,bhjd->bhij", q, k) + einsum("bhid,ijd->bhij", q, places);
        return einsum("bhij,bhjd,bh->bhid", scores.softmax(3), v, gate);
    }
}

// One mistake is said once: what would come of a wrong product is no scores of these shapes.
public static class WrongProduct
{
    public static Tensor Go(Tensor windows, Tensor bias)
    {
        var parts = windows.view(-1, 49, 3, 6, 32).permute(2, 0, 3, 1, 4);
        var (q, k, v) = (parts[0], parts[1], parts[2]);
        var scores = q.matmul(k.transpose(1, 2)) + bias.view(1, 6, 49, 49); // SHAPE1204
        return scores.softmax(-1).matmul(v);
    }
}

// What a tokenizer gives: ids, and an attention_mask that is 1 at tokens.
public sealed class Tokenized(TransformerEncoder encoder, Embedding words)
{
    public Tensor Shown(Tensor input_ids, Tensor attention_mask) =>
        encoder.forward(words.call(input_ids).transpose(0, 1), null, src_key_padding_mask: attention_mask.to(ScalarType.Bool)); // SHAPE2302

    public Tensor ByLocal(Tensor inputIds, Tensor attentionMask)
    {
        var mask = attentionMask.@bool();
        return encoder.forward(words.call(inputIds).transpose(0, 1), null, mask); // SHAPE2302
    }

    public Tensor Inverted(Tensor input_ids, Tensor attention_mask) =>
        encoder.forward(words.call(input_ids).transpose(0, 1), null, attention_mask.to(ScalarType.Bool).logical_not());

    public Tensor AsItIs(Tensor inputIds, Tensor attentionMask) =>
        encoder.forward(words.call(inputIds).transpose(0, 1), null, attentionMask);

    public Tensor WithoutIds(Tensor x, Tensor attention_mask) =>
        encoder.forward(x, null, attention_mask.to(ScalarType.Bool));
}
