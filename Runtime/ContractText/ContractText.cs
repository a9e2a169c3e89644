using System.Collections.Generic;

namespace ShapeSafe.Contracts;

/// <summary>The text of a contract, read: <c>"batch heads query key"</c>.</summary>
/// <param name="IsOpen">Whether it starts with <c>...</c>: any dimensions come before those that are named.</param>
/// <param name="Sizes">The dimensions that are named, from the front.</param>
/// <param name="Error">The first thing that cannot be read; then the sizes are those before it.</param>
internal sealed record ContractText(bool IsOpen, IReadOnlyList<SizeText> Sizes, ContractError? Error)
{
    /// <summary>Reads the text of a contract.</summary>
    public static ContractText Read(string text) => new ContractReader(text).Read();

    /// <summary><c>[.., query, model = heads * channel]</c>, as messages show shapes.</summary>
    public override string ToString() => $"[{string.Join(", ", Parts())}]";

    private IEnumerable<string> Parts()
    {
        if (IsOpen)
            yield return "..";
        foreach (var size in Sizes)
            yield return size.ToString();
    }
}

/// <summary>What is wrong with the text of a contract, and where.</summary>
/// <param name="Start">The first character that does not belong.</param>
/// <param name="Length">How many characters; 0 at the end of the text.</param>
/// <param name="Message">What is wrong, as the end of a sentence.</param>
internal sealed record ContractError(int Start, int Length, string Message);

/// <summary>One dimension: a sum of products, which may have a name of its own, or any size.</summary>
/// <param name="Name">Its name, when it is <c>model = heads * channel</c>.</param>
/// <param name="Terms">What is added up; empty when it is any size.</param>
internal sealed record SizeText(string? Name, IReadOnlyList<TermText> Terms)
{
    public static readonly SizeText Any = new(null, []);

    public bool IsAny => Terms.Count == 0;

    public override string ToString()
    {
        if (IsAny)
            return "_";
        var text = Name is null ? "" : Name + " = ";
        for (var index = 0; index < Terms.Count; index++)
            text += (index == 0 ? "" : Terms[index].IsSubtracted ? " - " : " + ") + string.Join(" * ", Terms[index].Factors);
        return text;
    }
}

/// <summary>A product that is added or subtracted.</summary>
internal sealed record TermText(bool IsSubtracted, IReadOnlyList<FactorText> Factors);

/// <summary>A name, or a number.</summary>
internal readonly record struct FactorText(string? Name, long Number)
{
    public override string ToString() => Name ?? Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
