using System;
using System.Collections.Generic;
using System.Linq;

namespace ShapeSafe.Formulas;

/// <summary>Some positions attend to all keys, and all queries attend to them. Joined by <c>|</c> with a window, the mask of Longformer.</summary>
/// <remarks>For keys that all queries see, while the tokens there see no more than others (attention sinks), take a <see cref="PrefixKeys"/>.</remarks>
public sealed record GlobalTokens : MaskFormula
{
    private readonly ValueArray<int> positions;

    /// <summary>Makes positions global.</summary>
    /// <param name="positions">The positions, in any order.</param>
    /// <param name="alignment">Where the queries stand among the keys.</param>
    /// <exception cref="ArgumentException">A position is negative.</exception>
    public GlobalTokens(ReadOnlySpan<int> positions, Alignment alignment)
    {
        var sorted = new SortedSet<int>();
        foreach (var position in positions)
        {
            if (position < 0)
            {
                throw new ArgumentException(FormattableString.Invariant($"There is no position {position}; the first one is 0."), nameof(positions));
            }

            sorted.Add(position);
        }

        this.positions = new ValueArray<int>([.. sorted]);
        Alignment = alignment;
    }

    /// <summary>The global positions, in ascending order.</summary>
    public IReadOnlyList<int> Positions => positions.List;

    /// <summary>Where the queries stand among the keys.</summary>
    public Alignment Alignment { get; }

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) =>
        IsGlobal(key) || IsGlobal(query + sizes.Shift(Alignment));

    /// <inheritdoc/>
    public override KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query)
    {
        if (IsGlobal(query + sizes.Shift(Alignment)))
        {
            return new KeyRange(0, sizes.Keys);
        }

        return positions.Count == 0 ? default : KeyRange.Within(positions[0], positions[positions.Count - 1] + 1L, sizes.Keys);
    }

    internal override bool IsRuns => true;

    internal override FormulaKind Kind => FormulaKind.Global;

    internal override string Text => FormattableString.Invariant($"Global({string.Join(", ", Positions)}{Alignment.Suffix()})");

    internal override void PushRuns(QueryRuns runs, in AttentionSizes sizes, int batch, int head, KeyRange window)
    {
        var shift = sizes.Shift(Alignment);
        var next = CountBelow(runs.Query + shift);
        if (next < positions.Count && positions[next] == runs.Query + shift)
        {
            runs.PushFixed(0, sizes.Keys);
            runs.EndAt(runs.Query + 1L);
            return;
        }

        if (next < positions.Count)
        {
            runs.EndAt(positions[next] - shift);
        }

        for (var i = CountBelow(window.Start); i < positions.Count && positions[i] < window.End;)
        {
            var start = positions[i];
            var end = start;
            while (i < positions.Count && positions[i] == end && end < window.End)
            {
                end++;
                i++;
            }

            runs.PushFixed(start, end);
        }
    }

    internal override MaskFormula Canonical() => positions.Count == 0 ? None : this;

    internal override MaskFormula For(in AttentionSizes sizes)
    {
        var shift = sizes.Shift(Alignment);
        var (queries, keys) = (sizes.Queries, sizes.Keys);
        var present = Positions.Where(position => position < keys || position < queries + shift).ToArray();
        return CountBelow(keys) == keys || (CountBelow(queries + shift) - CountBelow(shift)) == queries
            ? All
            : new GlobalTokens(present, shift == 0 ? Alignment.TopLeft : Alignment);
    }

    internal override MaskFormula? IntersectInKind(MaskFormula other)
    {
        if (other is not GlobalTokens tokens || tokens.Alignment != Alignment)
        {
            return null;
        }

        return Positions.All(tokens.Positions.Contains) ? this : tokens.Positions.All(Positions.Contains) ? tokens : null;
    }

    internal override MaskFormula? UniteInKind(MaskFormula mask) => mask is GlobalTokens tokens && tokens.Alignment == Alignment
        ? new GlobalTokens([.. Positions, .. tokens.Positions], Alignment)
        : null;

    internal override int CompareInKind(MaskFormula other)
    {
        var tokens = (GlobalTokens)other;
        var order = Alignment.CompareTo(tokens.Alignment);
        return order != 0 ? order : FormulaOrder.Compare(positions.Span, tokens.positions.Span, (left, right) => left.CompareTo(right));
    }

    private bool IsGlobal(long position)
    {
        var next = CountBelow(position);
        return next < positions.Count && positions[next] == position;
    }

    /// <summary>How many global positions are before <paramref name="position"/>.</summary>
    private int CountBelow(long position)
    {
        var (low, high) = (0, positions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = positions[middle] < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
