using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Heads;

// The helper speaks of no attention: it is looked at because its file does.
public class SplitInHelper : nn.Module<Tensor, Tensor>
{
    private readonly Linear query, output;
    private readonly int heads, channels;

    public SplitInHelper(int features, int heads)
        : base("split")
    {
        this.heads = heads;
        channels = features / heads;
        query = nn.Linear(features, features);
        output = nn.Linear(features, features);
        RegisterComponents();
    }

    private Tensor Wrong(Tensor x)
    {
        long batch = x.shape[0], length = x.shape[1];
        return x.view(batch, heads, length, channels); // SHAPE1401
    }

    private Tensor Right(Tensor x)
    {
        long batch = x.shape[0], length = x.shape[1];
        return x.view(batch, length, heads, channels).transpose(1, 2);
    }

    public override Tensor forward(Tensor x)
    {
        var (wrong, right) = (Wrong(query.call(x)), Right(query.call(x)));
        var weights = (wrong.matmul(right.transpose(-1, -2)) / Math.Sqrt(channels)).softmax(-1);
        return output.call(weights.matmul(right).transpose(1, 2).reshape(x.shape[0], -1, heads * channels));
    }
}

// (T, B, E) folded to (B * H, T, D) and back.
public static class Folded
{
    public static Tensor Wrong(Tensor x, long heads)
    {
        long length = x.size(0), batch = x.size(1), features = x.size(2);
        var q = x.contiguous().view(batch * heads, length, features / heads); // SHAPE1401
        var weights = bmm(q, q.transpose(1, 2)).softmax(-1);
        return bmm(weights, q).view(length, batch, features); // SHAPE1402
    }

    public static Tensor Right(Tensor x, long heads)
    {
        long length = x.size(0), batch = x.size(1), features = x.size(2);
        var q = x.contiguous().view(length, batch * heads, features / heads).transpose(0, 1);
        var weights = bmm(q, q.transpose(1, 2)).softmax(-1);
        return bmm(weights, q).transpose(0, 1).contiguous().view(length, batch, features);
    }
}

// (B, T, E) folded to (B * H, T, D) without moving the heads.
public static class FoldedBatchFirst
{
    public static Tensor Wrong(Tensor x, long heads)
    {
        var (batch, length, features) = (x.shape[0], x.shape[1], x.shape[2]);
        var q = x.reshape(batch * heads, length, features / heads); // SHAPE1401
        return bmm(bmm(q, q.transpose(1, 2)).softmax(-1), q);
    }

    // Rows of an image attend to themselves: the rows join the batch.
    public static Tensor Rows(Tensor x)
    {
        var (batch, height, width, features) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var q = x.reshape(batch * height, width, features);
        return bmm(bmm(q, q.transpose(1, 2)).softmax(-1), q).view(batch, height, width, features);
    }
}

// One projection for queries, keys and values.
public class Fused : nn.Module<Tensor, Tensor>
{
    private readonly Linear projection;
    private readonly long heads;

    public Fused(long features, long heads)
        : base("fused")
    {
        this.heads = heads;
        projection = nn.Linear(features, features * 3);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var (batch, length, features) = (x.size(0), x.size(1), x.size(2));
        var all = projection.call(x).view(batch, length, 3, heads, features / heads);
        var (q, k, v) = (all.select(2, 0), all[.., .., 1], all.select(2, 2));
        var wrong = F.scaled_dot_product_attention(q, k, v, is_casual: true); // SHAPE1302
        var moved = all.permute(2, 0, 3, 1, 4);
        var right = F.scaled_dot_product_attention(moved[0], moved[1], moved[2], is_casual: true);
        return wrong + right.transpose(1, 2);
    }
}

// Key heads that several query heads share.
public static class Shared
{
    public static Tensor WrongAxis(Tensor x, long heads, long groups)
    {
        long batch = x.size(0), length = x.size(1), features = x.size(2);
        var q = x.view(batch, length, heads, features / heads).transpose(1, 2);
        var k = x.narrow(2, 0, groups * (features / heads)).view(batch, length, groups, features / heads).transpose(1, 2);
        var repeated = k.repeat_interleave(heads / groups, dim: 2); // SHAPE1203
        var right = k.repeat_interleave(heads / groups, dim: 1);
        return F.scaled_dot_product_attention(q, right, right) + repeated;
    }

    public static Tensor WithoutAxis(Tensor x, Linear projection, int heads, int channels)
    {
        long batch = x.shape[0], length = x.shape[1];
        var q = x.view(batch, length, heads, channels).transpose(1, 2);
        var k = projection.call(x).narrow(2, 0, channels);
        var wrong = q.matmul(k.transpose(-1, -2)); // SHAPE1204
        var right = q.matmul(k.unsqueeze(1).transpose(-1, -2));
        return (wrong + right).softmax(-1);
    }

    // Copies of the whole: head 0 of the keys meets heads 0, n, 2n of the queries.
    public static Tensor Expanded(Tensor q, Tensor k, Tensor v)
    {
        long batch = q.size(0), heads = q.size(1), groups = k.size(1), length = k.size(2), channels = k.size(3);
        var times = heads / groups;
        var wrong = k.unsqueeze(1).expand(batch, times, groups, length, channels).reshape(batch, heads, length, channels); // SHAPE1403
        var right = v.unsqueeze(2).expand(batch, groups, times, length, channels).reshape(batch, heads, length, channels);
        return F.scaled_dot_product_attention(q, wrong, right);
    }
}

// Split at the end of a tensor whose rank nothing tells.
public static class Unflattened
{
    private static readonly Linear Projection = nn.Linear(64, 64);

    public static Tensor Go(Tensor x)
    {
        var q = Projection.call(x).unflatten(-1, [8, 8]);
        var right = q.transpose(1, 2);
        return F.scaled_dot_product_attention(right, right, right).transpose(1, 2) + F.scaled_dot_product_attention(q, q, q); // SHAPE1302
    }
}

// (batch * heads, ..): the padding of one sample is repeated for its heads, and for all queries.
public static class PaddingOfFolds
{
    public static Tensor Go(Tensor q, Tensor padding, long heads)
    {
        long batch = q.size(0), length = q.size(1), channels = q.size(2) / heads;
        var folded = q.view(batch, length, heads, channels).permute(0, 2, 1, 3).reshape(batch * heads, length, channels);
        var scores = bmm(folded, folded.transpose(1, 2));
        var wrong = scores.masked_fill(padding.unsqueeze(1).repeat(heads, length, 1), float.NegativeInfinity); // SHAPE1403
        var right = scores.masked_fill(padding.unsqueeze(1).repeat(1, length, 1).repeat_interleave(heads, 0), float.NegativeInfinity);
        return (wrong + right).softmax(-1);
    }
}

// Samples that attend to each other, on purpose: one batch of rows.
public static class BetweenSamples
{
    public static Tensor Go(MultiheadAttention attention, Tensor x)
    {
        var (rows, columns) = (x.shape[0], x.shape[1]);
        var y = x.reshape(1, rows, columns * x.shape[2]).transpose(0, 1);
        return attention.call(y, y, y).Item1;
    }

    // Two time steps become one.
    public static Tensor Strided(Tensor x, long step)
    {
        var (batch, length, features) = (x.shape[0], x.shape[1], x.shape[2]);
        var y = x.reshape(batch, length / step, features * step);
        return y.matmul(y.transpose(1, 2)).softmax(-1).matmul(y).reshape(batch, length, features);
    }
}

// One head of keys for all, without its axis.
public static class WithoutHeads
{
    public static Tensor Go(Tensor x, Linear query, Linear key, int heads, int channels)
    {
        long batch = x.shape[0], length = x.shape[1];
        var q = query.call(x).view(batch, length, heads, channels).transpose(1, 2);
        var k = key.call(x).view(batch, length, channels);
        var right = F.scaled_dot_product_attention(q, k.unsqueeze(1), k.unsqueeze(1));
        return right + F.scaled_dot_product_attention(q, k, k); // SHAPE1203
    }
}

// Turned by cosines and sines that come from elsewhere, the heads stay where they are.
public static class Rotated
{
    private static Tensor Rotate(Tensor x, Tensor cos, Tensor sin)
    {
        var half = x.shape[^1] / 2;
        var (left, right) = (x[TensorIndex.Ellipsis, TensorIndex.Slice(stop: half)], x[TensorIndex.Ellipsis, TensorIndex.Slice(half)]);
        return x * cos + cat([-right, left], -1) * sin;
    }

    public static Tensor Go(Tensor x, Linear query, Linear key, Tensor cos, Tensor sin, long heads)
    {
        var (batch, length, features) = (x.shape[0], x.shape[1], x.shape[2]);
        var q = Rotate(query.call(x).view(batch, length, heads, features / heads), cos, sin);
        var k = Rotate(key.call(x).view(batch, length, heads, features / heads), cos, sin);
        var (turnedQ, turnedK) = (q.transpose(1, 2), k.transpose(1, 2));
        var right = F.scaled_dot_product_attention(turnedQ, turnedK, turnedK, is_casual: true).transpose(1, 2);
        return right + F.scaled_dot_product_attention(q, k, k, is_casual: true); // SHAPE1302
    }
}

// The third operand of baddbmm is what is added.
public static class AddedByProduct
{
    public static Tensor Go(Tensor q, Tensor bias)
    {
        var (batch, heads, length, channels) = (q.shape[0], q.shape[1], q.shape[2], q.shape[3]);
        var folded = q.reshape(batch * heads, length, channels);
        var tiled = bias.repeat(heads, 1, 1); // SHAPE1403
        var right = baddbmm(folded, folded.mT, bias.repeat_interleave(heads, 0));
        return (right + baddbmm(folded, folded.mT, tiled)).softmax(-1);
    }
}
