using System;
using System.Collections.Generic;
using System.Linq;

namespace ShapeSafe.Formulas;

/// <summary>A query may attend to the keys that every part lets it attend to: parts joined with <c>&amp;</c>.</summary>
public sealed record Intersection : MaskFormula
{
    private readonly ValueArray<MaskFormula> parts;

    internal Intersection(params MaskFormula[] parts)
    {
        this.parts = new ValueArray<MaskFormula>(parts);
        IsOneRunPerQuery = Array.TrueForAll(parts, part => part.IsOneRunPerQuery);
    }

    /// <summary>What is joined.</summary>
    public IReadOnlyList<MaskFormula> Parts => parts.List;

    /// <inheritdoc/>
    public override bool IsOneRunPerQuery { get; }

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
            if (!part.MayAttend(sizes, batch, head, query, key))
            {
                return false;
            }
        }

        return true;
    }

    internal override FormulaKind Kind => FormulaKind.Intersection;

    internal override string Text => string.Join(" & ", Parts.Select(part => part is Union ? $"({part})" : part.ToString()));

    /// <summary>The conjunction of those parts that are one run per query.</summary>
    internal override RunStretch StretchAt(in AttentionSizes sizes, int batch, int head, int query)
    {
        var stretch = RunStretch.Fixed(0, sizes.Keys);
        foreach (var part in parts.Span)
        {
            if (part.IsOneRunPerQuery)
            {
                stretch = stretch.Intersect(part.StretchAt(sizes, batch, head, query), query);
            }
        }

        return stretch;
    }

    internal override int CompareInKind(MaskFormula other) =>
        FormulaOrder.Compare(parts.Span, ((Intersection)other).parts.Span, FormulaOrder.Instance.Compare);

    internal override KeyRange HullOf(in AttentionSizes sizes, int batch, int head, int query)
    {
        var hull = new KeyRange(0, sizes.Keys);
        foreach (var part in parts.Span)
        {
            hull = hull.Intersect(part.KeysOf(sizes, batch, head, query));
        }

        return hull;
    }

    internal override BlockKind ClassifyPairs(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        // The parts that are one run per query are taken together: only so is a block between them known to be empty.
        var kind = RunWalk.Classify(this, sizes, batch, head, queries, keys);
        foreach (var part in parts.Span)
        {
            if (kind == BlockKind.Empty)
            {
                return kind;
            }

            if (!part.IsOneRunPerQuery)
            {
                var other = part.Classify(sizes, batch, head, queries, keys);
                kind = other < kind ? other : kind;
            }
        }

        return kind;
    }
}
