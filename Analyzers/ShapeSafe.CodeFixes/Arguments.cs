using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.CodeFixes;

/// <summary>Lists of arguments that grow, with the space after the comma that the syntax factory leaves out.</summary>
internal static class Arguments
{
    public static ArgumentListSyntax Add(ArgumentListSyntax list, string argument)
    {
        var added = SyntaxFactory.ParseArgumentList($"({argument})").Arguments[0];
        return list.WithArguments(list.Arguments.Add(list.Arguments.Count == 0 ? added : added.WithLeadingTrivia(SyntaxFactory.Space)));
    }
}
