using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>Heads that were repeated on another axis are repeated on theirs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepeatedAxisFix)), Shared]
internal sealed class RepeatedAxisFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.HeadCount.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Fact(FixFacts.Dimension) is not { } dimension
            || finding.Expression is not InvocationExpressionSyntax { ArgumentList.Arguments: [_, { Expression: var axis }] } invocation
            || finding.TorchMethod(invocation) is not { Name: "repeat_interleave", IsStatic: false })
        {
            yield break;
        }
        yield return Repair.Of($"Repeat on the axis of the heads: {dimension}", nameof(RepeatedAxisFix) + dimension, axis, _ => dimension);
    }
}
