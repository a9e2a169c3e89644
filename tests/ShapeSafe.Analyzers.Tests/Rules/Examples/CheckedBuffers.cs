using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace CheckedBuffers;

// A test that an input is not too long says that it may be shorter.
public sealed class Head : nn.Module<Tensor, Tensor>
{
    private readonly Linear wQuery, wKey, wValue;
    private readonly Tensor future;
    private readonly int contextLength;

    public Head(int width, int contextLength)
        : base("head")
    {
        (wQuery, wKey, wValue) = (nn.Linear(width, 64), nn.Linear(width, 64), nn.Linear(width, 64));
        future = ones(contextLength, contextLength, dtype: ScalarType.Bool).triu(1);
        this.contextLength = contextLength;
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var t = x.shape[1];
        if (t > contextLength)
            throw new ArgumentException("too long");
        var scores = wQuery.call(x).matmul(wKey.call(x).transpose(1, 2)) / 8.0;
        scores.masked_fill_(future, float.NegativeInfinity); // SHAPE1107
        return scores.softmax(-1).matmul(wValue.call(x));
    }

    public Tensor OfBuffer(Tensor x)
    {
        if (!(x.size(1) <= future.size(0)))
            throw new ArgumentException("too long");
        var scores = wQuery.call(x).bmm(wKey.call(x).mT) / 8.0;
        return scores.masked_fill(future, float.NegativeInfinity).softmax(-1).bmm(wValue.call(x)); // SHAPE1107
    }

    public Tensor Fused(Tensor x)
    {
        if (contextLength < x.size(-2))
            throw new ArgumentException("too long");
        return F.scaled_dot_product_attention(wQuery.call(x), wKey.call(x), wValue.call(x), ~future); // SHAPE1107
    }

    public Tensor Helper(Tensor x)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x.size(1), contextLength);
        var scores = wQuery.call(x).bmm(wKey.call(x).transpose(1, 2)) / 8.0;
        return scores.masked_fill(future, float.NegativeInfinity).softmax(-1).bmm(wValue.call(x)); // SHAPE1107
    }

    public Tensor Cut(Tensor x)
    {
        var t = (int)x.shape[1];
        if (t > contextLength)
            throw new ArgumentException("too long");
        var scores = wQuery.call(x).bmm(wKey.call(x).transpose(1, 2)) / 8.0;
        return scores.masked_fill(future[..t, ..t], float.NegativeInfinity).softmax(-1).bmm(wValue.call(x));
    }

    public Tensor Equal(Tensor x)
    {
        if (x.shape[1] != contextLength)
            throw new ArgumentException("another length");
        var scores = wQuery.call(x).bmm(wKey.call(x).transpose(1, 2)) / 8.0;
        return scores.masked_fill(future, float.NegativeInfinity).softmax(-1).bmm(wValue.call(x));
    }

    public Tensor NotShorter(Tensor x)
    {
        if (x.shape[1] > contextLength || x.shape[1] < contextLength)
            throw new ArgumentException("another length");
        var scores = wQuery.call(x).bmm(wKey.call(x).transpose(1, 2)) / 8.0;
        return scores.masked_fill(future, float.NegativeInfinity).softmax(-1).bmm(wValue.call(x));
    }

    // Whether all inputs are as long is not known.
    public Tensor Unchecked(Tensor x)
    {
        var scores = wQuery.call(x).bmm(wKey.call(x).transpose(1, 2)) / 8.0;
        return scores.masked_fill(future, float.NegativeInfinity).softmax(-1).bmm(wValue.call(x));
    }

    // What is tested is the batch.
    public Tensor Batch(Tensor x)
    {
        if (x.shape[0] > contextLength)
            throw new ArgumentException("too many");
        var scores = wQuery.call(x).bmm(wKey.call(x).transpose(1, 2)) / 8.0;
        return scores.masked_fill(future, float.NegativeInfinity).softmax(-1).bmm(wValue.call(x));
    }
}
