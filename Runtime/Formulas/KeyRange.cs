using System;

namespace ShapeSafe.Formulas;

/// <summary>A run of neighbouring positions: from <paramref name="Start"/> up to, not including, <paramref name="End"/>; empty when End is not above Start.</summary>
/// <param name="Start">The first position of the run.</param>
/// <param name="End">The position behind the last one.</param>
public readonly record struct KeyRange(int Start, int End)
{
    /// <summary>Whether the run holds no position.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>How many positions the run holds.</summary>
    public int Length => Math.Max(End - Start, 0);

    /// <summary>The positions of both runs; (0, 0) when there is none.</summary>
    public KeyRange Intersect(KeyRange other)
    {
        var start = Math.Max(Start, other.Start);
        var end = Math.Min(End, other.End);
        return start < end ? new KeyRange(start, end) : default;
    }

    /// <summary>The smallest run that holds both runs, neither of which is empty.</summary>
    internal KeyRange Cover(KeyRange other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The part of a run that lies within a sequence of <paramref name="length"/> positions; (0, 0) when there is none.</summary>
    internal static KeyRange Within(long start, long end, int length)
    {
        var first = Math.Max(start, 0);
        var behind = Math.Min(end, length);
        return first < behind ? new KeyRange((int)first, (int)behind) : default;
    }
}
