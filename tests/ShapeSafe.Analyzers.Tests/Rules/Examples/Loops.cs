using System;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Loops;

// Arrays that loops fill before a tensor is made of them.
public static class Arrays
{
    public static Tensor Future(Tensor q)
    {
        const int length = 6;
        var flags = new bool[length, length];
        for (var i = 0; i < length; i++)
        {
            for (var j = 0; j < length; j++)
                flags[i, j] = j > i;
        }
        return F.scaled_dot_product_attention(q, q, q, tensor(flags)); // SHAPE2301
    }

    public static Tensor Past(Tensor q)
    {
        var length = (int)q.size(2);
        var flags = new bool[length, length];
        for (var i = 0; i < length; i++)
        {
            for (var j = 0; j <= i; j++)
                flags[i, j] = true;
        }
        return F.scaled_dot_product_attention(q, q, q, tensor(flags));
    }

    public static Tensor Flat(Tensor x)
    {
        var n = (int)x.shape[0];
        var numbers = new float[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = i; j < n; ++j)
                numbers[i * n + j] = float.NegativeInfinity;
        }
        var mask = tensor(numbers).view(n, n); // SHAPE3101
        return nn.TransformerEncoderLayer(16, 2).call(x, mask);
    }

    public static Tensor FlatWithSizes(Tensor x)
    {
        var n = (int)x.shape[0];
        var numbers = new float[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                if (j <= i)
                    continue;
                numbers[i * n + j] = -1e9f;
            }
        }
        return nn.TransformerEncoderLayer(16, 2).call(x, tensor(numbers, new long[] { n, n }));
    }

    public static Tensor Numbers(Tensor x)
    {
        var n = x.shape[0];
        var numbers = new float[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                numbers[i, j] = j <= i ? 1f : 0f;
        }
        return nn.TransformerEncoderLayer(16, 2).call(x, tensor(numbers)); // SHAPE2110
    }

    public static Tensor OneLoop(Tensor x)
    {
        var size = (int)x.size(0);
        var values = new float[size * size];
        for (var i = 0; i < values.Length; i++)
        {
            var row = i / size;
            var column = i % size;
            values[i] = column > row ? 1f : 0f;
        }
        return nn.TransformerEncoderLayer(16, 2).call(x, tensor(values, new long[] { size, size })); // SHAPE2110
    }

    // Someone else may write into it, or how far a loop goes is not known.
    public static Tensor Unknown(Tensor q, int window, Action<bool[,]> edit)
    {
        var n = (int)q.size(2);
        var edited = new bool[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                edited[i, j] = j > i;
        }
        edit(edited);
        var near = new bool[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = Math.Max(0, i - window); j <= i; j++)
                near[i, j] = true;
        }
        return F.scaled_dot_product_attention(q, q, q, tensor(edited)) + F.scaled_dot_product_attention(q, q, q, tensor(near));
    }

    public static Tensor Band(Tensor q)
    {
        var n = (int)q.size(2);
        var near = new bool[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                near[i, j] = j <= i + 1 && j >= i - 1;
        }
        return F.scaled_dot_product_attention(q, q, q, tensor(near));
    }
}

// Tensors that loops fill.
public static class Tensors
{
    public static Tensor Elements(Tensor q)
    {
        var n = q.size(2);
        var drop = zeros(n, n, dtype: ScalarType.Bool);
        for (long i = 0; i < n; i++)
        {
            for (long j = i + 1; j < n; j++)
                drop[i, j] = true;
        }
        return F.scaled_dot_product_attention(q, q, q, drop); // SHAPE2301
    }

    public static Tensor Rows(Tensor x)
    {
        var n = (int)x.size(0);
        var mask = full(n, n, float.NegativeInfinity);
        for (var i = 0; i < n; i++)
            mask[i, ..(i + 1)] = 0f;
        return nn.TransformerEncoderLayer(16, 2).call(x, mask);
    }

    public static Tensor RowsTooFar(Tensor x)
    {
        var n = (int)x.size(0);
        var mask = full(n, n, float.NegativeInfinity);
        for (var i = 0; i < n - 1; i++)
            mask[i, ..(i + 2)] = 0f;
        return nn.TransformerEncoderLayer(16, 2).call(x, mask);
    }

    // What is written afterwards is not known.
    public static Tensor Twice(Tensor q, int prefix)
    {
        var n = (int)q.size(2);
        var drop = zeros(n, n, dtype: ScalarType.Bool);
        for (var i = 0; i < n; i++)
            drop[i, (i + 1)..] = true;
        for (var i = 0; i < n; i++)
            drop[i, ..prefix] = false;
        return F.scaled_dot_product_attention(q, q, q, drop);
    }
}

// Rows that are written out.
public static class Literals
{
    public static Tensor EmptySequence()
    {
        var x = randn(3, 2, 8);
        var padding = tensor(new bool[,] { { false, false, true }, { true, true, true } });
        return nn.MultiheadAttention(8, 2).call(x, x, x, padding).Item1; // SHAPE3301
    }

    public static Tensor TokensAtTheEnd(Tensor scores)
    {
        var keep = tensor(new bool[,] { { false, false, true, true }, { true, true, true, true } });
        var mask = keep.unsqueeze(1) & ones(4, 4, dtype: ScalarType.Bool).tril(); // SHAPE3301
        return scores.masked_fill(~mask, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor TokensAtTheStart(Tensor scores)
    {
        var keep = tensor(new bool[,] { { true, true, false, false }, { true, true, true, true } });
        var mask = keep.unsqueeze(1) & ones(4, 4, dtype: ScalarType.Bool).tril();
        return scores.masked_fill(~mask, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Triangle()
    {
        var x = randn(3, 1, 8);
        const float hide = float.NegativeInfinity;
        var mask = tensor(new float[,] { { 0, 0, hide }, { 0, 0, 0 }, { 0, 0, 0 } }); // SHAPE3102
        return nn.MultiheadAttention(8, 2).call(x, x, x, attn_mask: mask).Item1;
    }
}
