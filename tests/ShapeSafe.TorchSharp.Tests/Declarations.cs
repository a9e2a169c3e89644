using ShapeSafe;

[assembly: Engine<TorchSharpEngine>]

namespace ShapeSafe.Tests;

[Batch] public readonly partial struct Batch;
[Sequence] public readonly partial struct Source;
[Sequence] public readonly partial struct Target;
[Heads(4)] public readonly partial struct Heads;
[Heads(2)] public readonly partial struct Groups;
[Heads(1)] public readonly partial struct OneHead;
[HeadDim(8)] public readonly partial struct Channel;
[HeadDim(5)] public readonly partial struct Wide;
[HeadDim(4)] public readonly partial struct Narrow;
[Features] public readonly partial struct AnyModel;
[Features<Heads, Channel>] public readonly partial struct Model;
[Cache<Target>] public readonly partial struct TargetCache;

[Attention<Batch, Heads, Source, Source, Channel>] public static partial class EncoderAttention;
[Attention<Batch, Heads, Target, Target, Channel>] public static partial class DecoderAttention;
[Attention<Batch, Heads, Target, Source, Channel>] public static partial class CrossAttention;
[Attention<Batch, Heads, Target, TargetCache, Channel>] public static partial class DecodingAttention;

[Attention<Batch, Heads, Target, Source, Channel>(Scale = 0.25f, SoftCap = 2f)]
[KeyValueHeads<Groups>, ValueDim<Wide>]
public static partial class WideAttention;

[Attention<Batch, Heads, Target, Source, Channel>, KeyValueHeads<Groups>] public static partial class GroupedAttention;
[Attention<Batch, Heads, Target, Source, Channel>, KeyValueHeads<OneHead>] public static partial class OneHeadAttention;

[Engine<ManagedEngine>]
[Attention<Batch, Heads, Target, Source, Channel>] public static partial class ManagedAttention;
