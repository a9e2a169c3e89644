using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>
/// Which query may attend to which key, as closed data: it can be compared, simplified, drawn and cut into blocks
/// without ever being written out as an array of L x S. True means "may attend", everywhere.
/// </summary>
/// <remarks>
/// The mask of a declared attention is <c>Mask&lt;TQuery, TKey&gt;</c>: this formula with its dimensions named.
/// Check <see cref="Requirements"/> against the sizes of a call first: the other members trust them.
/// </remarks>
public abstract partial record MaskFormula
{
    private protected MaskFormula()
    {
    }

    /// <summary>Whether <paramref name="query"/> may attend to <paramref name="key"/>: the definition that everything else agrees with.</summary>
    /// <param name="sizes">The sizes of the call.</param>
    /// <param name="batch">The sample, from 0 to Batch - 1.</param>
    /// <param name="head">The query head, from 0 to Heads - 1.</param>
    /// <param name="query">The position of the query, from 0 to L - 1.</param>
    /// <param name="key">The position of the key, from 0 to S - 1.</param>
    public abstract bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key);

    /// <summary>The sizes that the mask demands of a call. A mask that fits every size demands none.</summary>
    public virtual IEnumerable<SizeRequirement> Requirements => [];

    /// <summary>Whether samples of one batch may differ; if not, what holds for batch 0 holds for all.</summary>
    public virtual bool VariesByBatch => false;

    /// <summary>Whether heads may differ; if not, what holds for head 0 holds for all.</summary>
    public virtual bool VariesByHead => false;

    /// <summary>
    /// Whether the keys of every query are one run of neighbours, so that <see cref="KeysOf"/> says all there is to say.
    /// True for bands, padding on one side, prefixes, chunks, documents, and conjunctions of these.
    /// </summary>
    public virtual bool IsOneRunPerQuery => false;

    /// <summary>What is known of a rectangle of pairs within the sizes. Full and Empty are never wrong; a rectangle without a pair is Empty.</summary>
    /// <remarks>
    /// Exact for every mask made of bands, padding, prefixes, chunks, documents and global tokens, however they are joined;
    /// elsewhere a full or empty rectangle may be called Partial where masks are joined.
    /// </remarks>
    public BlockKind Classify(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        if (queries.IsEmpty || keys.IsEmpty)
        {
            return BlockKind.Empty;
        }

        return IsRuns
            ? QueryRuns.Classify(this, sizes, batch, head, queries, keys)
            : ClassifyPairs(sizes, batch, head, queries, keys);
    }

    /// <summary>
    /// A run of keys that holds every key <paramref name="query"/> may attend to: exactly those keys when
    /// <see cref="IsOneRunPerQuery"/>, else as narrow as is known without looking at each pair.
    /// </summary>
    public virtual KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query)
    {
        if (!IsOneRunPerQuery)
        {
            return new KeyRange(0, sizes.Keys);
        }

        var stretch = StretchAt(sizes, batch, head, query);
        return KeyRange.Within(stretch.Start, stretch.End, sizes.Keys);
    }

    /// <summary>Writes for the keys from <paramref name="firstKey"/> on, one flag a key, whether <paramref name="query"/> may attend to it.</summary>
    public void FillRow(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<bool> mayAttend)
    {
        if (IsOneRunPerQuery)
        {
            mayAttend.Clear();
            var run = KeysOf(sizes, batch, head, query).Intersect(new KeyRange(firstKey, firstKey + mayAttend.Length));
            mayAttend.Slice(run.IsEmpty ? 0 : run.Start - firstKey, run.Length).Fill(true);
        }
        else if (IsRuns)
        {
            QueryRuns.FillRow(this, sizes, batch, head, query, firstKey, mayAttend);
        }
        else
        {
            FillPairs(sizes, batch, head, query, firstKey, mayAttend);
        }
    }

    /// <summary>The mask written as a formula, with the short names of <see cref="MaskFormula"/>'s factories.</summary>
    public sealed override string ToString() => Text;

    /// <summary>What <see cref="ToString"/> says.</summary>
    internal abstract string Text { get; }

    /// <summary>Whether the mask can tell the runs of its queries: <see cref="PushRuns"/>.</summary>
    internal virtual bool IsRuns => IsOneRunPerQuery;

    /// <summary>Whether every run that is not empty starts at the first key.</summary>
    internal virtual bool StartsAtFirstKey => false;

    /// <summary>Whether every run that is not empty ends at the last key.</summary>
    internal virtual bool EndsAtLastKey => false;

    /// <summary>
    /// Whether the runs of neighbouring queries, as <see cref="StretchAt"/> tells them, touch or are all empty, and neither end ever moves back.
    /// The keys of some queries are one run then, and those that all of them see are between the last start and the first end.
    /// </summary>
    internal virtual bool MovesForward => false;

    /// <summary>The one run of <paramref name="query"/>, for as many queries behind it as it moves evenly. For single masks that are one run per query.</summary>
    internal virtual RunStretch StretchAt(in AttentionSizes sizes, int batch, int head, int query) =>
        throw new InvalidOperationException($"{this} is not a single run of keys per query.");

    /// <summary>Pushes the runs of <c>runs.Query</c> and of as many queries behind it as they move evenly. Those outside of <paramref name="window"/> may be left out.</summary>
    internal virtual void PushRuns(QueryRuns runs, in AttentionSizes sizes, int batch, int head, KeyRange window) =>
        runs.Push(StretchAt(sizes, batch, head, runs.Query));

    /// <summary>What <see cref="Classify"/> answers where the runs are not told. Neither range is empty.</summary>
    internal virtual BlockKind ClassifyPairs(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys) =>
        BlockKind.Partial;

    /// <summary>What <see cref="FillRow"/> writes where the runs are not told.</summary>
    internal virtual void FillPairs(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<bool> mayAttend)
    {
        for (var i = 0; i < mayAttend.Length; i++)
        {
            mayAttend[i] = MayAttend(sizes, batch, head, query, firstKey + i);
        }
    }
}
