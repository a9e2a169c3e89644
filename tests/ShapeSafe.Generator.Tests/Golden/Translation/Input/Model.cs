using ShapeSafe;

namespace Translation;

[Batch]       public readonly partial struct Batch;
[Sequence]    public readonly partial struct Source;
[Sequence]    public readonly partial struct Target;
[Heads(8)]    public readonly partial struct Heads;
[HeadDim(64)] public readonly partial struct Channel;

[Attention<Batch, Heads, Source, Source, Channel>] public static partial class EncoderAttention;
[Attention<Batch, Heads, Target, Target, Channel>] public static partial class DecoderAttention;
[Attention<Batch, Heads, Target, Source, Channel>] public static partial class CrossAttention;
