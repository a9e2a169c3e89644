using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
{
    internal Bilinear() => throw Facade.NotExecutable();
    public Parameter? bias { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long out_features { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter weight { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input1, Tensor input2) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
}

#nullable disable
public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
{
    internal Flatten() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public interface IParameterLessModule;

#nullable restore
public sealed class Identity : ParameterLessModule<Tensor, Tensor>
{
    internal Identity() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Linear : nn.Module<Tensor, Tensor>
{
    internal Linear() => throw Facade.NotExecutable();
    public Parameter? bias { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long in_features { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long out_features { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter weight { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
}

#nullable disable
public sealed class Unflatten : ParameterLessModule<Tensor, Tensor>
{
    internal Unflatten() => throw Facade.NotExecutable();
    public long dim { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}
