using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>Infinity is chosen where the mask is not zero, instead of multiplied with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InfinityProductFix)), Shared]
internal sealed class InfinityProductFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [Descriptors.InfinityTimesZero.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (Factors(finding.Expression) is not var (mask, number) || !finding.IsTensor(mask) || finding.Constant(number) is not (double or float))
            yield break;
        var where = finding.Torch("where");
        var tensor = finding.Torch("tensor");
        yield return Repair.Of(
            "Choose infinity instead of multiplying with it",
            nameof(InfinityProductFix),
            finding.Expression,
            product => Factors(product) is var (flags, infinity) ? $"{where}({Condition(flags.WithoutTrivia())}, {tensor}({infinity.WithoutTrivia()}), {tensor}(0f))" : product.ToString());
    }

    /// <summary>The mask and the number, whichever side they stand on.</summary>
    private static (ExpressionSyntax Mask, ExpressionSyntax Number)? Factors(ExpressionSyntax product) => product switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression, Left: var left, Right: var right } =>
            IsInfinity(left) ? (right, left) : (left, right),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var factor }] } call when Expressions.CalledOn(call, "mul") is { } mask => (mask, factor),
        _ => null,
    };

    private static bool IsInfinity(ExpressionSyntax expression) => expression.ToString().EndsWith("Infinity", System.StringComparison.Ordinal);

    /// <summary>1 - mask is not zero where the mask is.</summary>
    private static string Condition(ExpressionSyntax flags)
    {
        while (flags is ParenthesizedExpressionSyntax { Expression: var inner })
            flags = inner;
        return flags is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression, Left: LiteralExpressionSyntax { Token.Value: 1 or 1f or 1.0 }, Right: var mask }
            ? $"{Expressions.Operand(mask)} == 0" : $"{Expressions.Operand(flags)} != 0";
    }
}
