using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>A mask that asks a rule of the user's.</summary>
/// <typeparam name="TRule">The rule; a struct, so that the call is inlined.</typeparam>
public sealed record RuleFormula<TRule> : MaskFormula
    where TRule : struct, IMaskRule, IEquatable<TRule>
{
    private static readonly List<TRule> Alike = [];

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
        var order = string.CompareOrdinal(GetType().AssemblyQualifiedName, other.GetType().AssemblyQualifiedName);
        if (order != 0 || other is not RuleFormula<TRule> rule)
        {
            return order != 0 ? order : GetType().TypeHandle.Value.ToInt64().CompareTo(other.GetType().TypeHandle.Value.ToInt64());
        }

        // Rules of one type have no order of their own; what is compared is the same wherever they are equal.
        order = (VariesByBatch, VariesByHead, Rule.GetHashCode()).CompareTo((rule.VariesByBatch, rule.VariesByHead, rule.Rule.GetHashCode()));
        order = order != 0 ? order : string.CompareOrdinal(Text, rule.Text);
        return order != 0 || Rule.Equals(rule.Rule) ? order : Arrival(Rule).CompareTo(Arrival(rule.Rule));
    }

    /// <summary>A number for a rule that is told from another by nothing but that they are not equal: the earlier one was asked for, the smaller.</summary>
    private static int Arrival(TRule rule)
    {
        lock (Alike)
        {
            var index = Alike.FindIndex(rule.Equals);
            if (index < 0)
            {
                index = Alike.Count;
                Alike.Add(rule);
            }

            return index;
        }
    }
}
