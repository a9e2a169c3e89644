using ShapeSafe;

namespace Shared.Dimensions;

[Batch]       public readonly partial struct Batch;
[Sequence]    public readonly partial struct Source;
[Sequence]    public readonly partial struct Target;
[Heads(8)]    public readonly partial struct Heads;
[HeadDim(64)] public readonly partial struct Channel;
