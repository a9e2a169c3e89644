using System;
using System.Globalization;
using System.Text;

namespace ShapeSafe.Formulas;

/// <summary>Draws a mask with characters: a cell a pair where they fit, else a cell a block of pairs.</summary>
internal sealed class TextPicture
{
    private const int CellWidth = 2;
    private readonly PictureStyle style;
    private readonly PictureCut cut;
    private readonly PictureGrid grid;
    private readonly int margin;

    /// <summary>From none to all, by how much of a block may attend.</summary>
    private readonly string shades;

    private TextPicture(MaskFormula mask, in AttentionSizes sizes, int batch, int head, PictureStyle style)
    {
        this.style = style;
        var numberWidth = Number(Math.Max(sizes.Queries - 1, 0)).Length;
        margin = style.QueryName.Length + 1 + numberWidth + 2;
        cut = new PictureCut(sizes, style.MaxRows, (style.MaxWidth - margin) / CellWidth);
        grid = new PictureGrid(mask, sizes, batch, head, cut);
        shades = (cut.IsExact, style.Ascii) switch
        {
            (true, true) => ".#",
            (true, false) => "·■",
            (false, true) => ".-+*#",
            (false, false) => "·░▒▓█",
        };
    }

    public static string Draw(MaskFormula mask, in AttentionSizes sizes, int batch, int head, PictureStyle style)
    {
        if (sizes.Queries == 0 || sizes.Keys == 0)
        {
            return string.Format(
                CultureInfo.InvariantCulture, "{0} {1} x {2} {3}: no pair to draw\n", sizes.Queries, style.QueryName, sizes.Keys, style.KeyName);
        }

        var picture = new TextPicture(mask, sizes, batch, head, style);
        var text = new StringBuilder();
        picture.DrawColumnLabels(text);
        for (var row = 0; row < picture.cut.Rows; row++)
        {
            picture.DrawRow(text, row);
        }

        if (style.Legend)
        {
            picture.DrawLegend(text);
        }

        return text.ToString();
    }

    private void DrawColumnLabels(StringBuilder text)
    {
        text.Append(' ', margin).Append(style.KeyName).Append('\n');

        // A label stands above the first character of its column; as many as leave a space between them.
        var widest = Number((cut.Columns - 1) * cut.KeysPerCell).Length;
        var every = widest < CellWidth ? 1 : ((widest + CellWidth) / CellWidth + 4) / 5 * 5;
        var line = new StringBuilder().Append(' ', margin);
        for (var column = 0; column < cut.Columns; column += every)
        {
            line.Append(' ', margin + (column * CellWidth) - line.Length).Append(Number(column * cut.KeysPerCell));
        }

        text.Append(line).Append('\n');
    }

    private void DrawRow(StringBuilder text, int row)
    {
        text.Append((row == 0 ? style.QueryName : "").PadRight(style.QueryName.Length + 1));
        text.Append(Number(row * cut.QueriesPerCell).PadLeft(margin - style.QueryName.Length - 3)).Append(' ', 2);
        var line = new StringBuilder();
        for (var column = 0; column < cut.Columns; column++)
        {
            var shade = grid.Shade(row, column, shades.Length - 1);
            line.Append(shades[shade]).Append(cut.IsExact || shade == 0 ? ' ' : shades[shade]);
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    private void DrawLegend(StringBuilder text)
    {
        var (none, all) = (shades[0], shades[shades.Length - 1]);
        if (cut.IsExact)
        {
            text.Append($"{all} attends  {none} hidden\n");
            return;
        }

        var some = string.Join(" ", shades.Substring(1, shades.Length - 2).ToCharArray());
        text.Append(string.Format(
            CultureInfo.InvariantCulture,
            "{0} all  {1} some  {2} none of {3} {4} x {5} {6}\n",
            all, some, none, cut.QueriesPerCell, style.QueryName, cut.KeysPerCell, style.KeyName));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
