using System;

namespace ShapeSafe;

/// <summary>
/// Declares who looks at whom: <c>[Attention&lt;Batch, Heads, Target, Source, Channel&gt;] public static partial class CrossAttention;</c>.
/// The generator emits the tensor factories, the masks that make sense there, and the calls.
/// </summary>
/// <typeparam name="TBatch">The batch of queries, keys and values.</typeparam>
/// <typeparam name="THeads">The heads of the query.</typeparam>
/// <typeparam name="TQuery">The sequence that looks.</typeparam>
/// <typeparam name="TKey">The sequence that is looked at; the same type as <typeparamref name="TQuery"/> for self-attention.</typeparam>
/// <typeparam name="THeadDim">The channels of one head of queries and keys, and of values unless <see cref="ValueDimAttribute{TValueDim}"/> says otherwise.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AttentionAttribute<TBatch, THeads, TQuery, TKey, THeadDim> : Attribute
    where TBatch : struct, IBatch
    where THeads : struct, IHeads
    where TQuery : struct, ISequence
    where TKey : struct, ISequence
    where THeadDim : struct, IHeadDim
{
    /// <summary>What scores are multiplied with; 1 / sqrt(<typeparamref name="THeadDim"/>) when it is not set.</summary>
    public float Scale { get; set; }

    /// <summary>Scores are squeezed to <c>SoftCap * tanh(score / SoftCap)</c>, after scaling and before bias and mask; not at all when it is not set.</summary>
    public float SoftCap { get; set; }
}

/// <summary>Declares grouped heads: keys and values have fewer heads than queries, and each serves a group of them.</summary>
/// <typeparam name="TKeyValueHeads">The heads of keys and values; must divide the query's.</typeparam>
/// <remarks>Ainslie et al., GQA: Training Generalized Multi-Query Transformer Models from Multi-Head Checkpoints, 2023.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeyValueHeadsAttribute<TKeyValueHeads> : Attribute
    where TKeyValueHeads : struct, IHeads;

/// <summary>Declares values of another width than queries and keys.</summary>
/// <typeparam name="TValueDim">The channels of one head of values and of the output.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ValueDimAttribute<TValueDim> : Attribute
    where TValueDim : struct, IHeadDim;
