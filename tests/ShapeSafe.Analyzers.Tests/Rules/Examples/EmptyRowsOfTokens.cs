using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace EmptyRowsOfTokens;

// Flags of tokens that hide queries, spelled in many ways.
public static class Wrong
{
    public static Tensor AfterCausal(Tensor q, Tensor valid)
    {
        var causal = ones(q.size(-2), q.size(-2), dtype: ScalarType.Bool).tril();
        var keep = causal & valid.unsqueeze(1) & valid.unsqueeze(2); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor InTwoFills(Tensor q, Tensor valid)
    {
        var s = q.matmul(q.transpose(-2, -1)).masked_fill(~valid.unsqueeze(1), float.NegativeInfinity);
        s = s.masked_fill(~valid.unsqueeze(2), float.NegativeInfinity); // SHAPE3301
        return s.softmax(-1).matmul(q);
    }

    public static Tensor ByIndexer(Tensor q, Tensor ids)
    {
        var keep = (ids != 0)[.., TensorIndex.None, ..] & (ids != 0)[.., .., TensorIndex.None]; // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor ByView(Tensor q, Tensor valid)
    {
        long b = valid.size(0), t = valid.size(1);
        var keep = valid.view(b, 1, t) & valid.view(b, t, 1); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor FromBothEnds(Tensor q, Tensor valid)
    {
        var keep = valid.unsqueeze(1).unsqueeze(1) & valid.unsqueeze(1).unsqueeze(-1); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor ByTranspose(Tensor q, Tensor valid)
    {
        var row = valid.unsqueeze(1);
        var keep = row & row.transpose(1, 2); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor WhereKept(Tensor q, Tensor valid)
    {
        var keep = logical_and(valid.unsqueeze(-1), valid.unsqueeze(-2)); // SHAPE3301
        return where(keep, q.matmul(q.transpose(-2, -1)), float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor Padding(Tensor q, Tensor padding)
    {
        var drop = padding.unsqueeze(1) | padding.unsqueeze(2); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(drop, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor PaddingAfterCausal(Tensor q, Tensor ids, long pad)
    {
        var t = ids.size(1);
        var drop = ids.eq(pad).unsqueeze(1) | ones(t, t, dtype: ScalarType.Bool).triu(1);
        drop = drop | ids.eq(pad).unsqueeze(2); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(drop, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor LengthsAfterCausal(Tensor q, Tensor lengths)
    {
        var t = q.size(-2);
        var tokens = arange(t).unsqueeze(0) < lengths.unsqueeze(1);
        var keep = ones(t, t, dtype: ScalarType.Bool).tril() & tokens.unsqueeze(1) & tokens.unsqueeze(2); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(keep.logical_not(), float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor MatrixProduct(Tensor q, Tensor valid)
    {
        var v = valid.to(ScalarType.Float32);
        var keep = bmm(v.unsqueeze(2), v.unsqueeze(1)); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(keep == 0, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor Product(Tensor q, Tensor mask)
    {
        var keep = mask.unsqueeze(1) * mask.unsqueeze(2); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(keep == 0, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor OfTwoSequences(Tensor q, Tensor k, Tensor qValid, Tensor kValid)
    {
        var keep = qValid.unsqueeze(-1) & kValid.unsqueeze(-2); // SHAPE3301
        return q.matmul(k.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(k);
    }

    public static Tensor PositionsOfQueries(Tensor q, Tensor lengths)
    {
        long b = q.size(0), t = q.size(1);
        var rows = arange(t).view(1, t, 1) < lengths.view(-1, 1, 1);
        var cols = arange(t).view(1, 1, t) < lengths.view(-1, 1, 1);
        var keep = rows & cols; // SHAPE3301
        return bmm(q, q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor DocumentsAndKeys(Tensor q, Tensor docIds)
    {
        var same = docIds.unsqueeze(1) == docIds.unsqueeze(2);
        var keep = same & (docIds > 0).unsqueeze(1); // SHAPE3301
        return bmm(q, q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor DocumentsAndQueries(Tensor q, Tensor seg)
    {
        var keep = seg[.., TensorIndex.None, ..].eq(seg[.., .., TensorIndex.None]) & seg.not_equal(-1)[.., .., TensorIndex.None]; // SHAPE3301
        return where(keep, bmm(q, q.transpose(-2, -1)), float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor OtherDocumentOrPadding(Tensor q, Tensor seg)
    {
        var drop = seg.unsqueeze(1).ne(seg.unsqueeze(2)) | (seg == 0).unsqueeze(1); // SHAPE3301
        return bmm(q, q.transpose(-2, -1)).masked_fill(drop, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor DocumentsAndCausal(Tensor q, Tensor seg)
    {
        var t = q.size(1);
        var same = seg.unsqueeze(1).eq(seg.unsqueeze(2)) & ones(t, t, dtype: ScalarType.Bool).tril();
        var keep = same & seg.ne(0).unsqueeze(1); // SHAPE3301
        var bias = zeros(1, t, t).masked_fill(~keep, float.NegativeInfinity);
        return (bmm(q, q.transpose(-2, -1)) + bias).softmax(-1).matmul(q);
    }

    public static Tensor DocumentsInTwoFills(Tensor q, Tensor seg)
    {
        var same = seg.unsqueeze(1).eq(seg.unsqueeze(2));
        var s = bmm(q, q.transpose(-2, -1)).masked_fill(~same, float.NegativeInfinity);
        return s.masked_fill(seg.eq(0).unsqueeze(1), float.NegativeInfinity).softmax(-1).matmul(q); // SHAPE3301
    }

    public static Tensor NamedLeftPadding(Tensor q, Tensor leftPadding)
    {
        var t = q.size(1);
        var drop = leftPadding.unsqueeze(1) | ones(t, t, dtype: ScalarType.Bool).triu(1); // SHAPE3301
        return bmm(q, q.transpose(-2, -1)).masked_fill(drop, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor LeftPaddedTokens(Tensor q, Tensor leftPaddedIds)
    {
        var t = q.size(1);
        var keep = leftPaddedIds.ne(0).unsqueeze(1) & ones(t, t, dtype: ScalarType.Bool).tril(); // SHAPE3301
        return bmm(q, q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor CountsOfPadding(Tensor q, Tensor padCounts)
    {
        var t = q.size(1);
        var keep = (arange(t).unsqueeze(0) >= padCounts.unsqueeze(1)).unsqueeze(1) & ones(t, t, dtype: ScalarType.Bool).tril(); // SHAPE3301
        return bmm(q, q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor LeftPaddingOfModule(MultiheadAttention mha, Tensor x)
    {
        var t = x.size(0);
        var leftPad = tensor(new bool[,] { { true, false, false }, { false, false, false } });
        var causal = full(t, t, float.NegativeInfinity).triu(1);
        return mha.call(x, x, x, key_padding_mask: leftPad, attn_mask: causal).Item1; // SHAPE3301
    }

    public static Tensor RowOfPadding(Tensor q)
    {
        var hidden = tensor(new bool[,] { { true, true, true }, { false, false, true } });
        return bmm(q, q.transpose(-2, -1)).masked_fill(hidden.unsqueeze(1), float.NegativeInfinity).softmax(-1).matmul(q); // SHAPE3301
    }

    public static Tensor OuterOperation(Tensor q, Tensor valid)
    {
        var keep = outer(valid, valid).to(ScalarType.Bool); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor Expanded(Tensor q, Tensor valid)
    {
        var t = q.size(-2);
        var keep = valid.unsqueeze(1).expand(-1, t, -1) & valid.unsqueeze(2).expand(-1, -1, t); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor Einsum(Tensor q, Tensor valid)
    {
        var keep = einsum("bi,bj->bij", valid, valid); // SHAPE3301
        return q.matmul(q.transpose(-2, -1)).masked_fill(keep == 0, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor Assigned(Tensor q, Tensor valid)
    {
        var keep = valid.unsqueeze(1).logical_and(valid.unsqueeze(2)); // SHAPE3301
        var scores = q.matmul(q.transpose(-2, -1));
        scores[~keep] = float.NegativeInfinity;
        return scores.softmax(-1).matmul(q);
    }
}

// Prompts that LINQ pads in front, or behind.
public static class Prompts
{
    private static Tensor InFront(long[][] prompts, long pad)
    {
        var width = System.Linq.Enumerable.Max(prompts, prompt => prompt.Length);
        return stack(System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(prompts, prompt => tensor((long[])[.. System.Linq.Enumerable.Repeat(pad, width - prompt.Length), .. prompt]))));
    }

    private static Tensor Behind(long[][] prompts, long pad)
    {
        var width = System.Linq.Enumerable.Max(prompts, prompt => prompt.Length);
        return stack(System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(prompts, prompt => tensor((long[])[.. prompt, .. System.Linq.Enumerable.Repeat(pad, width - prompt.Length)]))));
    }

    public static Tensor PaddedInFront(Tensor h, long[][] prompts, long pad)
    {
        var ids = InFront(prompts, pad);
        var keep = ones(ids.size(1), ids.size(1), dtype: ScalarType.Bool).tril() & ids.ne(pad).unsqueeze(1); // SHAPE3301
        var scores = bmm(h, h.transpose(1, 2)).masked_fill(~keep, float.NegativeInfinity);
        return bmm(scores.softmax(-1), h);
    }

    public static Tensor PaddedWithTheEnd(Tensor h, long[][] prompts, long eos)
    {
        var ids = InFront(prompts, eos);
        var keep = ones(ids.size(1), ids.size(1), dtype: ScalarType.Bool).tril() & ids.ne(eos).unsqueeze(1); // SHAPE3301
        return bmm(bmm(h, h.transpose(1, 2)).masked_fill(~keep, float.NegativeInfinity).softmax(-1), h);
    }

    public static Tensor PaddedBehind(Tensor h, long[][] prompts, long pad)
    {
        var ids = Behind(prompts, pad);
        var keep = ones(ids.size(1), ids.size(1), dtype: ScalarType.Bool).tril() & ids.ne(pad).unsqueeze(1);
        return bmm(bmm(h, h.transpose(1, 2)).masked_fill(~keep, float.NegativeInfinity).softmax(-1), h);
    }
}
