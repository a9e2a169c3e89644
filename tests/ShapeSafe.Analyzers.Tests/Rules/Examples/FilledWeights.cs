using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FilledWeights;

public static class Attention
{
    public static Tensor FilledAfterSoftmax(Tensor q, Tensor k, Tensor v, Tensor? keep, Dropout dropout)
    {
        var weights = q.matmul(k.transpose(-2, -1)).softmax(-1);
        if (keep is not null)
            weights = weights.masked_fill(keep.logical_not(), float.NegativeInfinity); // SHAPE3202
        return dropout.call(weights).matmul(v);
    }

    public static Tensor ChosenAfterSoftmax(Tensor q, Tensor k, Tensor v, Tensor keep)
    {
        var weights = nn.functional.softmax(q.bmm(k.transpose(1, 2)), -1);
        return where(keep, weights, tensor(-1e9f)).bmm(v); // SHAPE3202
    }

    // The weights are scores of a second softmax.
    public static Tensor SharedOutAgain(Tensor q, Tensor k, Tensor v, Tensor hidden)
    {
        var weights = q.matmul(k.transpose(-2, -1)).softmax(-1);
        return weights.masked_fill(hidden, float.NegativeInfinity).softmax(-1).matmul(v);
    }

    public static Tensor FilledBefore(Tensor q, Tensor k, Tensor v, Tensor keep) =>
        q.matmul(k.transpose(-2, -1)).masked_fill(keep.logical_not(), float.NegativeInfinity).softmax(-1).matmul(v);

    // Whole queries of padding become nothing.
    public static Tensor EmptyQueries(Tensor q, Tensor k, Tensor v, Tensor hidden)
    {
        var scores = q.matmul(k.transpose(-2, -1)).masked_fill(hidden, float.NegativeInfinity);
        return scores.softmax(-1).masked_fill(hidden, 0).matmul(v);
    }
}
