using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FreshDropout;

// A new module trains, whatever eval() told the others.
public class Fresh : nn.Module<Tensor, Tensor>
{
    private readonly double rate;

    public Fresh(double rate)
        : base("fresh") => this.rate = rate;

    public override Tensor forward(Tensor x)
    {
        var weights = x.matmul(x.transpose(-2, -1)).softmax(-1);
        weights = nn.Dropout(rate).forward(weights); // SHAPE4105
        using var drop = nn.Dropout(0.1); // SHAPE4105
        return drop.call(weights.matmul(x));
    }
}

// Kept in a field, made while training only, or made anew when there is none yet.
public class Layer : nn.Module<Tensor, Tensor>
{
    private readonly Dropout drop;
    private readonly double rate;
    private Dropout later;

    public Layer(double rate)
        : base("layer")
    {
        this.rate = rate;
        drop = nn.Dropout(rate);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var weights = drop.call(x.matmul(x.transpose(-2, -1)).softmax(-1));
        if (training)
            weights = nn.Dropout(rate).call(weights);
        weights = nn.Dropout(training ? rate : 0).call(weights);
        later ??= nn.Dropout(rate);
        return later.call(weights).matmul(x);
    }
}

public class Told : nn.Module<Tensor, Tensor>
{
    private readonly double rate;

    public Told(double rate)
        : base("told") => this.rate = rate;

    public override Tensor forward(Tensor x)
    {
        var drop = nn.Dropout(rate);
        drop.train(training);
        return drop.call(x.matmul(x.transpose(-2, -1)).softmax(-1)).matmul(x);
    }
}
