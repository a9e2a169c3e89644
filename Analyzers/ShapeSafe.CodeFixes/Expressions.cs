using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.CodeFixes;

/// <summary>Expressions made from text: a fix reads like the code that it writes.</summary>
internal static class Expressions
{
    /// <summary>Another expression in the place of this one, in parentheses where what stands around it would tear it apart.</summary>
    public static ExpressionSyntax Replace<TExpression>(TExpression expression, Func<TExpression, string> replacement)
        where TExpression : ExpressionSyntax
    {
        var text = replacement(expression.WithoutTrivia());
        var replaced = SyntaxFactory.ParseExpression(text);
        if (Strength(replaced) < StrengthWanted(expression.Parent))
            replaced = SyntaxFactory.ParseExpression($"({text})");
        return replaced.WithTriviaFrom(expression);
    }

    /// <summary>The expression as something that a member can be read from and an operator be put before.</summary>
    public static string Operand(ExpressionSyntax expression)
        => Strength(expression) == Primary ? expression.ToString() : $"({expression})";

    /// <summary>What a member of this name is called on, or null where the expression is no such call.</summary>
    public static ExpressionSyntax? CalledOn(ExpressionSyntax expression, string method)
        => expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
            && member.Name.Identifier.ValueText == method
                ? member.Expression
                : null;

    /// <summary>A view as a reshape, which copies what is not contiguous; view would throw.</summary>
    /// <param name="move">A call that moves axes before it, or nothing.</param>
    public static string Reshaped(InvocationExpressionSyntax view, string move)
    {
        var tensor = ((MemberAccessExpressionSyntax)view.Expression).Expression;
        return $"{Operand(move.Length > 0 ? CalledOn(tensor, "contiguous") ?? tensor : tensor)}{move}.reshape{view.ArgumentList}";
    }

    /// <summary>Whether the expression may be written twice: reading it again costs nothing and changes nothing.</summary>
    public static bool IsRepeatable(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax member => IsRepeatable(member.Expression),
        _ => false,
    };

    private const int Primary = 2;
    private const int Unary = 1;

    private static int Strength(ExpressionSyntax expression) => expression switch
    {
        PrefixUnaryExpressionSyntax or CastExpressionSyntax => Unary,
        BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax or LambdaExpressionSyntax
            or RangeExpressionSyntax or AwaitExpressionSyntax or SwitchExpressionSyntax => 0,
        _ => Primary,
    };

    private static int StrengthWanted(SyntaxNode? parent) => parent switch
    {
        MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax
            or PostfixUnaryExpressionSyntax => Primary,
        PrefixUnaryExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax => Unary,
        _ => 0,
    };
}
