using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class Embedding : nn.Module<Tensor, Tensor>
{
    internal Embedding() => throw Facade.NotExecutable();
    public Parameter? weight { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class EmbeddingBag :
    nn.Module<Tensor, Tensor?, Tensor?, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor?, Tensor?, Tensor>
{
    internal EmbeddingBag() => throw Facade.NotExecutable();
    public Parameter? weight { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Tensor call(Tensor input) => throw Facade.NotExecutable();
    public Tensor call(Tensor input, Tensor offsets) => throw Facade.NotExecutable();
    public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights) => throw Facade.NotExecutable();
}
