using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract class BatchNorm : NormBase
{
    internal BatchNorm() => throw Facade.NotExecutable();
    public BatchNorm(
        long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype,
        string name) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d() => throw Facade.NotExecutable();
    protected override void ValidateInputDimensions(Tensor input) => throw Facade.NotExecutable();
}

public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d() => throw Facade.NotExecutable();
    protected override void ValidateInputDimensions(Tensor input) => throw Facade.NotExecutable();
}

public sealed class BatchNorm3d : BatchNorm
{
    internal BatchNorm3d() => throw Facade.NotExecutable();
    protected override void ValidateInputDimensions(Tensor input) => throw Facade.NotExecutable();
}

public sealed class GroupNorm : nn.Module<Tensor, Tensor>
{
    internal GroupNorm() => throw Facade.NotExecutable();
    public bool affine { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter? bias { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double eps { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long num_groups { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter weight { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
}

public abstract class InstanceNorm : NormBase
{
    internal InstanceNorm() => throw Facade.NotExecutable();
    public InstanceNorm(
        long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype,
        string name) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
    protected abstract long GetNumberOfBatchDimensions();
}

public sealed class InstanceNorm1d : InstanceNorm
{
    internal InstanceNorm1d() => throw Facade.NotExecutable();
    protected override long GetNumberOfBatchDimensions() => throw Facade.NotExecutable();
    protected override void ValidateInputDimensions(Tensor input) => throw Facade.NotExecutable();
}

public sealed class InstanceNorm2d : InstanceNorm
{
    internal InstanceNorm2d() => throw Facade.NotExecutable();
    protected override long GetNumberOfBatchDimensions() => throw Facade.NotExecutable();
    protected override void ValidateInputDimensions(Tensor input) => throw Facade.NotExecutable();
}

public sealed class InstanceNorm3d : InstanceNorm
{
    internal InstanceNorm3d() => throw Facade.NotExecutable();
    protected override long GetNumberOfBatchDimensions() => throw Facade.NotExecutable();
    protected override void ValidateInputDimensions(Tensor input) => throw Facade.NotExecutable();
}

public sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    internal LayerNorm() => throw Facade.NotExecutable();
    public Parameter? bias { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool elementwise_affine { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double eps { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] normalized_shape { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Parameter weight { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
}

#nullable disable
public sealed class LocalResponseNorm : ParameterLessModule<Tensor, Tensor>
{
    internal LocalResponseNorm() => throw Facade.NotExecutable();
    public double alpha { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double beta { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double k { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

#nullable restore
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    internal NormBase() => throw Facade.NotExecutable();
    public NormBase(
        long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype,
        string name) => throw Facade.NotExecutable();
    public bool affine => throw Facade.NotExecutable();
    public Parameter? bias { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double eps { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double? momentum { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long num_features => throw Facade.NotExecutable();
    public Tensor? running_mean { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public Tensor? running_var { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool track_running_stats => throw Facade.NotExecutable();
    public Parameter weight { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
    protected abstract void ValidateInputDimensions(Tensor input);
}
