using Shared.Dimensions;

namespace Shared.Encoder;

[ShapeSafe.Attention<Batch, Heads, Source, Source, Channel>]
public static partial class EncoderAttention;
