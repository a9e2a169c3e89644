using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Lists;

public static class Masks
{
    public static Tensor Appended(Tensor q, int n)
    {
        var flags = new List<bool>();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                flags.Add(j > i);
        }
        return F.scaled_dot_product_attention(q, q, q, tensor(flags.ToArray(), new long[] { n, n })); // SHAPE2301
    }

    public static Tensor AppendedRight(Tensor q, int n)
    {
        List<bool> flags = [];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                flags.Add(j <= i);
        }
        return F.scaled_dot_product_attention(q, q, q, tensor(flags).reshape(n, n));
    }

    public static Tensor OfParameter(Tensor q, int n)
    {
        var flags = new float[n * n];
        for (var p = 0; p < flags.Length; p++)
            flags[p] = p % n > p / n ? 0f : float.NegativeInfinity;
        return F.scaled_dot_product_attention(q, q, q, tensor(flags, n, n)); // SHAPE2304
    }

    // One row of flags is no square, and what is cleared holds nothing.
    public static Tensor Row(Tensor q, int n)
    {
        var flags = new List<bool>();
        for (var j = 0; j < n; j++)
            flags.Add(j > 3);
        return F.scaled_dot_product_attention(q, q, q, tensor(flags).view(1, 1, 1, n));
    }

    public static Tensor Cleared(Tensor q, int n)
    {
        var flags = new List<bool>();
        for (var i = 0; i < n * n; i++)
            flags.Add(i % n > i / n);
        flags.Clear();
        return F.scaled_dot_product_attention(q, q, q, tensor(flags).view(n, n));
    }
}

public static class Copies
{
    public static Tensor Repeated(Tensor x, long b, long t, long d, int n)
    {
        var q = x.view(b, t, 2 * n, d).transpose(1, 2);
        var k = x.narrow(2, 0, 2 * d).view(b, t, 2, d).transpose(1, 2);
        var keys = cat(Enumerable.Repeat(k, n).ToArray(), dim: 1); // SHAPE1403
        return F.scaled_dot_product_attention(q, keys, keys);
    }

    public static Tensor Written(Tensor x, long b, long t, long d)
    {
        var q = x.view(b, t, 8, d).transpose(1, 2);
        var k = x.narrow(2, 0, 4 * d).view(b, t, 4, d).transpose(1, 2);
        var keys = cat([k, k], 1); // SHAPE1403
        return F.scaled_dot_product_attention(q, keys, keys);
    }

    // Copies of a single head have no order.
    public static Tensor OneHead(Tensor x, long b, long t, long d, int n)
    {
        var q = x.view(b, t, n, d).transpose(1, 2);
        var k = x.narrow(2, 0, d).view(b, t, 1, d).transpose(1, 2);
        var keys = cat(Enumerable.Repeat(k, n).ToArray(), 1);
        return F.scaled_dot_product_attention(q, keys, keys);
    }

    public static Tensor OneIsReplaced(Tensor x, Tensor other, long b, long t, long d, int n)
    {
        var q = x.view(b, t, 2 * n, d).transpose(1, 2);
        var k = x.narrow(2, 0, 2 * d).view(b, t, 2, d).transpose(1, 2);
        var parts = Enumerable.Repeat(k, n).ToArray();
        parts[0] = other;
        var keys = cat(parts, 1);
        return F.scaled_dot_product_attention(q, keys, keys);
    }

    public static Tensor LikeQueries(Tensor q)
    {
        var mask = q.new_ones(q.size(-2), q.size(-2)).tril();
        return F.scaled_dot_product_attention(q, q, q, mask); // SHAPE2110
    }
}

public class Tokens(Embedding words, Embedding places, TransformerEncoder encoder)
{
    public Tensor FirstOfEach(Tensor ids)
    {
        var h = encoder.call(words.call(ids)); // SHAPE1301
        return h[TensorIndex.Colon, 0];
    }

    public Tensor LastOfEach(Tensor ids) => encoder.call(words.call(ids)).select(1, -1); // SHAPE1301

    public Tensor PositionsAlongRows(Tensor ids)
    {
        var x = words.call(ids) + places.call(arange(ids.size(1))).unsqueeze(0);
        return encoder.call(x); // SHAPE1301
    }

    public Tensor PositionsAlongColumns(Tensor ids)
    {
        var x = words.call(ids) + places.call(arange(ids.size(0))).unsqueeze(1);
        return encoder.call(x)[0];
    }

    public Tensor OneSample(Tensor ids)
    {
        var x = (words.call(ids) + places.call(arange(ids.size(0)))).unsqueeze(1);
        return encoder.call(x)[TensorIndex.Colon, 0];
    }

    public Tensor Turned(Tensor ids)
    {
        var x = words.call(ids) + places.call(arange(ids.size(1)));
        return encoder.call(x.transpose(0, 1)).transpose(0, 1)[TensorIndex.Colon, 0];
    }
}

public class Head
{
    private readonly Linear projection;
    private readonly Tensor mask;
    private readonly Tensor window;

    public Head(long width, long maxLength, long side)
    {
        projection = nn.Linear(width, width);
        mask = full(maxLength, maxLength, float.NegativeInfinity).triu(1);
        window = full(side, side, float.NegativeInfinity).triu(1);
    }

    public Tensor Whole(Tensor x)
    {
        var t = x.size(1);
        var q = projection.call(x).view(x.size(0), t, 4, -1).transpose(1, 2);
        return (q.matmul(q.transpose(-2, -1)) + mask).softmax(-1).matmul(q); // SHAPE1107
    }

    public Tensor Cut(Tensor x)
    {
        var t = x.size(1);
        var q = projection.call(x).view(x.size(0), t, 4, -1).transpose(1, 2);
        return (q.matmul(q.transpose(-2, -1)) + mask.narrow(0, 0, t).narrow(1, 0, t)).softmax(-1).matmul(q);
    }

    // Windows are always as long.
    public Tensor Windows(Tensor x)
    {
        var t = x.size(1);
        var q = projection.call(x).view(x.size(0), t, 4, -1).transpose(1, 2);
        return (q.matmul(q.transpose(-2, -1)) + window).softmax(-1).matmul(q);
    }

    public Tensor Tested(Tensor x)
    {
        var t = x.size(1);
        if (t != mask.size(0))
            throw new System.ArgumentException("Inputs are as long as the mask.");
        var q = projection.call(x).view(x.size(0), t, 4, -1).transpose(1, 2);
        return (q.matmul(q.transpose(-2, -1)) + mask).softmax(-1).matmul(q);
    }
}
