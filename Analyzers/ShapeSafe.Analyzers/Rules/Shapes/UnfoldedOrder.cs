using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>(b, h, ..) folded to (b * h, ..) and seen as (h, b, ..): a view exchanges no axes, SHAPE1405.</summary>
internal sealed class UnfoldedOrder : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MovedAxis];

    public IEnumerable<string> Operations => ["view", "reshape", "unflatten"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { Fold: var (axis, outer, inner, folded), Shape.IsOpen: false } self, SelfOperation: { } expression } || result is not { Shape: { IsOpen: false } after }
            || Dim.Same(outer, inner) || outer.IsOne || inner.IsOne || !Dim.Same(self.Shape[axis], outer * inner)
            || !after.Dims.SequenceEqual([.. self.Shape.Dims.Take(axis), inner, outer, .. self.Shape.Dims.Skip(axis + 1)]))
            return;
        var words = report.Wording;
        var (one, other) = (words.Size(outer), words.Size(inner));
        var sizes = string.Join(", ", after.Dims.SetItem(axis, outer).SetItem(axis + 1, inner).Select(words.Size));
        report.Add(
            Descriptors.MovedAxis, call.Syntax,
            $"This view of {words.Tensor(self, expression)}, as {words.Shape(after)} reads axis {axis} as {other} times {one}, but it was folded as {one} times {other} ({words.At(folded)}): a view moves no axis, so the two are mixed. Unfold in the same order, [{sizes}], and move the axes then.",
            [folded, self.Place]);
    }
}
