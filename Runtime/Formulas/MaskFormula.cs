using System;

namespace ShapeSafe.Formulas;

/// <summary>
/// Which query may attend to which key, as closed data: it can be compared, simplified, drawn and cut into blocks
/// without ever being written out as an array of L x S. True means "may attend", everywhere.
/// </summary>
/// <remarks>The mask of a declared attention is <c>Mask&lt;TQuery, TKey&gt;</c>: this formula with its dimensions named.</remarks>
public abstract record MaskFormula
{
    /// <summary>Whether <paramref name="query"/> may attend to <paramref name="key"/>: the definition that everything else agrees with.</summary>
    /// <param name="sizes">The sizes of the call.</param>
    /// <param name="batch">The sample, from 0 to Batch - 1.</param>
    /// <param name="head">The query head, from 0 to Heads - 1.</param>
    /// <param name="query">The position of the query, from 0 to L - 1.</param>
    /// <param name="key">The position of the key, from 0 to S - 1.</param>
    public abstract bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key);

    /// <summary>What is known of a rectangle of pairs. Full and Empty are never wrong.</summary>
    public abstract BlockKind Classify(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys);

    /// <summary>
    /// Whether the keys of every query are one run of neighbours, so that <see cref="KeysOf"/> says all there is to say.
    /// True for bands, padding on one side, prefixes, chunks, documents, and conjunctions of these.
    /// </summary>
    public abstract bool IsOneRunPerQuery { get; }

    /// <summary>The smallest run of keys that holds every key <paramref name="query"/> may attend to; exactly those keys when <see cref="IsOneRunPerQuery"/>.</summary>
    public abstract KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query);

    /// <summary>Writes for the keys from <paramref name="firstKey"/> on, one flag a key, whether <paramref name="query"/> may attend to it.</summary>
    public virtual void FillRow(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<bool> mayAttend)
    {
        for (var i = 0; i < mayAttend.Length; i++)
        {
            mayAttend[i] = MayAttend(sizes, batch, head, query, firstKey + i);
        }
    }

    /// <summary>The same mask in normal form.</summary>
    public virtual MaskFormula Simplify() => this;
}
