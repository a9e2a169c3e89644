using System.Collections.Generic;
using System.Globalization;

namespace ShapeSafe.Formulas;

/// <summary>Draws a mask as SVG.</summary>
internal static class SvgMask
{
    private const int Shades = 16;

    public static string Draw(MaskFormula mask, AttentionSizes sizes, int batch, int head, SvgStyle style)
    {
        var cut = new PictureCut(sizes, style.MaxCells, style.MaxCells);
        var grid = new PictureGrid(mask, sizes, batch, head, cut);
        return new SvgPicture(style, cut, style.Title ?? mask.ToString()).Draw(
            (row, column) => Color(grid.Shade(row, column, cut.IsExact ? 1 : Shades), cut.IsExact ? 1 : Shades),
            Legend(cut, style));
    }

    /// <summary>Hidden is the lightest colour; what attends is dark enough to be read on paper, and not the darkest.</summary>
    private static string Color(int shade, int most) => SvgColors.Of(0.7 * shade / most);

    private static List<(string Color, string Meaning)> Legend(PictureCut cut, SvgStyle style)
    {
        if (cut.IsExact)
        {
            return [(Color(1, 1), "attends"), (Color(0, 1), "hidden")];
        }

        var cell = string.Format(
            CultureInfo.InvariantCulture, "none of {0} {1} x {2} {3}", cut.QueriesPerCell, style.QueryName, cut.KeysPerCell, style.KeyName);
        return [(Color(Shades, Shades), "all"), (Color(Shades / 2, Shades), "some"), (Color(0, Shades), cell)];
    }
}
