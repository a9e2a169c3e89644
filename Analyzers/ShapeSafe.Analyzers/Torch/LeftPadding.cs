using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Token ids that are padded in front: by their name, or by the code that makes them.</summary>
internal static class LeftPadding
{
    /// <param name="model">The model of the code that reads them.</param>
    public static bool IsOf(IOperation? tokens, SemanticModel? model) => Names.SpeakOfLeftPadding(Names.Of(tokens))
        || tokens is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var made }
            && (Names.SpeakOfLeftPadding(made.ToString()) || PutsInFront(made) || IsMadeBy(made, model));

    /// <summary>A helper in the same file that returns what it has padded in front.</summary>
    private static bool IsMadeBy(ExpressionSyntax made, SemanticModel? model) =>
        made is InvocationExpressionSyntax && model?.SyntaxTree == made.SyntaxTree && model.GetSymbolInfo(made).Symbol is IMethodSymbol { DeclaringSyntaxReferences: [var helper] }
        && PutsInFront(helper.GetSyntax());

    /// <summary>Enumerable.Repeat(pad, missing).Concat(tokens), [.. Enumerable.Repeat(pad, missing), .. tokens].</summary>
    private static bool PutsInFront(SyntaxNode code) => code.DescendantNodesAndSelf().Any(node => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Concat", Expression: var first } } => IsRepeat(first),
        CollectionExpressionSyntax { Elements: [SpreadElementSyntax { Expression: var first }, SpreadElementSyntax] } => IsRepeat(first),
        _ => false,
    });

    /// <summary>As much of one number as is missing.</summary>
    private static bool IsRepeat(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Repeat" }, ArgumentList.Arguments: [_, { Expression: var count }] }
        && count.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().Any(difference => difference.OperatorToken.Text == "-");
}
