using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>Booleans are not added to scores: where they hide, the scores are filled with -infinity.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FilledScoresFix)), Shared]
internal sealed class FilledScoresFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.BooleanAdded.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
        => finding.Expression.Parent is BinaryExpressionSyntax sum
            && sum.IsKind(SyntaxKind.AddExpression)
            && finding.IsTensor(sum.Left)
            && finding.IsTensor(sum.Right)
            ? TrueMeaning.Of(finding).Select(meaning => Make(sum, maskIsLeft: sum.Left == finding.Expression, meaning))
            : [];

    private static Repair Make(BinaryExpressionSyntax sum, bool maskIsLeft, TrueMeaning meaning)
        => Repair.Of(
            "Fill the scores with -infinity" + meaning.Question,
            nameof(FilledScoresFix) + meaning.Question,
            sum,
            current =>
            {
                var mask = (maskIsLeft ? current.Left : current.Right).WithoutTrivia();
                var scores = (maskIsLeft ? current.Right : current.Left).WithoutTrivia();
                var hidden = meaning.Attends ? "~" + Expressions.Operand(mask) : mask.ToString();
                return $"{Expressions.Operand(scores)}.masked_fill({hidden}, float.NegativeInfinity)";
            });
}
