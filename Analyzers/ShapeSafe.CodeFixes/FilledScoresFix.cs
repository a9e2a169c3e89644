using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
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
    {
        if (finding.Expression.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
            || !finding.IsTensor(sum.Left)
            || !finding.IsTensor(sum.Right))
        {
            yield break;
        }

        var maskIsLeft = sum.Left == finding.Expression;
        var known = finding.Fact(FixFacts.True);
        if (known is null or FixFacts.Ignores)
            yield return Make(sum, maskIsLeft, trueAttends: false, assumed: known is null);
        if (known is null or FixFacts.Attends)
            yield return Make(sum, maskIsLeft, trueAttends: true, assumed: known is null);
    }

    private static Repair Make(BinaryExpressionSyntax sum, bool maskIsLeft, bool trueAttends, bool assumed)
    {
        var meaning = trueAttends ? "attends" : "is ignored";
        return Repair.Of(
            "Fill the scores with -infinity" + (assumed ? $": what is true {meaning}" : ""),
            nameof(FilledScoresFix) + (assumed ? $", true {meaning}" : ""),
            sum,
            current =>
            {
                var mask = (maskIsLeft ? current.Left : current.Right).WithoutTrivia();
                var scores = (maskIsLeft ? current.Right : current.Left).WithoutTrivia();
                var filled = trueAttends ? "~" + Expressions.Operand(mask) : mask.ToString();
                return $"{Expressions.Operand(scores)}.masked_fill({filled}, float.NegativeInfinity)";
            });
    }
}
