namespace ShapeSafe.Engine;

/// <summary>What an attention call may say beside its tensors; <c>default</c> is plain scaled dot-product attention.</summary>
public readonly record struct AttentionOptions
{
    /// <summary>What the scores are multiplied by; null is one over the square root of the head dimension.</summary>
    public float? Scale { get; init; }

    /// <summary>The bound that scaled scores are bent to, as cap * tanh(score / cap), before bias and mask; null or 0 is none.</summary>
    public float? SoftCap { get; init; }

    /// <summary>How many threads may work on the call; null or 0 is one for every processor. The result never depends on it.</summary>
    public int? MaxThreads { get; init; }

    /// <summary>What error messages call the attention and its dimensions; null is <see cref="AttentionNames.Default"/>.</summary>
    public AttentionNames? Names { get; init; }
}
