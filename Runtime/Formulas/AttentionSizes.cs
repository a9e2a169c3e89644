using System;

namespace ShapeSafe.Formulas;

/// <summary>The sizes of one attention call, as far as masks and biases look at them.</summary>
/// <param name="Batch">How many samples are in the batch.</param>
/// <param name="Heads">How many heads the query has.</param>
/// <param name="Queries">The length of the query's sequence (L).</param>
/// <param name="Keys">The length of the key's sequence (S).</param>
public readonly record struct AttentionSizes(int Batch, int Heads, int Queries, int Keys)
{
    /// <summary>The size of one dimension.</summary>
    public int this[AttentionAxis axis] => axis switch
    {
        AttentionAxis.Batch => Batch,
        AttentionAxis.Heads => Heads,
        AttentionAxis.Queries => Queries,
        AttentionAxis.Keys => Keys,
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "There is no such axis."),
    };

    /// <summary>Whether there is no pair of a query and a key at all.</summary>
    public bool IsEmpty => Batch == 0 || Heads == 0 || Queries == 0 || Keys == 0;

    /// <summary>How far the first query stands behind the first key.</summary>
    internal long Shift(Alignment alignment) => alignment == Alignment.BottomRight ? (long)Keys - Queries : 0;
}
