using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>What code assigns to, by name.</summary>
internal static class Writes
{
    /// <summary>Every name that stands in what is assigned, counted up or down, or passed by reference. A name may also be an index.</summary>
    /// <param name="enters">Which nodes are looked into; all if it is left out.</param>
    public static IEnumerable<string> NamesIn(SyntaxNode code, Func<SyntaxNode, bool>? enters = null) =>
        from node in code.DescendantNodes(enters)
        let target = node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
            RefExpressionSyntax reference => reference.Expression,
            PostfixUnaryExpressionSyntax unary => unary.Operand,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } unary => unary.Operand,
            _ => null,
        }
        where target is not null
        from name in target.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
        select name.Identifier.ValueText;
}
