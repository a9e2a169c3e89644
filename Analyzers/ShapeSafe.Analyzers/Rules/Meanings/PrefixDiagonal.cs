using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>A causal mask of which a prefix was opened to every query: behind the prefix its diagonal still tells what a query may see. SHAPE3102.</summary>
internal sealed class PrefixDiagonal : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.CausalDiagonal];

    public IEnumerable<string> Operations => ["softmax", "Softmax"];

    public void Check(Attention attention, Report report)
    {
        if (CausalDiagonal.VisibleIn(attention) is { } visible && !attention.HasOwnKeys)
            Check(visible, report);
    }

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is { Content: ScoresContent { Hidden: { IsEmpty: false } hidden } })
            Check(CausalDiagonal.VisibleIn(hidden), report);
    }

    private static void Check(Region visible, Report report)
    {
        foreach (var part in Region.PartsOf(visible))
        {
            if (part is not NotRegion { Excluded: BothRegion { Parts.Length: 2 } hidden } || hidden.Parts.OfType<UpperRegion>().FirstOrDefault() is not { Diagonal.Constant: { } diagonal and not 1, Source: { IsSquare: true, IsCompared: false, Cut: null } source }
                || hidden.Parts.OfType<NotRegion>().FirstOrDefault() is not { Excluded: PrefixRegion prefix }
                || diagonal > 1 && LookAhead.IsMeant(source))
                continue;
            var isUpper = source.Call.Bound.Name.StartsWith("triu", System.StringComparison.Ordinal);
            var words = report.Wording;
            var behind = $"behind the prefix{words.MadeAt(prefix.Place, source.Call.Syntax)}, the first {words.Size(prefix.Length)} keys,";
            report.Add(
                Descriptors.CausalDiagonal, source.Call.Syntax,
                $"This causal mask {(diagonal < 1 ? $"hides the position itself: {behind} no query sees itself" : $"shows positions ahead: {behind} a query sees what comes later")}. What a query may see ends at itself: {(isUpper ? "triu(1)" : "tril()")}.",
                [prefix.Place], (FixFacts.Diagonal, isUpper ? "1" : "0"));
        }
    }
}
