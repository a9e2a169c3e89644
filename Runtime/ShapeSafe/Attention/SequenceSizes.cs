using System;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>What the types of two sequences promise of their lengths.</summary>
internal static class SequenceSizes
{
    /// <summary>One sequence has one length, and a cache is at least as long as what ends it.</summary>
    /// <exception cref="ArgumentException">The lengths break the promise.</exception>
    public static void Check<TQuery, TKey>(string attention, in AttentionSizes sizes)
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
    {
        if (typeof(TQuery) == typeof(TKey))
        {
            DimensionText.Same<TKey>(attention, "key", sizes.Keys, "query", sizes.Queries);
        }

        if (default(TKey) is ICache<TQuery> && sizes.Keys < sizes.Queries)
        {
            throw new ArgumentException(
                $"{attention}: the key has {TKey.Name} = {sizes.Keys}, the query has {TQuery.Name} = {sizes.Queries}: a cache holds what came before and the {TQuery.Name} itself, so it cannot be shorter.", "key");
        }
    }
}
