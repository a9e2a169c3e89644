using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>One flag for every pair of a query and a key: true where the query may attend to the key.</summary>
/// <remarks>Holds one bit per pair.</remarks>
public sealed record DenseFlags : MaskFormula
{
    private readonly DenseShape shape;
    private readonly BitTable bits;

    /// <summary>Copies flags of the shape [L, S] or [B or 1, H or 1, L, S].</summary>
    /// <param name="mayAttend">The flags in row-major order: true where the query may attend to the key.</param>
    /// <param name="shape">The shape; a size of 1 in place of B or H serves every sample, or every head.</param>
    /// <exception cref="ArgumentException">The shape has another rank or a negative size, or does not fit the number of flags.</exception>
    public DenseFlags(ReadOnlySpan<bool> mayAttend, ReadOnlySpan<int> shape)
    {
        this.shape = DenseShape.Of(shape, mayAttend.Length, "flags");
        bits = new BitTable(mayAttend, this.shape.Rows, this.shape.Keys);
    }

    /// <summary>Copies flags [L, S]: true where the query may attend to the key.</summary>
    public DenseFlags(bool[,] mayAttend)
        : this(DenseShape.Flatten<bool>(mayAttend), [mayAttend.GetLength(0), mayAttend.GetLength(1)])
    {
    }

    /// <summary>Copies flags [B or 1, H or 1, L, S]: true where the query may attend to the key.</summary>
    public DenseFlags(bool[,,,] mayAttend)
        : this(
            DenseShape.Flatten<bool>(mayAttend),
            [mayAttend.GetLength(0), mayAttend.GetLength(1), mayAttend.GetLength(2), mayAttend.GetLength(3)])
    {
    }

    /// <inheritdoc/>
    public override bool VariesByBatch => shape.Batch != 1;

    /// <inheritdoc/>
    public override bool VariesByHead => shape.Heads != 1;

    /// <inheritdoc/>
    public override IEnumerable<SizeRequirement> Requirements => shape.Requirements("flags");

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) =>
        bits[shape.Row(batch, head, query), key];

    internal override FormulaKind Kind => FormulaKind.Flags;

    internal override string Text => $"Flags {shape}";

    internal override MaskFormula Canonical() => bits.Classify() switch
    {
        BlockKind.Full => All,
        BlockKind.Empty => None,
        _ => this,
    };

    internal override int CompareInKind(MaskFormula other)
    {
        var flags = (DenseFlags)other;
        var order = shape.CompareTo(flags.shape);
        return order != 0 ? order : bits.CompareTo(flags.bits);
    }

    /// <inheritdoc/>
    public override KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query) => bits.Hull(shape.Row(batch, head, query));

    internal override void FillPairs(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<bool> mayAttend) =>
        bits.CopyTo(shape.Row(batch, head, query), firstKey, mayAttend);

    internal override BlockKind ClassifyPairs(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        var first = bits.Classify(shape.Row(batch, head, queries.Start), keys);
        for (var query = queries.Start + 1; query < queries.End && first != BlockKind.Partial; query++)
        {
            if (bits.Classify(shape.Row(batch, head, query), keys) != first)
            {
                return BlockKind.Partial;
            }
        }

        return first;
    }
}
