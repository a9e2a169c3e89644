using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SoftmaxOfOne;

// One score for each step: the last axis is 1, the steps are the one before.
public sealed class Pooling : nn.Module<Tensor, Tensor>
{
    private readonly Linear score = nn.Linear(64, 1);
    private readonly Sequential deep = nn.Sequential(nn.Linear(64, 32), nn.Tanh(), nn.Linear(32, 1));
    private readonly Softmax last = nn.Softmax(-1), steps = nn.Softmax(1);
    private readonly Tensor query = randn(64);

    public Pooling() : base("pooling") => RegisterComponents();

    public override Tensor forward(Tensor x)
    {
        var weights = last.call(score.call(x)); // SHAPE3201
        return (weights * x).sum(1);
    }

    public Tensor Deep(Tensor x) => (deep.call(x).softmax(-1) * x).sum(1); // SHAPE3201

    public Tensor WithVector(Tensor x) => (matmul(x, query.unsqueeze(-1)).softmax(-1) * x).sum(1); // SHAPE3201

    public Tensor Summed(Tensor x) => ((x * query).sum(-1, keepdim: true).softmax(-1) * x).sum(1); // SHAPE3201

    public Tensor Masked(Tensor x, Tensor padded)
    {
        var (batch, time) = (x.size(0), x.size(1));
        var scores = score.call(x).view(batch, time, 1).masked_fill(padded.unsqueeze(-1), float.NegativeInfinity);
        return (scores.softmax(2) * x).sum(1); // SHAPE3201
    }

    public Tensor[] Right(Tensor x) =>
    [
        steps.call(score.call(x)), score.call(x).softmax(1), score.call(x).squeeze(-1).softmax(-1), score.call(x).transpose(1, 2).softmax(-1),
        matmul(query.unsqueeze(0), x.transpose(-2, -1)).softmax(-1), matmul(x, query.unsqueeze(-1)).softmax(-2),
    ];

    // A memory of one key is one, whatever that is good for.
    public Tensor[] OneKey(Tensor x)
    {
        var key = x.mean([1], keepdim: true);
        return [matmul(x, key.transpose(-2, -1)).softmax(-1), matmul(x, key.mT).softmax(-1), matmul(x, key.permute(0, 2, 1)).softmax(-1)];
    }
}
