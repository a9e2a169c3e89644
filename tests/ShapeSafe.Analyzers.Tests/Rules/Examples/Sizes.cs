using System;
using System.Diagnostics;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Sizes;

// A rank that is compared with a number is that number behind the comparison.
public static class Guarded
{
    public static Tensor Throws(Tensor q, Tensor k, Tensor v)
    {
        if (q.dim() != 4)
            throw new ArgumentException("four dimensions", nameof(q));
        long heads = q.shape[1], length = q.shape[2], keys = k.shape[2];
        var right = F.scaled_dot_product_attention(q, k, v, zeros(length, keys));
        return right + F.scaled_dot_product_attention(q, k, v, zeros(length, heads)); // SHAPE1105
    }

    public static Tensor Asserts(Tensor x)
    {
        Debug.Assert(x.shape.Length == 4);
        var mask = ones(x.shape[1], x.shape[1], dtype: ScalarType.Bool).tril();
        return F.scaled_dot_product_attention(x, x, x, mask); // SHAPE1105
    }

    // Two ranks, each with its own mask.
    public static Tensor Either(Tensor x)
    {
        if (x.dim() == 3)
            return F.scaled_dot_product_attention(x, x, x, ones(x.shape[1], x.shape[1], dtype: ScalarType.Bool).tril());
        return F.scaled_dot_product_attention(x, x, x, ones(x.shape[2], x.shape[2], dtype: ScalarType.Bool).tril());
    }
}

// x.shape[3] is read: the mask of the heads does not make the tensor one of three axes.
public static class ReadFarther
{
    public static Tensor Go(Tensor x)
    {
        var (batch, heads, length, channels) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var mask = ones(heads, heads, dtype: ScalarType.Bool).tril();
        return F.scaled_dot_product_attention(x, x, x, mask); // SHAPE1105
    }
}

// q.matmul(k.transpose(1, 2)) has three axes, q.matmul(k.transpose(2, 3)) four.
public class Turned : nn.Module<Tensor, Tensor>
{
    private readonly Linear projection = nn.Linear(64, 64);

    public Turned()
        : base("turned") => RegisterComponents();

    public override Tensor forward(Tensor x)
    {
        long batch = x.shape[0], length = x.shape[1];
        var q = projection.call(x);
        var scores = q.matmul(q.transpose(1, 2)) / 8;
        var wrong = scores.masked_fill(ones(batch, batch, dtype: ScalarType.Bool).triu(1), float.NegativeInfinity); // SHAPE1106
        var right = scores.masked_fill(ones(length, length, dtype: ScalarType.Bool).triu(1), float.NegativeInfinity);
        return (wrong + right).softmax(-1).matmul(q);
    }

    public static Tensor OfFour(Tensor q, Tensor k)
    {
        long batch = q.shape[0], length = q.shape[2], keys = k.shape[2];
        var scores = torch.matmul(q, k.transpose(2, 3)) / Math.Sqrt(q.shape[3]);
        var right = scores + zeros(batch, 1, length, keys);
        return right + softmax(scores + zeros(batch, length, keys), -1); // SHAPE1106
    }

    // Weights times (batch, length, heads, channels): the values are turned, not the keys.
    public static Tensor Values(Tensor weights, Tensor v) => weights.matmul(v.transpose(1, 2)).transpose(1, 2);
}

// Lengths that are one column have one axis.
public static class FromLengths
{
    public static Tensor Go(Tensor x, Tensor lengths, long heads)
    {
        long batch = x.size(0), length = x.size(1), features = x.size(2);
        var q = x.view(batch, length, heads, features / heads).transpose(1, 2);
        var valid = arange(length).unsqueeze(0).expand(batch, length) < lengths.unsqueeze(1);
        var right = F.scaled_dot_product_attention(q, q, q, valid.view(batch, 1, 1, length));
        return right + F.scaled_dot_product_attention(q, q, q, valid); // SHAPE1105
    }
}

// Products whose operands do not fit.
public static class Products
{
    public static Tensor NotTurned(Tensor x, Linear query, Linear key, int channels)
    {
        var (batch, length) = (x.shape[0], x.shape[1]);
        var q = query.call(x).view(batch, length, -1, channels).transpose(1, 2);
        var k = key.call(x).view(batch, length, -1, channels).transpose(1, 2);
        return q.matmul(k).softmax(-1); // SHAPE1204
    }

    // Squares, products of two masks, and linear attention are multiplied as they are.
    public static Tensor Right(Tensor steps, Tensor q, Tensor k, Tensor v)
    {
        var paths = steps.matmul(steps);
        var context = k.transpose(-2, -1).matmul(v);
        return paths.matmul(q.matmul(context));
    }

    public static Tensor Letters()
    {
        Tensor q = rand(2, 10, 4, 16), k = rand(2, 12, 4, 16);
        var weights = einsum("bqhd,bkhd->bhqk", q, k).softmax(-1);
        var right = einsum("bhqk,bkhd->bqhd", weights, k);
        return right + einsum("bhqk,bkhd->bqhd", weights, q); // SHAPE1204
    }

    public static Tensor Projected()
    {
        var q = randn(4, 8, 10, 32);
        var y = F.scaled_dot_product_attention(q, q, q).transpose(1, 2).reshape(4, 10, 256);
        var right = nn.Linear(256, 256).call(y);
        return right + nn.Linear(512, 256).call(y); // SHAPE1204
    }

    public static Tensor InARow()
    {
        var widen = nn.Sequential(("first", nn.Linear(40, 80)), ("gelu", nn.GELU()), ("second", nn.Linear(80, 160)));
        var x = widen.call(randn(7, 2, 40));
        var right = nn.MultiheadAttention(160, 4).call(x, x, x).Item1;
        return right + nn.MultiheadAttention(40, 4).call(x, x, x).Item1; // SHAPE1202
    }
}

// The values come from what asks, the keys from what is looked at.
public static class ValuesOfQueries
{
    public static Tensor Go(Tensor x, Tensor context, Linear query, Linear key, Linear value)
    {
        var (q, k) = (query.call(x), key.call(context));
        var right = F.scaled_dot_product_attention(q, k, value.call(context));
        return right + bmm(q, k.transpose(1, 2)) + F.scaled_dot_product_attention(q, k, value.call(x)); // SHAPE1201
    }
}

// What one tensor's sizes say about a mask that is added to it.
public static class Exchanged
{
    public static Tensor Where()
    {
        var scores = randn(2, 4, 6, 9);
        var wrong = where(ones(9, 6, dtype: ScalarType.Bool).tril(), scores, full_like(scores, float.NegativeInfinity)); // SHAPE1106
        return softmax(wrong + where(ones(6, 9, dtype: ScalarType.Bool).tril(), scores, full_like(scores, float.NegativeInfinity)), -1);
    }

    // A tensor and its transpose are square.
    public static Tensor Symmetric(Tensor distances) => softmax(distances + distances.transpose(-2, -1), -1);
}

// A helper that hands on what it is given.
public static class Handed
{
    private static T Logged<T>(T value)
        where T : class => value;

    public static Tensor Go(MultiheadAttention attention, Tensor q, Tensor memory)
    {
        var right = attention.call(q, memory, memory, attn_mask: Logged(zeros(q.shape[0], memory.shape[0]))).Item1;
        return right + attention.call(q, memory, memory, attn_mask: Logged(zeros(q.shape[0], q.shape[0]))).Item1; // SHAPE1102
    }
}

// Sizes that a helper gives through its parameters.
public static class Measured
{
    private static void Measure(Tensor x, out long length, out long batch)
    {
        length = x.shape[0];
        batch = x.shape[1];
    }

    public static Tensor Go(MultiheadAttention attention, Tensor x)
    {
        Measure(x, out var length, out var batch);
        var right = attention.call(x, x, x, zeros(batch, length, dtype: ScalarType.Bool)).Item1;
        return right + attention.call(x, x, x, zeros(length, batch, dtype: ScalarType.Bool)).Item1; // SHAPE1103
    }
}

// Nothing is put behind the keys where there are as many as there should be.
public static class PaddedToAMultiple
{
    public static Tensor Go(Tensor q, Tensor k, Tensor v, int multiple)
    {
        var s = k.size(2);
        var pad = (multiple - s % multiple) % multiple;
        if (pad > 0)
            (k, v) = (cat([k, zeros(k.size(0), k.size(1), pad, k.size(3))], 2), cat([v, zeros(k.size(0), k.size(1), pad, k.size(3))], 2));
        return F.scaled_dot_product_attention(q, k, v, (arange(s + pad) < s).view(1, 1, 1, -1));
    }
}

// An axis that is read is there, whatever else suggests a lower rank.
public static class HeadsOfGroups
{
    public static Tensor Folded(Tensor q, Tensor k, Tensor v, Tensor padding)
    {
        var (groups, heads) = (k.size(1), q.size(1) / k.size(1));
        var rows = q.unflatten(1, groups, heads).flatten(2, 3);
        var y = F.scaled_dot_product_attention(rows, k, v, ~padding.unsqueeze(1).unsqueeze(1));
        return y.unflatten(2, heads, q.size(2)).flatten(1, 2);
    }

    public static Tensor ByShape(Tensor q, Tensor k, Tensor v)
    {
        var split = q.unflatten(1, k.shape[1], -1);
        return F.scaled_dot_product_attention(split.flatten(2, 3), k, v).unflatten(2, -1, q.shape[2]).flatten(1, 2);
    }

    public static Tensor Keys(Tensor q, Tensor padding)
    {
        var hidden = padding.unsqueeze(1);
        return q.matmul(q.mT).masked_fill(hidden, float.NegativeInfinity).softmax(-1) * padding.size(2) * padding.shape[2];
    }
}
