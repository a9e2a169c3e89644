using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>
/// Heads are split off by view and moved by transpose, and merged the other way round: a view alone cuts across time steps.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeadSplitFix)), Shared]
internal sealed class HeadSplitFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.HeadSplit.Id, Descriptors.HeadMerge.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.View() is not { } invocation)
            yield break;
        if (finding.Id == Descriptors.HeadSplit.Id)
        {
            if (invocation.ArgumentList.Arguments is { Count: 4 } sizes && sizes.All(size => finding.IsWholeNumber(size.Expression)))
                yield return Repair.Of("Split off the heads last, then transpose(1, 2)", nameof(HeadSplitFix), invocation, Split);
            else if (invocation.ArgumentList.Arguments is { Count: 3 } folded && folded.All(size => finding.IsWholeNumber(size.Expression)) && finding.Numbers(FixFacts.Transpose) is [0, 1])
                yield return Repair.Of("Keep the sequence in front, then transpose(0, 1)", nameof(HeadSplitFix) + "0", invocation, Fold);
        }
        else if (finding.Numbers(FixFacts.Transpose) is { Count: 2 } lacking)
        {
            var swap = $".transpose({lacking[0]}, {lacking[1]})";
            yield return Repair.Of(
                $"Move the heads back first: {swap.Substring(1)}", nameof(HeadSplitFix) + swap, invocation, merge => Expressions.Reshaped(merge, swap));
        }
    }

    private static string Split(InvocationExpressionSyntax call)
    {
        var sizes = call.ArgumentList.Arguments.Select(size => size.WithoutTrivia().ToString()).ToArray();
        return $"{call.Expression}({sizes[0]}, {sizes[2]}, {sizes[1]}, {sizes[3]}).transpose(1, 2)";
    }

    private static string Fold(InvocationExpressionSyntax call)
    {
        var sizes = call.ArgumentList.Arguments.Select(size => size.WithoutTrivia().ToString()).ToArray();
        return $"{call.Expression}({sizes[1]}, {sizes[0]}, {sizes[2]}).transpose(0, 1)";
    }
}
