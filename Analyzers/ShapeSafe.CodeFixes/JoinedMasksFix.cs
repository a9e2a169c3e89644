using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>Masks whose true attends are joined with &amp;, masks whose true is ignored with |.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JoinedMasksFix)), Shared]
internal sealed class JoinedMasksFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.MasksJoinedWrongly.Id, Descriptors.TrianglesApart.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        // One of them is to be inverted instead.
        if (finding.Fact(FixFacts.True) is null && finding.IsTensor(finding.Expression) && finding.Expression is BinaryExpressionSyntax join && Other(join) is { } other)
            yield return Repair.Of($"Join the masks with {other}", $"{nameof(JoinedMasksFix)} {other}", join, Joined);
    }

    private static string? Other(BinaryExpressionSyntax join) => join.Kind() switch
    {
        SyntaxKind.BitwiseOrExpression => "&",
        SyntaxKind.BitwiseAndExpression => "|",
        _ => null,
    };

    // The operators bind differently: what was one operand must stay one.
    private static string Joined(BinaryExpressionSyntax join)
        => Together(join.Left) + " " + Other(join) + " " + Together(join.Right);

    private static string Together(ExpressionSyntax operand)
        => operand is BinaryExpressionSyntax ? $"({operand})" : operand.WithoutTrivia().ToString();
}
