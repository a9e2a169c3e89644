namespace ShapeSafe;

/// <summary>
/// A dimension of a model, as a type: <c>[Sequence] public readonly partial struct Source;</c>. The generator adds the
/// interface of the attribute's kind, and with it the name and the size.
/// </summary>
public interface IDimension
{
    /// <summary>The dimension's name, as messages show it.</summary>
    static abstract string Name { get; }

    /// <summary>The declared size, or null when it is known only at run time.</summary>
    static abstract int? Size { get; }
}

/// <summary>A dimension that counts the samples of a batch: declared with <see cref="BatchAttribute"/>.</summary>
public interface IBatch : IDimension;

/// <summary>A dimension that counts the positions of a sequence: declared with <see cref="SequenceAttribute"/>.</summary>
public interface ISequence : IDimension;

/// <summary>A dimension that counts attention heads: declared with <see cref="HeadsAttribute"/>.</summary>
public interface IHeads : IDimension;

/// <summary>A dimension that counts the channels of one head: declared with <see cref="HeadDimAttribute"/>.</summary>
public interface IHeadDim : IDimension;

/// <summary>A dimension that counts the features of a token, all heads together: declared with <see cref="FeaturesAttribute"/>.</summary>
public interface IFeatures : IDimension;

/// <summary>A sequence that ends with the positions of another: declared with <see cref="CacheAttribute{TSequence}"/>.</summary>
/// <typeparam name="TSequence">The sequence that is appended to the cache and looks at it.</typeparam>
public interface ICache<TSequence> : ISequence
    where TSequence : struct, ISequence;
