#nullable disable

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => throw Facade.NotExecutable();
        public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => throw Facade.NotExecutable();
        public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => throw Facade.NotExecutable();
        public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => throw Facade.NotExecutable();
        public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long[] output_size) => throw Facade.NotExecutable();
        public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d((long, long, long) output_size) => throw Facade.NotExecutable();
        public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long output_size) => throw Facade.NotExecutable();
        public static Modules.AdaptiveMaxPool1d AdaptiveMaxPool1d(long output_size) => throw Facade.NotExecutable();
        public static Modules.AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => throw Facade.NotExecutable();
        public static Modules.AdaptiveMaxPool3d AdaptiveMaxPool3d(long[] output_size) => throw Facade.NotExecutable();
        public static Modules.AvgPool1d AvgPool1d(
            long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true)
                => throw Facade.NotExecutable();
        public static Modules.AvgPool2d AvgPool2d(
            long[] kernel_size, long[] stride = null, long[] padding = null, bool ceil_mode = false, bool count_include_pad = true,
            long? divisor_override = null) => throw Facade.NotExecutable();
        public static Modules.AvgPool2d AvgPool2d(
            (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false,
            bool count_include_pad = true, long? divisor_override = null) => throw Facade.NotExecutable();
        public static Modules.AvgPool2d AvgPool2d(
            long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true,
            long? divisor_override = null) => throw Facade.NotExecutable();
        public static Modules.AvgPool3d AvgPool3d(
            long[] kernel_size, long[] stride = null, long[] padding = null, bool ceil_mode = false, bool count_include_pad = true,
            long? divisor_override = null) => throw Facade.NotExecutable();
        public static Modules.AvgPool3d AvgPool3d(
            (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, bool ceil_mode = false,
            bool count_include_pad = true, long? divisor_override = null) => throw Facade.NotExecutable();
        public static Modules.AvgPool3d AvgPool3d(
            long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true,
            long? divisor_override = null) => throw Facade.NotExecutable();
        public static Modules.FractionalMaxPool2d FractionalMaxPool2d(
            long kernel_size, long? output_size = null, double? output_ratio = null) => throw Facade.NotExecutable();
        public static Modules.FractionalMaxPool2d FractionalMaxPool2d(
            (long, long) kernel_size, (long, long)? output_size = null, (double, double)? output_ratio = null)
                => throw Facade.NotExecutable();
        public static Modules.FractionalMaxPool2d FractionalMaxPool2d(
            long[] kernel_size, long[] output_size = null, double[] output_ratio = null) => throw Facade.NotExecutable();
        public static Modules.FractionalMaxPool3d FractionalMaxPool3d(
            long kernel_size, long? output_size = null, double? output_ratio = null) => throw Facade.NotExecutable();
        public static Modules.FractionalMaxPool3d FractionalMaxPool3d(
            (long, long, long) kernel_size, (long, long, long)? output_size = null, (double, double, double)? output_ratio = null)
                => throw Facade.NotExecutable();
        public static Modules.FractionalMaxPool3d FractionalMaxPool3d(
            long[] kernel_size, long[] output_size = null, double[] output_ratio = null) => throw Facade.NotExecutable();
        public static Modules.LPPool1d LPPool1d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false)
            => throw Facade.NotExecutable();
        public static Modules.LPPool2d LPPool2d(double norm_type, long[] kernel_size, long[] stride = null, bool ceil_mode = false)
            => throw Facade.NotExecutable();
        public static Modules.LPPool2d LPPool2d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false)
            => throw Facade.NotExecutable();
        public static Modules.MaxPool1d MaxPool1d(
            long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false)
                => throw Facade.NotExecutable();
        public static Modules.MaxPool2d MaxPool2d(
            long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false)
                => throw Facade.NotExecutable();
        public static Modules.MaxPool2d MaxPool2d(
            (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null,
            bool ceil_mode = false) => throw Facade.NotExecutable();
        public static Modules.MaxPool2d MaxPool2d(
            long[] kernel_size, long[] stride = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false)
                => throw Facade.NotExecutable();
        public static Modules.MaxPool3d MaxPool3d(
            long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false)
                => throw Facade.NotExecutable();
        public static Modules.MaxPool3d MaxPool3d(
            (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null,
            (long, long, long)? dilation = null, bool ceil_mode = false) => throw Facade.NotExecutable();
        public static Modules.MaxPool3d MaxPool3d(
            long[] kernel_size, long[] stride = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false)
                => throw Facade.NotExecutable();
        public static Modules.MaxUnpool1d MaxUnpool1d(long kernel_size, long? stride = null, long? padding = null)
            => throw Facade.NotExecutable();
        public static Modules.MaxUnpool2d MaxUnpool2d(long kernel_size, long? stride = null, long? padding = null)
            => throw Facade.NotExecutable();
        public static Modules.MaxUnpool2d MaxUnpool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null)
            => throw Facade.NotExecutable();
        public static Modules.MaxUnpool2d MaxUnpool2d(long[] kernel_size, long[] stride = null, long[] padding = null)
            => throw Facade.NotExecutable();
        public static Modules.MaxUnpool3d MaxUnpool3d(long kernel_size, long? stride = null, long? padding = null)
            => throw Facade.NotExecutable();
        public static Modules.MaxUnpool3d MaxUnpool3d(
            (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null)
                => throw Facade.NotExecutable();
        public static Modules.MaxUnpool3d MaxUnpool3d(long[] kernel_size, long[] stride = null, long[] padding = null)
            => throw Facade.NotExecutable();
    }
}
