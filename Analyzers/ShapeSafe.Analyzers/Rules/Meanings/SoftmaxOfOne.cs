using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>softmax over an axis of size one, such as that of the one score that a linear layer gives each step: every weight is 1. SHAPE3201.</summary>
internal sealed class SoftmaxOfOne : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.SoftmaxAxis];

    public IEnumerable<string> Operations => ["softmax", "Softmax"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        // One key in a product is a memory that has but one.
        if (call.Self is not { } scores || scores.Content is ScoresContent { Product.IsWithVector: false } || result?.Content is not WeightsContent { Axis: < 0 and var axis } || !scores.Shape[axis].IsOne)
            return;
        var place = call.Argument(0)?.Operation.Syntax ?? call.Syntax;
        var others = scores.Shape.Rank is 1 ? "" : axis == -1 ? " What is weighed stands on another axis, mostly the last but one: dim: -2." : " What is weighed stands on another axis.";
        report.Add(
            Descriptors.SoftmaxAxis, place,
            $"softmax runs over an axis of {Wording.Expression(call.SelfOperation, "the scores")}, {report.Wording.Shape(scores.Shape)}{report.Wording.MadeAt(scores.Place, place)}, whose size is 1: every weight is 1, whatever the scores are.{others}",
            [scores.Place]);
    }
}
