using ShapeSafe;

namespace Caches;

[Batch]         public readonly partial struct Batch;
[Sequence]      public readonly partial struct Target;
[Cache<Target>] public readonly partial struct Past;
[Heads(8)]      public readonly partial struct Heads;
[HeadDim(64)]   public readonly partial struct Channel;

[Attention<Batch, Heads, Target, Past, Channel>] public static partial class DecodingAttention;

/// <summary>What the cache holds looks at itself as any sequence does.</summary>
[Attention<Batch, Heads, Past, Past, Channel>] public static partial class PastAttention;

/// <summary>In this direction the cache is a sequence like any other.</summary>
[Attention<Batch, Heads, Past, Target, Channel>] public static partial class ReverseAttention;

public static class Decoding
{
    public static Shaped<Batch, Heads, Target, Channel> Step(Shaped<Batch, Heads, Target, Channel> q, Shaped<Batch, Heads, Past, Channel> past) =>
        DecodingAttention.Attend(q, past, past, DecodingAttention.Causal & DecodingAttention.WindowTokens(128), DecodingAttention.Alibi());
}
