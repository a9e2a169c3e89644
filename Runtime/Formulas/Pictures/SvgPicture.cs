using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ShapeSafe.Formulas;

/// <summary>Draws a grid of coloured cells with named axes: the common part of masks and weights.</summary>
internal sealed class SvgPicture
{
    private const double FontSize = 12;
    private const double Padding = 16;
    private const double LineHeight = 20;
    private const double PlotSize = 480;
    private const double LargestCell = 24;
    private const double SmallestCell = 2;
    private const double Gap = 8;
    private readonly SvgText svg = new();
    private readonly SvgStyle style;
    private readonly PictureCut cut;
    private readonly string title;
    private readonly List<string> rowLabels;
    private readonly List<string> columnLabels;
    private readonly double columnLabelWidth;
    private readonly double cell;
    private readonly double left;
    private readonly double top;

    /// <summary>Whether the labels of the columns are words too wide to lie side by side.</summary>
    private readonly bool columnLabelsStand;

    /// <summary>Lays out a picture.</summary>
    /// <param name="style">Names and labels.</param>
    /// <param name="cut">How queries and keys are cut into cells.</param>
    /// <param name="title">The line above the picture, or nothing.</param>
    public SvgPicture(SvgStyle style, PictureCut cut, string title)
    {
        (this.style, this.cut, this.title) = (style, cut, title);
        cell = Math.Min(Math.Max(PlotSize / Math.Max(Math.Max(cut.Rows, cut.Columns), 1), SmallestCell), LargestCell);
        rowLabels = Labels(style.QueryLabels, cut.Rows, cut.QueriesPerCell);
        columnLabels = Labels(style.KeyLabels, cut.Columns, cut.KeysPerCell);
        columnLabelWidth = WidestOf(columnLabels);
        columnLabelsStand = style.KeyLabels is not null && cut.KeysPerCell == 1 && columnLabelWidth > cell - 2;
        left = Padding + LineHeight + WidestOf(rowLabels) + Gap;
        top = Padding + (title.Length > 0 ? LineHeight + 6 : 0) + LineHeight + ColumnLabelHeight + Gap;
    }

    private double ColumnLabelHeight => columnLabelsStand ? columnLabelWidth : FontSize;

    /// <summary>Draws the cells.</summary>
    /// <param name="color">The colour of the cell at a row and a column.</param>
    /// <param name="legend">What the colours mean, left to right.</param>
    public string Draw(Func<int, int, string> color, IReadOnlyList<(string Color, string Meaning)> legend)
    {
        DrawCells(color);
        var plotWidth = cut.Columns * cell;
        var bottom = top + (cut.Rows * cell);
        DrawAxes(plotWidth, bottom);
        var legendWidth = DrawLegend(legend, bottom + 12);
        var width = left + Math.Max(Math.Max(plotWidth, legendWidth), SvgText.WidthOf(style.KeyName, FontSize)) + Padding;
        if (title.Length > 0)
        {
            svg.Text(Padding, Padding + FontSize, title, FontSize + 1, "start", SvgColors.Ink, bold: true);
            width = Math.Max(width, (2 * Padding) + SvgText.WidthOf(title, FontSize + 1));
        }

        return svg.Document(width, bottom + 12 + LineHeight + Padding, title.Length > 0 ? title : $"{style.QueryName} x {style.KeyName}");
    }

    private void DrawCells(Func<int, int, string> color)
    {
        var hasGaps = cell >= 8;
        if (!hasGaps)
        {
            svg.BeginGroupOfWholePixels();
        }

        for (var row = 0; row < cut.Rows; row++)
        {
            DrawRow(row, color, hasGaps);
        }

        if (!hasGaps)
        {
            svg.EndGroup();
        }
    }

    /// <summary>Neighbouring cells of one colour are one rectangle, unless cells are large enough for gaps between them.</summary>
    private void DrawRow(int row, Func<int, int, string> color, bool hasGaps)
    {
        for (var column = 0; column < cut.Columns;)
        {
            var fill = color(row, column);
            var end = column + 1;
            while (!hasGaps && end < cut.Columns && color(row, end) == fill)
            {
                end++;
            }

            var gap = hasGaps ? 1 : 0;
            svg.Rectangle(left + (column * cell), top + (row * cell), ((end - column) * cell) - gap, cell - gap, fill, hasGaps ? 2 : 0);
            column = end;
        }
    }

    private void DrawAxes(double plotWidth, double bottom)
    {
        svg.Text(left + (plotWidth / 2), top - Gap - ColumnLabelHeight - 6, style.KeyName, FontSize, "middle", SvgColors.Ink, bold: true);
        svg.Text(Padding + FontSize, (top + bottom) / 2, style.QueryName, FontSize, "middle", SvgColors.Ink, upwards: true, bold: true);
        var everyRow = Every(LineHeight * 0.8);
        for (var row = 0; row < cut.Rows; row += everyRow)
        {
            svg.Text(left - Gap, top + ((row + 0.5) * cell) + (FontSize / 3), rowLabels[row], FontSize, "end", SvgColors.Faint);
        }

        var everyColumn = Every(columnLabelsStand ? LineHeight * 0.8 : columnLabelWidth + 4);
        for (var column = 0; column < cut.Columns; column += everyColumn)
        {
            var x = left + ((column + 0.5) * cell);
            if (columnLabelsStand)
            {
                svg.Text(x + (FontSize / 3), top - Gap, columnLabels[column], FontSize, "start", SvgColors.Faint, upwards: true);
            }
            else
            {
                svg.Text(x, top - Gap, columnLabels[column], FontSize, "middle", SvgColors.Faint);
            }
        }
    }

    private double DrawLegend(IReadOnlyList<(string Color, string Meaning)> legend, double y)
    {
        var x = left;
        foreach (var (color, meaning) in legend)
        {
            svg.Rectangle(x, y + 2, FontSize, FontSize, color, 2);
            x += FontSize + 6;
            if (meaning.Length > 0)
            {
                svg.Text(x, y + FontSize, meaning, FontSize, "start", SvgColors.Faint);
                x += SvgText.WidthOf(meaning, FontSize) + 14;
            }
            else
            {
                x -= 6;
            }
        }

        return x - left;
    }

    /// <summary>Every how many-th label there is room for: 1, 2, 5, 10, 20, 50, ...</summary>
    private int Every(double room)
    {
        for (var unit = 1; ; unit *= 10)
        {
            foreach (var every in new[] { unit, 2 * unit, 5 * unit })
            {
                if (every * cell >= room || every > int.MaxValue / 20)
                {
                    return every;
                }
            }
        }
    }

    private static double WidestOf(List<string> labels) => labels.Select(label => SvgText.WidthOf(label, FontSize)).DefaultIfEmpty(0).Max();

    private static List<string> Labels(IReadOnlyList<string>? given, int cells, int perCell) =>
        [.. Enumerable.Range(0, cells).Select(index => given is not null && perCell == 1
            ? index < given.Count ? given[index] : ""
            : (index * perCell).ToString(CultureInfo.InvariantCulture))];
}
