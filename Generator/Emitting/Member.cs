using System.Collections.Generic;

namespace ShapeSafe.Generator.Emitting;

/// <summary>A static member of an emitted type that forwards to the Runtime.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it gives back.</param>
/// <param name="Parameters">What it takes; null for a property.</param>
/// <param name="Body">The expression that it is.</param>
/// <param name="Documentation">Its XML documentation, without the slashes.</param>
/// <param name="TypeParameter">Its type parameter, or null.</param>
/// <param name="Constraint">What the type parameter must be, or null.</param>
internal sealed record Member(
    string Name,
    string Type,
    IReadOnlyList<Parameter>? Parameters,
    string Body,
    string Documentation,
    string? TypeParameter = null,
    string? Constraint = null)
{
    private const int LongestLine = 130;

    public void Write(CodeWriter writer, string accessibility)
    {
        writer.Lines("/// " + Documentation.Replace("\n", "\n/// "));
        var head = $"{accessibility} static {Type} {Name}{(TypeParameter is null ? "" : $"<{TypeParameter}>")}";
        var inOneLine = Parameters is null ? head : $"{head}({string.Join(", ", Parameters)})";
        var isLong = inOneLine.Length > LongestLine;
        var signature = isLong ? $"{head}(\n    {string.Join(",\n    ", Parameters!)})" : inOneLine;
        if (Constraint is not null)
        {
            signature += $"\n    where {TypeParameter} : {Constraint}";
        }

        var bodyFits = !isLong && inOneLine.Length + Body.Length < LongestLine;
        writer.Lines($"{signature} =>{(bodyFits ? " " : "\n    ")}{Body};");
    }
}

/// <summary>A parameter of an emitted method.</summary>
/// <param name="Type">Its type, as it is written.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default value, or null when it must be given.</param>
internal sealed record Parameter(string Type, string Name, string? Default = null)
{
    public override string ToString() => Default is null ? $"{Type} {Name}" : $"{Type} {Name} = {Default}";
}
