using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>Two masks of the smallest float are joined by their minimum: it hides what either hides, and nothing overflows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddedSentinelsFix)), Shared]
internal sealed class AddedSentinelsFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.SentinelsAdded.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Expression is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression) && finding.IsTensor(sum.Left) && finding.IsTensor(sum.Right))
        {
            yield return Repair.Of(
                "Join the masks by their minimum", nameof(AddedSentinelsFix), sum,
                current => $"{Expressions.Operand(current.Left.WithoutTrivia())}.minimum({current.Right.WithoutTrivia()})");
        }
    }
}
