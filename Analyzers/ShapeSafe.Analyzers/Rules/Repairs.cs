using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>What a body does itself about what would be wrong.</summary>
internal static class Repairs
{
    /// <summary>The body handles NaN, or puts zeros where rows may be without a key.</summary>
    public static bool OfNaN(SyntaxNode operation) =>
        Names(operation).Any(name => name is "nan_to_num" or "nan_to_num_" or "isnan")
        || Body(operation) is { } body && body.DescendantNodes().OfType<ExpressionSyntax>().Any(expression => expression.Span.End > operation.Span.End && LeavesRowsOut(expression));

    /// <summary>The body handles rows without a key, or takes them out afterwards by flags: weights * valid.</summary>
    public static bool OfRows(SyntaxNode operation) => OfNaN(operation)
        || Body(operation) is { } body && body.DescendantNodes().OfType<ExpressionSyntax>().Any(expression => expression.Span.End > operation.Span.End && MultipliesFlags(expression));

    /// <summary>Weights are made to sum to one again afterwards: they are divided by their sum, after a product with flags has taken some out.</summary>
    public static bool BySum(SyntaxNode operation)
    {
        ExpressionSyntax[] later = [.. Body(operation)?.DescendantNodes().OfType<ExpressionSyntax>().Where(expression => expression.Span.End > operation.Span.End) ?? []];
        return later.Any(IsProduct) && later.Any(DividesBySum);
    }

    private static bool IsProduct(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.MultiplyExpression or SyntaxKind.MultiplyAssignmentExpression
        || expression is InvocationExpressionSyntax call && (NameOf(call) is "mul" or "mul_" or "multiply" || FillsZero(call));

    private static bool DividesBySum(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression, Right: var divisor } => IsSum(divisor),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.DivideAssignmentExpression, Right: var divisor } => IsSum(divisor),
        InvocationExpressionSyntax call when NameOf(call) is "div" or "div_" or "divide" => call.ArgumentList.Arguments.Any(argument => IsSum(argument.Expression)),
        InvocationExpressionSyntax call => NameOf(call) == "normalize",
        _ => false,
    };

    /// <summary>A sum, or a variable that one was put into.</summary>
    private static bool IsSum(ExpressionSyntax divisor) => divisor.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText is var text
        && (text.IndexOf("sum", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("total", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("norm", StringComparison.OrdinalIgnoreCase) >= 0));

    private static bool MultipliesFlags(ExpressionSyntax expression)
    {
        ExpressionSyntax[] factors = expression switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product => [product.Left, product.Right],
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyAssignmentExpression } product => [product.Right],
            InvocationExpressionSyntax call when NameOf(call) is "mul" or "mul_" or "multiply" => [expression],
            _ => [],
        };
        return factors.Any(factor => factor.DescendantNodesAndSelf().Any(node => node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.EqualsExpression }
            || node is SimpleNameSyntax { Identifier.ValueText: var name } && (name is "ne" or "eq" or "not_equal" || Torch.Names.SpeakOfMask(name) || Torch.Names.SpeakOfPadding(name))));
    }

    private static bool LeavesRowsOut(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call => FillsZero(call) || NameOf(call) == "masked_select",
        // output[valid]
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: SimpleNameSyntax flags }] } => Torch.Names.SpeakOfMask(flags.Identifier.ValueText) || Torch.Names.SpeakOfPadding(flags.Identifier.ValueText),
        _ => false,
    };

    private static string? NameOf(InvocationExpressionSyntax call) =>
        ((call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression as SimpleNameSyntax)?.Identifier.ValueText;

    private static bool FillsZero(InvocationExpressionSyntax call) =>
        NameOf(call) is "masked_fill" or "masked_fill_" or "where" or "index_fill" or "index_fill_" && call.ArgumentList.Arguments.Any(argument => IsZero(argument.Expression));

    private static bool IsZero(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: { } value } => value is 0 or 0L or 0f or 0d,
        InvocationExpressionSyntax { Expression: var made } => made.ToString().Split('.') is [.., "zeros" or "zeros_like"],
        _ => false,
    };

    /// <summary>The body keeps numbers within bounds.</summary>
    public static bool IsClamped(SyntaxNode operation) =>
        Names(operation).Any(name => name.StartsWith("clamp", StringComparison.Ordinal) || name is "clip" or "maximum" or "nan_to_num" or "nan_to_num_");

    private static IEnumerable<string> Names(SyntaxNode operation) =>
        Body(operation) is { } body
            ? body.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText) : [];

    private static SyntaxNode? Body(SyntaxNode operation) => operation.AncestorsAndSelf().FirstOrDefault(node => node is MemberDeclarationSyntax);
}
