using System;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class Conv1d : Convolution
{
    internal Conv1d() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class Conv2d : Convolution
{
    internal Conv2d() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class Conv3d : Convolution
{
    internal Conv3d() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class ConvTranspose1d : ConvolutionTranspose
{
    internal ConvTranspose1d() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, long[]? output_size) => throw Facade.NotExecutable();
}

public sealed class ConvTranspose2d : ConvolutionTranspose
{
    internal ConvTranspose2d() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, long[]? output_size) => throw Facade.NotExecutable();
}

public sealed class ConvTranspose3d : ConvolutionTranspose
{
    internal ConvTranspose3d() => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input, long[]? output_size) => throw Facade.NotExecutable();
}

public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    internal Convolution() => throw Facade.NotExecutable();
    [Obsolete("Obsolete in TorchSharp.", true)]
    protected Convolution(IntPtr handle, IntPtr boxedHandle, long input_channels) => throw Facade.NotExecutable();
    protected Convolution(
        string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type,
        long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device? device = null,
        ScalarType? dtype = null) => throw Facade.NotExecutable();
    protected Parameter? _bias;
    [Obsolete("Obsolete in TorchSharp.", true)]
    protected long input_channels;
    protected Parameter? _weight;
    public Parameter? bias { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] dilation { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long groups { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long in_channels => throw Facade.NotExecutable();
    public long[] kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long out_channels => throw Facade.NotExecutable();
    public long[] output_padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[]? padding => throw Facade.NotExecutable();
    public PaddingModes padding_mode { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool transposed => throw Facade.NotExecutable();
    public Parameter weight { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => throw Facade.NotExecutable();
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw Facade.NotExecutable();
    protected bool ValidateShape(Tensor input, long dimensions) => throw Facade.NotExecutable();
}

public abstract class ConvolutionTranspose : Convolution
{
    internal ConvolutionTranspose() => throw Facade.NotExecutable();
    protected ConvolutionTranspose(
        string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type,
        long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device? device = null,
        ScalarType? dtype = null) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
    public abstract Tensor forward(Tensor input, long[]? output_size);
    protected long[] _output_padding(
        Tensor input, long[]? output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation, long num_spatial_dims)
            => throw Facade.NotExecutable();
}
