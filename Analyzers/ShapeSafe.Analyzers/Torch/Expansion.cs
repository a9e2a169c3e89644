using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Axes that expand made longer: all their entries are the same memory.</summary>
/// <param name="Axes">Counted from the back.</param>
/// <param name="Call">The call of expand.</param>
internal sealed record Expansion(ImmutableArray<int> Axes, SyntaxNode Call)
{
    /// <summary>The size of an axis of which some entries were picked: what is written into them is written into all.</summary>
    public Dim? Picked { get; init; }

    /// <summary>The axes that are longer in a new shape, if there are any.</summary>
    public static Expansion? Of(TensorValue tensor, Shape after, SyntaxNode call)
    {
        if (after.IsOpen)
            return null;
        var before = tensor.Shape;
        ImmutableArray<int> axes = [.. Enumerable.Range(-after.Dims.Length, after.Dims.Length).Where(axis => !after[axis].IsOne && !after[axis].IsUnknown
            && (before.Rank is { } rank && -axis > rank || before[axis].IsOne || tensor.Expanded?.Axes.Contains(axis) == true))];
        return axes.IsEmpty ? null : new Expansion(axes, call);
    }

    /// <summary>Where the axes are afterwards.</summary>
    /// <param name="moved">The new place of an axis, from the back; null of one that is no longer there.</param>
    public Expansion? Moved(System.Func<int, int?> moved)
    {
        ImmutableArray<int> axes = [.. Axes.Select(moved).OfType<int>()];
        return axes.IsEmpty && Picked is null ? null : this with { Axes = axes };
    }

    /// <summary>After an indexer; null where an entry is not understood.</summary>
    public Expansion? Indexed(Shape shape, ImmutableArray<Value> entries)
    {
        if (shape.Rank is not { } rank || !entries.All(IsUnderstood))
            return null;
        var consuming = entries.Count(entry => entry is not IndexValue { Kind: IndexKind.NewAxis or IndexKind.Ellipsis });
        var (axis, picked) = (0, Picked);
        // The old axis of each new one.
        var kept = new List<int?>();
        foreach (var entry in entries)
        {
            if (entry is IndexValue { Kind: IndexKind.NewAxis })
            {
                kept.Add(null);
                continue;
            }
            var next = entry is IndexValue { Kind: IndexKind.Ellipsis } ? axis + rank - consuming : axis + 1;
            if (IsPick(entry, shape[axis]) && Axes.Contains(axis - rank))
                picked = shape[axis];
            for (; axis < next; axis++)
            {
                if (entry is not (IntegerValue or FromEndValue))
                    kept.Add(entry is RangeValue range && Table.IndexOperations.Length(range, shape[axis]).IsOne ? null : axis - rank);
            }
        }
        for (; axis < rank; axis++)
            kept.Add(axis - rank);
        return (this with { Picked = picked }).Moved(old => kept.IndexOf(old) is >= 0 and var at ? at - kept.Count : null);
    }

    private static bool IsUnderstood(Value entry) => entry is IntegerValue or FromEndValue or RangeValue or IndexValue { Kind: not IndexKind.Unknown };

    /// <summary>One entry, or so many that it is certainly not all of them.</summary>
    private static bool IsPick(Value entry, Dim size) => entry is IntegerValue or FromEndValue
        || entry is RangeValue range && Table.IndexOperations.Length(range, size) is { Constant: not null } length && !Dim.Same(length, size);

    public bool Equals(Expansion? other) => other is not null && Call == other.Call && Equals(Picked, other.Picked) && Axes.SequenceEqual(other.Axes);

    public override int GetHashCode() => Call.GetHashCode();
}
