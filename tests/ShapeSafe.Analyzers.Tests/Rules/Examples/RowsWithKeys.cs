using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace RowsWithKeys;

// Masks near those that leave a row without a key, and what is done about such rows.
public static class Right
{
    public static Tensor KeysAfterCausal(Tensor q, Tensor valid)
    {
        var causal = ones(q.size(-2), q.size(-2), dtype: ScalarType.Bool).tril();
        var keep = causal & valid.unsqueeze(1);
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor OpenDiagonal(Tensor q, Tensor valid)
    {
        var causal = ones(q.size(-2), q.size(-2), dtype: ScalarType.Bool).tril();
        var keep = causal & valid.unsqueeze(1) & valid.unsqueeze(2) | eye(q.size(-2), dtype: ScalarType.Bool);
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor GlobalTokens(Tensor q, Tensor isGlobal)
    {
        var t = q.size(-2);
        var local = ones(t, t, dtype: ScalarType.Bool).tril(2) & ones(t, t, dtype: ScalarType.Bool).triu(-2);
        var keep = local | isGlobal.unsqueeze(1) | isGlobal.unsqueeze(2);
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor RowsClearedAfterwards(Tensor q, Tensor valid)
    {
        var keep = valid.unsqueeze(1) & valid.unsqueeze(2);
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).masked_fill(~valid.unsqueeze(2), 0).matmul(q);
    }

    public static Tensor OutputChosen(Tensor q, Tensor valid)
    {
        var keep = valid.unsqueeze(1) & valid.unsqueeze(2);
        var w = q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1);
        return where(valid.unsqueeze(2), w.matmul(q), zeros_like(q));
    }

    public static Tensor DocumentsAlone(Tensor q, Tensor seg)
    {
        var keep = seg.unsqueeze(1).eq(seg.unsqueeze(2));
        return bmm(q, q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor DocumentsAndDiagonal(Tensor q, Tensor seg)
    {
        var t = q.size(1);
        var keep = seg.unsqueeze(1).eq(seg.unsqueeze(2)) & seg.ne(0).unsqueeze(1) | eye(t, dtype: ScalarType.Bool);
        return bmm(q, q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor DocumentsOrPadding(Tensor q, Tensor seg)
    {
        var keep = seg.unsqueeze(1).eq(seg.unsqueeze(2)) | seg.eq(0).unsqueeze(1);
        return bmm(q, q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor DocumentsAndOtherFlags(Tensor q, Tensor seg, Tensor valid)
    {
        var keep = seg.unsqueeze(1).eq(seg.unsqueeze(2)) & valid.unsqueeze(1);
        return bmm(q, q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor DocumentsWithNumber(Tensor q, Tensor seg)
    {
        var keep = seg.unsqueeze(1).eq(seg.unsqueeze(2)) & seg.ne(0).unsqueeze(1);
        return bmm(q, q.transpose(-2, -1)).masked_fill(~keep, -1e9).softmax(-1).matmul(q);
    }

    public static Tensor LeftPaddingWithNumber(Tensor q, Tensor leftPadding)
    {
        var t = q.size(1);
        var drop = leftPadding.unsqueeze(1) | ones(t, t, dtype: ScalarType.Bool).triu(1);
        return bmm(q, q.transpose(-2, -1)).masked_fill(drop, -1e4).softmax(-1).matmul(q);
    }

    public static Tensor KeyOfItsOwn(Tensor x)
    {
        var lengths = tensor(new long[] { 3, 0 });
        var mha = nn.MultiheadAttention(8, 2, add_bias_kv: true);
        var padding = arange(x.size(0)).unsqueeze(0) >= lengths.unsqueeze(1);
        return mha.call(x, x, x, padding, false, null).Item1;
    }

    // A row is one that has a key: the rows without are opened.
    public static Tensor DeadRowsOpened(Tensor q, Tensor valid)
    {
        var keep = valid.unsqueeze(1) & valid.unsqueeze(2);
        var dead = keep.any(-1, keepdim: true).logical_not();
        keep = keep | dead;
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor RowsOfZeros(Tensor q, Tensor valid)
    {
        var s = q.matmul(q.transpose(-2, -1)).masked_fill(~valid.unsqueeze(1), float.NegativeInfinity);
        s = s.masked_fill(~valid.unsqueeze(2), 0);
        return s.softmax(-1).matmul(q);
    }

    public static Tensor Blocks(Tensor q, long n)
    {
        var t = q.size(-2);
        var rows = arange(t).unsqueeze(1) / n;
        var cols = arange(t).unsqueeze(0) / n;
        var keep = rows.eq(cols) & (rows >= cols);
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor RightPaddedTokens(Tensor q, Tensor rightPaddedIds)
    {
        var t = q.size(1);
        var keep = rightPaddedIds.ne(0).unsqueeze(1) & ones(t, t, dtype: ScalarType.Bool).tril();
        return bmm(q, q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    // Only the padded queries of another sequence are looked at.
    public static Tensor FusedGivesZero(Tensor q, Tensor k, Tensor tgtKeep, Tensor srcKeep)
    {
        var m = tgtKeep.unsqueeze(1).unsqueeze(3) & srcKeep.unsqueeze(1).unsqueeze(2);
        return F.scaled_dot_product_attention(q, k, k, m);
    }

    // a column of rows that are on
    public static Tensor RowsAreOpened(Tensor q, Tensor isCls)
    {
        var t = q.size(1);
        var keep = ones(t, t, dtype: ScalarType.Bool).tril() | isCls.unsqueeze(2);
        return bmm(q, q.transpose(1, 2)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor SeenBesideCausal(Tensor q, Tensor modality)
    {
        var t = q.size(1);
        var same = modality.unsqueeze(1).eq(modality.unsqueeze(2));
        var keep = ones(t, t, dtype: ScalarType.Bool).tril() | same & modality.eq(1).unsqueeze(1);
        return bmm(q, q.transpose(1, 2)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor HiddenOnlyAcrossBlocks(Tensor q, Tensor block)
    {
        var t = q.size(1);
        var same = block.unsqueeze(1).eq(block.unsqueeze(2));
        var drop = ones(t, t, dtype: ScalarType.Bool).triu(1) & ~same;
        return bmm(q, q.transpose(1, 2)).masked_fill(drop, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    // the last query only
    public static Tensor StartsWithoutCausal(Tensor q, Tensor k, Tensor startPos)
    {
        long b = q.size(0), t = k.size(2);
        var hidden = arange(t).view(1, 1, 1, t) < startPos.view(b, 1, 1, 1);
        var s = q.matmul(k.transpose(2, 3)).masked_fill(hidden, float.NegativeInfinity);
        return s.softmax(-1).matmul(k);
    }

    // Padding is opened for padding.
    public static Tensor PaddingSeesPadding(Tensor q, Tensor valid)
    {
        var keep = valid.unsqueeze(1) & valid.unsqueeze(2) | ~valid.unsqueeze(1) & ~valid.unsqueeze(2);
        return bmm(q, q.transpose(1, 2)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor SameKind(Tensor q, Tensor valid)
    {
        var keep = valid.unsqueeze(1).eq(valid.unsqueeze(2));
        return bmm(q, q.transpose(1, 2)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor ZerosInRows(Tensor q, Tensor valid)
    {
        var keep = valid.unsqueeze(1) & valid.unsqueeze(2);
        var s = bmm(q, q.transpose(1, 2)).masked_fill(~keep, float.NegativeInfinity);
        s = s.masked_fill(~valid.unsqueeze(2), 0f);
        return s.softmax(-1).matmul(q);
    }

    // rows that see nothing are dropped from the output
    public static Tensor RowsLeftOut(Tensor q, Tensor valid)
    {
        var keep = valid.unsqueeze(1) & valid.unsqueeze(2);
        var o = bmm(q, q.transpose(1, 2)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
        return o[valid];
    }

    public static Tensor DiagonalKept(Tensor q, Tensor startPos)
    {
        long b = q.size(0), t = q.size(2);
        var hidden = arange(t).view(1, 1, 1, t) < startPos.view(b, 1, 1, 1);
        var causal = triu(ones(t, t, dtype: ScalarType.Bool), 1);
        var drop = (causal | hidden) & ~eye(t, dtype: ScalarType.Bool);
        var s = q.matmul(q.transpose(2, 3)).masked_fill(drop, float.NegativeInfinity);
        return s.softmax(-1).matmul(q);
    }

    public static Tensor DiagonalCleared(Tensor q, Tensor startPos)
    {
        long b = q.size(0), t = q.size(2);
        var hidden = arange(t).view(1, 1, 1, t) < startPos.view(b, 1, 1, 1);
        var causal = triu(ones(t, t, dtype: ScalarType.Bool), 1);
        var drop = causal | hidden;
        drop.diagonal(0, -2, -1).fill_(false);
        var s = q.matmul(q.transpose(2, 3)).masked_fill(drop, float.NegativeInfinity);
        return s.softmax(-1).matmul(q);
    }

    public static Tensor FirstKeyOpened(Tensor q, Tensor valid)
    {
        var keep = valid.unsqueeze(1) & valid.unsqueeze(2);
        keep[.., 0, ..] = true;
        keep[.., .., 0] = true;
        return bmm(q, q.transpose(1, 2)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }
}

public static class PaddedToMultiple
{
    // Where nothing is added, the keys are as many as the mask has.
    public static Tensor Attend(Tensor q, Tensor k, Tensor v, int multiple)
    {
        var length = k.size(2);
        var more = (multiple - length % multiple) % multiple;
        if (more > 0)
        {
            k = F.pad(k, (0, 0, 0, more));
            v = F.pad(v, (0, 0, 0, more));
        }
        var keep = (arange(length + more) < length).view(1, 1, 1, -1);
        return F.scaled_dot_product_attention(q, k, v, keep);
    }
}
