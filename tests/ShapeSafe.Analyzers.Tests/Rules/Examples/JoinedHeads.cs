using TorchSharp;
using static TorchSharp.torch;

namespace JoinedHeads;

// Heads and keys made one axis before softmax.
public static class Maps
{
    public static Tensor Pixels(Tensor q, Tensor k)
    {
        var maps = einsum("bqnc,bnchw->bqnhw", q * 0.125, k);
        var right = maps.flatten(3).softmax(-1).view(maps.shape);
        return right + maps.flatten(2).softmax(-1).view(maps.shape); // SHAPE3203
    }

    public static Tensor HeadsBehindQueries(Tensor query, Tensor key, Tensor hidden, long b, long l, long s, long h, long d)
    {
        var scores = einsum("blhd,bshd->blhs", query.view(b, l, h, d), key.view(b, s, h, d));
        scores = scores.masked_fill(hidden.view(b, 1, 1, s), float.NegativeInfinity);
        var right = scores.softmax(-1);
        return right + nn.functional.softmax(scores.view(b, l, -1), -1).view(b, l, h, s) + scores.reshape(b, l, h * s).softmax(dim: 2).view(b, l, h, s); // SHAPE3203
    }

    public static Tensor ByModule(Tensor queries, Tensor keys)
    {
        var softmax = nn.Softmax(2);
        var maps = einsum("bqnc,bnchw->bqnhw", queries, keys);
        return softmax.call(maps.flatten(2)); // SHAPE3203
    }

    // Pairs of query and key, slots of which each head is one, pixels of one head, and what is no attention.
    public static Tensor[] Right(Tensor q, Tensor k, Tensor slots, Tensor inputs, Tensor x, Tensor weight) =>
    [
        einsum("bqnc,bnchw->bqnhw", q, k).flatten(1).softmax(-1), einsum("bqc,bchw->bqhw", q, k).flatten(2).softmax(-1), einsum("binc,bjnc->binj", inputs, slots).flatten(2).softmax(-1),
        einsum("binc,bjnc->binj", k, q).flatten(2).softmax(-1), einsum("btc,hcd->bthd", x, weight).flatten(2).softmax(-1), einsum("bqnc,bnchw->bqnhw", q, k).flatten(2).sum(-1),
    ];
}
