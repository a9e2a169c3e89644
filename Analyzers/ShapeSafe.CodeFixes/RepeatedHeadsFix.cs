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
/// repeat lays copies of the whole one after another; repeat_interleave has each entry followed by its own copies.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepeatedHeadsFix)), Shared]
internal sealed class RepeatedHeadsFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.HeadRepeat.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } invocation
            || finding.TorchMethod(invocation) is not { Name: "repeat", IsStatic: false }
            || !finding.IsTensor(member.Expression))
        {
            yield break;
        }

        var sizes = invocation.ArgumentList.Arguments;
        var repeated = Enumerable.Range(0, sizes.Count)
            .Where(index => finding.Constant(sizes[index].Expression) is not (1 or 1L))
            .ToArray();
        if (repeated.Length != 1 || sizes.Any(size => size.NameColon is not null || !finding.IsWholeNumber(size.Expression)))
            yield break;
        var dimension = repeated[0];
        yield return Repair.Of(
            "Use repeat_interleave",
            nameof(RepeatedHeadsFix),
            invocation,
            call =>
            {
                var (tensor, count) = (((MemberAccessExpressionSyntax)call.Expression).Expression, call.ArgumentList.Arguments[dimension]);
                return $"{tensor}.repeat_interleave({count}, dim: {dimension})";
            });
    }
}
