using System;
using System.Globalization;
using System.Text;

namespace ShapeSafe.Formulas;

/// <summary>Writes the few elements of SVG that pictures are made of.</summary>
internal sealed class SvgText
{
    private const double WidthOfCharacter = 0.61;
    private readonly StringBuilder body = new();

    /// <summary>About how wide a text is.</summary>
    public static double WidthOf(string text, double size) => text.Length * size * WidthOfCharacter;

    public void Rectangle(double x, double y, double width, double height, string fill, double radius = 0) =>
        Line($"""<rect x="{Number(x)}" y="{Number(y)}" width="{Number(width)}" height="{Number(height)}"{(radius > 0 ? $" rx=\"{Number(radius)}\"" : "")} fill="{fill}"/>""");

    /// <summary>What follows, up to <see cref="EndGroup"/>, ends at whole pixels: rectangles that touch show no seam.</summary>
    public void BeginGroupOfWholePixels() => Line("""<g shape-rendering="crispEdges">""");

    public void EndGroup() => Line("</g>");

    /// <summary>A line of text, of which the start, the middle or the end (the anchor) stands at x.</summary>
    public void Text(double x, double y, string text, double size, string anchor, string fill, bool upwards = false, bool bold = false) =>
        Line(
            $"""<text x="{Number(x)}" y="{Number(y)}" font-size="{Number(size)}" text-anchor="{anchor}" fill="{fill}"{(bold ? " font-weight=\"600\"" : "")}"""
            + $"""{(upwards ? $" transform=\"rotate(-90 {Number(x)} {Number(y)})\"" : "")}>{Escape(text)}</text>""");

    /// <summary>The whole picture.</summary>
    public string Document(double width, double height, string description) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Number(width)}" height="{Number(height)}" viewBox="0 0 {Number(width)} {Number(height)}" role="img" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace">
        <title>{Escape(description)}</title>
        <rect width="100%" height="100%" fill="#ffffff"/>

        """.Replace("\r\n", "\n") + body + "</svg>\n";

    private static string Number(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>Text as it may stand in XML; characters that XML cannot hold become a replacement character.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(text[i]).Append(text[++i]);
                continue;
            }

            escaped.Append(text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' or '\n' or '\r' => " ",
                < ' ' or '\uFFFE' or '\uFFFF' => "\uFFFD",
                var character when char.IsSurrogate(character) => "\uFFFD",
                var character => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    private void Line(string element) => body.Append(element).Append('\n');
}
