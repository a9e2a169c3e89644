namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.Fold Fold(long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1)
            => throw Facade.NotExecutable();
        public static Modules.Fold Fold(
            (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
            (long, long)? stride = null) => throw Facade.NotExecutable();
        public static Modules.Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0, long stride = 1)
            => throw Facade.NotExecutable();
        public static Modules.Unfold Unfold(
            (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null)
                => throw Facade.NotExecutable();
        public static Modules.Upsample Upsample(
            long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null,
            bool? recompute_scale_factor = null) => throw Facade.NotExecutable();

        #nullable disable
        public static Modules.ChannelShuffle ChannelShuffle(long groups) => throw Facade.NotExecutable();
        public static Modules.PixelShuffle PixelShuffle(long upscale_factor) => throw Facade.NotExecutable();
        public static Modules.PixelUnshuffle PixelUnshuffle(long downscale_factor) => throw Facade.NotExecutable();
    }
}
