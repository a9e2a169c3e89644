using System;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>
/// The masks that make sense where a sequence looks at a cache that ends with it: the same names as in self-attention,
/// measured from the end. The generator emits them on the attention.
/// </summary>
/// <remarks>
/// Methods, not extension members of <see cref="Mask{TQuery, TKey}"/>: those would be looked at for every pair of sequences,
/// and a missing <c>Causal</c> would be reported as a constraint that is not kept.
/// </remarks>
public static class CacheMasks
{
    /// <summary>A position may attend to itself, which stands at the end of the cache, and to all that the cache holds before it.</summary>
    /// <typeparam name="TSequence">The sequence that looks.</typeparam>
    /// <typeparam name="TCache">The cache that ends with it.</typeparam>
    public static Mask<TSequence, TCache> Causal<TSequence, TCache>()
        where TSequence : struct, ISequence
        where TCache : struct, ICache<TSequence> =>
        new(MaskFormula.Causal(alignment: Alignment.BottomRight));

    /// <summary>A position may attend to itself and to the <paramref name="lookback"/> keys of the cache before it: <c>lookback + 1</c> tokens.</summary>
    /// <typeparam name="TSequence">The sequence that looks.</typeparam>
    /// <typeparam name="TCache">The cache that ends with it.</typeparam>
    /// <param name="lookback">How many keys before its own, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lookback"/> is negative.</exception>
    public static Mask<TSequence, TCache> WindowLookback<TSequence, TCache>(int lookback)
        where TSequence : struct, ISequence
        where TCache : struct, ICache<TSequence> =>
        new(MaskFormula.WindowLookback(lookback, Alignment.BottomRight));

    /// <summary>A position may attend to the last <paramref name="tokens"/> tokens, itself among them: the same as <c>WindowLookback(tokens - 1)</c>.</summary>
    /// <typeparam name="TSequence">The sequence that looks.</typeparam>
    /// <typeparam name="TCache">The cache that ends with it.</typeparam>
    /// <param name="tokens">How many tokens, itself included, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tokens"/> is less than 1.</exception>
    public static Mask<TSequence, TCache> WindowTokens<TSequence, TCache>(int tokens)
        where TSequence : struct, ISequence
        where TCache : struct, ICache<TSequence> =>
        new(MaskFormula.WindowTokens(tokens, Alignment.BottomRight));

    /// <summary>A position may attend from <paramref name="lookback"/> keys before it to <paramref name="lookahead"/> behind it.</summary>
    /// <typeparam name="TSequence">The sequence that looks.</typeparam>
    /// <typeparam name="TCache">The cache that ends with it.</typeparam>
    /// <param name="lookback">How many keys before its own; null for no limit.</param>
    /// <param name="lookahead">How many keys behind its own; null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static Mask<TSequence, TCache> Window<TSequence, TCache>(int? lookback, int? lookahead)
        where TSequence : struct, ISequence
        where TCache : struct, ICache<TSequence> =>
        new(MaskFormula.Window(lookback, lookahead, Alignment.BottomRight));

    /// <summary>All positions may attend to the first <paramref name="length"/> keys of the cache.</summary>
    /// <typeparam name="TSequence">The sequence that looks.</typeparam>
    /// <typeparam name="TCache">The cache that ends with it.</typeparam>
    /// <param name="length">The length of the prefix, the same in every sample.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static Mask<TSequence, TCache> Prefix<TSequence, TCache>(int length)
        where TSequence : struct, ISequence
        where TCache : struct, ICache<TSequence> =>
        new(MaskFormula.Prefix(length));

    /// <summary>A position may attend to the keys of its own chunk, where the sequence is cut every <paramref name="size"/> positions, counted from the start of the cache.</summary>
    /// <typeparam name="TSequence">The sequence that looks.</typeparam>
    /// <typeparam name="TCache">The cache that ends with it.</typeparam>
    /// <param name="size">The length of a chunk, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public static Mask<TSequence, TCache> Chunked<TSequence, TCache>(int size)
        where TSequence : struct, ISequence
        where TCache : struct, ICache<TSequence> =>
        new(MaskFormula.Chunked(size, Alignment.BottomRight));

    /// <summary>A position may attend to every <paramref name="step"/>-th key, counted from its own.</summary>
    /// <typeparam name="TSequence">The sequence that looks.</typeparam>
    /// <typeparam name="TCache">The cache that ends with it.</typeparam>
    /// <param name="step">The distance, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is less than 1.</exception>
    public static Mask<TSequence, TCache> Dilated<TSequence, TCache>(int step)
        where TSequence : struct, ISequence
        where TCache : struct, ICache<TSequence> =>
        new(MaskFormula.Dilated(step, Alignment.BottomRight));
}
