using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>Parts of a tensor: indexers, slices, rows picked by another tensor.</summary>
internal static class IndexOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["this[]"] = Index,
        ["index"] = Index,
        ["narrow"] = call => Cut(call, call.Number(0), call.Dim(2), call.Number(1) == 0),
        ["slice"] = call => Cut(call, call.Number(0), call.Number(3) == 1 ? call.Dim(2) - call.Dim(1) : Dim.Unknown, call.Number(1) == 0 && call.Number(3) == 1),
        ["select"] = call => call.Self is { } self && call.Number(0) is { } axis ? call.View(self.Shape.Remove(axis, call.Bound.Identity), Contents.Moved(self), Splits.Without(self, self.Shape.FromBack(axis))) with { Expanded = Picked(self, axis) } : null,
        ["index_select"] = call => Cut(call, call.Number(0), call.Tensor(1) is { Shape.Rank: 1 } index ? index.Shape[0] : Dim.Unknown) is { } picked ? picked with { Merge = Merge.Unknown, Fold = null } : null,
        ["gather"] = call => call.Tensor(1) is { } index ? call.Derived(index.Shape) : null,
    };

    private static Expansion? Picked(TensorValue self, int axis) => self.Shape.Absolute(axis) is { } taken
        ? self.Expanded?.Indexed(self.Shape, [.. Enumerable.Repeat<Value>(new IndexValue(IndexKind.All), taken), new IntegerValue(Dim.Zero)]) : null;

    /// <summary>A cut that leaves the matrix alone leaves its content; rows or columns from the start keep a triangle too.</summary>
    private static TensorValue? Cut(TensorCall call, int? axis, Dim length, bool isFromStart = false) =>
        call.Self is { } self && axis is { } cut && self.Shape.Resize(cut, length, call.Bound.Identity) is var shape
            ? call.View(shape, self.Shape.FromBack(cut) <= -3 ? self.Content : isFromStart ? Contents.Cut(self.Content, shape, call.Syntax) : Contents.Moved(self), self.Split)
                with { StepsAxis = isFromStart && IsTableOfPositions(call) ? shape.FromBack(cut) : null }
            : null;

    private static bool IsTableOfPositions(TensorCall call) => Names.SpeakOfPositions(Names.Of(call.SelfOperation));

    /// <summary>The axis of a table of positions of which the first are taken, from the back.</summary>
    private static int? StepsAxis(TensorCall call, Shape shape, ImmutableArray<Value> entries) =>
        IsTableOfPositions(call) && entries.Where(entry => !IsWhole(entry)).ToArray() is [RangeValue { End: IntegerValue } only] && IsFromStart(only)
            && !entries.Any(entry => entry is IndexValue { Kind: IndexKind.Ellipsis }) ? shape.FromBack(entries.IndexOf(only)) : null;

    /// <summary>What stands between the brackets.</summary>
    public static ImmutableArray<Value> Entries(TensorCall call) => call.Others is [{ Value: ElementsValue list }] ? list.Elements : [.. call.Others.Select(argument => argument.Value)];

    private static TensorValue? Index(TensorCall call)
    {
        if (call.Self is not { } self)
            return null;
        var entries = Entries(call);
        return Index(self.Shape, entries, call.Bound.Identity) is { } result
            ? call.View(result.Shape, self is { Content: PositionsContent positions } ? Positions(positions, self.Shape, entries)
                : result.KeepsMatrix ? Contents.Cut(self.Content, result.Shape, call.Syntax) : Contents.Moved(self), result.KeepsAxes ? self.Split : Picked(self, entries))
                with
                {
                    Inserted = Inserted(entries),
                    Expanded = self.Expanded?.Indexed(self.Shape, entries),
                    Fold = null,
                    Merge = entries.Any(entry => entry is IndexValue { Kind: IndexKind.Unknown }) ? Merge.Unknown : self.Merge,
                    IsEmbedded = false,
                    Encoded = result.KeepsAxes ? self.Encoded : null,
                    StepsAxis = StepsAxis(call, result.Shape, entries),
                }
            : call.Unknown(self.Type) with { TypePlace = self.TypePlace };
    }

    /// <summary>Positions with new axes before and behind them.</summary>
    private static PositionsContent? Positions(PositionsContent positions, Shape shape, ImmutableArray<Value> entries) =>
        shape.Rank == 1 && entries.All(entry => IsWhole(entry) || entry is IndexValue { Kind: IndexKind.NewAxis })
            ? positions with { Axis = -1 - entries.SkipWhile(entry => !IsWhole(entry)).Count(entry => !IsWhole(entry)) } : null;

    /// <summary>The heads, where one entry takes an axis out and the others leave theirs.</summary>
    private static HeadSplit? Picked(TensorValue self, ImmutableArray<Value> entries)
    {
        var taken = entries.Select((entry, position) => (entry, position)).Where(one => one.entry is IntegerValue or FromEndValue).ToArray();
        if (taken.Length != 1 || !entries.All(entry => IsWhole(entry) || entry is IntegerValue or FromEndValue))
            return null;
        var position = taken[0].position;
        return Splits.Without(self, entries.Take(position).Any(entry => entry is IndexValue { Kind: IndexKind.Ellipsis })
            ? position - entries.Length : self.Shape.FromBack(position));
    }

    /// <summary>Where the one new axis stands.</summary>
    private static int? Inserted(ImmutableArray<Value> entries)
    {
        var positions = entries.Select((entry, position) => (entry, position)).Where(one => one.entry is IndexValue { Kind: IndexKind.NewAxis }).ToArray();
        if (positions.Length != 1)
            return null;
        var fromFront = positions[0].position;
        return entries.Take(fromFront).Any(entry => entry is IndexValue { Kind: IndexKind.Ellipsis }) ? fromFront - entries.Length : fromFront;
    }

    private readonly record struct Indexed(Shape Shape, bool KeepsMatrix, bool KeepsAxes);

    private static Indexed? Index(Shape shape, ImmutableArray<Value> entries, Identity at)
    {
        var consuming = entries.Count(entry => entry is not IndexValue { Kind: IndexKind.NewAxis or IndexKind.Ellipsis });
        var ellipsis = entries.Select((entry, position) => entry is IndexValue { Kind: IndexKind.Ellipsis } ? position : -1).Max();
        if (shape.IsOpen)
            return IndexOpen(shape, entries, ellipsis, at);
        if (consuming > shape.Dims.Length)
            return null;

        var result = new List<Dim>();
        var axis = 0;
        var keepsMatrix = true;
        var keepsAxes = true;
        foreach (var entry in entries)
        {
            if (entry is IndexValue { Kind: IndexKind.Ellipsis })
            {
                for (var end = axis + shape.Dims.Length - consuming; axis < end; axis++)
                    result.Add(shape.Dims[axis]);
                continue;
            }
            var after = Entry(entry, entry is IndexValue { Kind: IndexKind.NewAxis } ? null : shape.Dims[axis]);
            if (after is not { } sizes)
                return null;
            result.AddRange(sizes);
            var isWhole = IsWhole(entry);
            keepsMatrix &= isWhole || axis < shape.Dims.Length - 2 && entry is not IndexValue { Kind: IndexKind.NewAxis } || IsFromStart(entry) && ShiftsNothing(entries);
            keepsAxes &= isWhole || entry is RangeValue;
            if (entry is not IndexValue { Kind: IndexKind.NewAxis })
                axis++;
        }
        result.AddRange(shape.Dims.Skip(axis));
        return new Indexed(Shape.Of(result), keepsMatrix, keepsAxes);
    }

    /// <summary>Of an open shape only what follows an ellipsis can be told.</summary>
    private static Indexed? IndexOpen(Shape shape, ImmutableArray<Value> entries, int ellipsis, Identity at)
    {
        if (entries.All(IsWhole))
            return new Indexed(shape, true, true);
        if (ellipsis < 0)
            return entries.All(entry => IsWhole(entry) || entry is IndexValue { Kind: IndexKind.NewAxis } or RangeValue or IntegerValue or FromEndValue)
                ? new Indexed(Shape.Open(at, [], Moved(shape.Link, entries), null, entries.Count(LeavesAxis)), false, false) : null;
        var after = entries.Skip(ellipsis + 1).ToArray();
        var axis = -after.Count(entry => entry is not IndexValue { Kind: IndexKind.NewAxis });
        var tail = new List<Dim>();
        foreach (var entry in after)
        {
            var isNew = entry is IndexValue { Kind: IndexKind.NewAxis };
            if (Entry(entry, isNew ? null : shape[axis]) is not { } sizes)
                return null;
            tail.AddRange(sizes);
            axis += isNew ? 0 : 1;
        }
        return new Indexed(Shape.Open(at, tail, null, null, entries.Count(LeavesAxis)), false, false);
    }

    private static bool LeavesAxis(Value entry) => entry is RangeValue or IndexValue { Kind: IndexKind.NewAxis or IndexKind.All };

    /// <summary>The rank after axes were taken out and put in.</summary>
    private static Shape.RankLink? Moved(Shape.RankLink? link, ImmutableArray<Value> entries) =>
        link is null ? null : link with { More = link.More + entries.Count(entry => entry is IndexValue { Kind: IndexKind.NewAxis }) - entries.Count(entry => entry is IntegerValue or FromEndValue) };

    /// <summary>The axes that an entry makes of one (none of a new one): none for a number.</summary>
    private static IEnumerable<Dim>? Entry(Value entry, Dim? size) => entry switch
    {
        IndexValue { Kind: IndexKind.NewAxis } => [Dim.One],
        IndexValue { Kind: IndexKind.All } => [size!],
        RangeValue range => [Length(range, size!)],
        IntegerValue or FromEndValue => [],
        _ => null,
    };

    /// <summary>The length of a range; its ends are taken to be within the axis.</summary>
    public static Dim Length(RangeValue range, Dim size) => Position(range.End, size, size) - Position(range.Start, size, Dim.Zero);

    private static Dim Position(Value? end, Dim size, Dim missing) => end switch
    {
        null or NullValue => missing,
        IntegerValue { Dim.Constant: < 0 and { } back } => size + Dim.Of(back),
        IntegerValue number => number.Dim,
        FromEndValue { Distance: IntegerValue back } => size - back.Dim,
        _ => Dim.Unknown,
    };

    /// <summary>An entry that takes the whole of one axis.</summary>
    public static bool IsWholeAxis(Value entry) => entry is IndexValue { Kind: IndexKind.All } or RangeValue { Start: null, End: null };

    private static bool IsWhole(Value entry) =>
        entry is IndexValue { Kind: IndexKind.All or IndexKind.Ellipsis } or RangeValue { Start: null, End: null };

    private static bool IsFromStart(Value entry) => entry is RangeValue { Start: null or IntegerValue { Dim.Constant: 0 } };

    /// <summary>Every range starts at the start: positions are what they were.</summary>
    private static bool ShiftsNothing(ImmutableArray<Value> entries) =>
        entries.All(entry => IsWhole(entry) || IsFromStart(entry) || entry is IntegerValue);
}
