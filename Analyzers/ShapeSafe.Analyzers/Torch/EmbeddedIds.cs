using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Token ids whatever they are called: what the same method gives to an embedding. Its padding_idx is the one that pads.</summary>
internal static class EmbeddedIds
{
    /// <summary>Whether the number pads the tensor, by the embedding that it is given to.</summary>
    public static bool ArePaddedWith(double? number, TensorValue tensor, TensorCall call)
    {
        if (number is not { } pad || call.Bound.Body.Model is not { } model || model.SyntaxTree != call.Syntax.SyntaxTree)
            return false;
        var ids = call.SelfOperation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => tensor.Root?.Symbol,
        };
        return ids is not null && call.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } method
            && method.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(other => Embedding(other, ids, model) is { } embedding && PaddingOf(embedding, model) == pad);
    }

    /// <summary>The embedding that a call gives the ids to.</summary>
    private static ISymbol? Embedding(InvocationExpressionSyntax call, ISymbol ids, SemanticModel model) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "call" or "forward", Expression: var module }, ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax given }] }
        && given.Identifier.ValueText == ids.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(given).Symbol, ids)
        && model.GetTypeInfo(module).Type is { Name: "Embedding", ContainingNamespace.Name: "Modules" } ? model.GetSymbolInfo(module).Symbol : null;

    /// <summary>The padding_idx that an embedding is made with, where its type or method makes it.</summary>
    private static double? PaddingOf(ISymbol embedding, SemanticModel model)
    {
        var scope = embedding.ContainingSymbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).FirstOrDefault(declared => declared.SyntaxTree == model.SyntaxTree);
        var made = scope?.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsMadeFor(call, embedding));
        var given = made?.ArgumentList.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "padding_idx")
            ?? (made?.ArgumentList.Arguments is [_, _, { NameColon: null } third, ..] ? third : null);
        return given is not null && model.GetConstantValue(given.Expression) is { HasValue: true, Value: (int or long or short or byte) and var number } ? Convert.ToDouble(number) : null;
    }

    /// <summary>items = nn.Embedding(..), or the initializer of that field or local.</summary>
    private static bool IsMadeFor(InvocationExpressionSyntax call, ISymbol embedding) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText is "Embedding" && call.Parent switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText == embedding.Name,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } } => name.Identifier.ValueText == embedding.Name,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText == embedding.Name,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText == embedding.Name,
            _ => false,
        };
}
