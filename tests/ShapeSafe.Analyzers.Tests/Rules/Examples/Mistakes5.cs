using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace V5;

public static class Chosen
{
    public static Tensor WhereExchanged(Tensor q)
    {
        var n = q.size(-2);
        var keep = ones(n, n, dtype: ScalarType.Bool).tril();
        var scores = q.matmul(q.transpose(-2, -1)) / Math.Sqrt(q.size(-1));
        return where(keep, tensor(float.NegativeInfinity), scores).softmax(-1).matmul(q); // SHAPE2301
    }

    public static Tensor WhereRight(Tensor q)
    {
        var n = q.size(-2);
        var keep = ones(n, n, dtype: ScalarType.Bool).tril();
        var scores = q.matmul(q.transpose(-2, -1)) / Math.Sqrt(q.size(-1));
        return where(keep, scores, tensor(float.NegativeInfinity)).softmax(-1).matmul(q);
    }

    public static Tensor NoPad(Tensor scores, Tensor inputIds, long padTokenId)
    {
        var tokens = inputIds.not_equal(tensor(padTokenId)).unsqueeze(1);
        return scores.masked_fill(tokens, float.NegativeInfinity).softmax(-1); // SHAPE2302
    }

    public static Tensor WithinLengths(Tensor scores, Tensor lens)
    {
        var tokens = arange(scores.size(-1)).lt(lens.unsqueeze(-1)).unsqueeze(1);
        return scores.masked_fill(tokens, -1e9f).softmax(-1); // SHAPE2302
    }

    public static Tensor TriangleAndPadding(Tensor q, Tensor ids)
    {
        var n = q.size(-2);
        var pad = ids.eq(0).unsqueeze(1).unsqueeze(2);
        var mask = ones(n, n, dtype: ScalarType.Bool).tril() & pad; // SHAPE2303
        return F.scaled_dot_product_attention(q, q, q, mask);
    }

    // A padded query may look at anything: it is not used.
    public static Tensor TriangleOrPaddedQuery(Tensor q, Tensor ids)
    {
        var n = q.size(-2);
        var pad = ids.eq(0).unsqueeze(1).unsqueeze(-1);
        return F.scaled_dot_product_attention(q, q, q, ones(n, n, dtype: ScalarType.Bool).tril() | pad);
    }

    public static Tensor MaskTimesNumber(Tensor scores, Tensor attentionMask)
    {
        var bias = attentionMask.unsqueeze(1).unsqueeze(2).to(ScalarType.Float32) * -10000.0;
        return (scores + bias).softmax(-1); // SHAPE2302
    }

    public static Tensor FilledInPlace(Tensor scores, Tensor mask)
    {
        scores.masked_fill_(mask.eq(0), -1e-9); // SHAPE2403
        return scores.softmax(-1);
    }

    public static Tensor LikeScores(Tensor q, Tensor k)
    {
        var scores = q.matmul(k.transpose(-2, -1)) / Math.Sqrt(q.size(-1));
        return scores.masked_fill(ones_like(scores).triu(1), -1e9).softmax(-1); // SHAPE2104
    }
}

public static class Rows
{
    public static Tensor FloatProduct(Tensor q, Tensor ids)
    {
        var keep = ids.ne(0).@float();
        var pairs = keep.unsqueeze(2) * keep.unsqueeze(1); // SHAPE3301
        var scores = bmm(q, q.transpose(1, 2)) / Math.Sqrt(q.size(-1));
        return bmm(scores.masked_fill(pairs == 0, float.NegativeInfinity).softmax(-1), q);
    }

    public static Tensor EitherPadded(Tensor x, Tensor ids)
    {
        var pad = ids == 0;
        var drop = pad.unsqueeze(1) | pad.unsqueeze(2); // SHAPE3301
        return (x.matmul(x.transpose(1, 2)) / Math.Sqrt(x.size(-1))).masked_fill(drop, float.NegativeInfinity).softmax(-1).matmul(x);
    }
}

public static class AfterSoftmax
{
    public static Tensor Multiplied(Tensor q, Tensor v)
    {
        var n = q.size(1);
        var scores = bmm(q, q.transpose(1, 2)) / Math.Sqrt(q.size(-1));
        return bmm(scores.softmax(-1) * ones(n, n).tril(), v); // SHAPE3202
    }

    public static Tensor MultipliedAndDivided(Tensor q, Tensor v)
    {
        var n = q.size(1);
        var weights = (bmm(q, q.transpose(1, 2)) / Math.Sqrt(q.size(-1))).softmax(-1) * ones(n, n).tril();
        return bmm(weights / weights.sum(-1, keepdim: true), v);
    }
}

public static class Scales
{
    public static Tensor OfTheSequence(Tensor q, Tensor k, Tensor v) =>
        (q.matmul(k.transpose(-2, -1)) / Math.Sqrt(k.size(-2))).softmax(-1).matmul(v); // SHAPE3401

    public static Tensor OfAllFeatures(Tensor x)
    {
        const int heads = 4, channels = 64;
        var q = x.view(x.size(0), x.size(1), heads, channels).permute(0, 2, 1, 3);
        return q.matmul(q.transpose(2, 3)).mul(1.0 / Math.Sqrt(heads * channels)).softmax(3).matmul(q); // SHAPE3401
    }
}

// What a record, a field that is filled later, or a condition keeps.
public sealed record Masks(Tensor Source, Tensor Target)
{
    public static Masks For(long source, long target) => new(zeros(source, source), ones(target, target, dtype: ScalarType.Bool).triu(1));
}

public sealed class Kept
{
    private readonly Transformer transformer = nn.Transformer(64, 2);
    private Tensor? cache;

    public bool IsCausal { get; init; }

    private Tensor Future(long n)
    {
        if (cache is null || cache.size(0) != n)
            cache = ones(n, n, dtype: ScalarType.Bool).triu_(1);
        return cache;
    }

    public Tensor InRecord(Tensor src, Tensor tgt)
    {
        var masks = Masks.For(src.size(0), tgt.size(0));
        return transformer.call(src, tgt, masks.Source, masks.Target); // SHAPE2101
    }

    public Tensor InField(Tensor q) => F.scaled_dot_product_attention(q, q, q, Future(q.size(-2))); // SHAPE2301

    public Tensor OnCondition(Tensor q, Tensor mask)
    {
        if (!IsCausal)
            return F.scaled_dot_product_attention(q, q, q, mask, is_casual: IsCausal);
        return F.scaled_dot_product_attention(q, q, q, mask, is_casual: IsCausal); // SHAPE3103
    }
}

public sealed class Settings
{
    public double Dropout { get; set; }
}

public sealed class Dropping(Settings settings) : nn.Module<Tensor, Tensor>("dropping")
{
    public override Tensor forward(Tensor x)
    {
        var p = settings.Dropout;
        return F.scaled_dot_product_attention(x, x, x, p: p); // SHAPE4102
    }
}

public sealed class Cut : nn.Module<Tensor, Tensor>
{
    private readonly Tensor keep;

    public Cut(long most)
        : base("cut") => keep = ones(most, most, dtype: ScalarType.Bool).tril(1); // SHAPE3102

    public override Tensor forward(Tensor x)
    {
        var n = x.size(1);
        var scores = x.matmul(x.transpose(1, 2)) / Math.Sqrt(x.size(-1));
        return scores.masked_fill(keep.narrow(0, 0, n).narrow(1, 0, n).logical_not(), float.NegativeInfinity).softmax(-1).matmul(x);
    }
}

// What several steps lead to.
public sealed class KeyValues
{
    public Tensor? Keys { get; private set; }

    public Tensor? Values { get; private set; }

    public (Tensor Keys, Tensor Values) Append(Tensor k, Tensor v)
    {
        Keys = Keys is null ? k : cat([Keys, k], -2);
        Values = Values is null ? v : cat([Values, v], -2);
        return (Keys, Values);
    }
}

public static class Steps
{
    public static Tensor InCache(Tensor q, Tensor k, Tensor v, KeyValues cache)
    {
        (k, v) = cache.Append(k, v);
        return F.scaled_dot_product_attention(q, k, v, is_casual: true); // SHAPE3104
    }

    public static Tensor Grown(Tensor q, Tensor newKeys, Tensor newValues, Tensor pastKeys, Tensor pastValues)
    {
        var keys = cat(new[] { pastKeys, newKeys }, dim: -2);
        var values = cat(new[] { pastValues, newValues }, dim: -2);
        var scores = q.matmul(keys.transpose(-2, -1)) / Math.Sqrt(q.size(-1));
        var hidden = ones(q.size(-2), keys.size(-2), dtype: ScalarType.Bool).triu(1); // SHAPE3105
        return scores.masked_fill(hidden, float.NegativeInfinity).softmax(-1).matmul(values);
    }

    public static Tensor ColumnTimesRow(Tensor h, Tensor valid)
    {
        var flags = valid.to(ScalarType.Float32);
        var pairs = flags.unsqueeze(-1).matmul(flags.unsqueeze(1)); // SHAPE3301
        var scores = h.matmul(h.transpose(1, 2)) / Math.Sqrt(h.size(2));
        return scores.masked_fill(pairs.eq(0), double.NegativeInfinity).softmax(-1).matmul(h);
    }

    public static Tensor ZerosChosen(Tensor q, Tensor k, Tensor v, Tensor pad)
    {
        var weights = (q.matmul(k.transpose(-2, -1)) / Math.Sqrt(q.size(-1))).softmax(-1);
        return where(pad.unsqueeze(1), zeros_like(weights), weights).matmul(v); // SHAPE3202
    }

    public static Tensor ScaledQueries(Tensor x, long heads)
    {
        var (b, n, e) = (x.shape[0], x.shape[1], x.shape[2]);
        var keys = x.view(b, n, heads, e / heads).transpose(1, 2);
        var queries = keys * Math.Pow(e, -0.5); // SHAPE3401
        return queries.matmul(keys.transpose(-2, -1)).softmax(-1).matmul(keys).transpose(1, 2).reshape(b, n, e);
    }

    public static Tensor IntegerTurned(Tensor scores, Tensor attentionMask)
    {
        var m = attentionMask.to(ScalarType.Int64);
        return scores.masked_fill((~m).@bool().unsqueeze(1), -1e9).softmax(-1); // SHAPE2107
    }

    public static Tensor TokensTimesNumber(Tensor scores, Tensor ids)
    {
        var bias = ids.ne(0).@float().unsqueeze(1) * -1e9;
        return (scores + bias).softmax(-1); // SHAPE2302
    }
}
