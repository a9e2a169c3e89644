using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>Heads and keys were made one axis before softmax, so that the heads of a query share one weight: SHAPE3203.</summary>
internal sealed class HeadsInSoftmax : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.HeadsInSoftmax];

    public IEnumerable<string> Operations => ["softmax", "Softmax"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is not { Content: ScoresContent { Axes: { } axes } } scores || result?.Content is not WeightsContent { Axis: < 0 and var axis } || axes[axes.Length + axis] != 'x')
            return;
        report.Add(
            Descriptors.HeadsInSoftmax, call.SelfOperation?.Syntax ?? call.Syntax,
            $"softmax runs over heads and keys at once, which were made one axis{report.Wording.MadeAt(scores.Place, call.Syntax)}: the heads of a query share one weight, and none of them sums to one. Make only the axes of the keys one.",
            [scores.Place]);
    }
}
