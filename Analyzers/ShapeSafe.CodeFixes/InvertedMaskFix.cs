using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>A mask whose true means the opposite of what the call takes it for is inverted, the way a person would write it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvertedMaskFix)), Shared]
internal sealed class InvertedMaskFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [Descriptors.PolarityInverted.Id, Descriptors.PolarityInvertedByName.Id, Descriptors.DeclaredKind.Id, Descriptors.MasksJoinedWrongly.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.IsTensor(finding.Expression) && (finding.Id == Descriptors.PolarityInverted.Id || finding.Id == Descriptors.PolarityInvertedByName.Id || finding.Fact(FixFacts.True) is not null))
            yield return Repair.Of("Invert the mask", nameof(InvertedMaskFix), finding.Expression, Inverted);
    }

    private static string Inverted(ExpressionSyntax mask) => mask switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Inverted(inner),
        PrefixUnaryExpressionSyntax inverse when inverse.IsKind(SyntaxKind.BitwiseNotExpression) => inverse.Operand.ToString(),
        BinaryExpressionSyntax equal when equal.IsKind(SyntaxKind.EqualsExpression) => $"{equal.Left} != {equal.Right}",
        BinaryExpressionSyntax unequal when unequal.IsKind(SyntaxKind.NotEqualsExpression) => $"{unequal.Left} == {unequal.Right}",
        InvocationExpressionSyntax call => Inverted(call),
        _ => "~" + Expressions.Operand(mask),
    };

    private static string Inverted(InvocationExpressionSyntax call)
    {
        if (Expressions.CalledOn(call, "eq") is { } equal)
            return $"{equal}.ne{call.ArgumentList}";
        if (Expressions.CalledOn(call, "ne") is { } unequal)
            return $"{unequal}.eq{call.ArgumentList}";
        return Expressions.CalledOn(call, "logical_not") is { } inverse && call.ArgumentList.Arguments.Count == 0
            ? inverse.ToString()
            : "~" + call;
    }
}
