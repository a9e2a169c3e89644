using System;
using System.Linq;

namespace ShapeSafe.Formulas;

/// <summary>A query may attend to the keys that at least one part lets it attend to: parts joined with <c>|</c>.</summary>
public sealed record Union : JoinedMasks
{
    internal Union(params MaskFormula[] parts)
        : base(parts, runs => new Union(runs)) =>
        IsOneRunPerQuery = Array.TrueForAll(parts, part => part.IsOneRunPerQuery) && (StartsAtFirstKey || EndsAtLastKey);

    /// <summary>True when all parts start at the first key or all end at the last one: a prefix with a causal mask.</summary>
    public override bool IsOneRunPerQuery { get; }

    internal override bool StartsAtFirstKey => Parts.All(part => part.StartsAtFirstKey);

    internal override bool EndsAtLastKey => Parts.All(part => part.EndsAtLastKey);

    internal override Joint Joint => Joint.Or;

    internal override FormulaKind Kind => FormulaKind.Union;

    internal override string Text => string.Join(" | ", Parts.Select(part => part is Intersection ? $"({part})" : part.ToString()));

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key)
    {
        foreach (var part in PartsInOrder)
        {
            if (part.MayAttend(sizes, batch, head, query, key))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query)
    {
        var hull = default(KeyRange);
        foreach (var part in PartsInOrder)
        {
            var keys = part.KeysOf(sizes, batch, head, query);
            hull = hull.IsEmpty ? keys : keys.IsEmpty ? hull : hull.Cover(keys);
        }

        return hull;
    }

    internal override BlockKind ClassifyPairs(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        var kind = BlockKind.Empty;
        foreach (var part in Judged)
        {
            var other = part.Classify(sizes, batch, head, queries, keys);
            kind = other > kind ? other : kind;
            if (kind == BlockKind.Full)
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
                mayAttend[i] = mayAttend[i] || part.MayAttend(sizes, batch, head, query, firstKey + i);
            }
        }
    }
}
