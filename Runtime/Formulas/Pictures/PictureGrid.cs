using System;

namespace ShapeSafe.Formulas;

/// <summary>How much of each cell of a picture may attend.</summary>
internal sealed class PictureGrid(MaskFormula mask, AttentionSizes sizes, int batch, int head, PictureCut cut)
{
    /// <summary>A cell of more than the square of this many pairs, some of which attend, is judged by evenly spread samples.</summary>
    private const int SamplesPerSide = 128;

    /// <summary>How much of a cell may attend, from 0 to <paramref name="most"/>; only a cell of which nothing may is 0, and only one of which all may is the most.</summary>
    public int Shade(int row, int column, int most)
    {
        var (queries, keys) = (cut.Queries(row), cut.Keys(column));
        var kind = mask.Classify(sizes, batch, head, queries, keys);
        if (kind != BlockKind.Partial)
        {
            return kind == BlockKind.Full ? most : 0;
        }

        var seesAll = (long)queries.Length * keys.Length <= SamplesPerSide * SamplesPerSide;
        var queryStep = seesAll ? 1 : BlockCut.Blocks(queries.Length, SamplesPerSide);
        var keyStep = seesAll ? 1 : BlockCut.Blocks(keys.Length, SamplesPerSide);
        var (asked, attending) = (0, 0);
        for (long query = queries.Start; query < queries.End; query += queryStep)
        {
            for (long key = keys.Start; key < keys.End; key += keyStep)
            {
                asked++;
                attending += mask.MayAttend(sizes, batch, head, (int)query, (int)key) ? 1 : 0;
            }
        }

        if (seesAll && (attending == 0 || attending == asked))
        {
            return attending == 0 ? 0 : most;
        }

        return 1 + Math.Min(attending * (most - 1) / asked, most - 2);
    }
}
