using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Which language version the emitted code needs.</summary>
internal static class LanguageVersions
{
    /// <summary>C# 14, for extension members: the compiler that this is built against has no name for it yet.</summary>
    public const LanguageVersion Needed = (LanguageVersion)1400;

    public static bool IsEnough(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: >= Needed };
}
