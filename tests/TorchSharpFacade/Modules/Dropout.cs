#nullable disable

using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal AlphaDropout() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Dropout1d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout1d() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Dropout2d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout2d() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class Dropout3d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout3d() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class FeatureAlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal FeatureAlphaDropout() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}
