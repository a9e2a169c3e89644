using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Rules.Contracts;

/// <summary>The size of an axis is read that the tensor does not have: SHAPE1603.</summary>
internal sealed class AxisExists : IAxisRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.AxisExists];

    public IEnumerable<string> Operations => ["size"];

    public void Check(AxisRead read, Report report) => Check(read.Call, read.Shape, read.Axis, read.Place, report);

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is { } self && call.Number(0) is { } axis)
            Check(call.Bound, self.Shape, axis, self.Place, report);
    }

    private static void Check(BoundCall call, Shape shape, int axis, SyntaxNode? made, Report report)
    {
        if (shape.Rank is not { } rank || axis < rank && axis >= -rank)
            return;
        // A helper for several ranks reads such an axis only where it has asked for the rank, however it asks.
        if (call.Identity.Frame?.Method is not null && call.Way.Conditions.Any(static _ => true))
            return;
        var read = call.Operation.Syntax;
        report.Add(
            Descriptors.AxisExists, read,
            $"{read} does not exist: the tensor is {report.Wording.Shape(shape)}{report.Wording.MadeAt(made, read)}.",
            [made]);
    }
}
