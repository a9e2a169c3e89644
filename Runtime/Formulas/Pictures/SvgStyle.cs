using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>How an SVG picture of a mask or of attention weights looks.</summary>
public sealed record SvgStyle
{
    /// <summary>What stands at the rows.</summary>
    public string QueryName { get; init; } = "query";

    /// <summary>What stands above the columns.</summary>
    public string KeyName { get; init; } = "key";

    /// <summary>The line above the picture; the mask's formula if null, none if empty.</summary>
    public string? Title { get; init; }

    /// <summary>What to write at each query instead of its position, the tokens for example; used where every query has its own row.</summary>
    public IReadOnlyList<string>? QueryLabels { get; init; }

    /// <summary>What to write at each key instead of its position; used where every key has its own column.</summary>
    public IReadOnlyList<string>? KeyLabels { get; init; }

    /// <summary>How many rows and how many columns are drawn at most; a longer sequence is drawn in blocks.</summary>
    public int MaxCells { get; init; } = 128;
}
