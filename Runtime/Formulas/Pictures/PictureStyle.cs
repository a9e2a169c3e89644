namespace ShapeSafe.Formulas;

/// <summary>How a text picture of a mask looks.</summary>
public sealed record PictureStyle
{
    /// <summary>What stands at the rows.</summary>
    public string QueryName { get; init; } = "query";

    /// <summary>What stands above the columns.</summary>
    public string KeyName { get; init; } = "key";

    /// <summary>How many characters a line may have. A mask with more keys than fit is drawn in blocks.</summary>
    public int MaxWidth { get; init; } = 78;

    /// <summary>How many queries or blocks of queries are drawn below one another.</summary>
    public int MaxRows { get; init; } = 32;

    /// <summary>Only characters of ASCII, for terminals and files without Unicode.</summary>
    public bool Ascii { get; init; }

    /// <summary>Whether a line below the picture explains its characters.</summary>
    public bool Legend { get; init; } = true;
}
