using System.Collections.Generic;
using System.Linq;

namespace ShapeSafe.Generator.Emitting;

/// <summary>A static member of an emitted type that forwards to the Runtime.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it gives back.</param>
/// <param name="Parameters">What it takes; null for a property.</param>
/// <param name="Body">The expression that it is.</param>
/// <param name="Documentation">Its XML documentation, without the slashes.</param>
/// <param name="TypeParameters">Its type parameters.</param>
internal sealed record Member(
    string Name,
    string Type,
    IReadOnlyList<Parameter>? Parameters,
    string Body,
    string Documentation,
    params TypeParameter[] TypeParameters)
{
    private const int LongestLine = 130;

    public void Write(CodeWriter writer, string accessibility)
    {
        writer.Lines("/// " + Documentation.Replace("\n", "\n/// "));
        var head = $"{accessibility} static {Type} {Name}{(TypeParameters.Length == 0 ? "" : $"<{string.Join(", ", TypeParameters.Select(parameter => parameter.Name))}>")}";
        var inOneLine = Parameters is null ? head : $"{head}({string.Join(", ", Parameters)})";
        var isLong = inOneLine.Length > LongestLine;
        var signature = isLong ? $"{head}(\n    {string.Join(",\n    ", Parameters!)})" : inOneLine;
        foreach (var parameter in TypeParameters)
        {
            signature += $"\n    where {parameter.Name} : struct, {parameter.Interface}";
        }

        var bodyFits = !isLong && TypeParameters.Length == 0 && inOneLine.Length + Body.Length < LongestLine;
        writer.Lines($"{signature} =>{(bodyFits ? " " : "\n    ")}{Body};");
    }
}

/// <summary>A type parameter of an emitted method: a dimension.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Interface">The kind of dimension that it must be.</param>
internal sealed record TypeParameter(string Name, string Interface);

/// <summary>A parameter of an emitted method.</summary>
/// <param name="Type">Its type, as it is written.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default value, or null when it must be given.</param>
/// <param name="Contract">What is said of it to the analyzers, as an attribute; or empty.</param>
internal sealed record Parameter(string Type, string Name, string? Default = null, string Contract = "")
{
    public override string ToString() => Default is null ? $"{Contract}{Type} {Name}" : $"{Contract}{Type} {Name} = {Default}";
}
