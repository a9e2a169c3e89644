using ShapeSafe;

namespace Grouped;

[Batch]       public readonly partial struct Batch;
[Sequence]    public readonly partial struct Source;
[Sequence]    public readonly partial struct Target;
[Heads(8)]    public readonly partial struct Heads;
[Heads(2)]    public readonly partial struct Groups;
[HeadDim(64)] public readonly partial struct Channel;
[HeadDim(96)] public readonly partial struct Wide;

[Attention<Batch, Heads, Target, Source, Channel>(Scale = 0.125f, SoftCap = 50f)]
[KeyValueHeads<Groups>, ValueDim<Wide>]
public static partial class WideAttention;
