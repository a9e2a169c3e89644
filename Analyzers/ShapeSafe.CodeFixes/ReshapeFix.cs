using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>What no view can do: axes are moved before it, and what expand repeated is copied by reshape.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReshapeFix)), Shared]
internal sealed class ReshapeFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.MovedAxis.Id, Descriptors.ExpandedView.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.View() is not { } invocation)
            yield break;
        if (finding.Id == Descriptors.ExpandedView.Id)
            yield return Repair.Of("Use reshape", nameof(ReshapeFix), invocation, view => Expressions.Reshaped(view, ""));
        else if (finding.Numbers(FixFacts.Order) is { Count: > 1 } order)
        {
            var move = Move(order);
            yield return Repair.Of($"Move the axes first: {move}", nameof(ReshapeFix) + FixFacts.Order, invocation, view => Expressions.Reshaped(view, "." + move));
        }
    }

    private static string Move(IReadOnlyList<int> order) => Enumerable.Range(0, order.Count).Where(axis => order[axis] != axis).ToArray() is [var one, var other]
        ? $"transpose({one}, {other})" : $"permute({string.Join(", ", order)})";
}
