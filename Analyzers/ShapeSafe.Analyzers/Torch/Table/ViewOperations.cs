using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>The same numbers in another shape or order.</summary>
internal static class ViewOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["transpose"] = call => Exchange(call, call.Number(0), call.Number(1)),
        ["swapaxes"] = call => Exchange(call, call.Number(0), call.Number(1)),
        ["swapdims"] = call => Exchange(call, call.Number(0), call.Number(1)),
        ["mT"] = call => Exchange(call, -2, -1),
        ["t"] = call => Exchange(call, 0, 1),
        ["T"] = call => call.Self is { Shape.Rank: 2 } ? Exchange(call, 0, 1) : null,
        ["permute"] = call => call.Numbers(0) is { } order ? Permute(call, order) : null,
        ["movedim"] = Move,
        ["moveaxis"] = Move,

        ["unsqueeze"] = call => call.Number(0) is { } axis ? Insert(call, axis) : null,
        ["squeeze"] = call => call.Number(0) is { } axis ? Remove(call, axis) : null,
        ["flatten"] = Flatten,
        ["unflatten"] = Unflatten,
        ["view"] = Reshape,
        ["reshape"] = Reshape,
        ["view_as"] = call => call.Tensor(0) is { } like ? Reshaped(call, like.Shape) : null,
        ["reshape_as"] = call => call.Tensor(0) is { } like ? Reshaped(call, like.Shape) : null,

        // What is written there is written into the tensor.
        ["diagonal"] = call => call.Self is not null ? call.View(Shape.Open(call.Bound.Identity), null) : null,

        ["expand"] = Expand,
        ["expand_as"] = call => call.Tensor(0) is { } like ? Expanded(call, like.Shape) : null,
        ["broadcast_to"] = Expand,

        ["contiguous"] = Contiguous,
        ["clone"] = Copy,
        ["detach"] = Same,
        ["alias"] = Same,
        ["requires_grad_"] = Same,
        ["MoveToOuterDisposeScope"] = Same,
        ["DetachFromDisposeScope"] = Same,
    };

    public static TensorValue? Same(TensorCall call) => call.Self;

    /// <summary>What expand made longer is copied, anything else may be the same memory.</summary>
    private static TensorValue? Contiguous(TensorCall call) => call.Self is { Expanded: not null } expanded ? expanded with { Expanded = null, Storage = call.Bound.Identity } : call.Self;

    private static TensorValue? Copy(TensorCall call) => call.Self is { } self ? self with { Storage = call.Bound.Identity, Expanded = null } : null;

    /// <summary>Content stays where it was when the last two axes are untouched; triangles elsewhere are no triangles any more.</summary>
    private static TensorValue? Kept(TensorCall call, Shape shape) =>
        call.Self is not { } self ? null
        : call.View(shape, self.Content is PositionsContent positions ? PositionsContent.Reshaped(positions, self.Shape, shape)
            : self.Content is FlatContent flat ? flat.In(shape)
            : SameMatrix(self.Shape, shape) ? self.Content : Contents.Joined(self, shape) ?? Contents.Moved(self), Splits.Kept(self, shape));

    private static bool SameMatrix(Shape before, Shape after) =>
        before.Rank is not < 2 && (Dim.Same(before[-1], after[-1]) && Dim.Same(before[-2], after[-2]) || before.IsOpen && after.IsOpen);

    private static TensorValue? Exchange(TensorCall call, int? first, int? second)
    {
        if (call.Self is not { } self || first is not { } one || second is not { } other)
            return null;
        var shape = self.Shape.Exchange(one, other, call.Bound.Identity);
        return call.View(shape, Contents.Exchange(self, one, other), Splits.Exchange(self, one, other)) with
        {
            Fold = self.Fold?.Moved(axis => self.Shape.Absolute(one) is not { } here || self.Shape.Absolute(other) is not { } there ? null : axis == here ? there : axis == there ? here : axis),
            Exchanged = (one, other),
            Inserted = self.Inserted == one ? other : self.Inserted == other ? one : self.Inserted,
            Expanded = self.Shape.FromBack(one) is { } from && self.Shape.FromBack(other) is { } to
                ? self.Expanded?.Moved(axis => axis == from ? to : axis == to ? from : axis) : null,
            Tiling = null,
            IsEmbedded = false,
            Encoded = self.Encoded?.Exchanged(one, other),
        };
    }

    /// <summary>Some axes go elsewhere, the others keep their order.</summary>
    private static TensorValue? Move(TensorCall call)
    {
        if (call.Self?.Shape is not { Rank: { } rank } shape || call.Numbers(0) is not { } from || call.Numbers(1) is not { } to || from.Length != to.Length)
            return null;
        int?[] sources = [.. from.Select(axis => shape.Absolute(axis))], destinations = [.. to.Select(axis => shape.Absolute(axis))];
        if (sources.Contains(null) || destinations.Contains(null) || sources.Distinct().Count() < sources.Length || destinations.Distinct().Count() < destinations.Length)
            return null;
        var others = new Queue<int>(Enumerable.Range(0, rank).Where(axis => !sources.Contains(axis)));
        return Permute(call, [.. Enumerable.Range(0, rank).Select(axis => System.Array.IndexOf(destinations, axis) is >= 0 and var index ? sources[index]!.Value : others.Dequeue())]);
    }

    private static TensorValue? Permute(TensorCall call, ImmutableArray<int> order)
    {
        if (call.Self is not { } self)
            return null;
        order = [.. order.Select(axis => axis < 0 ? axis + order.Length : axis)];
        var shape = self.Shape.Permute(order, call.Bound.Identity);
        var last = order.Length - 1;
        var content = last > 0 && order[last] == last && order[last - 1] == last - 1 ? self.Content
            : last > 0 && order[last] == last - 1 && order[last - 1] == last ? Contents.Transposed(self)
            : Contents.Moved(self);
        var exchanged = ExchangedBy(order);
        return call.View(shape, content, Splits.Permute(self, order)) with { Exchanged = exchanged, Fold = self.Fold?.Moved(axis => order.IndexOf(axis)), Expanded = self.Expanded?.Moved(axis => order.IndexOf(axis + order.Length) - order.Length), Tiling = null, IsEmbedded = false, Encoded = exchanged is var (one, other) ? self.Encoded?.Exchanged(one, other) : null };
    }

    /// <summary>The two axes that an order exchanges, if that is all it does.</summary>
    private static (int, int)? ExchangedBy(ImmutableArray<int> order)
    {
        int[] moved = [.. Enumerable.Range(0, order.Length).Where(axis => order[axis] != axis)];
        return moved.Length == 2 ? (moved[0], moved[1]) : null;
    }

    private static TensorValue? Insert(TensorCall call, int axis)
    {
        if (call.Self is not { } self)
            return null;
        var shape = self.Shape.Insert(axis, Dim.One, call.Bound.Identity);
        var fromBack = axis < 0 ? axis : self.Shape.Rank is { } rank ? axis - rank - 1 : -3;
        var content = self.Content is PositionsContent positions ? positions.Inserted(fromBack) : fromBack <= -3 ? self.Content : Contents.Moved(self);
        return call.View(shape, content) with { Inserted = axis, Exchanged = null, Expanded = self.Expanded?.Moved(other => other <= fromBack ? other - 1 : other), Fold = null, IsEmbedded = false, StepsAxis = fromBack <= -3 ? self.StepsAxis : null };
    }

    private static TensorValue? Remove(TensorCall call, int axis)
    {
        if (call.Self is not { } self)
            return null;
        if (self.Shape.Absolute(axis) is { } index && self.Shape.Dims[index].Constant is { } size && size != 1)
            return self;
        return call.View(self.Shape.Remove(axis, call.Bound.Identity), self.Shape.FromBack(axis) <= -3 ? self.Content : Contents.Moved(self))
            with { Inserted = null, Exchanged = null, Expanded = self.Shape.FromBack(axis) is { } taken ? self.Expanded?.Moved(other => other == taken ? null : other < taken ? other + 1 : other) : null, Fold = null, IsEmbedded = false };
    }

    private static TensorValue? Flatten(TensorCall call)
    {
        // However many axes there are, those from this one on become one.
        if (call is { Self: { Shape: { IsOpen: true } open } whole } && (call.Number(0) ?? 0) is >= 0 and < 6 and var kept && (call.Number(1) ?? -1) == -1)
            return call.View(Shape.Of([.. Enumerable.Range(0, kept).Select(axis => open[axis]), Dim.Of(new SizeSymbol(call.Bound.Identity, kept))]), Contents.Moved(whole)) with { Fold = null, Merge = null };
        if (call.Self is not { } self || self.Shape.IsOpen || self.Shape.Absolute(call.Number(0) ?? 0) is not { } first
            || self.Shape.Absolute(call.Number(1) ?? -1) is not { } last || last < first)
            return null;
        var dims = self.Shape.Dims;
        var shape = Shape.Of([.. dims.Take(first), Dim.Product(dims.Skip(first).Take(last - first + 1)), .. dims.Skip(last + 1)]);
        return call.View(shape, Contents.Joined(self, shape) ?? Contents.Moved(self)) with { Fold = FoldOf(call, self.Shape, shape), Merge = MergeOf(self, shape), Tiling = TilingOf(call, self, shape) };
    }

    private static TensorValue? Unflatten(TensorCall call)
    {
        if (call.Self is not { } self || call.Number(0) is not { } axis || call.Sizes(1) is not { } sizes)
            return null;
        if (self.Shape.IsOpen && axis < 0)
        {
            var tail = WithInferred(sizes, self.Shape[axis]).AddRange(Enumerable.Range(axis + 1, -axis - 1).Select(back => self.Shape[back]));
            return call.View(Shape.Open(call.Bound.Identity, tail, self.Shape.Link is { } link ? link with { More = link.More + sizes.Length - 1 } : null), Contents.Moved(self),
                axis == -1 && sizes.Length == 2 ? new HeadSplit(-2, -3) : null);
        }
        if (self.Shape.IsOpen)
            return call.View(Shape.Open(call.Bound.Identity, [], self.Shape.Link is { } same ? same with { More = same.More + sizes.Length - 1 } : null), Contents.Moved(self));
        if (self.Shape.Absolute(axis) is not { } index)
            return null;
        sizes = WithInferred(sizes, self.Shape.Dims[index]);
        var shape = Shape.Of([.. self.Shape.Dims.Take(index), .. sizes, .. self.Shape.Dims.Skip(index + 1)]);
        return call.View(shape, Contents.Moved(self), Splits.Of(self.Shape, shape)) with { Fold = null };
    }

    private static TensorValue? Reshape(TensorCall call) =>
        call.Self is { } self && call.Sizes() is { } sizes ? Reshaped(call, Shape.Of(WithInferred(sizes, self.Shape.Count(), call.Bound.Identity))) : null;

    private static TensorValue? Reshaped(TensorCall call, Shape shape) =>
        call.Self is { } self ? Kept(call, shape)! with { Split = Splits.Of(self.Shape, shape) ?? Splits.Kept(self, shape), Fold = FoldOf(call, self.Shape, shape), Merge = MergeOf(self, shape), Tiling = TilingOf(call, self, shape) } : null;

    /// <summary>(b, h, l, d) as (b * h, l, d); or (l, b, h * d) as (l, b * h, d), the heads taken off the features.</summary>
    private static Fold? FoldOf(TensorCall call, Shape before, Shape after) =>
        before.Rank >= 3 && after.Rank == before.Rank - 1 && Dim.Same(before[0] * before[1], after[0])
            && Dim.Same(before[-1], after[-1]) && Dim.Same(before[-2], after[-2])
            ? new Fold(0, before[0], before[1], call.Syntax)
        : before.Rank == 3 && after.Rank == 3 && Dim.Same(before[0], after[0]) && after[1] / before[1] is { IsOne: false, Symbol: not QuotientSymbol } heads
            && Dim.Same(before[1] * heads, after[1]) && Dim.Same(heads * after[2], before[2])
            ? new Fold(1, before[1], heads, call.Syntax) : null;

    /// <summary>(b, t, g, h, d) as (b, t, g * h, d).</summary>
    private static Merge? MergeOf(TensorValue self, Shape after)
    {
        if (self.Shape.Rank is not { } rank || after.Rank is not { } left || left == rank)
            return self.Merge;
        for (var axis = 1; left == rank - 1 && axis < left - 1; axis++)
        {
            if (after.Dims.SequenceEqual([.. self.Shape.Dims.Take(axis), self.Shape[axis] * self.Shape[axis + 1], .. self.Shape.Dims.Skip(axis + 2)]))
                return new Merge(self.Shape[axis], self.Shape[axis + 1]);
        }
        return null;
    }

    /// <summary>(b, 1, h, s, d) expanded to (b, n, h, s, d) and seen as (b, n * h, s, d): n copies of the whole, one after another.</summary>
    private static Tiling? TilingOf(TensorCall call, TensorValue self, Shape after) =>
        self.Inserted is { } inserted && self.Shape.Absolute(inserted) is { } axis && !self.Shape[axis].IsOne && after.Rank == self.Shape.Rank - 1 && axis < after.Rank
            && after.Dims.SequenceEqual([.. self.Shape.Dims.Take(axis), self.Shape[axis] * self.Shape[axis + 1], .. self.Shape.Dims.Skip(axis + 2)])
            ? new Tiling(axis, self.Shape[axis], call.Syntax) : null;

    /// <summary>The one size that is given as -1 is what is left of the number of elements.</summary>
    /// <param name="at">Whose symbol it is when that number is not known: the next view may keep it.</param>
    private static ImmutableArray<Dim> WithInferred(ImmutableArray<Dim> sizes, Dim count, Identity? at = null)
    {
        var inferred = sizes.Select((size, index) => (size, index)).Where(entry => entry.size.Constant == -1).Select(entry => entry.index).ToArray();
        if (inferred.Length != 1)
            return inferred.Length == 0 ? sizes : [.. sizes.Select(size => size.Constant == -1 ? Dim.Unknown : size)];
        var rest = count / Dim.Product(sizes.RemoveAt(inferred[0]));
        return sizes.SetItem(inferred[0], rest.IsUnknown && at is not null ? Dim.Of(new SizeSymbol(at, inferred[0])) : rest);
    }

    private static TensorValue? Expand(TensorCall call)
    {
        if (call.Self is not { } self || call.Sizes() is not { } sizes)
            return null;
        var dims = sizes.Select((size, index) => size.Constant == -1 ? self.Shape[index - sizes.Length] : size);
        return Expanded(call, Shape.Of(dims));
    }

    private static TensorValue? Expanded(TensorCall call, Shape shape) =>
        call.Self is { } self ? Kept(call, shape)! with { Expanded = Expansion.Of(self, shape, call.Syntax) } : null;
}
