using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Expanded;

// Masks for all samples that are one memory, changed for one of them.
public static class Masks
{
    private static Tensor Causal(long batch, long queries, long past)
    {
        var mask = full(queries, queries, float.NegativeInfinity).triu(1);
        if (past > 0)
            mask = cat(new[] { zeros(queries, past), mask }, dim: -1);
        return mask.unsqueeze(0).unsqueeze(0).expand(new long[] { batch, 1, queries, queries + past });
    }

    private static Tensor Padding(Tensor keep, long queries)
    {
        var (batch, keys) = (keep.shape[0], keep.shape[1]);
        return keep[.., TensorIndex.None, TensorIndex.None, ..].expand(batch, 1, queries, keys) == 0;
    }

    public static Tensor Joined(Tensor keep, long past)
    {
        var (batch, queries) = (keep.shape[0], keep.shape[1] - past);
        var mask = Causal(batch, queries, past);
        mask.masked_fill_(Padding(keep, queries), float.NegativeInfinity); // SHAPE1109
        return mask;
    }

    public static Tensor Direct(Tensor q, Tensor padding)
    {
        var (b, t) = (padding.size(0), padding.size(1));
        var mask = zeros(1, 1, t, t).expand(b, 1, t, t);
        var hidden = padding.view(b, 1, 1, t);
        mask.masked_fill_(hidden, -1e9); // SHAPE1109
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask);
    }

    public static Tensor Added(Tensor q, Tensor bias)
    {
        var (b, t) = (q.size(0), q.size(2));
        var mask = zeros(t, t).broadcast_to(b, 1, t, t);
        mask.add_(bias); // SHAPE1109
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask);
    }

    public static Tensor Elements(Tensor q, long[] lengths)
    {
        var (b, t) = (q.size(0), q.size(2));
        var mask = zeros(t, t).expand(b, 1, t, t);
        for (var i = 0; i < b; i++)
            mask[i, .., .., TensorIndex.Slice(lengths[i])] = float.NegativeInfinity; // SHAPE1109
        mask[TensorIndex.Ellipsis, 0] = 0; // SHAPE1109
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask);
    }

    public static Tensor One(Tensor q, long[] lengths)
    {
        var (b, t) = (q.size(0), q.size(2));
        var mask = ones(t, t, dtype: ScalarType.Bool).tril().unsqueeze(0).expand(b, -1, -1);
        for (var i = 0; i < b; i++)
            mask[i].fill_(false); // SHAPE1109
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask.unsqueeze(1));
    }
}

// Key heads that several query heads share.
public static class KeyHeads
{
    public static Tensor Apart(Tensor x, int times)
    {
        var (batch, heads, length, size) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        if (times == 1)
            return x;
        return x.unsqueeze(3).expand(batch, heads, times, length, size).view(batch, heads * times, length, size); // SHAPE1406
    }

    public static Tensor Joined(Tensor x, int times)
    {
        var (batch, length, heads, size) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        return x.unsqueeze(3).expand(batch, length, heads, times, size).view(batch, length, heads * times, size); // SHAPE1407
    }

    public static Tensor Inferred(Tensor x, int times)
    {
        var (batch, heads, length, size) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        return x[.., .., TensorIndex.None].expand(-1, -1, times, -1, -1).view(batch, -1, length, size).softmax(-1); // SHAPE1407
    }

    public static Tensor Fixed(Tensor x)
    {
        var y = zeros(2, 8, 5, 64).expand(2, 16, 5, 64); // SHAPE1406
        return F.scaled_dot_product_attention(y, y, y);
    }
}

// Key heads that are repeated after they were moved, by a helper for those that were not.
public class Grouped : nn.Module<Tensor, Tensor>
{
    private readonly Linear query, key, value, output;
    private readonly int heads, groups, size, times;

    public Grouped(int features, int heads, int groups)
        : base("grouped")
    {
        (this.heads, this.groups, size) = (heads, groups, features / heads);
        times = heads / groups;
        query = nn.Linear(features, heads * size);
        key = nn.Linear(features, groups * size);
        value = nn.Linear(features, groups * size);
        output = nn.Linear(features, features);
        RegisterComponents();
    }

    private static Tensor Repeat(Tensor x, int times)
    {
        var (batch, length, heads, size) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        return x.unsqueeze(3).expand(batch, length, heads, times, size).reshape(batch, length, heads * times, size);
    }

    public override Tensor forward(Tensor x)
    {
        var (b, t) = (x.shape[0], x.shape[1]);
        var q = query.call(x).view(b, t, heads, size).transpose(1, 2);
        var k = Repeat(key.call(x).view(b, t, groups, size).transpose(1, 2), times); // SHAPE1203
        var v = Repeat(value.call(x).view(b, t, groups, size), times).transpose(1, 2);
        return output.call(F.scaled_dot_product_attention(q, v, v).transpose(1, 2).reshape(b, t, heads * size) + k.sum());
    }
}

// What is copied, the same for all samples, or not changed in place.
public static class RightMasks
{
    public static Tensor Cloned(Tensor q, Tensor padding)
    {
        var (b, t) = (padding.size(0), padding.size(1));
        var mask = zeros(1, 1, t, t).expand(b, 1, t, t).clone();
        mask.masked_fill_(padding.view(b, 1, 1, t), -1e9);
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask);
    }

    public static Tensor Contiguous(Tensor q, Tensor padding)
    {
        var (b, t) = (padding.size(0), padding.size(1));
        var mask = zeros(1, 1, t, t).expand(b, 1, t, t).contiguous();
        mask.masked_fill_(padding.view(b, 1, 1, t), -1e9);
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask);
    }

    public static Tensor SameForAll(Tensor q)
    {
        var (b, t) = (q.size(0), q.size(2));
        var mask = zeros(1, 1, t, t).expand(b, 1, t, t);
        mask.masked_fill_(ones(t, t, dtype: ScalarType.Bool).triu(1), float.NegativeInfinity);
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask);
    }

    public static Tensor Whole(Tensor q)
    {
        var (b, t) = (q.size(0), q.size(2));
        var mask = zeros(1, 1, t, t).expand(b, 1, t, t);
        mask.fill_(0);
        mask.zero_();
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask);
    }

    public static Tensor OutOfPlace(Tensor q, Tensor bias, Tensor padding)
    {
        var (b, t) = (padding.size(0), padding.size(1));
        var mask = zeros(1, 1, t, t).expand(b, 1, t, t);
        mask += bias;
        mask = mask.masked_fill(padding.view(b, 1, 1, t), -1e9);
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask);
    }

    public static Tensor One(Tensor q, Tensor padding)
    {
        var t = q.size(2);
        var mask = zeros(1, 1, t, t).expand(1, 1, t, t);
        mask.masked_fill_(padding.view(1, 1, 1, t), -1e9);
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask);
    }

    public static Tensor Shared(Tensor q, long heads)
    {
        var (b, t) = (q.size(0), q.size(2));
        var mask = zeros(b, 1, t, t).expand(b, heads, t, t);
        mask.masked_fill_(zeros(b, 1, t, t, dtype: ScalarType.Bool), -1e9);
        mask[0].fill_(0);
        var rows = zeros(b, t).expand(heads, b, t).contiguous();
        rows[0] = 1;
        return F.scaled_dot_product_attention(q, q, q, attn_mask: mask);
    }
}

public static class RightKeyHeads
{
    public static Tensor Reshaped(Tensor x, int times)
    {
        var (batch, heads, length, size) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var y = x.unsqueeze(2).expand(batch, heads, times, length, size);
        return y.reshape(batch, heads * times, length, size).softmax(-1) + y.contiguous().view(batch, heads * times, length, size)
            + y.flatten(1, 2) + y.view(batch, heads, times, length * size).sum();
    }

    public static Tensor Rows(Tensor x, long b)
    {
        var t = x.shape[0];
        return x.view(1, 1, t).expand(b, 4, t).view(b * 4, t).softmax(-1);
    }

    public static Tensor Table(Tensor cos, Tensor q)
    {
        var (b, h, t, d) = (q.shape[0], q.shape[1], q.shape[2], q.shape[3]);
        var past = cos.shape[0];
        return q * cos.unsqueeze(0).unsqueeze(0).expand(b, h, t, d);
    }
}
