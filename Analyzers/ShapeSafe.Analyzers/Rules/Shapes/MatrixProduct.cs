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
        if (Dim.Differ(left.Shape[-1], right.Shape[-2]))
        {
            var isTurned = Dim.Same(left.Shape[-1], right.Shape[-1]);
            report.Add(
                Descriptors.MatrixProduct, second.Syntax,
                $"{words.Tensor(left, first)}, cannot be multiplied with {words.Tensor(right, second)}: {words.Size(left.Shape[-1])} meets {words.Size(right.Shape[-2])}, and {outcome}."
                    + (isTurned ? $" Pass {Wording.Expression(second)}.transpose(-2, -1)." : ""),
                [left.Place, right.Place]);
            return;
        }
        var batch = System.Math.Min(left.Shape.Rank ?? 2, right.Shape.Rank ?? 2);
        var wrong = Enumerable.Range(3, System.Math.Max(0, batch - 2)).Select(back => -back)
            .Where(axis => Dim.Differ(left.Shape[axis], right.Shape[axis]) && (call.Bound.Name == "bmm" || !left.Shape[axis].IsOne && !right.Shape[axis].IsOne))
            .ToArray();
        if (wrong.Length == 0)
            return;
        var areHeads = batch == 4 && wrong[0] == -3;
        report.Add(
            areHeads ? Descriptors.HeadCount : Descriptors.MatrixProduct, second.Syntax,
            $"{words.Tensor(left, first)}, cannot be multiplied with {words.Tensor(right, second)}: {words.Size(left.Shape[wrong[0]])} {(areHeads ? "heads meet" : "meets")} {words.Size(right.Shape[wrong[0]])}, and {outcome}."
                + (areHeads ? " Repeat the heads of keys and values: repeat_interleave(n, dim: 1)." : ""),
            [left.Place, right.Place]);
    }
}
