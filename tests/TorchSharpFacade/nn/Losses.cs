using static TorchSharp.torch;

namespace TorchSharp;

public abstract class Loss<T1, T2, TResult> : nn.Module<T1, T2, TResult>
{
    internal Loss() => throw Facade.NotExecutable();
    public Loss(nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public nn.Reduction reduction => throw Facade.NotExecutable();
}

public abstract class Loss<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>
{
    internal Loss() => throw Facade.NotExecutable();
    public Loss(nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public nn.Reduction reduction => throw Facade.NotExecutable();
}

public abstract class Loss<T1, T2, T3, T4, TResult> : nn.Module<T1, T2, T3, T4, TResult>
{
    internal Loss() => throw Facade.NotExecutable();
    public Loss(nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public nn.Reduction reduction => throw Facade.NotExecutable();
}

public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    internal WeightedLoss() => throw Facade.NotExecutable();
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) => throw Facade.NotExecutable();
    public Tensor? weight => throw Facade.NotExecutable();
}
