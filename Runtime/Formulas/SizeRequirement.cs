namespace ShapeSafe.Formulas;

/// <summary>A dimension of an attention call, as masks and biases see it.</summary>
public enum AttentionAxis
{
    /// <summary>The samples of a batch.</summary>
    Batch,

    /// <summary>The heads of the query.</summary>
    Heads,

    /// <summary>The query's sequence (L).</summary>
    Queries,

    /// <summary>The key's sequence (S).</summary>
    Keys,
}

/// <summary>A size that a mask or a bias demands of a call.</summary>
/// <param name="Axis">Which dimension.</param>
/// <param name="Size">The size it must have.</param>
/// <param name="Origin">What demands it, in words: "padding from lengths", "dense flags [4, 7]".</param>
public readonly record struct SizeRequirement(AttentionAxis Axis, int Size, string Origin)
{
    /// <summary>Whether a call of <paramref name="sizes"/> is what is demanded.</summary>
    public bool IsMetBy(in AttentionSizes sizes) => sizes[Axis] == Size;
}
