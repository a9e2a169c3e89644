using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.CodeFixes;

/// <summary>What a fix does, found and checked before it is offered.</summary>
/// <param name="Title">What the editor shows.</param>
/// <param name="Key">Findings that are repaired in the same way have the same key: "fix all" repairs them together.</param>
internal sealed record Repair(string Title, string Key, ImmutableArray<Change> Changes)
{
    /// <summary>The repair that rewrites one node.</summary>
    public static Repair Of<TNode>(string title, string key, TNode node, Func<TNode, SyntaxNode> rewrite)
        where TNode : SyntaxNode
        => new(title, key, [new(node, current => rewrite((TNode)current))]);

    /// <summary>The repair that puts another expression in the place of this one.</summary>
    /// <param name="replacement">Makes the text of the new expression from the old one, in which other repairs may have been made.</param>
    public static Repair Of<TExpression>(string title, string key, TExpression expression, Func<TExpression, string> replacement)
        where TExpression : ExpressionSyntax
        => new(title, key, [Change.Of(expression, replacement)]);
}

/// <summary>One place of the source and what becomes of it.</summary>
/// <param name="Node">The node as the finding saw it.</param>
/// <param name="Rewrite">Makes the new node from the node as it stands by then.</param>
/// <param name="Following">A statement to insert after the node, which is a statement then.</param>
internal sealed record Change(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Rewrite, StatementSyntax? Following = null)
{
    public static Change Of<TExpression>(TExpression expression, Func<TExpression, string> replacement)
        where TExpression : ExpressionSyntax
        => new(expression, current => Expressions.Replace((TExpression)current, replacement));
}
