using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>
/// The order of axes before and after a view. Each axis falls apart into factors: (b, h * w, c) and (b, c, h, w) are made of the same
/// four. A view leaves the numbers where they are, so of two factors in different axes the one in front stays in front.
/// </summary>
internal static class AxisOrder
{
    private readonly record struct Factor(Dim Size, int Axis);

    /// <summary>An axis that a view would have to put behind another one, both as they were before.</summary>
    /// <param name="Order">The axes before the view in the order in which the view would be right; null when they fall apart differently.</param>
    public sealed record Moved(int Axis, int Behind, ImmutableArray<int>? Order);

    /// <summary>What a view moves; null when it moves nothing, or when it cannot be told which factor is which.</summary>
    public static Moved? Of(Shape before, Shape after)
    {
        if (FactorsOf(before) is not { } mine || FactorsOf(after) is not { } theirs)
            return null;
        mine = Refined(mine, theirs);
        theirs = Refined(theirs, mine);
        if (mine.Count != theirs.Count || AreAmbiguous(mine) || AreAmbiguous(theirs) || !mine.All(factor => theirs.Any(other => other.Size.Equals(factor.Size))))
            return null;
        var places = mine.ToDictionary(factor => factor, factor => theirs.First(other => other.Size.Equals(factor.Size)).Axis);
        if (Inversion(mine, places, factor => factor.Axis) is not var (first, second))
            return null;
        var order = Sorted(before, mine, places);
        var isRight = Inversion(mine, places, factor => order.IndexOf(factor.Axis)) is null;
        return new Moved(first.Axis, second.Axis, isRight ? order : null);
    }

    /// <summary>The neighbours that a view makes one axis, if that is all that it does.</summary>
    public static (int First, int Last)? Joined(Shape before, Shape after)
    {
        var (more, less) = (before.Dims.Length, after.Dims.Length);
        if (more <= less || before.Dims.Concat(after.Dims).Any(size => size.IsUnknown))
            return null;
        for (var first = 0; first < less; first++)
        {
            var last = first + more - less;
            if (after.Dims.SequenceEqual([.. before.Dims.Take(first), Dim.Product(before.Dims.Skip(first).Take(last - first + 1)), .. before.Dims.Skip(last + 1)]))
                return (first, last);
        }
        return null;
    }

    private static List<Factor>? FactorsOf(Shape shape)
    {
        var factors = new List<Factor>();
        for (var axis = 0; axis < shape.Dims.Length; axis++)
        {
            if (shape.Dims[axis].Factors is not { } parts)
                return null;
            factors.AddRange(parts.Select(size => new Factor(size, axis)));
        }
        return factors;
    }

    /// <summary>A factor that the other side has in parts, E as H and E / H or 512 as 8 and 64, in these parts.</summary>
    private static List<Factor> Refined(List<Factor> factors, List<Factor> others)
    {
        var refined = new List<Factor>();
        foreach (var factor in factors)
        {
            var parts = others.Any(other => other.Size.Equals(factor.Size)) ? null : PartsOf(factor.Size, others, factors);
            refined.AddRange(parts is null ? [factor] : parts.Select(part => factor with { Size = part }));
        }
        return refined;
    }

    private static Dim[]? PartsOf(Dim whole, List<Factor> others, List<Factor> factors)
    {
        foreach (var one in others)
        {
            foreach (var other in others)
            {
                if (one != other && MayMake(one.Size, other.Size, whole) && !factors.Any(factor => factor.Size.Equals(one.Size)) && Dim.Same(one.Size * other.Size, whole))
                    return [one.Size, other.Size];
            }
        }
        return null;
    }

    /// <summary>A number is made of numbers, and a symbol H of H / 2 and 2: of a quotient.</summary>
    private static bool MayMake(Dim one, Dim other, Dim whole) => whole.Constant is null
        ? one.Symbol is QuotientSymbol || other.Symbol is QuotientSymbol
        : one.Constant is not null && other.Constant is not null;

    private static bool AreAmbiguous(List<Factor> factors) => factors.Select(factor => factor.Size).Distinct().Count() != factors.Count;

    /// <summary>Two factors of which the view exchanges the order; not two numbers, which say nothing of what they count.</summary>
    private static (Factor First, Factor Second)? Inversion(List<Factor> factors, Dictionary<Factor, int> places, System.Func<Factor, int> before)
    {
        foreach (var first in factors)
        {
            foreach (var second in factors)
            {
                if (before(first) < before(second) && places[first] > places[second] && (first.Size.Constant is null || second.Size.Constant is null))
                    return (first, second);
            }
        }
        return null;
    }

    /// <summary>The axes by where they are afterwards; an axis of one goes with the axis in front of it.</summary>
    private static ImmutableArray<int> Sorted(Shape before, List<Factor> factors, Dictionary<Factor, int> places)
    {
        var keys = new int[before.Dims.Length];
        for (var axis = 0; axis < keys.Length; axis++)
            keys[axis] = factors.Where(factor => factor.Axis == axis).Select(factor => places[factor]).DefaultIfEmpty(axis == 0 ? -1 : keys[axis - 1]).Min();
        return [.. Enumerable.Range(0, keys.Length).OrderBy(axis => keys[axis])];
    }
}
