using B = Shared.Dimensions.Batch;
using Self = ShapeSafe.AttentionAttribute<Shared.Dimensions.Batch, Shared.Dimensions.Heads, Shared.Dimensions.Target, Shared.Dimensions.Target, Shared.Dimensions.Channel>;
using ShapeSafe;
using Shared.Dimensions;

namespace Shared.Decoder;

[Self]
public static partial class DecoderAttention
{
    /// <summary>The last tokens alone.</summary>
    public static Mask<Target, Target> Recent => WindowTokens(4);
}

[Attention<B, Heads, Target, Source, Channel>]
public static partial class CrossAttention;
