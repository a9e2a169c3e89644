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
        if (finding.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } invocation
            || finding.TorchMethod(invocation) is not { Name: "view" or "reshape", IsStatic: false })
        {
            yield break;
        }

        if (finding.Id == Descriptors.ExpandedView.Id)
            yield return Repair.Of("Use reshape", nameof(ReshapeFix), invocation, view => Reshaped(view, ""));
        else if (finding.Numbers(FixFacts.Order) is { Count: > 1 } order)
        {
            var move = Move(order);
            yield return Repair.Of($"Move the axes first: {move}", nameof(ReshapeFix) + FixFacts.Order, invocation, view => Reshaped(view, "." + move));
        }
    }

    private static string Move(IReadOnlyList<int> order) => Enumerable.Range(0, order.Count).Where(axis => order[axis] != axis).ToArray() is [var one, var other]
        ? $"transpose({one}, {other})" : $"permute({string.Join(", ", order)})";

    /// <summary>reshape copies what is not contiguous; view would throw.</summary>
    private static string Reshaped(InvocationExpressionSyntax view, string move)
    {
        var tensor = ((MemberAccessExpressionSyntax)view.Expression).Expression;
        return $"{Expressions.Operand(move.Length > 0 ? Expressions.CalledOn(tensor, "contiguous") ?? tensor : tensor)}{move}.reshape{view.ArgumentList}";
    }
}
