using System;
using ShapeSafe;

namespace Nested;

/// <summary>Members around a declaration have the names of the Runtime's types.</summary>
public partial class Decoder(int layout)
{
    public int Layout => layout;

    public static string Mask<TQuery, TKey>() => "";

    [Obsolete("Say Groups.")]
    [Heads(4)] public readonly partial struct Heads;

#pragma warning disable CS0618
    [Attention<Encoder.Batch, Heads, Words, Words, Channel>] public static partial class WordAttention;
#pragma warning restore CS0618
}

[Sequence] public readonly partial struct Words;
[HeadDim(8)] public readonly partial struct Channel;
