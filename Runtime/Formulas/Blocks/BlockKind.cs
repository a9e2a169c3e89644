namespace ShapeSafe.Formulas;

/// <summary>What is known of a rectangle of queries x keys without looking at each pair.</summary>
public enum BlockKind : byte
{
    /// <summary>No query of the block may attend to any key of it.</summary>
    Empty,

    /// <summary>Some pairs may, some may not, or it is not known without looking.</summary>
    Partial,

    /// <summary>Every query of the block may attend to every key of it.</summary>
    Full,
}

/// <summary>What follows from kinds of blocks.</summary>
internal static class BlockKindAlgebra
{
    /// <summary>The kind of the same block of the complement.</summary>
    public static BlockKind Turned(this BlockKind kind) => (BlockKind)(BlockKind.Full - kind);
}
