using System.Text;

namespace ShapeSafe.Generator.Emitting;

/// <summary>Writes code line by line, indented by braces. Lines end alike on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes lines; an empty one is not indented.</summary>
    public CodeWriter Lines(string lines)
    {
        foreach (var line in lines.Replace("\r", "").Split('\n'))
        {
            if (line.Length > 0)
            {
                text.Append(' ', 4 * depth).Append(line);
            }

            text.Append('\n');
        }

        return this;
    }

    /// <summary>Writes an empty line.</summary>
    public CodeWriter Space() => Lines("");

    /// <summary>Opens a block.</summary>
    public CodeWriter Open()
    {
        Lines("{");
        depth++;
        return this;
    }

    /// <summary>Closes a block.</summary>
    public CodeWriter Close()
    {
        depth--;
        return Lines("}");
    }

    public override string ToString() => text.ToString();
}
