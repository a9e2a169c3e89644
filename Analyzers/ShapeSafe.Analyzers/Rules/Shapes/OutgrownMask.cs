using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>
/// A mask that was made before a loop that makes the keys longer: from the second turn on it is too short. SHAPE1102, SHAPE1103,
/// SHAPE1105, SHAPE1106.
/// </summary>
internal sealed class OutgrownMask : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MaskSize, Descriptors.PaddingSize, Descriptors.AttentionMaskBroadcast, Descriptors.MaskMeetsTensor];

    public IEnumerable<string> Operations => ["masked_fill", "op_Addition", "add"];

    public void Check(Attention attention, Report report)
    {
        if (attention.Mask is { Value: TensorValue { Shape.Rank: >= 2 } } mask)
            Check(attention.IsFused ? Descriptors.AttentionMaskBroadcast : Descriptors.MaskSize, mask.Operation, (TensorValue)mask.Value, attention.Keys, report);
        if (attention.Padding is { Value: TensorValue { Shape.Rank: 2 } padding, Operation: var given })
            Check(Descriptors.PaddingSize, given, padding, attention.Keys, report);
    }

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is { Content: ScoresContent { Product: not null }, Shape: var scores } && call.Argument(0) is { Value: TensorValue { Shape.Rank: >= 2 } mask, Operation: var given })
            Check(Descriptors.MaskMeetsTensor, given, mask, scores[-1], report);
    }

    private static void Check(DiagnosticDescriptor descriptor, IOperation given, TensorValue mask, Dim keys, Report report)
    {
        var columns = mask.Shape[-1];
        if (columns.IsUnknown || columns.IsOne || keys.IsUnknown || BeforeLoop(columns) is not null || BeforeLoop(keys) is not { } before || !Dim.Same(before, columns)
            || given is not ILocalReferenceOperation { Local: var local } || LoopAround(given.Syntax, local) is not { } loop || IsChosen(given.Syntax, loop))
            return;
        report.Add(
            descriptor, given.Syntax,
            $"{local.Name} is {report.Wording.Shape(mask.Shape)}{report.Wording.MadeAt(mask.Place, given.Syntax)}, made before the loop{report.Wording.MadeAt(loop, given.Syntax)}, which makes the keys longer: from its second turn on the mask is too short, and this throws. Make it in the loop.",
            [mask.Place, loop]);
    }

    /// <summary>How much a size was before a loop made it more; null of a size that no loop changed.</summary>
    private static Dim? BeforeLoop(Dim size) => size.Symbols.Any(symbol => symbol is SizeSymbol { Before: not null })
        ? size.Replace(symbol => symbol is SizeSymbol { Before: { } before } ? before : Dim.Of(symbol)) : null;

    /// <summary>The nearest loop around, if the mask was made before it and stays as it is.</summary>
    private static StatementSyntax? LoopAround(SyntaxNode use, ILocalSymbol mask) =>
        use.Ancestors().TakeWhile(node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .FirstOrDefault(node => node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax) is StatementSyntax loop
        && mask.DeclaringSyntaxReferences is [var declared] && declared.SyntaxTree == loop.SyntaxTree && declared.Span.End <= loop.SpanStart && !Writes.NamesIn(loop).Contains(mask.Name) ? loop : null;

    /// <summary>Whether a turn of the loop may tell itself from the first one before it comes to the mask: by a counter, by what the turn before left.</summary>
    private static bool IsChosen(SyntaxNode use, StatementSyntax loop) => loop.DescendantNodes()
        .Where(node => node.SpanStart < use.Span.End && !loop.ChildNodes().Contains(node))
        .Any(node => (node switch
        {
            IfStatementSyntax test => test.Condition,
            ConditionalExpressionSyntax choice => choice.Condition,
            SwitchStatementSyntax choice => choice.Expression,
            SwitchExpressionSyntax choice => choice.GoverningExpression,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => choice.Left,
            _ => null,
        })?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => Writes.NamesIn(loop).Contains(name.Identifier.ValueText)) == true);
}
