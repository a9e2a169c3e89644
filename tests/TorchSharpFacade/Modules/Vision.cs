#nullable disable

using System;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class ChannelShuffle : ParameterLessModule<Tensor, Tensor>
{
    internal ChannelShuffle() => throw Facade.NotExecutable();
    public long groups { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
    public override string GetName() => throw Facade.NotExecutable();
}

#nullable restore
public sealed class Fold : ParameterLessModule<Tensor, Tensor>
{
    internal Fold() => throw Facade.NotExecutable();
    public (long, long) dilation { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public (long, long) kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public (long, long) output_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public (long, long) padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public (long, long) stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

#nullable disable
public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
{
    internal PixelShuffle() => throw Facade.NotExecutable();
    public long upscale_factor { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class PixelUnshuffle : ParameterLessModule<Tensor, Tensor>
{
    internal PixelUnshuffle() => throw Facade.NotExecutable();
    public long downscale_factor { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

#nullable restore
public sealed class Unfold : ParameterLessModule<Tensor, Tensor>
{
    internal Unfold() => throw Facade.NotExecutable();
    public (long, long) dilation { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public (long, long) kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public (long, long) padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public (long, long) stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor tensor) => throw Facade.NotExecutable();
}

public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
{
    internal Upsample() => throw Facade.NotExecutable();
    public bool? align_corners => throw Facade.NotExecutable();
    public UpsampleMode mode => throw Facade.NotExecutable();
    public ReadOnlySpan<double> scale_factor => throw Facade.NotExecutable();
    public ReadOnlySpan<long> size => throw Facade.NotExecutable();
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}
