using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>A letter of an einsum equation stands for one size, whatever the operand: SHAPE1204.</summary>
internal sealed class EinsumOperands : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MatrixProduct];

    public IEnumerable<string> Operations => ["einsum"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (Equation.Of(call) is not { } equation || call.Bound.Find("tensors") is not { Value: ElementsValue { Elements: var operands } } tensors
            || operands.Length != equation.Operands.Length)
            return;
        var sizes = new Dictionary<char, (Dim Size, TensorValue Tensor, int Operand)>();
        for (var index = 0; index < operands.Length; index++)
        {
            var letters = equation.Operands[index];
            if (operands[index] is not TensorValue tensor || tensor.Shape.IsOpen || !Equation.HasMore(letters) && tensor.Shape.Rank != letters.Length)
                continue;
            for (var axis = Equation.HasMore(letters) ? 1 : 0; axis < letters.Length; axis++)
            {
                var size = tensor.Shape[axis - letters.Length];
                if (!sizes.TryGetValue(letters[axis], out var before) || before.Size.IsOne)
                    sizes[letters[axis]] = (size, tensor, index);
                else if (!size.IsOne && Dim.Differ(before.Size, size))
                {
                    Add(letters[axis], before, (size, tensor, index));
                    return;
                }
            }
        }

        void Add(char letter, (Dim Size, TensorValue Tensor, int Operand) one, (Dim Size, TensorValue Tensor, int Operand) other)
        {
            var words = report.Wording;
            var (first, second) = (Expression(tensors.Operation, one.Operand), Expression(tensors.Operation, other.Operand));
            report.Add(
                Descriptors.MatrixProduct, (second ?? tensors.Operation).Syntax,
                $"{letter} is {words.Size(one.Size)} in {words.Tensor(one.Tensor, first ?? tensors.Operation)}, and {words.Size(other.Size)} in {words.Tensor(other.Tensor, second ?? tensors.Operation)}: einsum throws.",
                [one.Tensor.Place, other.Tensor.Place]);
        }
    }

    private static IOperation? Expression(IOperation tensors, int operand) =>
        tensors.ChildOperations.LastOrDefault()?.ChildOperations.ElementAtOrDefault(operand);
}
