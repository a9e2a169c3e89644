using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>Key heads are repeated heads / groups times on an axis that is not that of the groups: SHAPE1203.</summary>
internal sealed class RepeatedAxis : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.HeadCount];

    public IEnumerable<string> Operations => ["repeat_interleave"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is not { Shape.Rank: 4 } self || call.At(0) is not IntegerValue { Dim.Symbol: QuotientSymbol { Divisor: var groups } times }
            || call.Number(1) is not { } axis || self.Shape.Absolute(axis) is not { } repeated)
            return;
        int[] right = [.. Enumerable.Range(0, 4).Where(other => Dim.Same(self.Shape[other], groups))];
        if (right is not [var heads] || heads == repeated)
            return;
        var words = report.Wording;
        report.Add(
            Descriptors.HeadCount, call.Syntax,
            $"{words.Tensor(self, call.SelfOperation!)}, is repeated {words.Size(Dim.Of(times))} times on axis {repeated}, {words.Size(self.Shape[repeated])}, but its {words.Size(groups)} heads are axis {heads}: use dim: {heads}.",
            [self.Place],
            (FixFacts.Dimension, heads.ToString()));
    }
}

/// <summary>The same by expand: (B, G, T, 1, D) expanded to (B, G, T, N, D) and seen as (B, G, T * N, D).</summary>
internal sealed class ExpandedAxis : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.HeadCount];

    public IEnumerable<string> Operations => ["view", "reshape", "flatten"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { Expanded: { } expanded, Shape: { Rank: 5 } shape } self, SelfOperation: { } expression } || result is not { Shape: { Rank: 4 } after }
            || AxisOrder.Joined(shape, after) is not var (first, last))
            return;
        var copies = expanded.Axes.Contains(first - 5) ? first : last;
        var repeated = first + last - copies;
        if (!expanded.Axes.Contains(copies - 5) || expanded.Axes.Contains(repeated - 5) || shape[copies].Symbol is not QuotientSymbol { Divisor: var groups } || Dim.Same(shape[repeated], groups))
            return;
        int[] right = [.. Enumerable.Range(0, 5).Where(axis => Dim.Same(shape[axis], groups))];
        if (right is not [var heads])
            return;
        var words = report.Wording;
        report.Add(
            Descriptors.HeadCount, call.Syntax,
            $"{words.Tensor(self, expression)}, repeats {words.Size(shape[repeated])}, axis {repeated}, {words.Size(shape[copies])} times, but its {words.Size(groups)} heads are axis {heads}: the axis of the copies stands behind them, unsqueeze({(heads < copies ? heads + 1 : heads)}).",
            [expanded.Call]);
    }
}
