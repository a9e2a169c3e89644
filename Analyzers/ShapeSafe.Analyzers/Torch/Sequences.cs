using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>
/// Whether queries and keys are two sequences. A method of q, k and v may be called with parts of one: then their lengths are equal
/// although their symbols differ, and nothing can be said.
/// </summary>
internal static class Sequences
{
    public static bool AreDifferent(Attention attention)
    {
        if (attention.Module?.Kind is { } kind && kind.StartsWith("Transformer", System.StringComparison.Ordinal))
            return true;
        return attention is { QueryTensor: { } query, KeyTensor: { } key, ValueTensor: { } value }
            && (IsCached(query, key) || query.Root is not null && key.Root is not null && query.Root != key.Root && key.Root == value.Root);
    }

    /// <summary>Of a product of queries and keys, whose values are not seen yet: by name the second is no part of the first.</summary>
    public static bool AreDifferent(ScoresProduct product) =>
        product.Key.IsGrown && !product.Query.IsGrown || product.Query.Root is { } query && product.Key.Root is { } key && query != key
        && !Names.Words(key.Name ?? "k").Any(word => word is "k" or "key" or "keys" or "ks" or "v" or "value" or "q" or "query");

    /// <summary>The keys were put behind older ones, the queries were not.</summary>
    public static bool IsCached(TensorValue query, TensorValue key) => key.IsGrown && !query.IsGrown;
}
