using System;
using System.Linq;

namespace ShapeSafe.Formulas;

/// <summary>A query may attend to the keys that every part lets it attend to: parts joined with <c>&amp;</c>.</summary>
public sealed record Intersection : JoinedMasks
{
    internal Intersection(params MaskFormula[] parts)
        : base(parts, runs => new Intersection(runs)) => IsOneRunPerQuery = Array.TrueForAll(parts, part => part.IsOneRunPerQuery);

    /// <inheritdoc/>
    public override bool IsOneRunPerQuery { get; }

    internal override bool StartsAtFirstKey => Parts.All(part => part.StartsAtFirstKey);

    internal override bool EndsAtLastKey => Parts.All(part => part.EndsAtLastKey);

    internal override Joint Joint => Joint.And;

    internal override FormulaKind Kind => FormulaKind.Intersection;

    internal override string Text => string.Join(" & ", Parts.Select(part => part is Union ? $"({part})" : part.ToString()));

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key)
    {
        foreach (var part in PartsInOrder)
        {
            if (!part.MayAttend(sizes, batch, head, query, key))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query)
    {
        var hull = new KeyRange(0, sizes.Keys);
        foreach (var part in PartsInOrder)
        {
            hull = hull.Intersect(part.KeysOf(sizes, batch, head, query));
        }

        return hull;
    }

    internal override BlockKind ClassifyPairs(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        var kind = BlockKind.Full;
        foreach (var part in Judged)
        {
            var other = part.Classify(sizes, batch, head, queries, keys);
            kind = other < kind ? other : kind;
            if (kind == BlockKind.Empty)
            {
                break;
            }
        }

        return kind;
    }

    internal override void FillPairs(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<bool> mayAttend)
    {
        Judged[0].FillRow(sizes, batch, head, query, firstKey, mayAttend);
        foreach (var part in Judged.Slice(1))
        {
            for (var i = 0; i < mayAttend.Length; i++)
            {
                mayAttend[i] = mayAttend[i] && part.MayAttend(sizes, batch, head, query, firstKey + i);
            }
        }
    }
}
