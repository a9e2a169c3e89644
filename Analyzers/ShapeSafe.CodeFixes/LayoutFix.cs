using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>
/// Inputs in another layout than the call reads are transposed before it, and its result is transposed back, so that the
/// code around the call keeps its layout.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LayoutFix)), Shared]
internal sealed class LayoutFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [Descriptors.MaskSize.Id, Descriptors.PaddingSize.Id, Descriptors.BatchFirst.Id, Descriptors.HeadsInPlaceOfSequence.Id];

    protected override IEnumerable<Repair> Repairs(Finding finding)
    {
        if (finding.Numbers(FixFacts.Transpose) is not { Count: 2 } dimensions
            || finding.Fact(FixFacts.Arguments) is not { } parameters
            || finding.CallOfArgument() is not { } call)
        {
            yield break;
        }

        var swap = $".transpose({dimensions[0]}, {dimensions[1]})";
        var inputs = parameters.Split(',').Select(call.Argument).ToArray();
        if (inputs.Any(input => input is null || !finding.IsTensor(input)))
            yield break;
        var changes = inputs.Select(input => Change.Of(input!, current => Swapped(current, swap))).ToImmutableArray();
        var back = ChangeBack(call, swap, out var resultStays);
        yield return new(
            $"Pass the inputs as {swap.Substring(1)}" + (resultStays ? "; the result has that layout too" : ""),
            nameof(LayoutFix) + swap + (resultStays ? ", result too" : ""),
            back is null ? changes : changes.Add(back));
    }

    /// <summary>Twice the same exchange is none.</summary>
    private static string Swapped(ExpressionSyntax input, string swap)
    {
        var text = Expressions.Operand(input);
        return text.EndsWith(swap, System.StringComparison.Ordinal) ? text.Substring(0, text.Length - swap.Length) : text + swap;
    }

    private static Change? ChangeBack(TorchCall call, string swap, out bool resultStays)
    {
        resultStays = false;
        ExpressionSyntax result = call.Syntax;
        if (!Finding.IsTensor(call.Operation.Type))
        {
            switch (call.Syntax.Parent)
            {
                case ExpressionStatementSyntax:
                    return null;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Item1" } output:
                    result = output;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Item2" }:
                    return null;
                case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } assignment
                    when FirstOf(assignment.Left) is { } name:
                    return new(statement, current => current, Following(statement, $"{name} = {name}{swap};"));
                default:
                    resultStays = true;
                    return null;
            }
        }

        return result.Parent is ExpressionStatementSyntax ? null : Change.Of(result, current => Swapped(current, swap));
    }

    /// <summary>The variable that a deconstruction puts the output into.</summary>
    private static string? FirstOf(ExpressionSyntax target)
    {
        var first = target switch
        {
            DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax names } => names.Variables.FirstOrDefault(),
            TupleExpressionSyntax { Arguments: { Count: > 0 } elements } => elements[0].Expression switch
            {
                DeclarationExpressionSyntax declaration => declaration.Designation,
                var element => (SyntaxNode)element,
            },
            _ => null,
        };
        return first switch
        {
            SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
            IdentifierNameSyntax variable => variable.Identifier.ValueText,
            _ => null,
        };
    }

    private static StatementSyntax Following(StatementSyntax statement, string text)
        => SyntaxFactory.ParseStatement(text)
            .WithLeadingTrivia(statement.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(statement.SyntaxTree.GetText().ToString().Contains("\r\n") ? "\r\n" : "\n"));
}
