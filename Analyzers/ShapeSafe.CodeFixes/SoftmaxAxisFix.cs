using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>softmax runs over the keys.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SoftmaxAxisFix)), Shared]
internal sealed class SoftmaxAxisFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.SoftmaxAxis.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Numbers(FixFacts.Dimension) is not { Count: 1 } keys || !finding.IsWholeNumber(finding.Expression))
            yield break;
        var dimension = keys.Single();
        yield return Repair.Of(
            $"Run softmax over the keys: dimension {dimension}",
            $"{nameof(SoftmaxAxisFix)} {dimension}",
            finding.Expression,
            _ => $"{dimension}");
    }
}
