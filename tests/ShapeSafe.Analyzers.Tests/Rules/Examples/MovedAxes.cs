using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace MovedAxes;

// A map of pixels seen as tokens, and back.
public class PixelAttention : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d asking, asked, given, last;
    private readonly GroupNorm norm;

    public PixelAttention(int channels)
        : base("pixels")
    {
        norm = nn.GroupNorm(8, channels);
        asking = nn.Conv2d(channels, channels, 1);
        asked = nn.Conv2d(channels, channels, 1);
        given = nn.Conv2d(channels, channels, 1);
        last = nn.Conv2d(channels, channels, 1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var normed = norm.call(x);
        var (q, k, v) = (asking.call(normed), asked.call(normed), given.call(normed));
        var (batch, channels, height, width) = (q.shape[0], q.shape[1], q.shape[2], q.shape[3]);
        q = q.view(batch, 1, height * width, channels); // SHAPE1405
        k = k.flatten(2).transpose(1, 2).unsqueeze(1);
        v = v.flatten(2).transpose(1, 2).unsqueeze(1);
        var seen = F.scaled_dot_product_attention(q, k, v);
        return x + last.call(seen.view(batch, channels, height, width)); // SHAPE1405
    }
}

public class TokensToMap : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor> query, output;
    private readonly int features, heads;

    public TokensToMap(int features, int heads, int size)
        : base("map")
    {
        this.features = features;
        this.heads = heads;
        query = nn.Linear(features, heads * size);
        output = nn.Linear(heads * size, features);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        long n = x.shape[0], c = x.shape[1], h = x.shape[2], w = x.shape[3];
        var tokens = x.view(n, c, h * w).permute(0, 2, 1);
        var y = F.scaled_dot_product_attention(tokens, tokens, tokens);
        var z = output.call(query.call(y));
        return z.view(n, features, h, w) + x; // SHAPE1405
    }
}

public static class Plain
{
    public static Tensor Turned(Tensor x)
    {
        var (b, t, c) = (x.shape[0], x.shape[1], x.shape[2]);
        var y = x.reshape(b, c, t); // SHAPE1405
        return y.matmul(y.transpose(1, 2)).softmax(-1);
    }

    public static Tensor KeysTurned(Tensor q, Tensor k)
    {
        var (b, h, t, d) = (k.shape[0], k.shape[1], k.shape[2], k.shape[3]);
        return q.matmul(k.view(b, h, d, t)).softmax(-1); // SHAPE1405
    }

    public static Tensor SequenceFirst(MultiheadAttention attention, Tensor x)
    {
        var (b, t, e) = (x.size(0), x.size(1), x.size(2));
        var y = x.view(t, b, e); // SHAPE1405
        return attention.call(y, y, y).Item1.view(b, t, e); // SHAPE1405
    }

    public static Tensor HeadsOfMap(Tensor x, long heads)
    {
        var (b, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var q = x.view(b, heads, h * w, c / heads); // SHAPE1405
        return F.scaled_dot_product_attention(q, q, q);
    }

    public static Tensor FoldRows(Tensor q)
    {
        var (b, h, t, d) = (q.shape[0], q.shape[1], q.shape[2], q.shape[3]);
        var y = F.scaled_dot_product_attention(q, q, q);
        return y.reshape(b * t, h * d); // SHAPE1405
    }

    public static Tensor Fixed(Tensor x)
    {
        var (b, h, w) = (x.shape[0], x.shape[2], x.shape[3]);
        var conv = nn.Conv2d(3, 512, 3);
        var y = conv.call(x);
        var z = y.view(b, y.shape[2] * y.shape[3], 512); // SHAPE1405
        return F.scaled_dot_product_attention(z, z, z);
    }

    public static Tensor FixedHeads(Tensor x)
    {
        var y = nn.Conv2d(3, 512, 3).call(x);
        var z = y.reshape(-1, 8, y.shape[2] * y.shape[3], 64); // SHAPE1405
        return F.scaled_dot_product_attention(z, z, z);
    }
}

// Views that only split and join, and the skewing of relative positions, which exchanges rows and columns on purpose.
public static class Kept
{
    public static Tensor Map(Tensor x)
    {
        var (n, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var y = x.view(n, c, h * w).transpose(-1, -2);
        y = F.scaled_dot_product_attention(y, y, y);
        return y.transpose(-1, -2).view(n, c, h, w);
    }

    public static Tensor Permuted(Tensor x, long heads)
    {
        var (b, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var q = x.view(b, heads, c / heads, h * w).transpose(2, 3);
        var y = F.scaled_dot_product_attention(q, q, q);
        return y.transpose(2, 3).reshape(b, c, h, w) + x.permute(0, 2, 3, 1).reshape(b, 1, h * w, c).sum();
    }

    public static Tensor Windows(Tensor x, Tensor mask, long ws, long heads)
    {
        var (b, h, w, c) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var windows = x.view(b, h / ws, ws, w / ws, ws, c).permute(0, 1, 3, 2, 4, 5).reshape(-1, ws * ws, c);
        var (bn, n) = (windows.shape[0], windows.shape[1]);
        var q = windows.view(bn, n, heads, c / heads).transpose(1, 2);
        var attn = q.matmul(q.transpose(-2, -1));
        var nW = mask.shape[0];
        attn = attn.view(bn / nW, nW, heads, n, n) + mask.unsqueeze(1).unsqueeze(0);
        attn = attn.view(-1, heads, n, n).softmax(-1);
        var y = attn.matmul(q).transpose(1, 2).reshape(bn, n, c);
        return y.view(-1, h / ws, w / ws, ws, ws, c).permute(0, 1, 3, 2, 4, 5).reshape(b, h, w, c);
    }

    public static Tensor Skewed(Tensor q, Tensor positions)
    {
        var scores = q.matmul(positions.transpose(-2, -1));
        var (b, h, t, r) = (scores.shape[0], scores.shape[1], scores.shape[2], scores.shape[3]);
        var padded = cat(new[] { zeros(b, h, t, 1), scores }, dim: -1);
        var moved = padded.view(b, h, r + 1, t);
        return moved[.., .., 1.., ..].view_as(scores).softmax(-1);
    }

    public static Tensor SkewedByPad(Tensor q, Tensor positions)
    {
        var embedded = q.matmul(positions.transpose(-2, -1));
        var wide = F.pad(embedded, new long[] { 1, 0 });
        var (b, h, rows, columns) = (wide.shape[0], wide.shape[1], wide.shape[2], wide.shape[3]);
        return wide.reshape(b, h, columns, rows)[.., .., 1.., ..].softmax(-1);
    }

    public static Tensor Folds(Tensor x, long heads)
    {
        long t = x.shape[0], b = x.shape[1], e = x.shape[2];
        var q = x.view(t, b * heads, e / heads).transpose(0, 1);
        return bmm(bmm(q, q.transpose(1, 2)).softmax(-1), q).transpose(0, 1).reshape(t, b, e);
    }

    public static Tensor Fused(Tensor x, long heads)
    {
        var (b, t, c) = (x.shape[0], x.shape[1], x.shape[2]);
        var q = x.view(b, t, heads, c / heads).transpose(1, 2);
        return F.scaled_dot_product_attention(q, q, q).transpose(1, 2).view(b, -1, heads * (c / heads));
    }

    public static Tensor Grid(long rows, long columns)
    {
        var demo = randn(rows, columns).view(columns, rows);
        var numbers = arange(rows * columns).view(rows, columns);
        return demo.matmul(numbers.to(ScalarType.Float32)).softmax(-1);
    }

    public static Tensor Shuffle(Tensor x, long groups)
    {
        var (b, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        return x.view(b, groups, c / groups, h, w).transpose(1, 2).contiguous().view(b, c, h, w).softmax(-1);
    }

    public static Tensor Square(Tensor x)
    {
        var (b, t) = (x.shape[0], x.shape[1]);
        var scores = x.matmul(x.transpose(1, 2));
        return scores.view(b, 1, t, t).softmax(-1).view(b, t, t).reshape(b * t, t);
    }

    public static Tensor Rotary(Tensor x)
    {
        var (b, t, h, d) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var pairs = x.view(b, t, h, d / 2, 2);
        var y = stack(new[] { -pairs[.., .., .., .., 1], pairs[.., .., .., .., 0] }, -1).view(b, t, h, d);
        return F.scaled_dot_product_attention(y.transpose(1, 2), y.transpose(1, 2), y.transpose(1, 2));
    }

    public static Tensor Patches(Tensor x, long p)
    {
        var (b, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var y = x.view(b, c, h / p, p, w / p, p).permute(0, 2, 4, 3, 5, 1).reshape(b, h / p * (w / p), p * p * c);
        return F.scaled_dot_product_attention(y, y, y);
    }

    public static Tensor Axial(Tensor x)
    {
        var (b, h, w, c) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var columns = x.permute(0, 2, 1, 3).reshape(b * w, h, c);
        var y = F.scaled_dot_product_attention(columns, columns, columns);
        return y.view(b, w, h, c).permute(0, 2, 1, 3);
    }
}
