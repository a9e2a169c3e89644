using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class ConstantPad1d : PadBase
{
    internal ConstantPad1d() : base(name: default!, mode: default, value: default, padding: default!) => throw Facade.NotExecutable();
}

public sealed class ConstantPad2d : PadBase
{
    internal ConstantPad2d() : base(name: default!, mode: default, value: default, padding: default!) => throw Facade.NotExecutable();
}

public sealed class ConstantPad3d : PadBase
{
    internal ConstantPad3d() : base(name: default!, mode: default, value: default, padding: default!) => throw Facade.NotExecutable();
}

public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    public double value { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }

    #nullable disable
    protected PadBase(
        string name, PaddingModes mode, double value, params long[] padding) : base(name: default!) => throw Facade.NotExecutable();
    public long[] padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
    #nullable restore
}

public sealed class ReflectionPad1d : PadBase
{
    internal ReflectionPad1d() : base(name: default!, mode: default, value: default, padding: default!) => throw Facade.NotExecutable();
}

public sealed class ReflectionPad2d : PadBase
{
    internal ReflectionPad2d() : base(name: default!, mode: default, value: default, padding: default!) => throw Facade.NotExecutable();
}

public sealed class ReflectionPad3d : PadBase
{
    internal ReflectionPad3d() : base(name: default!, mode: default, value: default, padding: default!) => throw Facade.NotExecutable();
}

public sealed class ReplicationPad1d : PadBase
{
    internal ReplicationPad1d() : base(name: default!, mode: default, value: default, padding: default!) => throw Facade.NotExecutable();
}

public sealed class ReplicationPad2d : PadBase
{
    internal ReplicationPad2d() : base(name: default!, mode: default, value: default, padding: default!) => throw Facade.NotExecutable();
}

public sealed class ReplicationPad3d : PadBase
{
    internal ReplicationPad3d() : base(name: default!, mode: default, value: default, padding: default!) => throw Facade.NotExecutable();
}

public sealed class ZeroPad2d : PadBase
{
    internal ZeroPad2d() : base(name: default!, mode: default, value: default, padding: default!) => throw Facade.NotExecutable();
}
