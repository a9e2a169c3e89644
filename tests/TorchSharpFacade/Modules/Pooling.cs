#nullable disable

using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class AdaptiveAvgPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveAvgPool1d() => throw Facade.NotExecutable();
    public long output_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class AdaptiveAvgPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveAvgPool2d() => throw Facade.NotExecutable();
    public long[] output_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class AdaptiveAvgPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveAvgPool3d() => throw Facade.NotExecutable();
    public long[] output_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class AdaptiveMaxPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveMaxPool1d() => throw Facade.NotExecutable();
    public long output_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class AdaptiveMaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveMaxPool2d() => throw Facade.NotExecutable();
    public long[] output_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class AdaptiveMaxPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveMaxPool3d() => throw Facade.NotExecutable();
    public long[] output_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class AvgPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal AvgPool1d() => throw Facade.NotExecutable();
    public bool ceil_mode { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool count_include_pad { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long? padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long? stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class AvgPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AvgPool2d() => throw Facade.NotExecutable();
    public bool ceil_mode { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool count_include_pad { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class AvgPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal AvgPool3d() => throw Facade.NotExecutable();
    public bool ceil_mode { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public bool count_include_pad { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class FractionalMaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal FractionalMaxPool2d() => throw Facade.NotExecutable();
    public long[] kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double[] output_ratio { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] output_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class FractionalMaxPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal FractionalMaxPool3d() => throw Facade.NotExecutable();
    public long[] kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double[] output_ratio { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] output_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class LPPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal LPPool1d() => throw Facade.NotExecutable();
    public bool ceil_mode { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double norm_type { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long? stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class LPPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal LPPool2d() => throw Facade.NotExecutable();
    public bool ceil_mode { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double norm_type { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class MaxPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool1d() => throw Facade.NotExecutable();
    public bool ceil_mode { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long? dilation { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long? padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long? stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool2d() => throw Facade.NotExecutable();
    public bool ceil_mode { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] dilation { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class MaxPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool3d() => throw Facade.NotExecutable();
    public bool ceil_mode { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] dilation { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override Tensor forward(Tensor input) => throw Facade.NotExecutable();
}

public sealed class MaxUnpool1d : ParameterLessModule<Tensor, Tensor, long[], Tensor>
{
    internal MaxUnpool1d() => throw Facade.NotExecutable();
    public long kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long? padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long? stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public new Tensor call(Tensor tensor, Tensor indices, long[] output_size = null) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor, Tensor indices, long[] output_size = null) => throw Facade.NotExecutable();
}

public sealed class MaxUnpool2d : ParameterLessModule<Tensor, Tensor, long[], Tensor>
{
    internal MaxUnpool2d() => throw Facade.NotExecutable();
    public long[] kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public new Tensor call(Tensor tensor, Tensor indices, long[] output_size = null) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor, Tensor indices, long[] output_size = null) => throw Facade.NotExecutable();
}

public sealed class MaxUnpool3d : ParameterLessModule<Tensor, Tensor, long[], Tensor>
{
    internal MaxUnpool3d() => throw Facade.NotExecutable();
    public long[] kernel_size { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] padding { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public long[] stride { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public new Tensor call(Tensor tensor, Tensor indices, long[] output_size = null) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor tensor, Tensor indices, long[] output_size = null) => throw Facade.NotExecutable();
}
