#nullable disable

using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class ConstantPad1d : PadBase
{
    internal ConstantPad1d() => throw Facade.NotExecutable();
}

public sealed class ConstantPad2d : PadBase
{
    internal ConstantPad2d() => throw Facade.NotExecutable();
}

public sealed class ConstantPad3d : PadBase
{
    internal ConstantPad3d() => throw Facade.NotExecutable();
}

public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    internal PadBase() => throw Facade.NotExecutable();
    protected PadBase(string name, PaddingModes mode, double value, params long[] padding) => throw Facade.NotExecutable();
    public long[] padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double value { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class ReflectionPad1d : PadBase
{
    internal ReflectionPad1d() => throw Facade.NotExecutable();
}

public sealed class ReflectionPad2d : PadBase
{
    internal ReflectionPad2d() => throw Facade.NotExecutable();
}

public sealed class ReflectionPad3d : PadBase
{
    internal ReflectionPad3d() => throw Facade.NotExecutable();
}

public sealed class ReplicationPad1d : PadBase
{
    internal ReplicationPad1d() => throw Facade.NotExecutable();
}

public sealed class ReplicationPad2d : PadBase
{
    internal ReplicationPad2d() => throw Facade.NotExecutable();
}

public sealed class ReplicationPad3d : PadBase
{
    internal ReplicationPad3d() => throw Facade.NotExecutable();
}

public sealed class ZeroPad2d : PadBase
{
    internal ZeroPad2d() => throw Facade.NotExecutable();
}
