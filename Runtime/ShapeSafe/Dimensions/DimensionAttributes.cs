using System;

namespace ShapeSafe;

/// <summary>What all dimension attributes share: a size, where it is fixed.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public abstract class DimensionAttribute : Attribute
{
    private protected DimensionAttribute()
    {
    }

    private protected DimensionAttribute(int size) => Size = size;

    /// <summary>The fixed size, or null when it is known only at run time.</summary>
    public int? Size { get; }
}

/// <summary>Declares a dimension that counts the samples of a batch: <c>[Batch] public readonly partial struct Batch;</c>.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class BatchAttribute : DimensionAttribute
{
    /// <summary>A batch whose size is known only at run time.</summary>
    public BatchAttribute()
    {
    }

    /// <summary>A batch of a fixed number of samples.</summary>
    /// <param name="size">The number of samples, at least 1.</param>
    public BatchAttribute(int size) : base(size)
    {
    }
}

/// <summary>Declares a dimension that counts the positions of a sequence: <c>[Sequence] public readonly partial struct Source;</c>.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class SequenceAttribute : DimensionAttribute
{
    /// <summary>A sequence whose length is known only at run time.</summary>
    public SequenceAttribute()
    {
    }

    /// <summary>A sequence of a fixed length.</summary>
    /// <param name="size">The number of positions, at least 1.</param>
    public SequenceAttribute(int size) : base(size)
    {
    }
}

/// <summary>Declares a dimension that counts attention heads: <c>[Heads(8)] public readonly partial struct Heads;</c>.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class HeadsAttribute : DimensionAttribute
{
    /// <summary>A number of heads that is known only at run time.</summary>
    public HeadsAttribute()
    {
    }

    /// <summary>A fixed number of heads.</summary>
    /// <param name="size">The number of heads, at least 1.</param>
    public HeadsAttribute(int size) : base(size)
    {
    }
}

/// <summary>Declares a dimension that counts the channels of one head: <c>[HeadDim(64)] public readonly partial struct Channel;</c>.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class HeadDimAttribute : DimensionAttribute
{
    /// <summary>A head width that is known only at run time.</summary>
    public HeadDimAttribute()
    {
    }

    /// <summary>A fixed head width.</summary>
    /// <param name="size">The number of channels of a head, at least 1.</param>
    public HeadDimAttribute(int size) : base(size)
    {
    }
}

/// <summary>Declares a dimension that counts the features of a token: <c>[Features(512)] public readonly partial struct Model;</c>.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class FeaturesAttribute : DimensionAttribute
{
    /// <summary>A width that is known only at run time.</summary>
    public FeaturesAttribute()
    {
    }

    /// <summary>A fixed width.</summary>
    /// <param name="size">The number of features, at least 1.</param>
    public FeaturesAttribute(int size) : base(size)
    {
    }
}

/// <summary>Declares features as a product of heads and channels: <c>[Features&lt;Heads, Channel&gt;] public readonly partial struct Model;</c>. Its size is their product, and tokens can be split into heads and merged back.</summary>
/// <typeparam name="THeads">The heads.</typeparam>
/// <typeparam name="THeadDim">The channels of one head.</typeparam>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class FeaturesAttribute<THeads, THeadDim> : Attribute
    where THeads : struct, IHeads
    where THeadDim : struct, IHeadDim;

/// <summary>
/// Declares a key/value cache as a sequence of its own: <c>[Cache&lt;Target&gt;] public readonly partial struct Past;</c>. It holds
/// what came before and, at its end, the positions of <typeparamref name="TSequence"/>; so its length is past + <typeparamref name="TSequence"/>,
/// and "earlier" is measured from its end.
/// </summary>
/// <typeparam name="TSequence">The sequence that is appended to the cache and looks at it.</typeparam>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class CacheAttribute<TSequence> : Attribute
    where TSequence : struct, ISequence;
