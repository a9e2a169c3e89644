using ShapeSafe;

[Batch(2)]   public readonly partial struct Batch;
[Sequence]   public readonly partial struct Words;
[Heads(1)]   public readonly partial struct Heads;
[HeadDim(8)] public readonly partial struct Channel;

[Attention<Batch, Heads, Words, Words, Channel>] public static partial class WordAttention;
