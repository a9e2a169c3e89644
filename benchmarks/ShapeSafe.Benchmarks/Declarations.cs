namespace ShapeSafe.Benchmarks;

/// <summary>The samples.</summary>
[Batch] public readonly partial struct Batch;

/// <summary>The tokens.</summary>
[Sequence] public readonly partial struct Token;

/// <summary>The heads.</summary>
[Heads(8)] public readonly partial struct Heads;

/// <summary>The width of a head.</summary>
[HeadDim(64)] public readonly partial struct Channel;

/// <summary>The features of a token.</summary>
[Features(512)] public readonly partial struct Model;

/// <summary>The declared attentions.</summary>
public static partial class Attentions
{
    /// <summary>Tokens look at tokens.</summary>
    [Attention<Batch, Heads, Token, Token, Channel>] public static partial class Self;
}
