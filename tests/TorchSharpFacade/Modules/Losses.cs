using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class BCELoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    public BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class BCEWithLogitsLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    public BCEWithLogitsLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean, Tensor? pos_weights = null)
        => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class CTCLoss : Loss<Tensor, Tensor, Tensor, Tensor, Tensor>
{
    public CTCLoss(long blank = 0, bool zero_infinity = false, nn.Reduction reduction = nn.Reduction.Mean)
        => throw Facade.NotExecutable();
    public override Tensor forward(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths)
        => throw Facade.NotExecutable();
}

public sealed class CosineEmbeddingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    public CosineEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input1, Tensor input2, Tensor target) => throw Facade.NotExecutable();
}

public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    public CrossEntropyLoss(
        Tensor? weight = null, long? ignore_index = null, nn.Reduction reduction = nn.Reduction.Mean, double label_smoothing = 0.0)
            => throw Facade.NotExecutable();
    public long? ignore_index => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class GaussianNLLLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    public GaussianNLLLoss(bool full = false, float eps = 1E-08f, nn.Reduction reduction = nn.Reduction.Mean)
        => throw Facade.NotExecutable();
    public float eps => throw Facade.NotExecutable();
    public bool full => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target, Tensor variance) => throw Facade.NotExecutable();
}

public sealed class HingeEmbeddingLoss : Loss<Tensor, Tensor, Tensor>
{
    public HingeEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
{
    public HuberLoss(double delta = 1.0, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public double delta => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
{
    public KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
{
    public L1Loss(nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
{
    public MSELoss(nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class MarginRankingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    public MarginRankingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input1, Tensor input2, Tensor target) => throw Facade.NotExecutable();
}

public sealed class MultiLabelSoftMarginLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    public MultiLabelSoftMarginLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class NLLLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    public NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class PoissonNLLLoss : Loss<Tensor, Tensor, Tensor>
{
    public PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1E-08f, nn.Reduction reduction = nn.Reduction.Mean)
        => throw Facade.NotExecutable();
    public float eps => throw Facade.NotExecutable();
    public bool full => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
{
    public SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0) => throw Facade.NotExecutable();
    public double beta => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class SoftMarginLoss : Loss<Tensor, Tensor, Tensor>
{
    public SoftMarginLoss(nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor target) => throw Facade.NotExecutable();
}

public sealed class TripletMarginLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    public TripletMarginLoss(
        double margin = 1.0, long p = 2, double eps = 1e-6, bool swap = false, nn.Reduction reduction = nn.Reduction.Mean)
            => throw Facade.NotExecutable();
    public long p => throw Facade.NotExecutable();
    public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) => throw Facade.NotExecutable();
}
