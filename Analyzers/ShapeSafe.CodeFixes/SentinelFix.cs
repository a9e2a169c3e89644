using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>A number that stands in for -infinity, and fails to, becomes -infinity.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SentinelFix)), Shared]
internal sealed class SentinelFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [Descriptors.PositiveInfinity.Id, Descriptors.WeakSentinel.Id, Descriptors.SentinelOverflows.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        var number = finding.Expression.Parent is PrefixUnaryExpressionSyntax sign ? sign : finding.Expression;
        if (finding.IsNumber(number))
            yield return Repair.Of("Use float.NegativeInfinity", nameof(SentinelFix), number, _ => "float.NegativeInfinity");
    }
}
