using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>A view has as many elements as what it looks at: SHAPE1404.</summary>
internal sealed class ViewCount : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ViewCount];

    public IEnumerable<string> Operations => ["view", "reshape"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is not { Shape.IsOpen: false } self || result is not { Shape.IsOpen: false } || call.Sizes() is not { } sizes || sizes.Any(size => size.Constant == -1))
            return;
        var (before, after) = (self.Shape.Count(), result.Shape.Count());
        if (!AreMultiples(before, after))
            return;
        var words = report.Wording;
        report.Add(
            Descriptors.ViewCount, call.Syntax,
            $"{words.Tensor(self, call.SelfOperation!)}, has {words.Size(before)} elements, {words.Shape(result.Shape)} has {words.Size(after)}: {call.Bound.Name} throws.",
            [self.Place]);
    }

    /// <summary>Two numbers that differ, or the same product of sizes with two different coefficients.</summary>
    private static bool AreMultiples(Dim before, Dim after) =>
        !before.IsUnknown && !after.IsUnknown && before.Constant != 0 && after.Constant != 0 && !Dim.Same(before, after)
        && before.Symbols.Count() == after.Symbols.Count() && (IsMultiple(before, after) || IsMultiple(after, before));

    private static bool IsMultiple(Dim larger, Dim smaller) => smaller.Constant is not null ? larger.Constant is not null
        : (larger / smaller).Constant is > 1 and var times && Dim.Same(smaller * Dim.Of(times), larger);
}
