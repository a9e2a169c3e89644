using System.Collections.Immutable;
using System.Linq;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Follows the axis of the heads from the view that split it off.</summary>
internal static class Splits
{
    /// <summary>
    /// (.., T, E) seen as (.., T, H, D): the heads stand before the channels, the sequence before the heads. Queries, keys and values of
    /// one projection are (.., T, 3, H, D) or (.., T, H, 3, D).
    /// </summary>
    public static HeadSplit? Of(Shape before, Shape after)
    {
        if (before.IsOpen || after.IsOpen || before.Rank < 2 || after.Rank - before.Rank is not (1 or 2))
            return null;
        var kept = before.Dims.Length - 1;
        var parts = after.Dims.Skip(kept).ToArray();
        if (!before.Dims.Take(kept).SequenceEqual(after.Dims.Take(kept)) || Dim.Differ(Dim.Product(parts), before[-1]) || parts.Any(part => part.IsOne))
            return null;
        return parts switch
        {
            [_, _] => new HeadSplit(-2, -3),
            [{ Constant: 2 or 3 }, { Constant: not (2 or 3) }, _] => new HeadSplit(-2, -4),
            [{ Constant: not (2 or 3) }, { Constant: 2 or 3 }, _] => new HeadSplit(-3, -4),
            _ => null,
        };
    }

    /// <summary>After an axis was taken out, given from the back; null when it was one of the two.</summary>
    public static HeadSplit? Without(TensorValue tensor, int? axis)
    {
        if (tensor.Split is not { } split || axis is not { } taken || taken == split.HeadAxis || taken == split.SequenceAxis)
            return null;
        int Moved(int other) => other < taken ? other + 1 : other;
        return new HeadSplit(Moved(split.HeadAxis), Moved(split.SequenceAxis));
    }

    public static HeadSplit? Kept(TensorValue tensor, Shape after) => tensor.Shape.Equals(after) ? tensor.Split : null;

    public static HeadSplit? Exchange(TensorValue tensor, int first, int second)
    {
        if (tensor.Split is not { } split || FromBack(tensor.Shape, first) is not { } one || FromBack(tensor.Shape, second) is not { } other)
            return null;
        int Moved(int axis) => axis == one ? other : axis == other ? one : axis;
        return new HeadSplit(Moved(split.HeadAxis), Moved(split.SequenceAxis));
    }

    /// <summary>Of a split tensor whose rank is not known, (.., T, H, D), the first axis is taken to be the batch.</summary>
    private static int? FromBack(Shape shape, int axis) => shape.IsOpen && axis is >= 0 and < 4 ? axis - 4 : shape.FromBack(axis);

    public static HeadSplit? Permute(TensorValue tensor, ImmutableArray<int> order)
    {
        if (tensor.Split is not { } split)
            return null;
        int Moved(int axis) => order.IndexOf(axis + order.Length) - order.Length;
        return new HeadSplit(Moved(split.HeadAxis), Moved(split.SequenceAxis));
    }
}
