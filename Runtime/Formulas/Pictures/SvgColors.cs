using System;
using System.Globalization;

namespace ShapeSafe.Formulas;

/// <summary>The colours of SVG pictures.</summary>
internal static class SvgColors
{
    public const string Ink = "#1f2937";
    public const string Faint = "#6b7280";
    public const string NotANumber = "#d1242f";

    private static readonly (int Red, int Green, int Blue)[] Scale = [(238, 242, 247), (86, 145, 214), (13, 50, 108)];

    /// <summary>The colour of a share from 0 (light) to 1 (dark).</summary>
    public static string Of(double share)
    {
        var place = Math.Min(Math.Max(share, 0), 1) * (Scale.Length - 1);
        var first = Math.Min((int)place, Scale.Length - 2);
        var (from, to, part) = (Scale[first], Scale[first + 1], place - first);
        return string.Format(
            CultureInfo.InvariantCulture,
            "#{0:x2}{1:x2}{2:x2}",
            Mix(from.Red, to.Red, part),
            Mix(from.Green, to.Green, part),
            Mix(from.Blue, to.Blue, part));
    }

    private static int Mix(int from, int to, double part) => (int)Math.Round(from + ((to - from) * part));
}
