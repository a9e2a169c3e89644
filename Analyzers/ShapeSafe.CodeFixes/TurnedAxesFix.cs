using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>Keys that were not turned before the product, or a mask over the queries that is meant for the keys: two axes exchanged.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TurnedAxesFix)), Shared]
internal sealed class TurnedAxesFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.MatrixProduct.Id, Descriptors.QueriesMasked.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Numbers(FixFacts.Transpose) is not { Count: 2 } axes || !finding.IsTensor(finding.Expression))
            yield break;
        var turn = $".transpose({axes[0]}, {axes[1]})";
        yield return Repair.Of($"Exchange the last two axes: {turn.Substring(1)}", nameof(TurnedAxesFix), finding.Expression, tensor => Expressions.Operand(tensor) + turn);
    }
}
