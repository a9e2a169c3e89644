namespace ShapeSafe;

/// <summary>In which order a raw tensor of queries, keys or values holds its dimensions.</summary>
public enum Layout
{
    /// <summary>Batch x Heads x Sequence x HeadDim: what <c>scaled_dot_product_attention</c> reads, and what the engine computes in.</summary>
    BatchHeadsSequence,

    /// <summary>Batch x Sequence x Heads x HeadDim: what <c>view(batch, sequence, heads, channels)</c> of projected tokens gives.</summary>
    BatchSequenceHeads,

    /// <summary>Sequence x Batch x (Heads x HeadDim): what PyTorch's modules read unless they are told <c>batch_first</c>.</summary>
    SequenceBatchEmbedding,
}
