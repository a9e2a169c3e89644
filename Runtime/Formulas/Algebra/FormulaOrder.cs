using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>The kinds of mask in the order in which a sorted formula names them.</summary>
internal enum FormulaKind
{
    All,
    None,
    Band,
    Padding,
    Prefix,
    Chunked,
    Documents,
    Global,
    Dilated,
    Rule,
    Flags,
    Complement,
    Union,
    Intersection,
}

/// <summary>One order for all masks, the same in every process: the order of parts does not matter, so a normal form has only one.</summary>
internal sealed class FormulaOrder : IComparer<MaskFormula>
{
    public static readonly FormulaOrder Instance = new();

    public int Compare(MaskFormula? left, MaskFormula? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        return left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind) : left.CompareInKind(right);
    }

    public static int Compare<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Comparison<T> compare)
    {
        if (left.Length != right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        for (var i = 0; i < left.Length; i++)
        {
            var order = compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
