using System.Collections.Generic;
using System.Linq;

namespace ShapeSafe.Formulas;

/// <summary>A query may attend to the keys that at least one part lets it attend to: parts joined with <c>|</c>.</summary>
public sealed record Union : MaskFormula
{
    private readonly ValueArray<MaskFormula> parts;

    internal Union(params MaskFormula[] parts) => this.parts = new ValueArray<MaskFormula>(parts);

    /// <summary>What is joined.</summary>
    public IReadOnlyList<MaskFormula> Parts => parts.List;

    /// <inheritdoc/>
    public override bool VariesByBatch => Parts.Any(part => part.VariesByBatch);

    /// <inheritdoc/>
    public override bool VariesByHead => Parts.Any(part => part.VariesByHead);

    /// <inheritdoc/>
    public override IEnumerable<SizeRequirement> Requirements => Parts.SelectMany(part => part.Requirements);

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key)
    {
        foreach (var part in parts.Span)
        {
            if (part.MayAttend(sizes, batch, head, query, key))
            {
                return true;
            }
        }

        return false;
    }

    internal override FormulaKind Kind => FormulaKind.Union;

    internal override string Text => string.Join(" | ", Parts.Select(part => part is Intersection ? $"({part})" : part.ToString()));

    internal override int CompareInKind(MaskFormula other) =>
        FormulaOrder.Compare(parts.Span, ((Union)other).parts.Span, FormulaOrder.Instance.Compare);

    internal override KeyRange HullOf(in AttentionSizes sizes, int batch, int head, int query)
    {
        var hull = default(KeyRange);
        foreach (var part in parts.Span)
        {
            var keys = part.KeysOf(sizes, batch, head, query);
            hull = hull.IsEmpty ? keys : keys.IsEmpty ? hull : hull.Cover(keys);
        }

        return hull;
    }

    internal override BlockKind ClassifyPairs(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        var kind = BlockKind.Empty;
        foreach (var part in parts.Span)
        {
            var other = part.Classify(sizes, batch, head, queries, keys);
            kind = other > kind ? other : kind;
            if (kind == BlockKind.Full)
            {
                return kind;
            }
        }

        return kind;
    }
}
