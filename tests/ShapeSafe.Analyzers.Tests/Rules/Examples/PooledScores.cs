using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace PooledScores;

// Scores that a module gives, one for each element: zero hides none of them.
public sealed class Pooling : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Sequential score;
    private readonly Linear gate = nn.Linear(128, 1), mix = nn.Linear(128, 128);

    public Pooling()
        : base("pooling")
    {
        score = nn.Sequential(("a", nn.Linear(128, 64)), ("b", nn.Tanh()), ("c", nn.Linear(64, 1)));
        RegisterComponents();
    }

    private static Tensor Exists(Tensor x, Tensor count) => arange(x.size(1), device: x.device).unsqueeze(0) < count.unsqueeze(1);

    public override Tensor forward(Tensor x, Tensor count)
    {
        var a = score.call(x).squeeze(-1);
        a = a * Exists(x, count).to(ScalarType.Float32); // SHAPE2403
        return a.softmax(1).unsqueeze(1).bmm(x).squeeze(1);
    }

    public Tensor InPlace(Tensor x, Tensor count)
    {
        var a = gate.call(x).squeeze(-1);
        a.mul_(Exists(x, count)); // SHAPE2403
        return a.softmax(-1).unsqueeze(1).bmm(x).squeeze(1);
    }

    public Tensor Column(Tensor x, Tensor count)
    {
        var keep = Exists(x, count).unsqueeze(-1);
        var a = F.softmax(gate.call(x).mul(keep), 1); // SHAPE2403
        return (a * x).sum(1);
    }

    public Tensor FilledColumn(Tensor x, Tensor count)
    {
        var keep = Exists(x, count).unsqueeze(-1);
        var a = gate.call(x).masked_fill(~keep, 0).softmax(1); // SHAPE2403
        return (a * x).sum(1);
    }

    public Tensor OfIds(Tensor x, Tensor ids)
    {
        var a = ids.ne(0).to(x.dtype) * gate.call(x).squeeze(-1); // SHAPE2403
        return a.softmax(-1).unsqueeze(1).bmm(x).squeeze(1);
    }

    public Tensor Filled(Tensor x, Tensor count)
    {
        var keep = Exists(x, count);
        var a = gate.call(x).squeeze(-1) * keep;
        a = a.masked_fill(~keep, float.NegativeInfinity);
        return a.softmax(-1).unsqueeze(1).bmm(x).squeeze(1);
    }

    public Tensor Added(Tensor x, Tensor count)
    {
        var keep = Exists(x, count).to(ScalarType.Float32);
        var a = gate.call(x).squeeze(-1) * keep + (1 - keep) * -1e9;
        return a.softmax(-1).unsqueeze(1).bmm(x).squeeze(1);
    }

    // Taken out afterwards, and summed to one again.
    public Tensor Normalized(Tensor x, Tensor count)
    {
        var keep = Exists(x, count).to(ScalarType.Float32);
        var a = softmax(gate.call(x).squeeze(-1) * keep, -1) * keep;
        a = a / (a.sum(-1, keepdim: true) + 1e-13);
        return a.unsqueeze(1).bmm(x).squeeze(1);
    }

    // Channels of tokens that are left out: a row is one token.
    public Tensor Channels(Tensor x, Tensor count)
    {
        var keep = Exists(x, count).unsqueeze(-1);
        return (mix.call(x) * keep).softmax(-1);
    }

    public Tensor ChannelsFirst(Tensor x, Tensor count)
    {
        var keep = Exists(x.transpose(1, 2), count).unsqueeze(1);
        return (x * keep).softmax(1);
    }

    // Negative numbers are cut off, nothing is hidden.
    public Tensor Positive(Tensor x)
    {
        var a = gate.call(x).squeeze(-1);
        return (a * (a > 0).to(ScalarType.Float32)).softmax(-1);
    }

    // What is projected afterwards are other numbers.
    public Tensor Projected(Tensor x, Tensor count)
    {
        var h = x * Exists(x, count).unsqueeze(-1);
        return gate.call(h).squeeze(-1).softmax(-1);
    }
}
