using ShapeSafe;

[assembly: Engine<TorchSharpEngine>]

namespace ShapeSafe.Benchmarks;

[Batch] public readonly partial struct Batch;
[Sequence] public readonly partial struct Words;
[Heads(8)] public readonly partial struct Heads;
[HeadDim(64)] public readonly partial struct Channel;
[Features<Heads, Channel>] public readonly partial struct Model;

[Attention<Batch, Heads, Words, Words, Channel>] public static partial class WordAttention;

[Engine<ManagedEngine>]
[Attention<Batch, Heads, Words, Words, Channel>] public static partial class EmbeddedAttention;
