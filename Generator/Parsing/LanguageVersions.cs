using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Which language version emitted code needs.</summary>
internal static class LanguageVersions
{
    /// <summary>C# 14, for extension members. The compiler that this is built against has no name for it yet.</summary>
    private const LanguageVersion Needed = (LanguageVersion)1400;

    /// <summary>The language version of <paramref name="options"/> where it is too old, as a project file names it; else null.</summary>
    public static string? TooOld(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < Needed } csharp ? csharp.LanguageVersion.ToDisplayString() : null;
}
