using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal AlphaDropout() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Dropout1d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout1d() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Dropout2d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout2d() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Dropout3d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout3d() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class FeatureAlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal FeatureAlphaDropout() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double p { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
    #nullable restore
}
