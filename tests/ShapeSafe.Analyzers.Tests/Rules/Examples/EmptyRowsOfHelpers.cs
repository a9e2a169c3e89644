using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace EmptyRowsOfHelpers;

public record Packed(Tensor Ids, Tensor Segments, Tensor Valid);

public class Encoder : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly TransformerEncoder encoder;

    public Encoder()
        : base("encoder")
    {
        encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2), 2);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x, Tensor leftPadMask)
    {
        var t = x.size(0);
        var causal = full(t, t, float.NegativeInfinity).triu(1);
        return encoder.call(x, causal, leftPadMask); // SHAPE3301
    }

    public Tensor OfLengths(Tensor x, Tensor lengths)
    {
        var t = x.size(0);
        var causal = full(t, t, float.NegativeInfinity).triu(1);
        var pad = arange(t).unsqueeze(0).lt((t - lengths).unsqueeze(1));
        return encoder.call(x, causal, pad); // SHAPE3301
    }
}

public static class WrongToo
{
    private static Tensor Valid(Tensor ids) => ids.ne(0);
    private static Tensor Pair(Tensor m) => m.unsqueeze(2) & m.unsqueeze(1); // SHAPE3301
    public static Tensor ByHelper(Tensor q, Tensor ids)
    {
        var keep = Pair(Valid(ids)).unsqueeze(1);
        return q.matmul(q.transpose(-2, -1)).masked_fill(~keep, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor DocumentsOfRecord(Tensor q, Packed p)
    {
        var same = eq(p.Segments.unsqueeze(1), p.Segments.unsqueeze(2));
        var keep = same.logical_and(p.Segments.gt(0).unsqueeze(1)); // SHAPE3301
        var bias = where(keep, 0.0, double.NegativeInfinity);
        return F.softmax(q.matmul(q.transpose(-2, -1)) + bias.unsqueeze(1), -1).matmul(q);
    }

    public static Tensor Logarithm(Tensor q, Packed p)
    {
        var v = p.Valid.to(ScalarType.Float32);
        var bias = (v.unsqueeze(1) * v.unsqueeze(2)).log(); // SHAPE3301
        return F.softmax(q.matmul(q.transpose(-2, -1)) + bias.unsqueeze(1), -1).matmul(q);
    }

    public static Tensor ProductOfFour(Tensor q, Tensor attention_mask)
    {
        var m = attention_mask.unsqueeze(1).unsqueeze(2) * attention_mask.unsqueeze(1).unsqueeze(3); // SHAPE3301
        var s = q.matmul(q.transpose(-2, -1)).masked_fill(m.eq(0), float.NegativeInfinity);
        return s.softmax(-1).matmul(q);
    }

    public static Tensor ColumnOfFour(Tensor q, Tensor k, Tensor tgtKeep, Tensor srcKeep)
    {
        var m = tgtKeep.unsqueeze(1).unsqueeze(3) & srcKeep.unsqueeze(1).unsqueeze(2); // SHAPE3301
        var s = q.matmul(k.transpose(-2, -1)).masked_fill(m.logical_not(), float.NegativeInfinity);
        return s.softmax(-1).matmul(k);
    }

    public static Tensor TokensOfTwoSequences(Tensor q, Tensor k, Tensor tgt, Tensor src)
    {
        var m = (tgt != 0).unsqueeze(-1) & (src != 0).unsqueeze(-2); // SHAPE3301
        var s = q.matmul(k.transpose(-2, -1)).masked_fill(m.logical_not(), float.NegativeInfinity);
        return s.softmax(-1).matmul(k);
    }

    // The annotated transformer: padding as a column in the decoder's own mask.
    public static Tensor ColumnAndTriangle(Tensor q, Tensor tgt, long pad)
    {
        var keep = (tgt != pad).unsqueeze(1).unsqueeze(3);
        var t = tgt.shape[1];
        keep = keep & ones(t, t, dtype: ScalarType.Bool).tril(); // SHAPE3301
        var s = q.matmul(q.transpose(-2, -1)).masked_fill(keep == false, float.NegativeInfinity);
        return s.softmax(-1).matmul(q);
    }

    public static Tensor PositionsOfFour(Tensor q, Tensor lens)
    {
        long b = q.size(0), t = q.size(2);
        var pos = arange(t);
        var keep = (pos.view(1, 1, t, 1) < lens.view(b, 1, 1, 1)) & (pos.view(1, 1, 1, t) < lens.view(b, 1, 1, 1)); // SHAPE3301
        var s = q.matmul(q.transpose(2, 3)).masked_fill(~keep, float.NegativeInfinity);
        return s.softmax(-1).matmul(q);
    }

    public static Tensor LeftPaddingAfterTriangle(Tensor q, Tensor startPos)
    {
        long b = q.size(0), t = q.size(2);
        var hidden = arange(t).view(1, 1, 1, t) < startPos.view(b, 1, 1, 1);
        var causal = triu(ones(t, t, dtype: ScalarType.Bool), 1);
        var s = q.matmul(q.transpose(2, 3)).masked_fill(causal, float.NegativeInfinity).masked_fill(hidden, float.NegativeInfinity); // SHAPE3301
        return s.softmax(-1).matmul(q);
    }

    public static Tensor DocumentsByView(Tensor q, Tensor docId)
    {
        long b = q.size(0), t = q.size(2);
        var same = docId.view(b, 1, t, 1) == docId.view(b, 1, 1, t);
        var drop = ~same | (docId == -1).view(b, 1, 1, t) | ones(t, t, dtype: ScalarType.Bool).triu(1); // SHAPE3301
        var s = q.matmul(q.transpose(2, 3)).masked_fill(drop, float.NegativeInfinity);
        return s.softmax(-1).matmul(q);
    }

    public static Tensor LengthZeroAdded(Tensor x)
    {
        var lengths = tensor(new long[] { 4, 0, 2 });
        var mask = arange(4).expand(3, 4) < lengths.unsqueeze(1);
        var scores = x.matmul(x.transpose(1, 2));
        var bias = zeros_like(scores).masked_fill(~mask.unsqueeze(1), float.NegativeInfinity);
        return (scores + bias).softmax(-1).matmul(x); // SHAPE3301
    }

    public static Tensor LengthZeroOfNumbers(Tensor x)
    {
        var mask = tensor(new[,] { { 1, 1, 0 }, { 0, 0, 0 } }).to(ScalarType.Bool);
        var scores = x.matmul(x.transpose(1, 2)).masked_fill(~mask.unsqueeze(1), float.NegativeInfinity); // SHAPE3301
        return scores.softmax(-1).matmul(x);
    }
}
