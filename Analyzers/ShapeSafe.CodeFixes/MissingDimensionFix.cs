using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>A mask, or keys and values, that lack the dimension of the heads, or of the queries, get it with size one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingDimensionFix)), Shared]
internal sealed class MissingDimensionFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [Descriptors.AttentionMaskRank.Id, Descriptors.AttentionMaskBroadcast.Id, Descriptors.MaskMeetsTensor.Id, Descriptors.MatrixProduct.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Numbers(FixFacts.Unsqueeze) is not { Count: > 0 } dimensions || !finding.IsTensor(finding.Expression))
            yield break;
        var insertion = string.Concat(dimensions.Select(dimension => $".unsqueeze({dimension})"));
        yield return Repair.Of(
            $"Insert the missing dimension: {insertion.Substring(1)}",
            nameof(MissingDimensionFix),
            finding.Expression,
            mask => Expressions.Operand(mask) + insertion);
    }
}
