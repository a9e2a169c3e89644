namespace ShapeSafe.Tests.Declared;

[Batch] public readonly partial struct Batch;
[Sequence] public readonly partial struct Source;
[Sequence] public readonly partial struct Target;
[Sequence(6)] public readonly partial struct Fixed;
[Heads(4)] public readonly partial struct Heads;
[Heads(2)] public readonly partial struct Groups;
[HeadDim(8)] public readonly partial struct Channel;
[HeadDim(5)] public readonly partial struct Wide;
[Features(24)] public readonly partial struct Model;
[Features<Heads, Channel>] public readonly partial struct Joined;
[Cache<Target>] public readonly partial struct TargetCache;

[Attention<Batch, Heads, Source, Source, Channel>] public static partial class EncoderAttention;
[Attention<Batch, Heads, Target, Target, Channel>] public static partial class DecoderAttention;
[Attention<Batch, Heads, Target, Source, Channel>] public static partial class CrossAttention;
[Attention<Batch, Heads, Target, TargetCache, Channel>] public static partial class DecodingAttention;
[Attention<Batch, Heads, Fixed, Fixed, Channel>] public static partial class FixedAttention;

[Attention<Batch, Heads, Target, Source, Channel>(Scale = 0.25f, SoftCap = 2f)]
[KeyValueHeads<Groups>, ValueDim<Wide>]
public static partial class WideAttention;
