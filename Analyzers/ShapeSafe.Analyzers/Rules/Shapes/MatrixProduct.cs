using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>Products whose operands do not fit: SHAPE1204, of heads SHAPE1203. matmul ends the process then.</summary>
internal sealed class MatrixProduct : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MatrixProduct, Descriptors.HeadCount];

    public IEnumerable<string> Operations => ["matmul", "bmm", "mm"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { } left, SelfOperation: { } first } || call.Tensor(0) is not { } right
            || left.Shape.Rank is < 2 || right.Shape.Rank is < 2)
            return;
        var second = call.Argument(0)!.Operation;
        var words = report.Wording;
        var outcome = call.Bound.Name == "matmul" ? "a matmul of wrong shapes ends the process" : $"{call.Bound.Name} throws";
        if (Dim.Differ(left.Shape[-1], right.Shape[-2]) || IsNotTurned(left, right))
        {
            var isTurned = Dim.Same(left.Shape[-1], right.Shape[-1]);
            report.Add(
                Descriptors.MatrixProduct, second.Syntax,
                $"{words.Tensor(left, first)}, cannot be multiplied with {words.Tensor(right, second)}: {words.Size(left.Shape[-1])} meets {words.Size(right.Shape[-2])}, and {outcome}."
                    + (isTurned ? $" Pass {Wording.Expression(second)}.transpose(-2, -1)." : ""),
                [left.Place, right.Place],
                isTurned ? [(FixFacts.Transpose, "-2,-1")] : []);
            return;
        }
        if (LacksHeads(left.Shape, right.Shape))
        {
            report.Add(
                Descriptors.MatrixProduct, second.Syntax,
                $"{words.Tensor(left, first)}, cannot be multiplied with {words.Tensor(right, second)}: {words.Size(right.Shape[0])}, the batch, meets {words.Size(left.Shape[1])}, the heads, and {outcome}. What all heads share needs an axis of 1 for them: {Wording.Expression(second)}.unsqueeze(1).",
                [left.Place, right.Place],
                (FixFacts.Unsqueeze, "1"));
            return;
        }
        var batch = System.Math.Min(left.Shape.Rank ?? 2, right.Shape.Rank ?? 2);
        var wrong = Enumerable.Range(3, System.Math.Max(0, batch - 2)).Select(back => -back)
            .Where(axis => (Dim.Differ(left.Shape[axis], right.Shape[axis]) || Dim.Exceeds(right.Shape[axis], left.Shape[axis]) || Dim.Exceeds(left.Shape[axis], right.Shape[axis])) && (call.Bound.Name == "bmm" || !left.Shape[axis].IsOne && !right.Shape[axis].IsOne))
            .ToArray();
        if (wrong.Length == 0)
            return;
        var areHeads = batch == 4 && wrong[0] == -3;
        var isJoined = (left.IsGrown || right.IsGrown) && !Dim.Differ(left.Shape[wrong[0]], right.Shape[wrong[0]]);
        report.Add(
            areHeads ? Descriptors.HeadCount : Descriptors.MatrixProduct, second.Syntax,
            $"{words.Tensor(left, first)}, cannot be multiplied with {words.Tensor(right, second)}: {words.Size(left.Shape[wrong[0]])} {(areHeads ? "heads meet" : "meets")} {words.Size(right.Shape[wrong[0]])}, and {outcome}."
                + (isJoined ? " What came before is joined along the sequence." : areHeads ? " Repeat the heads of keys and values: repeat_interleave(n, dim: 1)." : ""),
            [left.Place, right.Place]);
    }

    /// <summary>Rows of (.., queries, channels) and (.., keys, channels) as they are: right only while there are as many keys as channels.</summary>
    private static bool IsNotTurned(TensorValue left, TensorValue right) =>
        left.Content is not WeightsContent && Dim.Same(left.Shape[-1], right.Shape[-1]) && IsChannels(right) && right.Shape[-2].Symbol is SizeSymbol && IsSequence(left.Shape[-2]);

    private static bool IsSequence(Dim size) => size.Symbol is SizeSymbol || size.IsSum;

    /// <summary>A width that the code chose, or what is left of the features when heads are split off; not an axis that was given.</summary>
    private static bool IsChannels(TensorValue tensor) =>
        tensor.Shape[-1] is var size && (size.Constant > 1 || size.Symbol is NumberSymbol or QuotientSymbol || tensor.Split is { HeadAxis: -3, SequenceAxis: -2 });

    /// <summary>(batch, heads, .., ..) with (batch, .., ..).</summary>
    public static bool LacksHeads(Shape left, Shape right) =>
        left.Rank == 4 && right.Rank == 3 && right[0].Constant is null && Dim.Same(left[0], right[0]) && !Dim.Same(left[1], right[0]) && !left[1].IsOne && !left[1].IsUnknown;
}
