using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GrowingLoops;

// What a loop makes longer outgrows a mask that was made before it.
public sealed class Growing
{
    private readonly TransformerEncoder body = nn.TransformerEncoder(nn.TransformerEncoderLayer(192, 6, 768), 4);
    private readonly MultiheadAttention attention = nn.MultiheadAttention(192, 6);
    private readonly Embedding tokens = nn.Embedding(100, 192);

    private static Tensor Future(long n) => full(n, n, float.NegativeInfinity).triu(1);

    public Tensor While(Tensor x)
    {
        var states = x.view(-1, 1, 192);
        var mask = Future(states.shape[0]);
        while (states.shape[0] < 40)
        {
            var next = body.call(states, mask); // SHAPE1102
            states = cat([states, next[^1].unsqueeze(0)], 0);
        }
        return states;
    }

    public Tensor Ids(long[] prompt)
    {
        var ids = tensor(prompt).unsqueeze(1);
        var mask = Future(ids.size(0));
        for (var step = 0; step < 20; step++)
        {
            var next = body.call(tokens.call(ids), mask)[^1].argmax(-1, keepdim: true); // SHAPE1102
            if (next.sum().item<long>() == 0)
                break;
            ids = cat([ids, next], 0);
        }
        return ids;
    }

    public void LongerFirst(Tensor x, Tensor next)
    {
        var keys = x.view(5, 1, 192);
        var mask = Future(6);
        for (var step = 0; step < 9; step++)
        {
            keys = cat([keys, next.view(1, 1, 192)], 0);
            attention.call(keys, keys, keys, attn_mask: mask); // SHAPE1102
        }
    }

    public Tensor Fused(Tensor x, Tensor next)
    {
        var keys = x.view(1, 4, 5, 64);
        var mask = zeros(1, 5);
        Tensor last = keys;
        for (var step = 0; step < 9; step++)
        {
            last = nn.functional.scaled_dot_product_attention(next.view(1, 4, 1, 64), keys, keys, mask); // SHAPE1105
            keys = cat([keys, last], 2);
        }
        return last;
    }

    public Tensor Scores(Tensor x, Tensor next)
    {
        var keys = x.view(1, 4, 5, 64);
        var mask = zeros(1, 5, dtype: ScalarType.Bool);
        var last = keys;
        for (var step = 0; step < 9; step++)
        {
            last = next.view(1, 4, 1, 64).matmul(keys.mT).masked_fill(mask, float.NegativeInfinity).softmax(-1).matmul(keys); // SHAPE1106
            keys = cat([keys, last], 2);
        }
        return last;
    }

    public void Padding(Tensor x)
    {
        var states = x.view(5, 1, 192);
        var padded = zeros(1, 5, dtype: ScalarType.Bool);
        for (var step = 0; step < 9; step++)
        {
            var (next, _) = attention.call(states, states, states, padded); // SHAPE1103
            states = cat([states, next[^1].unsqueeze(0)], 0);
        }
    }

    // Made again, cut, or longer itself.
    public void Again(Tensor x)
    {
        var states = x.view(5, 1, 192);
        var mask = Future(5);
        for (var step = 0; step < 9; step++)
        {
            states = cat([states, body.call(states, mask)[^1].unsqueeze(0)], 0);
            mask = Future(states.shape[0]);
        }
    }

    public void Cut(Tensor x)
    {
        var states = x.view(5, 1, 192);
        var mask = Future(50);
        for (var step = 0; step < 9; step++)
        {
            var n = (int)states.shape[0];
            states = cat([states, body.call(states, mask[..n, ..n])[^1].unsqueeze(0)], 0);
        }
    }

    public void PaddingGrows(Tensor x)
    {
        var states = x.view(5, 1, 192);
        var padded = zeros(1, 5, dtype: ScalarType.Bool);
        for (var step = 0; step < 9; step++)
        {
            var (next, _) = attention.call(states, states, states, padded);
            states = cat([states, next[^1].unsqueeze(0)], 0);
            padded = cat([padded, zeros(1, 1, dtype: ScalarType.Bool)], 1);
        }
    }

    // A window that slides stays as long as it is.
    public void Slides(Tensor x)
    {
        var states = x.view(5, 1, 192);
        var mask = Future(5);
        for (var step = 0; step < 9; step++)
            states = cat([states, body.call(states, mask)[^1].unsqueeze(0)], 0)[1..];
    }

    public void LastOnes(Tensor x)
    {
        var states = x.view(5, 1, 192);
        var mask = Future(5);
        for (var step = 0; step < 9; step++)
            states = cat([states, body.call(states[^5..], mask)[^1].unsqueeze(0)], 0);
    }

    // Only in the first turn.
    public void FirstTurn(Tensor x)
    {
        var states = x.view(5, 1, 192);
        var mask = Future(5);
        for (var step = 0; step < 9; step++)
        {
            var next = step == 0 ? body.call(states, mask) : body.call(states);
            states = cat([states, next[^1].unsqueeze(0)], 0);
        }
    }

    public void UntilSeen(Tensor x)
    {
        var states = x.view(5, 1, 192);
        var mask = Future(5);
        Tensor? seen = null;
        while (states.shape[0] < 40)
        {
            Tensor next;
            if (seen is null)
                next = body.call(states, mask);
            else
                next = body.call(states);
            seen = next;
            states = cat([states, next[^1].unsqueeze(0)], 0);
        }
    }

    // The loop leaves what it looks at as long as it is.
    public Tensor Layers(Tensor x, Linear[] layers)
    {
        var states = x.view(5, 1, 192);
        var mask = Future(5);
        foreach (var layer in layers)
            states = states + layer.call(body.call(states, mask));
        return states;
    }
}
