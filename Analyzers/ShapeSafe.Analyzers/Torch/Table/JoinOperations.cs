using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>Tensors joined, cut into several, and repeated.</summary>
internal static class JoinOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["cat"] = call => Concatenate(call, Axis(call, 1)),
        ["concat"] = call => Concatenate(call, Axis(call, 1)),
        ["concatenate"] = call => Concatenate(call, Axis(call, 1)),
        ["hstack"] = call => Concatenate(call, call.Tensors(0)?[0].Shape.Rank == 1 ? 0 : 1),
        ["vstack"] = call => Concatenate(call, 0),
        ["stack"] = Stack,
        ["chunk"] = call => call.Number(0) is { } count and > 0 and <= 16 && Axis(call, 1) is { } axis
            ? Parts(call, Enumerable.Repeat(call.Self!.Shape[axis] / Dim.Of(count), count), axis) : null,
        ["tensor_split"] = call => call.Number(0) is { } count and > 0 and <= 16 && Axis(call, 1) is { } axis
            ? Parts(call, Enumerable.Repeat(call.Self!.Shape[axis] / Dim.Of(count), count), axis) : null,
        ["split"] = Split,
        ["unbind"] = Unbind,
        ["repeat"] = Repeat,
        ["tile"] = Repeat,
        ["repeat_interleave"] = RepeatInterleave,
        ["roll"] = call => call.Self is { } self ? call.Derived(self.Shape, Contents.Moved(self)) : null,
        ["flip"] = call => call.Self is { } self ? call.Derived(self.Shape, Contents.Moved(self)) : null,
    };

    private static int? Axis(TensorCall call, int position) => call.At(position) is { } given ? TensorCall.AsNumber(given) : 0;

    private static TensorValue? Concatenate(TensorCall call, int? axis)
    {
        if (axis is not { } along)
            return null;
        if (Copies(call.At(0)) is var (copied, times))
            return Tile(call, copied, along, times);
        if (call.Tensors(0) is not { } parts)
            return call.Unknown() with { GrownAlong = along };
        var first = parts[0];
        var sum = parts.Select(part => part.Shape[along]).Aggregate((left, right) => left + right);
        var shape = parts.All(part => part.Shape.IsOpen || part.Shape.Rank == first.Shape.Rank) || first.Shape.IsOpen
            ? (parts.FirstOrDefault(part => !part.Shape.IsOpen) ?? first).Shape.Resize(along, sum, call.Bound.Identity)
            : Shape.Open(call.Bound.Identity);
        var type = parts.Select(part => part.Type).Aggregate(ElementTypes.Promote);
        var split = along == -1 && parts.All(part => Equals(part.Split, first.Split)) ? first.Split : null;
        // One behind the other, each part is a group.
        return call.New(shape, type, Content(parts, along)) with { GrownAlong = along, Split = split, Batch = parts.Select(part => part.Batch).FirstOrDefault(batch => batch is not null), Merge = along is 1 or 2 or -2 or -3 ? new Merge(Dim.Of(parts.Length), first.Shape[along]) : first.Merge };
    }

    /// <summary>The one tensor of which a list holds nothing but copies, and how many.</summary>
    private static (TensorValue Tensor, Dim Times)? Copies(Value? list) => list switch
    {
        RepeatedValue { Element: TensorValue tensor, Count: IntegerValue { Dim: var count } } => (tensor, count),
        ElementsValue { Elements: [TensorValue first, _, ..] parts } when parts.All(part => part is TensorValue { Identity: var identity } && identity.Equals(first.Identity)) =>
            (first, Dim.Of(parts.Length)),
        _ => null,
    };

    private static TensorValue Tile(TensorCall call, TensorValue self, int axis, Dim times)
    {
        var shape = self.Shape.Resize(axis, self.Shape[axis] * times, call.Bound.Identity);
        return call.Derived(self, shape, self.Shape.FromBack(axis) <= -3 ? self.Content : Contents.Moved(self)) with
        {
            Split = self.Split,
            Tiling = self.Shape[axis].IsOne || shape.Absolute(axis) is not { } grown ? null : new Tiling(grown, times, call.Syntax),
        };
    }

    /// <summary>Nothing put before a causal mask: zeros for the past move its diagonal to the right.</summary>
    private static Content? Content(ImmutableArray<TensorValue> parts, int axis)
    {
        if (parts is not [{ Content: RegionContent { IsConstant: true } past } before, { Content: RegionContent mask }])
            return null;
        if (before.Shape.FromBack(axis) != -1 || before.Shape[-1].IsUnknown)
            return null;
        var shift = before.Shape[-1];
        return mask.Region switch
        {
            UpperRegion upper when past.Inside.Equals(mask.Outside) => mask with { Region = new UpperRegion(upper.Diagonal + shift) },
            LowerRegion lower when past.Inside.Equals(mask.Inside) => mask with { Region = new LowerRegion(lower.Diagonal + shift) },
            _ => null,
        };
    }

    private static TensorValue? Stack(TensorCall call)
    {
        if (call.Tensors(0) is not { } parts || Axis(call, 1) is not { } axis)
            return null;
        var shape = parts[0].Shape.Insert(axis, Dim.Of(parts.Length), call.Bound.Identity);
        return call.New(shape, parts.Select(part => part.Type).Aggregate(ElementTypes.Promote));
    }

    private static Value? Split(TensorCall call)
    {
        if (call.Self is not { } self || Axis(call, 1) is not { } axis)
            return null;
        if (call.Sizes() is { Length: > 0 } sizes && call.At(0) is ElementsValue)
            return Parts(call, sizes, axis);
        // split(C, 2) of 3 * C: as many parts as the size goes into the axis.
        var size = call.Dim(0);
        return (self.Shape[axis] / size).Constant is { } count and > 0 and <= 16 && Dim.Same(size * Dim.Of(count), self.Shape[axis])
            ? Parts(call, Enumerable.Repeat(size, (int)count), axis)
            : Parts(call, Enumerable.Repeat(size, 4), axis);
    }

    /// <summary>The parts along an axis; each has the origin of the whole.</summary>
    private static Value? Parts(TensorCall call, IEnumerable<Dim> sizes, int axis) => call.Self is not { } self ? null
        : new ElementsValue([.. sizes.Select((size, index) => (Value)(call.View(
            self.Shape.Resize(axis, size, call.Bound.Identity.Part(index)), null, self.Split) with { Identity = call.Bound.Identity.Part(index) }))]);

    private static Value? Unbind(TensorCall call)
    {
        if (call.Self is not { } self || Axis(call, 0) is not { } axis || self.Shape[axis].Constant is not { } count || count is <= 0 or > 16)
            return null;
        var part = call.View(self.Shape.Remove(axis, call.Bound.Identity), null, Splits.Without(self, self.Shape.FromBack(axis)));
        return new ElementsValue([.. Enumerable.Range(0, (int)count).Select(index => (Value)(part with { Identity = call.Bound.Identity.Part(index) }))]);
    }

    private static TensorValue? Repeat(TensorCall call)
    {
        if (call.Self is not { } self || call.Sizes() is not { } times || self.Shape.IsOpen && times.Length == 0)
            return null;
        var dims = times.Select((count, index) =>
        {
            var axis = index - times.Length;
            // Of a tensor whose rank is not known, any axis may be the one that was inserted.
            return self is { Shape.IsOpen: true, Inserted: >= 0 } ? Dim.Unknown
                : self.Shape.IsOpen || -axis <= self.Shape.Dims.Length ? self.Shape[axis] * count : count;
        });
        var content = times.Length >= 2 && times[times.Length - 1].IsOne && times[times.Length - 2].IsOne ? self.Content : Contents.Moved(self);
        // Copies along an axis of size one have no order.
        var grown = times.Select((count, index) => (count, index)).Where(entry => !entry.count.IsOne && !self.Shape[entry.index - times.Length].IsOne).ToArray();
        return call.Derived(Shape.Of(dims), content) with { Tiling = grown is [var only] ? new Tiling(only.index, only.count, call.Syntax) : null };
    }

    private static TensorValue? RepeatInterleave(TensorCall call)
    {
        if (call.Self is not { } self || call.At(0) is not IntegerValue times || call.Number(1) is not { } axis)
            return null;
        var shape = self.Shape.Resize(axis, self.Shape[axis] * times.Dim, call.Bound.Identity);
        return call.Derived(shape, self.Shape.FromBack(axis) <= -3 ? self.Content : Contents.Moved(self)) with { Split = self.Split, Repeated = new Repetition(axis, times.Dim) };
    }
}
