using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Adoption;

/// <summary>What is said about the baseline itself. These are no rules about attention: no preset and no list of rules names them.</summary>
internal static class BaselineRules
{
    /// <summary>Hidden: there for its fix, which lists the finding.</summary>
    public static readonly DiagnosticDescriptor NotListed = new(
        "SHAPE4901", "A finding is not in the baseline", "{0} is not in " + Baseline.FileName, "ShapeSafe.Baseline",
        DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: HelpLink.For("SHAPE4901"));

    public static readonly DiagnosticDescriptor Stale = new(
        "SHAPE4902", "A line of the baseline matches no finding", "No finding matches '{0}' any more: remove this line of " + Baseline.FileName,
        "ShapeSafe.Baseline", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.For("SHAPE4902"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
