using TorchSharp;
using static TorchSharp.torch;

namespace PrivateHelpers;

// A private helper that is called once is wrong itself; one that others call too may be right for them.
public static class Once
{
    public static Tensor Encode(Tensor x, Tensor ids)
    {
        var padding = ids.ne(0).unsqueeze(1).unsqueeze(3);
        return Attend(x, x, x, padding);
    }

    private static Tensor Attend(Tensor q, Tensor k, Tensor v, Tensor mask)
    {
        var scores = q.matmul(k.transpose(2, 3)) / System.Math.Sqrt(k.size(3));
        return scores.masked_fill(mask == 0, -10000).softmax(-1).matmul(v); // SHAPE1108
    }
}

public static class Twice
{
    public static Tensor Encode(Tensor x, Tensor ids)
    {
        var padding = ids.ne(0).unsqueeze(1).unsqueeze(3);
        return Attend(x, x, x, padding); // SHAPE1108
    }

    public static Tensor Decode(Tensor x, Tensor ids)
    {
        var padding = ids.ne(0).unsqueeze(1).unsqueeze(2);
        return Attend(x, x, x, padding);
    }

    private static Tensor Attend(Tensor q, Tensor k, Tensor v, Tensor mask)
    {
        var scores = q.matmul(k.transpose(2, 3)) / System.Math.Sqrt(k.size(3));
        return scores.masked_fill(mask == 0, -10000).softmax(-1).matmul(v);
    }
}
