using System.Collections.Immutable;
using System.Linq;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Follows the axis of the heads from the view that split it off.</summary>
internal static class Splits
{
    /// <summary>(.., T, E) seen as (.., T, H, D): the heads stand before the channels, the sequence before the heads.</summary>
    public static HeadSplit? Of(Shape before, Shape after)
    {
        if (before.IsOpen || after.IsOpen || after.Rank != before.Rank + 1 || before.Rank < 2)
            return null;
        var features = before[-1];
        var splits = before.Dims.Take(before.Dims.Length - 1).SequenceEqual(after.Dims.Take(before.Dims.Length - 1))
            && Dim.Same(after[-2] * after[-1], features) && !after[-2].IsOne && !after[-1].IsOne;
        return splits ? new HeadSplit(-2, -3) : null;
    }

    public static HeadSplit? Kept(TensorValue tensor, Shape after) => tensor.Shape.Equals(after) ? tensor.Split : null;

    public static HeadSplit? Exchange(TensorValue tensor, int first, int second)
    {
        if (tensor.Split is not { } split || tensor.Shape.FromBack(first) is not { } one || tensor.Shape.FromBack(second) is not { } other)
            return null;
        int Moved(int axis) => axis == one ? other : axis == other ? one : axis;
        return new HeadSplit(Moved(split.HeadAxis), Moved(split.SequenceAxis));
    }

    public static HeadSplit? Permute(TensorValue tensor, ImmutableArray<int> order)
    {
        if (tensor.Split is not { } split)
            return null;
        int Moved(int axis) => order.IndexOf(axis + order.Length) - order.Length;
        return new HeadSplit(Moved(split.HeadAxis), Moved(split.SequenceAxis));
    }
}
