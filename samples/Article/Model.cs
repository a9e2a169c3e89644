using ShapeSafe;

namespace Article;

// The dimensions of the model, declared once. Each is a type.
[Batch]        public readonly partial struct Batch;
[Sequence]     public readonly partial struct Words;
[Heads(4)]     public readonly partial struct Heads;
[HeadDim(16)]  public readonly partial struct Channel;
[Features(64)] public readonly partial struct Model;

/// <summary>The words of a sentence look at the words of the same sentence.</summary>
[Attention<Batch, Heads, Words, Words, Channel>] public static partial class SentenceAttention;
