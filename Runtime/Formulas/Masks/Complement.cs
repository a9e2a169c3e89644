using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>A query may attend to the keys that another mask hides from it: <c>~</c>.</summary>
public sealed record Complement : MaskFormula
{
    internal Complement(MaskFormula hidden)
    {
        Hidden = hidden;
        StartsAtFirstKey = hidden.IsOneRunPerQuery && hidden.EndsAtLastKey;
        EndsAtLastKey = hidden.IsOneRunPerQuery && hidden.StartsAtFirstKey;
    }

    /// <summary>The mask that is turned around.</summary>
    public MaskFormula Hidden { get; }

    /// <inheritdoc/>
    public override bool VariesByBatch => Hidden.VariesByBatch;

    /// <inheritdoc/>
    public override bool VariesByHead => Hidden.VariesByHead;

    /// <inheritdoc/>
    public override IEnumerable<SizeRequirement> Requirements => Hidden.Requirements;

    /// <summary>True when all that is hidden starts at the first key or ends at the last one.</summary>
    public override bool IsOneRunPerQuery => StartsAtFirstKey || EndsAtLastKey;

    internal override bool IsRuns => Hidden.IsRuns;

    internal override bool StartsAtFirstKey { get; }

    internal override bool EndsAtLastKey { get; }

    internal override FormulaKind Kind => FormulaKind.Complement;

    internal override string Text => Hidden is JoinedMasks ? $"~({Hidden})" : $"~{Hidden}";

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) =>
        !Hidden.MayAttend(sizes, batch, head, query, key);

    /// <inheritdoc/>
    public override KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query)
    {
        if (!Hidden.IsOneRunPerQuery)
        {
            return new KeyRange(0, sizes.Keys);
        }

        var hidden = Hidden.KeysOf(sizes, batch, head, query);
        var start = hidden.Start == 0 ? hidden.End : 0;
        var end = hidden.End == sizes.Keys && !hidden.IsEmpty ? hidden.Start : sizes.Keys;
        return KeyRange.Within(start, end, sizes.Keys);
    }

    internal override void PushRuns(QueryRuns runs, in AttentionSizes sizes, int batch, int head, KeyRange window)
    {
        var first = runs.Count;
        Hidden.PushRuns(runs, sizes, batch, head, window);
        var second = runs.Count;
        runs.PushFixed(0, sizes.Keys);
        runs.Join(first, second, Joint.ButNot);
    }

    internal override BlockKind ClassifyPairs(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys) =>
        Hidden.Classify(sizes, batch, head, queries, keys).Turned();

    internal override void FillPairs(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<bool> mayAttend)
    {
        Hidden.FillRow(sizes, batch, head, query, firstKey, mayAttend);
        for (var i = 0; i < mayAttend.Length; i++)
        {
            mayAttend[i] = !mayAttend[i];
        }
    }

    internal override MaskFormula? IntersectInKind(MaskFormula other) =>
        other is Complement { Hidden: var otherHidden } && Hidden.UniteInKind(otherHidden)?.Canonical() is { } both
            ? both.ComplementInKind() ?? new Complement(both)
            : null;

    internal override int CompareInKind(MaskFormula other) => FormulaOrder.Instance.Compare(Hidden, ((Complement)other).Hidden);
}
