using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>Weights must sum to one over the keys that the product with the values joins: SHAPE3201. Masks come before softmax: SHAPE3202.</summary>
internal sealed class WeightsMeetValues : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.SoftmaxAxis, Descriptors.MaskAfterSoftmax];

    public IEnumerable<string> Operations => ["matmul", "bmm", "mm", "einsum"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Bound.Name == "einsum")
        {
            if (Equation.Of(call) is not { } equation || call.Bound.Find("tensors")?.Value is not ElementsValue { Elements: var operands } || operands.Length != equation.Operands.Length)
                return;
            for (var index = 0; index < operands.Length; index++)
            {
                if (operands[index] is TensorValue operand)
                    Check(operand, equation.Summed(index) is [var letter] ? equation.Operands[index].IndexOf(letter) - equation.Operands[index].Length : 0, call, report);
            }
            return;
        }
        if (call.Self is { } self)
            Check(self, -1, call, report);
        if (call.Tensor(0) is { } other)
            Check(other, -2, call, report);
    }

    private static void Check(TensorValue tensor, int summed, TensorCall call, Report report)
    {
        if (tensor.Content is not WeightsContent weights || summed == 0)
            return;
        if (weights.Axis != 0 && weights.Axis != summed && weights.Scores is { Product: { } product })
        {
            var place = weights.Softmax.Argument(0)?.Operation.Syntax ?? weights.Softmax.Syntax;
            report.Add(
                Descriptors.SoftmaxAxis, place,
                $"softmax runs over {Named(weights.Axis)} of {Wording.Expression(weights.Softmax.SelfOperation, "the scores")}, which holds {(weights.Axis == -2 ? "the queries" : "neither queries nor keys")}, but the product with the values ({report.Wording.At(call.Syntax)}) sums over {Named(summed)}, the keys: the weights of a query do not sum to one. Use dim: {summed}.",
                [call.Syntax],
                (FixFacts.Dimension, summed.ToString()));
        }
        if (weights.Filled is { } filled)
        {
            report.Add(
                Descriptors.MaskAfterSoftmax, filled,
                weights.IsFilledAsScores
                    ? $"A number that hides scores is filled into weights, after softmax ({report.Wording.At(weights.Softmax.Syntax)}): weights are added up as they are, so it drowns all values. Mask the scores with it before softmax."
                    : $"The weights are masked after softmax ({report.Wording.At(weights.Softmax.Syntax)}): those left no longer sum to one, and hidden keys took part in softmax. Mask the scores with -inf before it.",
                [weights.Softmax.Syntax, call.Syntax]);
        }
    }

    private static string Named(int axis) => axis switch { -1 => "the last axis", -2 => "the last but one axis", _ => $"axis {axis}" };
}

/// <summary>The scale of a head is the root of the head's channels, not of all features: SHAPE3401.</summary>
internal sealed class ScaleBySize : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ScaleBySize];

    public IEnumerable<string> Operations => ["op_Division", "div", "divide", "op_Multiply", "mul", "multiply", "matmul", "bmm", "einsum"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Bound.Name is "matmul" or "bmm" or "einsum")
        {
            CheckOperands(call, result, report);
            return;
        }
        var (left, right) = ArithmeticOperations.Operands(call);
        var (tensor, number) = left is TensorValue first ? (first, right) : (right as TensorValue, left);
        if (tensor?.Content is not ScoresContent { Product: { Depth: var depth } } || ArithmeticOperations.Scale(call, number) is not { } size)
            return;
        if (IsLength(size, tensor, depth))
        {
            report.Add(
                Descriptors.ScaleBySize, call.Syntax,
                $"The scores are scaled by the root of {report.Wording.Size(size)}, which is how many {(Dim.Same(size, tensor.Shape[-1]) ? "columns" : "rows")} they have; each is a sum over {report.Wording.Size(depth)} channels. Scale by the root of {report.Wording.Size(depth)}.",
                [tensor.Place]);
        }
        if (IsMultiple(size, depth))
            Add(call.Syntax, size, depth, tensor.Place, report);
    }

    /// <summary>Queries or keys that were scaled before.</summary>
    private static void CheckOperands(TensorCall call, TensorValue? result, Report report)
    {
        if (result?.Content is not ScoresContent { Product: { Depth: var depth } })
            return;
        foreach (var operand in call.Bound.Find("tensors")?.Value is ElementsValue { Elements: var list } ? list : [call.Self!, call.At(0) ?? Value.Unknown])
        {
            if (operand is TensorValue { Content: ScaledContent { Size: var size, Place: var place } } && IsMultiple(size, depth))
                Add(place, size, depth, call.Syntax, report);
        }
    }

    private static void Add(SyntaxNode scale, Dim size, Dim depth, SyntaxNode? product, Report report) => report.Add(
        Descriptors.ScaleBySize, scale,
        $"The scores are scaled by the root of {report.Wording.Size(size)}, but each is a sum over {report.Wording.Size(depth)} channels: with several heads this makes softmax too flat. Scale by the root of {report.Wording.Size(depth)}.",
        [product]);

    /// <summary>Whether the size is that of an axis of the scores, which is another one than the channels' axis.</summary>
    private static bool IsLength(Dim size, TensorValue scores, Dim depth) =>
        size.Symbol is SizeSymbol && (depth.Symbol is not null || depth.Constant is not null) && !Dim.Same(size, depth) && (Dim.Same(size, scores.Shape[-1]) || Dim.Same(size, scores.Shape[-2]));

    /// <summary>Whether the size is the depth times a number of heads.</summary>
    private static bool IsMultiple(Dim size, Dim depth)
    {
        if (size.IsUnknown || depth.IsUnknown || Dim.Same(size, depth))
            return false;
        if (size.Constant is { } all && depth.Constant is { } one and > 0)
            return all % one == 0 && all > one;
        var heads = size / depth;
        return !heads.IsUnknown && (depth.Symbol is QuotientSymbol { Dividend: var dividend } && Dim.Same(dividend, size) || heads.Symbol is not QuotientSymbol && !heads.IsOne);
    }
}
