namespace ShapeSafe.Formulas;

/// <summary>A run of neighbouring positions: from <paramref name="Start"/> up to, not including, <paramref name="End"/>; empty when End is not above Start.</summary>
/// <param name="Start">The first position of the run.</param>
/// <param name="End">The position behind the last one.</param>
public readonly record struct KeyRange(int Start, int End)
{
    /// <summary>Whether the run holds no position.</summary>
    public bool IsEmpty => End <= Start;
}
