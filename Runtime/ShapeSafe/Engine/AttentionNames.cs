namespace ShapeSafe.Engine;

/// <summary>What error messages call an attention and its dimensions.</summary>
/// <param name="Attention">The attention.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Heads">The heads of the query.</param>
/// <param name="KeyValueHeads">The heads of key and value.</param>
/// <param name="Queries">The sequence of the query.</param>
/// <param name="Keys">The sequence of key and value.</param>
/// <param name="HeadDim">The width of query and key.</param>
/// <param name="ValueDim">The width of the value.</param>
/// <param name="Features">The width of what is projected in and out of the heads.</param>
public sealed record AttentionNames(
    string Attention,
    string Batch,
    string Heads,
    string KeyValueHeads,
    string Queries,
    string Keys,
    string HeadDim,
    string ValueDim,
    string Features)
{
    /// <summary>The names that the dimensions of a declared attention have.</summary>
    internal static AttentionNames Of<TBatch, THeads, TKeyValueHeads, TQuery, TKey, THeadDim, TValueDim>(string attention)
        where TBatch : struct, IBatch
        where THeads : struct, IHeads
        where TKeyValueHeads : struct, IHeads
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
        where THeadDim : struct, IHeadDim
        where TValueDim : struct, IHeadDim =>
        new(attention, TBatch.Name, THeads.Name, TKeyValueHeads.Name, TQuery.Name, TKey.Name, THeadDim.Name, TValueDim.Name, Features: "Model");

    /// <summary>The letters of the literature: B, H, L, S, D, E.</summary>
    public static AttentionNames Default { get; } = new("Attention", "B", "H", "Hkv", "L", "S", "D", "Dv", "E");
}
