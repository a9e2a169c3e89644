using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Scales;

// The root of the sequence, where a score sums over the channels that a module was made with.
public class Scaled : nn.Module<Tensor, Tensor>
{
    private readonly Linear query, key, value;

    public Scaled(int features, int size)
        : base("scaled")
    {
        query = nn.Linear(features, size);
        key = nn.Linear(features, size);
        value = nn.Linear(features, size);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var (q, k, v) = (query.call(x), key.call(x), value.call(x));
        var scores = q.matmul(k.transpose(2, 1)) / Math.Sqrt(k.shape[1]); // SHAPE3401
        return scores.softmax(2).matmul(v);
    }
}

public static class Channels
{
    public static Tensor Scale(Tensor x)
    {
        var q = nn.Linear(64, 32).call(x);
        var s = q.matmul(q.transpose(-2, -1)) / Math.Sqrt(q.shape[2]);
        return s.softmax(-1).matmul(q);
    }
}
