using System;

namespace ShapeSafe.Formulas;

/// <summary>How queries and keys are cut into as many cells as a picture has room for.</summary>
internal sealed class PictureCut
{
    private readonly BlockCut blocks;

    public PictureCut(in AttentionSizes sizes, int maxRows, int maxColumns)
    {
        var queriesPerCell = BlockCut.Blocks(sizes.Queries, Math.Max(maxRows, 1));
        var keysPerCell = BlockCut.Blocks(sizes.Keys, Math.Max(maxColumns, 1));
        blocks = new BlockCut(sizes, Math.Max(queriesPerCell, 1), Math.Max(keysPerCell, 1));
    }

    public int QueriesPerCell => blocks.QueriesPerBlock;

    public int KeysPerCell => blocks.KeysPerBlock;

    public int Rows => blocks.QueryBlocks;

    public int Columns => blocks.KeyBlocks;

    /// <summary>Whether every cell is one pair.</summary>
    public bool IsExact => QueriesPerCell == 1 && KeysPerCell == 1;

    public KeyRange Queries(int row) => blocks.Queries(row);

    public KeyRange Keys(int column) => blocks.Keys(column);
}
