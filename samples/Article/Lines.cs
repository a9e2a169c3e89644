using System;
using System.Collections.Generic;
using System.Linq;

namespace Article;

/// <summary>Text laid out for a terminal.</summary>
internal static class Lines
{
    /// <summary>The words of <paramref name="text"/> in lines of at most <paramref name="width"/> characters, as far as its words are no longer.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    /// <summary>Pictures of the same height, one beside the other.</summary>
    public static string Beside(IReadOnlyList<string> pictures)
    {
        var lines = pictures.Select(picture => picture.Split('\n')).ToArray();
        var width = lines.Max(picture => picture.Max(line => line.Length)) + 4;
        return string.Join('\n', Enumerable.Range(0, lines.Max(picture => picture.Length))
            .Select(row => string.Concat(lines.Select(picture => (row < picture.Length ? picture[row] : "").PadRight(width))).TrimEnd()));
    }
}
