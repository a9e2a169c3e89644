using System;
using System.Collections.Generic;
using System.Globalization;

namespace ShapeSafe.Formulas;

/// <summary>Draws attention weights as a heat map.</summary>
public static class WeightPicture
{
    /// <summary>Draws the weights of one sample and head as an SVG document: the darker, the more a query attends to a key. What is not a number is red.</summary>
    /// <param name="weights">The weights [L, S], in row-major order.</param>
    /// <param name="queries">The length of the query's sequence (L).</param>
    /// <param name="keys">The length of the key's sequence (S).</param>
    /// <param name="style">Names of the axes, labels and title; the usual ones if null.</param>
    /// <exception cref="ArgumentException">There are not queries x keys weights.</exception>
    public static string Svg(ReadOnlySpan<float> weights, int queries, int keys, SvgStyle? style = null)
    {
        if (queries < 0 || keys < 0 || weights.Length != (long)queries * keys)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There are {weights.Length} weights, but [{queries}, {keys}] is another number."), nameof(weights));
        }

        style ??= new SvgStyle();
        var cut = new PictureCut(new AttentionSizes(1, 1, queries, keys), style.MaxCells, style.MaxCells);
        var largest = new float[cut.Rows, cut.Columns];
        for (var row = 0; row < cut.Rows; row++)
        {
            for (var column = 0; column < cut.Columns; column++)
            {
                largest[row, column] = Largest(weights, keys, cut.Queries(row), cut.Keys(column));
            }
        }

        var most = 0f;
        foreach (var weight in largest)
        {
            most = weight > most && !float.IsInfinity(weight) ? weight : most;
        }

        return new SvgPicture(style, cut, style.Title ?? "").Draw((row, column) => Color(largest[row, column], most), Legend(cut, style, most));
    }

    /// <summary>The largest weight of a cell; NaN if any is.</summary>
    private static float Largest(ReadOnlySpan<float> weights, int length, KeyRange queries, KeyRange keys)
    {
        var largest = float.NegativeInfinity;
        for (var query = queries.Start; query < queries.End; query++)
        {
            foreach (var weight in weights.Slice((query * length) + keys.Start, keys.Length))
            {
                if (float.IsNaN(weight))
                {
                    return weight;
                }

                largest = Math.Max(largest, weight);
            }
        }

        return largest;
    }

    private static string Color(float weight, float most) =>
        float.IsNaN(weight) ? SvgColors.NotANumber : SvgColors.Of(most > 0 ? weight / most : 0);

    private static List<(string Color, string Meaning)> Legend(PictureCut cut, SvgStyle style, float most)
    {
        const int Steps = 8;
        var end = most.ToString("0.###", CultureInfo.InvariantCulture);
        var cell = cut.IsExact
            ? end
            : string.Format(CultureInfo.InvariantCulture, "{0}: largest of {1} {2} x {3} {4}", end, cut.QueriesPerCell, style.QueryName, cut.KeysPerCell, style.KeyName);
        var legend = new List<(string, string)> { (SvgColors.Of(0), "0") };
        for (var step = 1; step <= Steps; step++)
        {
            legend.Add((SvgColors.Of(step / (double)Steps), step == Steps ? cell : ""));
        }

        return legend;
    }
}
