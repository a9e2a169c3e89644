using System;

namespace ShapeSafe.Formulas;

/// <summary>How queries and keys are cut into as many cells as a picture has room for.</summary>
internal sealed class PictureCut
{
    private readonly BlockCut blocks;

    public PictureCut(in AttentionSizes sizes, int maxRows, int maxColumns)
    {
        blocks = new BlockCut(sizes, PerCell(sizes.Queries, maxRows), PerCell(sizes.Keys, maxColumns));
    }

    public int QueriesPerCell => blocks.QueriesPerBlock;

    public int KeysPerCell => blocks.KeysPerBlock;

    public int Rows => blocks.QueryBlocks;

    public int Columns => blocks.KeyBlocks;

    /// <summary>Whether every cell is one pair.</summary>
    public bool IsExact => QueriesPerCell == 1 && KeysPerCell == 1;

    public KeyRange Queries(int row) => blocks.Queries(row);

    public KeyRange Keys(int column) => blocks.Keys(column);

    /// <summary>The least that fits, made a number that is easier to count with: five to eight times a power of two.</summary>
    private static int PerCell(int length, int mostCells)
    {
        var least = Math.Max(BlockCut.Blocks(length, Math.Max(mostCells, 1)), 1);
        var unit = 1L;
        while (least > 8 * unit)
        {
            unit *= 2;
        }

        return (int)Math.Min((least + unit - 1) / unit * unit, int.MaxValue);
    }
}
