using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>The opposite of a mask is ~mask, of booleans: neither 1 - mask nor ~ of whole numbers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BooleanNegationFix)), Shared]
internal sealed class BooleanNegationFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.NegatedBoolean.Id, Descriptors.BitwiseNotInteger.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (Operand(finding.Expression) is not { } mask || !finding.IsTensor(mask))
            yield break;
        var conversion = finding.Id == Descriptors.BitwiseNotInteger.Id ? $".to({finding.Torch("ScalarType")}.Bool)" : "";
        yield return Repair.Of(
            conversion == "" ? "Use ~ instead" : "Convert to boolean first",
            nameof(BooleanNegationFix) + conversion,
            finding.Expression,
            expression => $"~{Expressions.Operand(Operand(expression)!)}{conversion}");
    }

    private static ExpressionSyntax? Operand(ExpressionSyntax expression) => expression switch
    {
        PrefixUnaryExpressionSyntax negation
            when negation.IsKind(SyntaxKind.UnaryMinusExpression) || negation.IsKind(SyntaxKind.BitwiseNotExpression) => negation.Operand,
        BinaryExpressionSyntax difference when difference.IsKind(SyntaxKind.SubtractExpression) => difference.Right,
        _ => null,
    };
}
