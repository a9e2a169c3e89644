#nullable disable

using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
{
    internal LogSoftmax() => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax() => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Softmax2d : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax2d() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Softmin : ParameterLessModule<Tensor, Tensor>
{
    internal Softmin() => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}
