using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Rules.Contracts;

/// <summary>The size of an axis is read that the tensor does not have: SHAPE1603.</summary>
internal sealed class AxisExists : IAxisRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.AxisExists];

    public IEnumerable<string> Operations => ["size"];

    public void Check(AxisRead read, Report report) => Check(read.Call.Operation.Syntax, read.Shape, read.Axis, read.Place, report);

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is { } self && call.Number(0) is { } axis)
            Check(call.Syntax, self.Shape, axis, self.Place, report);
    }

    private static void Check(SyntaxNode read, Shape shape, int axis, SyntaxNode? made, Report report)
    {
        if (shape.Rank is not { } rank || axis < rank && axis >= -rank)
            return;
        report.Add(
            Descriptors.AxisExists, read,
            $"{read} does not exist: the tensor is {report.Wording.Shape(shape)}{report.Wording.MadeAt(made, read)}.",
            [made]);
    }
}
