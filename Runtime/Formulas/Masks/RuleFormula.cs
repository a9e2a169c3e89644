using System;

namespace ShapeSafe.Formulas;

/// <summary>A mask that asks a rule of the user's.</summary>
/// <typeparam name="TRule">The rule; a struct, so that the call is inlined.</typeparam>
public sealed record RuleFormula<TRule> : MaskFormula
    where TRule : struct, IMaskRule, IEquatable<TRule>
{
    internal RuleFormula(TRule rule, bool variesByBatch, bool variesByHead) =>
        (Rule, VariesByBatch, VariesByHead) = (rule, variesByBatch, variesByHead);

    /// <summary>The rule.</summary>
    public TRule Rule { get; }

    /// <inheritdoc/>
    public override bool VariesByBatch { get; }

    /// <inheritdoc/>
    public override bool VariesByHead { get; }

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) => Rule.MayAttend(batch, head, query, key);

    internal override FormulaKind Kind => FormulaKind.Rule;

    internal override string Text => $"Rule({Rule})";

    internal override BlockKind ClassifyPairs(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        var first = Rule.MayAttend(batch, head, queries.Start, keys.Start);
        for (var query = queries.Start; query < queries.End; query++)
        {
            for (var key = keys.Start; key < keys.End; key++)
            {
                if (Rule.MayAttend(batch, head, query, key) != first)
                {
                    return BlockKind.Partial;
                }
            }
        }

        return first ? BlockKind.Full : BlockKind.Empty;
    }

    internal override void FillPairs(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<bool> mayAttend)
    {
        for (var i = 0; i < mayAttend.Length; i++)
        {
            mayAttend[i] = Rule.MayAttend(batch, head, query, firstKey + i);
        }
    }

    internal override int CompareInKind(MaskFormula other)
    {
        // Rules of one type have no order of their own; their hash is the same wherever they are equal.
        var order = string.CompareOrdinal(GetType().FullName, other.GetType().FullName);
        return order != 0 ? order : GetHashCode().CompareTo(other.GetHashCode());
    }
}
