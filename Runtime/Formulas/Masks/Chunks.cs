using System;

namespace ShapeSafe.Formulas;

/// <summary>The sequence is cut into chunks of one size, and a query may attend to the keys of its own chunk.</summary>
public sealed record Chunks : MaskFormula
{
    /// <summary>Chunks of <paramref name="size"/> positions, the first of which starts at key 0.</summary>
    /// <param name="size">How many positions a chunk holds.</param>
    /// <param name="alignment">Where the queries stand among the keys.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public Chunks(int size, Alignment alignment)
    {
        if (size < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "A chunk holds at least one position.");
        }

        (Size, Alignment) = (size, alignment);
    }

    /// <summary>How many positions a chunk holds.</summary>
    public int Size { get; }

    /// <summary>Where the queries stand among the keys.</summary>
    public Alignment Alignment { get; }

    /// <inheritdoc/>
    public override bool IsOneRunPerQuery => true;

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) =>
        FirstOfChunk(query + sizes.Shift(Alignment)) == FirstOfChunk(key);

    internal override FormulaKind Kind => FormulaKind.Chunked;

    internal override bool MovesForward => true;

    internal override string Text => FormattableString.Invariant($"Chunked({Size}{Alignment.Suffix()})");

    internal override RunStretch StretchAt(in AttentionSizes sizes, int batch, int head, int query)
    {
        var position = query + sizes.Shift(Alignment);
        var first = FirstOfChunk(position);
        return new RunStretch(first, false, first + Size, false, query + (first + Size - position));
    }

    internal override MaskFormula Canonical() => Size == 1 ? new Band(0, 0, Alignment) : this;

    internal override MaskFormula For(in AttentionSizes sizes)
    {
        var shift = sizes.Shift(Alignment);
        if (shift >= 0 && shift + sizes.Queries <= Size && sizes.Keys <= Size)
        {
            return All;
        }

        return shift == 0 ? new Chunks(Size, Alignment.TopLeft) : this;
    }

    internal override MaskFormula? IntersectInKind(MaskFormula other) => other switch
    {
        Chunks chunks => Finer(chunks),
        Band band when band.Alignment == Alignment && !(band.Minimum > 1 - Size) && !(band.Maximum < Size - 1) => this,
        _ => null,
    };

    internal override MaskFormula? UniteInKind(MaskFormula mask) =>
        mask is Chunks chunks && Finer(chunks) is { } finer ? (finer.Size == Size ? chunks : this) : null;

    internal override int CompareInKind(MaskFormula other)
    {
        var chunks = (Chunks)other;
        return (Size, Alignment).CompareTo((chunks.Size, chunks.Alignment));
    }

    /// <summary>The first position of the chunk of a position, which may lie before key 0.</summary>
    private long FirstOfChunk(long position) => (position >= 0 ? position / Size : ((position + 1) / Size) - 1) * Size;

    /// <summary>The smaller chunks of both when they divide the larger ones, else null.</summary>
    private Chunks? Finer(Chunks other)
    {
        var (small, large) = Size <= other.Size ? (this, other) : (other, this);
        return Alignment == other.Alignment && large.Size % small.Size == 0 ? small : null;
    }
}
