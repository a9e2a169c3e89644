using ShapeSafe;

[assembly: Engine<TorchSharpEngine>]

namespace Translator;

// The dimensions of the model, declared once. Each is a type.
[Batch]      public readonly partial struct Batch;
[Sequence]   public readonly partial struct Source;     // the English words
[Sequence]   public readonly partial struct Target;     // the German words
[Heads(4)]   public readonly partial struct Heads;
[HeadDim(8)] public readonly partial struct Channel;
[Features<Heads, Channel>] public readonly partial struct Model;
[Cache<Target>] public readonly partial struct Past;    // the German words so far, the newest at its end

// Who looks at whom.
[Attention<Batch, Heads, Source, Source, Channel>] public static partial class EncoderAttention;
[Attention<Batch, Heads, Target, Target, Channel>] public static partial class DecoderAttention;
[Attention<Batch, Heads, Target, Source, Channel>] public static partial class CrossAttention;

/// <summary>The decoder's attention, one word at a time: the new word looks at all that the cache holds.</summary>
[Attention<Batch, Heads, Target, Past, Channel>] public static partial class DecodingAttention;

/// <summary>The encoder's attention on the embedded engine, to compare with.</summary>
[Engine<ManagedEngine>]
[Attention<Batch, Heads, Source, Source, Channel>] public static partial class EmbeddedAttention;
