using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>Numbers that hide the past and show the future: -inf on and below the diagonal, SHAPE2304; or at what a name calls tokens, SHAPE2302.</summary>
internal sealed class AdditiveMaskInverted : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.AdditiveMaskInverted, Descriptors.PolarityInvertedByName];

    public IEnumerable<string> Operations => ["op_Addition", "add"];

    public void Check(Attention attention, Report report)
    {
        if (attention.MaskTensor is { } mask)
            Check(mask, attention.Mask!.Operation, report);
    }

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        // Two masks that are added may hide everything together; only what meets the scores is looked at.
        if (result?.Content is not ScoresContent)
            return;
        var (left, right) = ArithmeticOperations.Operands(call);
        var isProduct = result.Content is ScoresContent { Product: not null };
        if (left is TensorValue { Content: RegionContent } first && (isProduct || !Regions.AreCounted(first)))
            Check(first, call.SelfOperation, report);
        if (right is TensorValue { Content: RegionContent } second && (isProduct || !Regions.AreCounted(second)))
            Check(second, call.Bound.Receiver is TensorValue ? call.Argument(0)?.Operation : call.Bound.Arguments[1].Operation, report);
    }

    private static void Check(TensorValue mask, IOperation? expression, Report report)
    {
        if (expression is null || mask.Type == ElementType.Bool || mask.Content is not RegionContent { Hidden: { } hidden } content)
            return;
        var isTimes = content.IsAssumed && hidden is OpaqueRegion { Tensor.Name: { } name } && Names.SpeakOfAttentionMask(name);
        var meaning = Meaning.Of(hidden);
        if (!isTimes && meaning.Polarity != Polarity.Attends)
            return;
        if (!meaning.IsProved)
        {
            report.Add(
                Descriptors.PolarityInvertedByName, expression.Syntax,
                $"{Wording.Expression(expression, "The mask")} hides{report.Wording.MadeAt(mask.Place, expression.Syntax)} what by its name or making are the tokens, and shows the padding: exchange the two numbers, or multiply 1 - mask.",
                [mask.Place], (FixFacts.Place, "none"));
            return;
        }
        var cut = CutOutOfHidden(hidden);
        report.Add(
            Descriptors.AdditiveMaskInverted, expression.Syntax,
            $"{Wording.Expression(expression, "The mask")} hides a query's own position and all before it{report.Wording.MadeAt(mask.Place, expression.Syntax)}; only the future stays visible, and the last query sees nothing. Hide the future: full(.., -inf).triu(1), or exchange the two numbers.",
            [cut, mask.Place],
            cut is null ? [(FixFacts.Place, "none")]
                : cut == expression.Syntax ? [(FixFacts.Triangle, "triu"), (FixFacts.Diagonal, "1")]
                : [(FixFacts.Triangle, "triu"), (FixFacts.Diagonal, "1"), (FixFacts.Place, "0")]);
    }

    /// <summary>The call of tril that kept -infinity of a square of it, so that the other triangle is what was meant.</summary>
    private static SyntaxNode? CutOutOfHidden(Region hidden) =>
        hidden is LowerRegion { Source: { IsSquare: true, Call: { Name: "tril", Self.Content: RegionContent { IsConstant: true, Inside: var number } } cut } } && RegionContent.Hides(number)
            ? cut.Syntax : null;
}
