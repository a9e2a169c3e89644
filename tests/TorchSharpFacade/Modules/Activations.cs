using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class CELU : ParameterLessModule<Tensor, Tensor>
{
    internal CELU() : base(name: default!) => throw Facade.NotExecutable();
    public double alpha { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class ELU : ParameterLessModule<Tensor, Tensor>
{
    internal ELU() : base(name: default!) => throw Facade.NotExecutable();
    public double alpha { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class GELU : ParameterLessModule<Tensor, Tensor>
{
    internal GELU() : base(name: default!) => throw Facade.NotExecutable();
    public GELU.Approximate approximate { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore

    public enum Approximate
    {
        none = 0,
        tanh = 1,
    }
}

public sealed class GLU : ParameterLessModule<Tensor, Tensor>
{
    internal GLU() : base(name: default!) => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Hardshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Hardshrink() : base(name: default!) => throw Facade.NotExecutable();
    public double lambda { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Hardsigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal Hardsigmoid() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Hardswish : ParameterLessModule<Tensor, Tensor>
{
    internal Hardswish() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Hardtanh : ParameterLessModule<Tensor, Tensor>
{
    internal Hardtanh() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double max_val { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double min_val { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    public override string GetName() => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
{
    internal LeakyReLU() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double negative_slope { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class LogSigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal LogSigmoid() : base(name: default!) => throw Facade.NotExecutable();

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Mish : ParameterLessModule<Tensor, Tensor>
{
    internal Mish() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class PReLU : nn.Module<Tensor, Tensor>
{
    internal PReLU() : base(name: default!) => throw Facade.NotExecutable();
    public double init => throw Facade.NotExecutable();
    public Parameter weight { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    public override string GetName() => throw Facade.NotExecutable();
}

public sealed class RReLU : ParameterLessModule<Tensor, Tensor>
{
    internal RReLU() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double lower { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double upper { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class ReLU : ParameterLessModule<Tensor, Tensor>
{
    internal ReLU() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class ReLU6 : ParameterLessModule<Tensor, Tensor>
{
    internal ReLU6() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class SELU : ParameterLessModule<Tensor, Tensor>
{
    internal SELU() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
{
    internal SiLU() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    public override string GetName() => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal Sigmoid() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
{
    internal Softplus() : base(name: default!) => throw Facade.NotExecutable();
    public double beta { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double threshold { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Softshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Softshrink() : base(name: default!) => throw Facade.NotExecutable();
    public double lambda { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Softsign : ParameterLessModule<Tensor, Tensor>
{
    internal Softsign() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Tanh : ParameterLessModule<Tensor, Tensor>
{
    internal Tanh() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    public override string GetName() => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Tanhshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Tanhshrink() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class Threshold : ParameterLessModule<Tensor, Tensor>
{
    internal Threshold() : base(name: default!) => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double threshold { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double value { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    #nullable restore
}
