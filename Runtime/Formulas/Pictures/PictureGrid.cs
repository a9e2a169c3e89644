using System;

namespace ShapeSafe.Formulas;

/// <summary>A mask cut into as many cells as a picture has room for.</summary>
internal sealed class PictureGrid
{
    /// <summary>A cell of more pairs than this, some of which attend, is judged by evenly spread samples.</summary>
    private const int SamplesPerSide = 64;

    private readonly MaskFormula mask;
    private readonly AttentionSizes sizes;
    private readonly int batch;
    private readonly int head;

    public PictureGrid(MaskFormula mask, in AttentionSizes sizes, int batch, int head, int maxRows, int maxColumns)
    {
        this.mask = mask;
        this.sizes = sizes;
        this.batch = batch;
        this.head = head;
        QueriesPerCell = PerCell(sizes.Queries, maxRows);
        KeysPerCell = PerCell(sizes.Keys, maxColumns);
        Rows = PerCell(sizes.Queries, QueriesPerCell);
        Columns = PerCell(sizes.Keys, KeysPerCell);
    }

    public int QueriesPerCell { get; }

    public int KeysPerCell { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Whether every cell is one pair.</summary>
    public bool IsExact => QueriesPerCell == 1 && KeysPerCell == 1;

    /// <summary>How much of a cell may attend, from 0 to <paramref name="most"/>; only a cell of which nothing may is 0, and only one of which all may is the most.</summary>
    public int Shade(int row, int column, int most)
    {
        var queries = Cell(row, QueriesPerCell, sizes.Queries);
        var keys = Cell(column, KeysPerCell, sizes.Keys);
        var kind = mask.Classify(sizes, batch, head, queries, keys);
        if (kind != BlockKind.Partial)
        {
            return kind == BlockKind.Full ? most : 0;
        }

        var queryStep = PerCell(queries.Length, SamplesPerSide);
        var keyStep = PerCell(keys.Length, SamplesPerSide);
        var (asked, attending) = (0, 0);
        for (var query = queries.Start; query < queries.End; query += queryStep)
        {
            for (var key = keys.Start; key < keys.End; key += keyStep)
            {
                asked++;
                attending += mask.MayAttend(sizes, batch, head, query, key) ? 1 : 0;
            }
        }

        var sawAll = queryStep == 1 && keyStep == 1;
        if (sawAll && (attending == 0 || attending == asked))
        {
            return attending == 0 ? 0 : most;
        }

        return 1 + Math.Min((int)((long)attending * (most - 1) / asked), most - 2);
    }

    private static KeyRange Cell(int index, int size, int length) => new(index * size, (int)Math.Min((index + 1L) * size, length));

    /// <summary>How many of <paramref name="length"/> a cell takes when there are at most so many cells, at least one.</summary>
    private static int PerCell(int length, int cells) => (int)(((long)length + Math.Max(cells, 1) - 1) / Math.Max(cells, 1));
}
