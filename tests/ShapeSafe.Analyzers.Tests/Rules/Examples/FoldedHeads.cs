using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FoldedHeads;

// Batch and heads folded into one axis, and unfolded in the same order, or in the other one.
public class Folded
{
    private readonly Linear asking = nn.Linear(64, 64), asked = nn.Linear(64, 64), given = nn.Linear(64, 64);

    private static Tensor Fold(Tensor x, long h) =>
        x.view(x.size(0), x.size(1), h, x.size(2) / h).transpose(1, 2).reshape(x.size(0) * h, x.size(1), x.size(2) / h);

    private static Tensor Attend(Tensor q, Tensor k, Tensor v) => bmm(bmm(q, k.transpose(1, 2)).div(8).softmax(-1), v);

    public Tensor HeadsFirst(Tensor x, long h)
    {
        long b = x.size(0), t = x.size(1), d = x.size(2) / h;
        var y = Attend(Fold(x, h), Fold(x, h), Fold(x, h));
        return y.view(h, b, t, d).permute(1, 2, 0, 3).reshape(b, t, h * d); // SHAPE1405
    }

    public Tensor Inferred(Tensor x, long h)
    {
        long b = x.size(0), t = x.size(1), d = x.size(2) / h;
        var y = Attend(Fold(x, h), Fold(x, h), Fold(x, h));
        return y.reshape(h, -1, t, d); // SHAPE1405
    }

    public Tensor Unflattened(Tensor x, long h)
    {
        var q = Fold(x, h);
        var y = bmm(bmm(q, q.transpose(1, 2)).softmax(-1), q);
        return y.unflatten(0, new[] { h, x.size(0) }); // SHAPE1405
    }

    public Tensor Flattened(Tensor x, long h)
    {
        long b = x.size(0), t = x.size(1), d = x.size(2) / h;
        var folded = x.view(b, t, h, d).transpose(1, 2).flatten(0, 1);
        return Attend(folded, folded, folded).view(h, b, t, d); // SHAPE1405
    }

    // The heads outside: (heads * batch, ..).
    public Tensor BatchFirst(Tensor x, long h)
    {
        long b = x.size(0), t = x.size(1), d = x.size(2) / h;
        var folded = x.view(b, t, h, d).permute(2, 0, 1, 3).reshape(h * b, t, d);
        return Attend(folded, folded, folded).view(b, h, t, d).transpose(1, 2).reshape(b, t, h * d); // SHAPE1405
    }

    public Tensor HeadsOutside(Tensor x, long h)
    {
        long b = x.size(0), t = x.size(1), d = x.size(2) / h;
        var folded = x.view(b, t, h, d).permute(2, 0, 1, 3).reshape(h * b, t, d);
        return Attend(folded, folded, folded).view(h, b, t, d).permute(1, 2, 0, 3).reshape(b, t, h * d);
    }

    // Sequence-first: the heads taken off the features.
    public (Tensor, Tensor) WeightsOfHeads(Tensor x, long h)
    {
        long t = x.size(0), b = x.size(1), d = x.size(2) / h;
        var q = x.view(t, b * h, d).transpose(0, 1);
        var w = bmm(q, q.transpose(1, 2)).softmax(-1);
        var y = bmm(w, q).transpose(0, 1).reshape(t, b, h * d);
        return (y, w.view(h, b, t, t).mean(new long[] { 0 })); // SHAPE1405
    }

    public (Tensor, Tensor) WeightsOfSamples(Tensor x, long h)
    {
        long t = x.size(0), b = x.size(1), d = x.size(2) / h;
        var q = x.view(t, b * h, d).transpose(0, 1);
        var w = bmm(q, q.transpose(1, 2)).softmax(-1);
        var y = bmm(w, q).transpose(0, 1).reshape(t, b, h * d);
        return (y, w.view(b, h, t, t).mean(new long[] { 1 }));
    }

    public Tensor Right(Tensor x, long h)
    {
        long b = x.size(0), t = x.size(1), d = x.size(2) / h;
        var y = Attend(Fold(x, h), Fold(x, h), Fold(x, h));
        return y.view(b, h, t, d).permute(0, 2, 1, 3).reshape(b, t, h * d);
    }

    // Moved away and back.
    public Tensor Moved(Tensor x, long h)
    {
        long b = x.size(0), t = x.size(1), d = x.size(2) / h;
        var y = Attend(Fold(x, h), Fold(x, h), Fold(x, h)).permute(1, 0, 2);
        return y.view(t, b, h, d).reshape(t, b, h * d);
    }

    public Tensor AsMany(Tensor x)
    {
        var folded = x.view(8, 8, 16, 4).reshape(64, 16, 4);
        return Attend(folded, folded, folded).view(8, 8, 16, 4);
    }

    // Channels are shuffled so on purpose.
    public Tensor Shuffled(Tensor x, long groups)
    {
        long b = x.size(0), c = x.size(1) / groups, h = x.size(2), w = x.size(3);
        var y = x.view(b, groups, c, h, w).transpose(1, 2).reshape(b, c * groups, h, w);
        return y.view(b, groups, c, h, w).softmax(-1);
    }
}
