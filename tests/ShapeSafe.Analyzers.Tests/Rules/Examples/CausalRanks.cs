using TorchSharp;
using static TorchSharp.torch;

namespace CausalRanks;

// Queries and keys of a product have the same axes, whoever tells how many.
public class ByHand(long n)
{
    private readonly Tensor flat = full(n, n, float.NegativeInfinity).triu(1);

    public Tensor Narrowed(Tensor q, Tensor pk, Tensor pv, Tensor k, Tensor v)
    {
        k = cat(new[] { pk, k }, 2);
        v = cat(new[] { pv, v }, 2);
        var m = flat.narrow(0, 0, q.size(2)).narrow(1, 0, k.size(2)); // SHAPE3105
        return ((q.matmul(k.transpose(-1, -2)) / 8) + m).softmax(-1).matmul(v);
    }

    public Tensor Tri(Tensor q, Tensor pk, Tensor pv, Tensor k, Tensor v)
    {
        k = cat(new[] { pk, k }, 2);
        v = cat(new[] { pv, v }, 2);
        var m = full(q.size(2), k.size(2), float.NegativeInfinity).triu(1); // SHAPE3105
        return ((q.matmul(k.transpose(-1, -2)) / 8) + m).softmax(-1).matmul(v);
    }

    public Tensor Fill(Tensor q, Tensor pk, Tensor pv, Tensor k, Tensor v)
    {
        k = cat(new[] { pk, k }, 2);
        v = cat(new[] { pv, v }, 2);
        var m = ones(q.size(2), k.size(2), dtype: ScalarType.Bool).triu(1); // SHAPE3105
        return ((q.matmul(k.transpose(-1, -2)) / 8).masked_fill(m, float.NegativeInfinity)).softmax(-1).matmul(v);
    }

    public Tensor Cut(Tensor q, Tensor pk, Tensor pv, Tensor k, Tensor v)
    {
        k = cat(new[] { pk, k }, 2);
        v = cat(new[] { pv, v }, 2);
        var m = flat[..(int)q.size(2), ..(int)k.size(2)]; // SHAPE3105
        return ((q.matmul(k.transpose(-1, -2)) / 8) + m).softmax(-1).matmul(v);
    }
}
