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
        JoinedMasks joined when joined is Intersection != isTurned =>
            Join<Intersection>(joined, isTurned, MaskFormula.None, MaskFormula.All, parts => new Intersection(parts)),
        JoinedMasks joined =>
            Join<Union>(joined, isTurned, MaskFormula.All, MaskFormula.None, parts => new Union(parts)),
        _ => isTurned ? Negate(formula.Canonical()) : formula.Canonical(),
    };

    /// <summary>Spreads the parts of a formula and joins them.</summary>
    /// <param name="joined">The formula.</param>
    /// <param name="isTurned">Whether the complements of the parts are joined.</param>
    /// <param name="decisive">The part that decides for all.</param>
    /// <param name="idle">The part that does not matter.</param>
    /// <param name="join">Joins them.</param>
    private static MaskFormula Join<TJoined>(
        JoinedMasks joined, bool isTurned, MaskFormula decisive, MaskFormula idle, Func<MaskFormula[], MaskFormula> join)
        where TJoined : JoinedMasks
    {
        var parts = new List<MaskFormula>();
        foreach (var part in joined.Parts)
        {
            var spread = Spread(part, isTurned);
            if (spread.Kind == decisive.Kind)
            {
                return decisive;
            }

            if (spread is TJoined { Parts: var nested })
            {
                parts.AddRange(nested);
            }
            else if (spread.Kind != idle.Kind)
            {
                parts.Add(spread);
            }
        }

        return parts.Count switch
        {
            0 => idle,
            1 => parts[0],
            _ => join([.. parts]),
        };
    }

    /// <summary>The normal form of a formula that has been spread out.</summary>
    private static MaskFormula Reduce(MaskFormula formula) => formula switch
    {
        Intersection { Parts: var parts } => Intersect(WithoutImplied(parts).Select(Reduce)),
        Union => Negate(Reduce(Negate(formula))),
        _ => formula,
    };

    /// <summary>
    /// Drops the parts that the others imply, or finds that they exclude one, before anything is rewritten and both are harder to
    /// see; the largest part first, so that of a &amp; (a | b) it is a that stays.
    /// </summary>
    private static List<MaskFormula> WithoutImplied(IReadOnlyList<MaskFormula> parts)
    {
        var left = new List<MaskFormula>(Sorted(parts.Distinct()));

        // What there is between single masks is seen later as well.
        foreach (var part in left.FindAll(part => part is Union).AsEnumerable().Reverse().OrderByDescending(Weight))
        {
            var others = new Intersection([.. left.Where(other => !ReferenceEquals(other, part))]);
            if (Excludes(others, part))
            {
                return [MaskFormula.None];
            }

            if (others.Parts.Count > 0 && Implies(others, part))
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

        if (Excludes(fact, formula))
        {
            return MaskFormula.None;
        }

        if (formula is not JoinedMasks { Parts: var parts })
        {
            return null;
        }

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
            (_, Complement { Hidden: var hidden }) => Excludes(inner, hidden),
            _ => Meet(inner, outer) is { } meet && meet.Equals(inner),
        };
    }

    /// <summary>Whether two normal forms are seen to share no pair. False means: not seen.</summary>
    private static bool Excludes(MaskFormula left, MaskFormula right) => (left, right) switch
    {
        (NoKeys, _) or (_, NoKeys) => true,
        (Union { Parts: var parts }, _) => parts.All(part => Excludes(part, right)),
        (_, Union { Parts: var parts }) => parts.All(part => Excludes(left, part)),
        (Intersection { Parts: var parts }, Intersection { Parts: var others }) =>
            parts.Any(part => Excludes(part, right)) || others.Any(other => Excludes(left, other)),
        (Intersection { Parts: var parts }, _) => parts.Any(part => Excludes(part, right)),
        (_, Intersection { Parts: var parts }) => parts.Any(part => Excludes(left, part)),
        (Complement { Hidden: var hidden }, _) => Implies(right, hidden),
        (_, Complement { Hidden: var hidden }) => Implies(left, hidden),
        _ => Meet(left, right) is NoKeys,
    };

    private static MaskFormula? Meet(MaskFormula left, MaskFormula right) =>
        (left.IntersectInKind(right) ?? right.IntersectInKind(left))?.Canonical();

    private static MaskFormula[] Sorted(IEnumerable<MaskFormula> parts) => [.. parts.OrderBy(part => part, FormulaOrder.Instance)];
}
