using ShapeSafe;

namespace Twins;

[Batch]    public readonly partial struct Batch;
[Sequence] public readonly partial struct Words;
[Sequence] public readonly partial struct WORDS;
[Heads]    public readonly partial struct Heads;
[HeadDim]  public readonly partial struct Channel;

[Attention<Batch, Heads, Words, WORDS, Channel>] public static partial class BATCH;
