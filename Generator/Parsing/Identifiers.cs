using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeSafe.Generator.Parsing;

/// <summary>How names are written in code.</summary>
internal static class Identifiers
{
    /// <summary>A name that can be written wherever a name may stand: <c>@event</c>.</summary>
    /// <remarks>Names of small letters only are the ones that the language may take for itself, now or later.</remarks>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name.All(letter => letter is >= 'a' and <= 'z') ? "@" + name : name;

    /// <summary>A type with its namespace and its containing types: <c>global::Demo.Model.Heads</c>.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>A namespace as it is declared; empty for the global one.</summary>
    public static string Namespace(INamespaceSymbol name) =>
        name.IsGlobalNamespace ? "" : name.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
}
