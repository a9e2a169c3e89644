namespace ShapeSafe;

/// <summary>Where the first query stands among the keys when the two sequences differ in length.</summary>
public enum Alignment
{
    /// <summary>Query 0 stands at key 0.</summary>
    TopLeft,

    /// <summary>The last query stands at the last key: what a key/value cache needs.</summary>
    BottomRight,
}

/// <summary>Writes alignments.</summary>
internal static class AlignmentText
{
    /// <summary>What a formula's parameters end with; nothing for the usual alignment.</summary>
    public static string Suffix(this Alignment alignment) => alignment == Alignment.TopLeft ? "" : ", aligned to the end";
}
