namespace ShapeSafe.Formulas;

/// <summary>The sizes of one attention call, as far as masks and biases look at them.</summary>
/// <param name="Batch">How many samples are in the batch.</param>
/// <param name="Heads">How many heads the query has.</param>
/// <param name="Queries">The length of the query's sequence (L).</param>
/// <param name="Keys">The length of the key's sequence (S).</param>
public readonly record struct AttentionSizes(int Batch, int Heads, int Queries, int Keys);
