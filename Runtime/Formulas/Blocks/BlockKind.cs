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
    /// <summary>Two joined masks are both Partial: what they are together their kinds do not say.</summary>
    public const BlockKind PartialTwice = (BlockKind)3;

    /// <summary>The kind of the same block of the complement.</summary>
    public static BlockKind Turned(this BlockKind kind) => (BlockKind)(BlockKind.Full - kind);

    /// <summary>The kind of the same block of two joined masks.</summary>
    /// <param name="left">The kind of the one.</param>
    /// <param name="right">The kind of the other.</param>
    /// <param name="strongest">The kind that decides alone: Empty where both must let attend, Full where one is enough.</param>
    /// <param name="bothPartial">What to say when both are Partial: their kinds do not decide it.</param>
    public static BlockKind Join(this BlockKind left, BlockKind right, BlockKind strongest, BlockKind bothPartial)
    {
        var weakest = strongest.Turned();
        return left == weakest || right == strongest ? right
            : right == weakest || left == strongest ? left
            : bothPartial;
    }
}
