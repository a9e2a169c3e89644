using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace WholeBuffers;

// The rank of the input is not known, its last axes are.
public sealed class Head : nn.Module<Tensor, Tensor>
{
    private readonly Linear asking, asked, given;
    private readonly Tensor causal, bias;

    public Head(long width, long blockSize)
        : base("head")
    {
        (asking, asked, given) = (nn.Linear(width, 64), nn.Linear(width, 64), nn.Linear(width, 64));
        causal = ones(blockSize, blockSize).tril();
        bias = full(blockSize, blockSize, float.NegativeInfinity).triu(1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var (q, k, v) = (asking.call(x), asked.call(x), given.call(x));
        var scores = q.matmul(k.transpose(-2, -1)) / 8;
        return scores.masked_fill(causal == 0, float.NegativeInfinity).softmax(-1).matmul(v); // SHAPE1107
    }

    public Tensor Added(Tensor x)
    {
        var scores = asking.call(x).matmul(asked.call(x).mT) * 0.125;
        return (scores + bias).softmax(-1).matmul(given.call(x)); // SHAPE1107
    }

    public Tensor Fused(Tensor x) =>
        F.scaled_dot_product_attention(asking.call(x), asked.call(x), given.call(x), bias); // SHAPE1107

    public Tensor Cut(Tensor x)
    {
        var t = (int)x.size(1);
        var scores = asking.call(x).matmul(asked.call(x).mT) * 0.125;
        return (scores + bias[..t, ..t]).softmax(-1).matmul(given.call(x));
    }

    public Tensor CutByBack(Tensor x)
    {
        var t = (int)x.size(-2);
        var scores = asking.call(x).matmul(asked.call(x).mT) * 0.125;
        return (scores + bias[..t, ..t]).softmax(-1).matmul(given.call(x));
    }

    // The newest query and all keys.
    public Tensor LastOnly(Tensor x, Tensor memory)
    {
        var scores = asking.call(x).matmul(asked.call(memory).mT) * 0.125;
        return (scores + bias).softmax(-1).matmul(given.call(memory));
    }
}
