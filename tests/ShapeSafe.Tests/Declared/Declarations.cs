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

public readonly partial struct Joined : IFeatures
{
    public static string Name => "Joined";

    public static int? Size => 32;
}

public readonly partial struct TargetCache : ICache<Target>
{
    public static string Name => "TargetCache";

    public static int? Size => null;
}

[Attention<Batch, Heads, Source, Source, Channel>] public static partial class EncoderAttention;
[Attention<Batch, Heads, Target, Target, Channel>] public static partial class DecoderAttention;
[Attention<Batch, Heads, Target, Source, Channel>] public static partial class CrossAttention;
[Attention<Batch, Heads, Fixed, Fixed, Channel>] public static partial class FixedAttention;

[Attention<Batch, Heads, Target, Source, Channel>(Scale = 0.25f, SoftCap = 2f)]
[KeyValueHeads<Groups>, ValueDim<Wide>]
public static partial class WideAttention;
