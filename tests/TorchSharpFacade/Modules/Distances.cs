#nullable disable

using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class CosineSimilarity : ParameterLessModule<Tensor, Tensor, Tensor>
{
    internal CosineSimilarity() => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double eps { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input1, Tensor input2) => throw Facade.NotExecutable();
}

public sealed class PairwiseDistance : ParameterLessModule<Tensor, Tensor, Tensor>
{
    internal PairwiseDistance() => throw Facade.NotExecutable();
    public double eps { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool keepdim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double norm { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input1, Tensor input2) => throw Facade.NotExecutable();
}
