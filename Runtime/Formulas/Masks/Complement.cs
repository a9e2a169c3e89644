using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>A query may attend to the keys that another mask hides from it: <c>~</c>.</summary>
public sealed record Complement : MaskFormula
{
    internal Complement(MaskFormula hidden) => Hidden = hidden;

    /// <summary>The mask that is turned around.</summary>
    public MaskFormula Hidden { get; }

    /// <inheritdoc/>
    public override bool VariesByBatch => Hidden.VariesByBatch;

    /// <inheritdoc/>
    public override bool VariesByHead => Hidden.VariesByHead;

    /// <inheritdoc/>
    public override IEnumerable<SizeRequirement> Requirements => Hidden.Requirements;

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) =>
        !Hidden.MayAttend(sizes, batch, head, query, key);

    internal override FormulaKind Kind => FormulaKind.Complement;

    internal override string Text => Hidden is Intersection or Union ? $"~({Hidden})" : $"~{Hidden}";

    internal override KeyRange HullOf(in AttentionSizes sizes, int batch, int head, int query)
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

    internal override MaskFormula? IntersectInKind(MaskFormula other) =>
        Hidden is Band band && other is Complement { Hidden: Band otherBand } && band.UniteInKind(otherBand) is { } both
            ? both.ComplementInKind() ?? new Complement(both)
            : null;

    internal override int CompareInKind(MaskFormula other) => FormulaOrder.Instance.Compare(Hidden, ((Complement)other).Hidden);

    internal override BlockKind ClassifyPairs(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys) =>
        Hidden.Classify(sizes, batch, head, queries, keys) switch
        {
            BlockKind.Empty => BlockKind.Full,
            BlockKind.Full => BlockKind.Empty,
            _ => BlockKind.Partial,
        };
}
