namespace ShapeSafe.Analyzers.Torch;

/// <summary>How flags of tokens stand in a mask: as a row, for the keys, or as a column, for the queries.</summary>
/// <param name="Inserted">Where an axis of size one was inserted last, as it is written.</param>
internal readonly record struct Standing(Shape Shape, int? Inserted)
{
    public static Standing Of(TensorValue flags) => new(flags.Shape, flags.Inserted);

    /// <summary>One flag for each query. Flags of a rank that is not known are taken for (batch, tokens).</summary>
    public bool IsColumn => Shape.Rank is null or >= 2 && Shape[-1].IsOne && !Shape[-2].IsOne || Shape.Link is { More: > 0 and var more } && Inserted == more + 1;

    /// <summary>One flag for each key.</summary>
    public bool IsRow => Shape.Rank is null or >= 2 && Shape[-2].IsOne && !Shape[-1].IsOne || Shape.Link is { More: > 0 and var more } && Inserted == more;

    /// <summary>Whether of flags of the same tokens one is a row and the other a column.</summary>
    public static bool AreCrossed(Standing one, Standing other) =>
        one.IsRow && other.IsColumn || one.IsColumn && other.IsRow || one.Inserted is { } mine && other.Inserted is { } theirs && AreCrossed(mine, theirs);

    /// <summary>Axes counted from one end tell; from both ends they do for (batch, tokens), and where no other rank makes sense.</summary>
    private static bool AreCrossed(int one, int other) => one < 0 == other < 0 ? one != other : (one, other) is (0 or 1, -1) or (-1, 0 or 1) or (2, -2) or (-2, 2);
}
