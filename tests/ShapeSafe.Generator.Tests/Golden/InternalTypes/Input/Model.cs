using ShapeSafe;

namespace Hidden;

[Batch]       internal readonly partial struct Batch;
[Sequence]    internal readonly partial struct Source;
[Sequence]    public readonly partial struct Target;
[Heads(8)]    readonly partial struct Heads;
[HeadDim(64)] public readonly partial struct Channel;

[Attention<Batch, Heads, Target, Source, Channel>] internal static partial class CrossAttention;
