using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>What the operations make of shapes. Where an axis cannot be told, the result is open: a tensor of unknown rank.</summary>
internal static class ShapeAlgebra
{
    /// <summary>Two axes exchanged.</summary>
    public static Shape Exchange(this Shape shape, int first, int second, Identity at)
    {
        if (shape.Absolute(first) is { } one && shape.Absolute(second) is { } other)
            return Shape.Of(shape.Dims.SetItem(one, shape.Dims[other]).SetItem(other, shape.Dims[one]));
        if (!shape.IsOpen)
            return Shape.Open(at);
        return (first, second) is (-1, -2) or (-2, -1)
            ? Shape.Open(at, [.. shape.Tail.Take(shape.Tail.Length - 2), shape[-1], shape[-2]], shape.Link, shape.Back)
            : Shape.Open(at, [], shape.Link);
    }

    /// <summary>The axes in another order.</summary>
    public static Shape Permute(this Shape shape, ImmutableArray<int> order, Identity at)
    {
        if (shape.IsOpen)
            return order.All(axis => axis >= 0) ? Shape.Of(order.Select(axis => shape[axis])) : Shape.Open(at);
        var axes = order.Select(axis => shape.Absolute(axis)).ToArray();
        return axes.Length == shape.Rank && axes.All(axis => axis is not null) && axes.Distinct().Count() == axes.Length
            ? Shape.Of(axes.Select(axis => shape.Dims[axis!.Value]))
            : Shape.Open(at);
    }

    /// <summary>An axis of size one inserted so that it stands at <paramref name="axis"/>.</summary>
    public static Shape Insert(this Shape shape, int axis, Dim size, Identity at)
    {
        if (!shape.IsOpen)
        {
            var index = axis < 0 ? axis + shape.Dims.Length + 1 : axis;
            return index >= 0 && index <= shape.Dims.Length ? Shape.Of(shape.Dims.Insert(index, size)) : Shape.Open(at);
        }
        var link = shape.Link is { } old ? old with { More = old.More + 1 } : null;
        var least = System.Math.Max(shape.LeastRank + 1, axis < 0 ? -axis : axis + 1);
        if (axis >= 0)
            return Shape.Open(at, [], link, null, least);
        var tail = Enumerable.Range(axis + 1, -axis - 1).Select(back => shape[back]);
        return Shape.Open(at, [size, .. tail], link, null, least);
    }

    /// <summary>An axis removed.</summary>
    public static Shape Remove(this Shape shape, int axis, Identity at)
    {
        if (shape.Absolute(axis) is { } index)
            return Shape.Of(shape.Dims.RemoveAt(index));
        return Shape.Open(at, [], shape.Link is { } old ? old with { More = old.More - 1 } : null);
    }

    /// <summary>An axis with another size.</summary>
    public static Shape Resize(this Shape shape, int axis, Dim size, Identity at)
    {
        if (shape.Absolute(axis) is { } index)
            return Shape.Of(shape.Dims.SetItem(index, size));
        if (!shape.IsOpen || axis >= 0)
            return Shape.Open(at, [], shape.IsOpen ? shape.Link : null);
        var length = System.Math.Max(-axis, shape.Tail.Length);
        var tail = Enumerable.Range(-length, length).Select(back => back == axis ? size : shape[back]);
        return Shape.Open(at, tail, shape.Link, shape.Back);
    }

    /// <summary>Other sizes, given by their axis from the back, in place of some.</summary>
    public static Shape Where(this Shape shape, System.Func<Dim, int, bool> replaced, System.Func<int, Dim> replacement) => shape.IsOpen ? shape
        : Shape.Of(shape.Dims.Select((size, index) => index - shape.Dims.Length is var axis && replaced(size, axis) ? replacement(axis) : size));

    /// <summary>The number of elements, when the rank is known.</summary>
    public static Dim Count(this Shape shape) => shape.IsOpen ? Dim.Unknown : Dim.Product(shape.Dims);

    /// <summary>What broadcasting makes of two shapes. An axis on which they may or may not agree is unknown.</summary>
    public static Shape Broadcast(Shape left, Shape right, Identity at)
    {
        if (left.Equals(right) || right.Rank == 0)
            return left;
        if (left.Rank == 0)
            return right;
        if (left.IsOpen || right.IsOpen)
        {
            // A tensor of rank 2 or less does not make the other one longer, as masks go.
            var known = left.IsOpen && right.IsOpen ? 2 : System.Math.Min(left.Rank ?? right.Rank!.Value, 2);
            var link = left.IsOpen && right.IsOpen ? (Equals(left.Link, right.Link) ? left.Link : null)
                : known < (left.Rank ?? right.Rank!.Value) ? null : left.Link ?? right.Link;
            return Shape.Open(at, Enumerable.Range(-known, known).Select(axis => Broadcast(left[axis], right[axis])), link);
        }
        var rank = System.Math.Max(left.Dims.Length, right.Dims.Length);
        return Shape.Of(Enumerable.Range(-rank, rank).Select(axis =>
            -axis > left.Dims.Length ? right[axis] : -axis > right.Dims.Length ? left[axis] : Broadcast(left[axis], right[axis])));
    }

    private static Dim Broadcast(Dim left, Dim right) =>
        left.IsOne ? right
        : right.IsOne || Dim.Same(left, right) ? left
        : left.Constant is not null && right.Constant is null ? left
        : right.Constant is not null && left.Constant is null ? right
        : Dim.Unknown;

    /// <summary>The axes, counted from the back, on which two shapes cannot be broadcast.</summary>
    public static IEnumerable<int> Conflicts(Shape left, Shape right)
    {
        var common = System.Math.Min(left.Rank ?? System.Math.Max(2, left.Tail.Length), right.Rank ?? System.Math.Max(2, right.Tail.Length));
        return Enumerable.Range(1, common).Select(back => -back)
            .Where(axis => !left[axis].IsOne && !right[axis].IsOne && Dim.Differ(left[axis], right[axis]));
    }
}
