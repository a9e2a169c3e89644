using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>Padding on the axis of the queries, with 1 where the keys are: it hides rows and no key. SHAPE1108.</summary>
internal sealed class QueriesMasked : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.QueriesMasked];

    public IEnumerable<string> Operations => ["masked_fill"];

    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused && attention.MaskTensor is { } mask && !MayBeOne(attention.Keys))
            Check(mask, attention.Mask!.Operation, report);
    }

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is { Content: ScoresContent { Product: not null } } scores && !MayBeOne(scores.Shape[-1])
            && call.Tensor(0) is { } mask && Scalars.Number(call.At(1)) is { } fill && RegionContent.Hides(fill))
            Check(mask, call.Argument(0)!.Operation, report);
    }

    /// <summary>Of what was cut from a tensor whose rank is not known, any axis may be the one that was cut.</summary>
    private static bool MayBeOne(Dim keys) => keys.IsOne || keys.Symbol is SizeSymbol { Axis: < 0, Tensor.Source: SyntaxNode };

    private static void Check(TensorValue mask, IOperation expression, Report report)
    {
        var (queries, keys) = (mask.Shape[-2], mask.Shape[-1]);
        if (!keys.IsOne || queries.IsUnknown || queries.IsOne || !IsOfTokens(mask))
            return;
        report.Add(
            Descriptors.QueriesMasked, expression.Syntax,
            $"{Wording.Expression(expression, "The mask")} is {report.Wording.Shape(mask.Shape)}{report.Wording.MadeAt(mask.Place, expression.Syntax)}: its last axis, the keys, is 1, so it hides whole queries and no key. Padding has to be hidden as keys: (batch, 1, 1, keys).",
            [mask.Place],
            mask.Inserted is not null || !mask.Shape.IsOpen ? [(FixFacts.Transpose, "-2,-1")] : []);
    }

    /// <summary>Flags that tell tokens from padding, by how they were made or by the name of what they come from.</summary>
    private static bool IsOfTokens(TensorValue mask) =>
        Meaning.Of(mask).Polarity != Polarity.Unknown || mask.Root?.Name is { } name && (Names.SpeakOfMask(name) || Names.SpeakOfPadding(name));
}
