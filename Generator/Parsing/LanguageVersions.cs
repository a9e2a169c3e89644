using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeSafe.Generator.Parsing;

/// <summary>Which language versions emitted code needs.</summary>
internal static class LanguageVersions
{
    /// <summary>C# 11, for static members of interfaces. With a newer one it is enough to report that attentions need more.</summary>
    public const LanguageVersion ForDimensions = LanguageVersion.CSharp11;

    /// <summary>C# 14, for extension members such as <c>Causal</c>. The compiler that this is built against has no name for it yet.</summary>
    public const LanguageVersion ForAttentions = (LanguageVersion)1400;

    /// <summary>The version that a project is compiled as.</summary>
    public static LanguageVersion Of(ParseOptions options) => options is CSharpParseOptions csharp ? csharp.LanguageVersion : default;
}
