using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.CodeFixes;

/// <summary>Changes of argument lists.</summary>
internal static class Arguments
{
    /// <summary>The list with one more argument, and the space after the comma that the syntax factory leaves out.</summary>
    public static ArgumentListSyntax Add(ArgumentListSyntax list, string argument)
    {
        var added = SyntaxFactory.ParseArgumentList($"({argument})").Arguments[0];
        return list.WithArguments(list.Arguments.Add(list.Arguments.Count == 0 ? added : added.WithLeadingTrivia(SyntaxFactory.Space)));
    }

    public static ArgumentListSyntax Without(ArgumentListSyntax list, int index) => list.WithArguments(list.Arguments.RemoveAt(index));

    /// <summary>The list with another expression at this place, under the name of this parameter or the name that it had.</summary>
    public static ArgumentListSyntax Replace(ArgumentListSyntax list, int index, string expression, string? parameter = null)
    {
        var argument = list.Arguments[index];
        var replaced = argument.WithExpression(SyntaxFactory.ParseExpression(expression).WithTriviaFrom(argument.Expression));
        if (parameter is not null)
            replaced = Named(replaced, parameter);
        return list.ReplaceNode(argument, replaced);
    }

    /// <summary>The argument under the name of this parameter.</summary>
    public static ArgumentSyntax Named(ArgumentSyntax argument, string parameter)
    {
        var name = SyntaxFactory.NameColon(parameter).WithTrailingTrivia(SyntaxFactory.Space);
        return argument.WithoutLeadingTrivia().WithNameColon(name).WithLeadingTrivia(argument.GetLeadingTrivia());
    }
}
