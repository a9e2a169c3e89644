using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class CosineSimilarity : ParameterLessModule<Tensor, Tensor, Tensor>
{
    internal CosineSimilarity() : base(name: default!) => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double eps { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor input1, Tensor input2) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class PairwiseDistance : ParameterLessModule<Tensor, Tensor, Tensor>
{
    internal PairwiseDistance() : base(name: default!) => throw Facade.NotExecutable();
    public double eps { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool keepdim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double norm { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor input1, Tensor input2) => throw Facade.NotExecutable();
    #nullable restore
}
