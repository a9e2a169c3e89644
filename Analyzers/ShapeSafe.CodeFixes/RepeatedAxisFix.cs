using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>Heads that were repeated on another axis are repeated on theirs, and the axis on which expand repeats is inserted where it does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepeatedAxisFix)), Shared]
internal sealed class RepeatedAxisFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.HeadCount.Id, Descriptors.ExpandedSize.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Fact(FixFacts.Dimension) is not { } dimension || finding.Expression is not InvocationExpressionSyntax call)
            yield break;
        if (finding.Id == Descriptors.HeadCount.Id)
        {
            if (call is { ArgumentList.Arguments: [_, { Expression: var axis }] } && finding.TorchMethod(call) is { Name: "repeat_interleave", IsStatic: false })
                yield return Repair.Of($"Repeat on the axis of the heads: {dimension}", nameof(RepeatedAxisFix) + dimension, axis, _ => dimension);
        }
        else if (call is { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var inserted }] } insertion } }
            && finding.TorchMethod(insertion) is { Name: "unsqueeze", IsStatic: false })
            yield return Repair.Of($"Insert the axis that is repeated: unsqueeze({dimension})", nameof(RepeatedAxisFix) + dimension, inserted, _ => dimension);
    }
}
