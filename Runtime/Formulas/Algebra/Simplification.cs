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
    public static MaskFormula NormalForm(MaskFormula formula) => formula switch
    {
        Complement { Hidden: var hidden } => Negate(NormalForm(hidden)),
        Intersection => Join(formula, isIntersection: true),
        Union => Join(formula, isIntersection: false),
        _ => formula.Canonical(),
    };

    /// <summary>The same formula with each single mask replaced by what it is for these sizes.</summary>
    public static MaskFormula Specialise(MaskFormula formula, in AttentionSizes sizes)
    {
        var given = sizes;
        return formula switch
        {
            Complement { Hidden: var hidden } => new Complement(Specialise(hidden, given)),
            Intersection { Parts: var parts } => new Intersection([.. parts.Select(part => Specialise(part, given))]),
            Union { Parts: var parts } => new Union([.. parts.Select(part => Specialise(part, given))]),
            _ => formula.For(given),
        };
    }

    /// <summary>The complement of a normal form, in normal form. Doing it twice gives back the same.</summary>
    private static MaskFormula Negate(MaskFormula formula) => formula switch
    {
        Complement { Hidden: var hidden } => hidden,
        Intersection { Parts: var parts } => new Union(Sorted(parts.Select(Negate))),
        Union { Parts: var parts } => new Intersection(Sorted(parts.Select(Negate))),
        _ => formula.ComplementInKind() ?? new Complement(formula),
    };

    /// <summary>The normal form of an intersection or a union. What is nested in its own kind is one level, however it was put in brackets.</summary>
    private static MaskFormula Join(MaskFormula formula, bool isIntersection)
    {
        var parts = new List<MaskFormula>();
        Flatten(formula, isIntersection, isNegated: false, parts);
        return isIntersection ? Intersect(parts) : Unite(parts);
    }

    private static void Flatten(MaskFormula formula, bool isIntersection, bool isNegated, List<MaskFormula> parts)
    {
        switch (formula)
        {
            case Complement { Hidden: var hidden }:
                Flatten(hidden, isIntersection, !isNegated, parts);
                break;
            case Intersection { Parts: var nested } when isIntersection != isNegated:
                FlattenAll(nested, isIntersection, isNegated, parts);
                break;
            case Union { Parts: var nested } when isIntersection == isNegated:
                FlattenAll(nested, isIntersection, isNegated, parts);
                break;
            default:
                var part = NormalForm(formula);
                parts.Add(isNegated ? Negate(part) : part);
                break;
        }
    }

    private static void FlattenAll(IReadOnlyList<MaskFormula> nested, bool isIntersection, bool isNegated, List<MaskFormula> parts)
    {
        foreach (var part in nested)
        {
            Flatten(part, isIntersection, isNegated, parts);
        }
    }

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
