using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
{
    internal LogSoftmax() : base(name: default!) => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax() : base(name: default!) => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Softmax2d : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax2d() : base(name: default!) => throw Facade.NotExecutable();

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Softmin : ParameterLessModule<Tensor, Tensor>
{
    internal Softmin() : base(name: default!) => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}
