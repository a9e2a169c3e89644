using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>expand names a size that an axis does not have: SHAPE1406.</summary>
internal sealed class ExpandedSizes : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ExpandedSize];

    public IEnumerable<string> Operations => ["expand", "broadcast_to"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { } self, SelfOperation: { } expression } || result is not { Shape: { IsOpen: false } after })
            return;
        var words = report.Wording;
        var rank = after.Dims.Length;
        for (var axis = -System.Math.Min(rank, self.Shape.Rank ?? self.Shape.Tail.Length); axis < 0; axis++)
        {
            var (has, named) = (self.Shape[axis], after[axis]);
            if (has.IsOne || has.IsUnknown || named.IsUnknown || Dim.Same(has, named))
                continue;
            if (has.Constant is not null && named.Constant is not null)
            {
                Add(axis, "");
                return;
            }
            // The size stands where the axis of one is, and what is to be repeated where the size is.
            var one = Enumerable.Range(-rank, rank).FirstOrDefault(other => self.Shape[other].IsOne && Dim.Same(after[other], has));
            if (one == 0 || has.Constant is not null)
                continue;
            Add(axis, $" The axis of 1 is axis {one + rank}: what is repeated {words.Size(named)} times must stand at axis {axis + rank}{(self.Inserted is null ? "" : $", unsqueeze({axis + rank})")}.", FitsIfMoved(self, after, one + rank, axis + rank));
            return;
        }

        void Add(int axis, string advice, bool isSettled = false) => report.Add(
            Descriptors.ExpandedSize, call.Syntax,
            $"{words.Tensor(self, expression)}, cannot be expanded to {words.Shape(after)}: axis {axis + rank} has {words.Size(self.Shape[axis])} entries, not 1, and {words.Size(after[axis])} are named.{advice}",
            [self.Place], isSettled ? [(FixFacts.Dimension, (axis + rank).ToString())] : []);
    }

    /// <summary>Whether all sizes are right once the axis that was inserted last stands elsewhere.</summary>
    private static bool FitsIfMoved(TensorValue tensor, Shape after, int from, int to) =>
        tensor.Shape.Rank == after.Rank && tensor.Inserted is { } inserted && tensor.Shape.Absolute(inserted) == from
        && tensor.Shape.Dims.RemoveAt(from).Insert(to, Dim.One).Zip(after.Dims, (has, named) => has.IsOne || Dim.Same(has, named)).All(fits => fits);
}

/// <summary>A view joins an axis that expand made longer: SHAPE1407.</summary>
internal sealed class ExpandedViews : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ExpandedView];

    public IEnumerable<string> Operations => ["view"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { Expanded: { } expanded, Shape.IsOpen: false } self, SelfOperation: { } expression } || result is not { Shape: { IsOpen: false } after }
            || AxisOrder.Joined(self.Shape, after) is not var (first, last))
            return;
        var rank = self.Shape.Dims.Length;
        int[] joined = [.. Enumerable.Range(first, last - first + 1).Where(axis => !self.Shape[axis].IsOne)];
        int[] repeated = [.. joined.Where(axis => expanded.Axes.Contains(axis - rank))];
        if (repeated.Length == 0 || repeated.Length == joined.Length)
            return;
        var words = report.Wording;
        report.Add(
            Descriptors.ExpandedView, call.Syntax,
            $"{words.Tensor(self, expression)}, was made by expand{words.MadeAt(expanded.Call, call.Syntax)}, which copies nothing: the {words.Size(self.Shape[repeated[0]])} entries of axis {repeated[0]} are one memory, and a view cannot join them with {words.Size(self.Shape[joined.First(axis => !repeated.Contains(axis))])}: it throws. Use reshape.",
            [expanded.Call]);
    }
}
