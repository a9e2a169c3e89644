using TorchSharp;
using static TorchSharp.torch;

namespace CountedFlags;

// A sum of booleans is a number.
public static class Counts
{
    public static Tensor[] Right(Tensor ids, Tensor x)
    {
        var padded = ids.eq(0);
        return
        [
            padded.size(1) - padded.sum(1), 5 - padded.cumsum(1), -padded.sum(dim: -1, keepdim: true), padded.sum(0, 1) - 1, padded.sum(type: ScalarType.Float32) - 1f,
            1 - padded.prod(1), 1 - torch.sum(padded, 1), x / (ids.shape[1] - torch.sum(padded, dim: 1, keepdim: true)),
        ];
    }

    public static Tensor StillBooleans(Tensor ids) => 1 - ids.eq(0).any(1); // SHAPE2105

    public static Tensor FilledByCount(Tensor x, Tensor ids) => x.masked_fill(ids.eq(0).sum(1), 0); // SHAPE2104

    // Two axes go, one by one.
    public static Tensor Bias(Tensor q, Tensor k)
    {
        var bias = ones(2, 3, 5, 5).sum(0, 1);
        return (q.view(2, 4, 5, 8).matmul(k.view(2, 4, 5, 8).mT) + bias).softmax(-1);
    }
}
