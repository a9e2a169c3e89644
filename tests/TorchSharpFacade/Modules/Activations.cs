#nullable disable

using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class CELU : ParameterLessModule<Tensor, Tensor>
{
    internal CELU() => throw Facade.NotExecutable();
    public double alpha { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class ELU : ParameterLessModule<Tensor, Tensor>
{
    internal ELU() => throw Facade.NotExecutable();
    public double alpha { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class GELU : ParameterLessModule<Tensor, Tensor>
{
    internal GELU() => throw Facade.NotExecutable();
    public GELU.Approximate approximate { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();

    public enum Approximate
    {
        none = 0,
        tanh = 1,
    }
}

public sealed class GLU : ParameterLessModule<Tensor, Tensor>
{
    internal GLU() => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Hardshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Hardshrink() => throw Facade.NotExecutable();
    public double lambda { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Hardsigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal Hardsigmoid() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Hardswish : ParameterLessModule<Tensor, Tensor>
{
    internal Hardswish() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Hardtanh : ParameterLessModule<Tensor, Tensor>
{
    internal Hardtanh() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double max_val { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double min_val { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    public override string GetName() => throw Facade.NotExecutable();
}

public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
{
    internal LeakyReLU() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double negative_slope { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class LogSigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal LogSigmoid() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Mish : ParameterLessModule<Tensor, Tensor>
{
    internal Mish() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

#nullable restore
public sealed class PReLU : nn.Module<Tensor, Tensor>
{
    internal PReLU() => throw Facade.NotExecutable();
    public double init => throw Facade.NotExecutable();
    public Parameter weight { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    public override string GetName() => throw Facade.NotExecutable();
}

#nullable disable
public sealed class RReLU : ParameterLessModule<Tensor, Tensor>
{
    internal RReLU() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double lower { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double upper { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class ReLU : ParameterLessModule<Tensor, Tensor>
{
    internal ReLU() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class ReLU6 : ParameterLessModule<Tensor, Tensor>
{
    internal ReLU6() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class SELU : ParameterLessModule<Tensor, Tensor>
{
    internal SELU() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
{
    internal SiLU() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    public override string GetName() => throw Facade.NotExecutable();
}

public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal Sigmoid() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
{
    internal Softplus() => throw Facade.NotExecutable();
    public double beta { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double threshold { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Softshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Softshrink() => throw Facade.NotExecutable();
    public double lambda { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Softsign : ParameterLessModule<Tensor, Tensor>
{
    internal Softsign() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Tanh : ParameterLessModule<Tensor, Tensor>
{
    internal Tanh() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    public override string GetName() => throw Facade.NotExecutable();
}

public sealed class Tanhshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Tanhshrink() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Threshold : ParameterLessModule<Tensor, Tensor>
{
    internal Threshold() => throw Facade.NotExecutable();
    public bool inplace { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double threshold { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double value { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}
