using System;
using System.Collections.Generic;
using System.Linq;

namespace ShapeSafe.Formulas;

/// <summary>
/// The normal form of a mask: complements stand at single masks only, intersections and unions alternate, are sorted, and hold
/// nothing that the other parts decide. Unions are complements of intersections throughout, so each law is written once.
/// </summary>
internal static class Simplification
{
    public static MaskFormula NormalForm(MaskFormula formula) => Reduce(Spread(formula, isTurned: false));

    /// <summary>The normal form for calls of these sizes, where there is at least one pair.</summary>
    public static MaskFormula NormalForm(MaskFormula formula, in AttentionSizes sizes)
    {
        // Masks that became one may be simpler for these sizes once more.
        for (var simpler = NormalForm(Specialise(formula, sizes)); ; simpler = NormalForm(Specialise(formula, sizes)))
        {
            if (simpler.Equals(formula))
            {
                return simpler;
            }

            formula = simpler;
        }
    }

    /// <summary>The same formula with each single mask replaced by what it is for these sizes.</summary>
    private static MaskFormula Specialise(MaskFormula formula, in AttentionSizes sizes)
    {
        var given = sizes;
        return formula switch
        {
            Complement { Hidden: var hidden } => new Complement(Specialise(hidden, given)),
            Intersection { Parts: var parts } => new Intersection([.. parts.Select(part => Specialise(part, given))]),
            Union { Parts: var parts } => new Union([.. parts.Select(part => Specialise(part, given))]),
            _ => Single(formula, given),
        };
    }

    private static MaskFormula Single(MaskFormula mask, in AttentionSizes sizes)
    {
        var special = mask.For(sizes).Canonical();
        return special.Kind == mask.Kind ? special : special.For(sizes);
    }

    /// <summary>The complement of a normal form, in normal form. Doing it twice gives back the same.</summary>
    private static MaskFormula Negate(MaskFormula formula) => formula switch
    {
        Complement { Hidden: var hidden } => hidden,
        Intersection { Parts: var parts } => new Union(Sorted(parts.Select(Negate))),
        Union { Parts: var parts } => new Intersection(Sorted(parts.Select(Negate))),
        _ => formula.ComplementInKind() ?? new Complement(formula),
    };

    /// <summary>The same formula, or its complement if turned, with complements at single masks only and no part of its parent's kind.</summary>
    private static MaskFormula Spread(MaskFormula formula, bool isTurned) => formula switch
    {
        Complement { Hidden: var hidden } => Spread(hidden, !isTurned),
        JoinedMasks joined when joined is Intersection != isTurned => new Intersection([.. SpreadParts<Intersection>(joined, isTurned)]),
        JoinedMasks joined => new Union([.. SpreadParts<Union>(joined, isTurned)]),
        _ => isTurned ? Negate(formula.Canonical()) : formula.Canonical(),
    };

    private static IEnumerable<MaskFormula> SpreadParts<TJoined>(JoinedMasks joined, bool isTurned)
        where TJoined : JoinedMasks =>
        joined.Parts.Select(part => Spread(part, isTurned)).SelectMany(part => part is TJoined { Parts: var nested } ? nested : [part]);

    /// <summary>The normal form of a formula that has been spread out.</summary>
    private static MaskFormula Reduce(MaskFormula formula) => formula switch
    {
        Intersection { Parts: var parts } => Intersect(WithoutImplied(parts).Select(Reduce)),
        Union => Negate(Reduce(Negate(formula))),
        _ => formula,
    };

    /// <summary>
    /// Drops the parts that the others imply, before anything is rewritten and they are harder to see; the largest part first,
    /// so that of a &amp; (a | b) it is a that stays.
    /// </summary>
    private static List<MaskFormula> WithoutImplied(IReadOnlyList<MaskFormula> parts)
    {
        var left = new List<MaskFormula>(Sorted(parts.Distinct()));
        foreach (var part in left.AsEnumerable().Reverse().OrderByDescending(Weight).ToArray())
        {
            var others = left.Where(other => !ReferenceEquals(other, part)).ToArray();
            if (others.Length > 0 && Implies(new Intersection(others), part))
            {
                left.Remove(part);
            }
        }

        return left;
    }

    /// <summary>How many masks a formula is made of.</summary>
    private static int Weight(MaskFormula formula) => formula is JoinedMasks { Parts: var parts } ? 1 + parts.Sum(Weight) : 1;

    private static MaskFormula Unite(IEnumerable<MaskFormula> parts) => Negate(Intersect(parts.Select(Negate)));

    /// <summary>The normal form of the intersection of normal forms.</summary>
    private static MaskFormula Intersect(IEnumerable<MaskFormula> normalForms)
    {
        var parts = new List<MaskFormula>(normalForms);
        do
        {
            parts = [.. Sorted(parts.SelectMany(part => part is Intersection { Parts: var nested } ? nested : [part]))];
        }
        while (MergeTwo(parts) || AssumeOthers(parts));

        return parts.Count switch
        {
            0 => MaskFormula.All,
            1 => parts[0],
            _ => new Intersection([.. parts]),
        };
    }

    /// <summary>Makes one part of two that are one mask together.</summary>
    private static bool MergeTwo(List<MaskFormula> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = i + 1; j < parts.Count; j++)
            {
                if ((parts[i].IntersectInKind(parts[j]) ?? parts[j].IntersectInKind(parts[i])) is { } merged)
                {
                    parts.RemoveAt(j);
                    parts[i] = merged.Canonical();
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Takes out of one part what another part, which holds anyway, decides.</summary>
    private static bool AssumeOthers(List<MaskFormula> parts)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            for (var j = 0; j < parts.Count; j++)
            {
                if (i == j || Assume(parts[j], parts[i]) is not { } simpler)
                {
                    continue;
                }

                if (simpler is AllKeys)
                {
                    parts.RemoveAt(i);
                }
                else if (simpler is NoKeys)
                {
                    parts.Clear();
                    parts.Add(simpler);
                }
                else
                {
                    parts[i] = simpler;
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>What is left of a normal form where <paramref name="fact"/> holds, or null when that is all of it.</summary>
    private static MaskFormula? Assume(MaskFormula fact, MaskFormula formula)
    {
        if (Implies(fact, formula))
        {
            return MaskFormula.All;
        }

        if (Implies(fact, Negate(formula)))
        {
            return MaskFormula.None;
        }

        var parts = formula switch
        {
            Intersection intersection => intersection.Parts,
            Union union => union.Parts,
            _ => [],
        };
        var left = parts.Select(part => Assume(fact, part)).ToArray();
        if (Array.TrueForAll(left, part => part is null))
        {
            return null;
        }

        var simpler = parts.Select((part, i) => left[i] ?? part);
        return formula is Intersection ? Intersect(simpler) : Unite(simpler);
    }

    /// <summary>Whether one normal form is seen to lie within another. False means: not seen.</summary>
    private static bool Implies(MaskFormula inner, MaskFormula outer)
    {
        if (inner is NoKeys || outer is AllKeys || inner.Equals(outer))
        {
            return true;
        }

        return (inner, outer) switch
        {
            (Union { Parts: var parts }, _) => parts.All(part => Implies(part, outer)),
            (_, Intersection { Parts: var parts }) => parts.All(part => Implies(inner, part)),
            (Intersection { Parts: var parts }, Union { Parts: var others }) =>
                parts.Any(part => Implies(part, outer)) || others.Any(other => Implies(inner, other)),
            (Intersection { Parts: var parts }, _) => parts.Any(part => Implies(part, outer)),
            (_, Union { Parts: var others }) => others.Any(other => Implies(inner, other)),
            (Complement { Hidden: var hidden }, Complement { Hidden: var otherHidden }) => Implies(otherHidden, hidden),
            (_, Complement { Hidden: var hidden }) => Meet(inner, hidden) is NoKeys,
            _ => Meet(inner, outer) is { } meet && meet.Equals(inner),
        };
    }

    private static MaskFormula? Meet(MaskFormula left, MaskFormula right) =>
        (left.IntersectInKind(right) ?? right.IntersectInKind(left))?.Canonical();

    private static MaskFormula[] Sorted(IEnumerable<MaskFormula> parts) => [.. parts.OrderBy(part => part, FormulaOrder.Instance)];
}
