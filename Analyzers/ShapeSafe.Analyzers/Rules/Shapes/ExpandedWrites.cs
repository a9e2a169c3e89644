using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>A tensor is changed in place whose entries expand made one memory: SHAPE1109.</summary>
internal sealed class ExpandedWrites : IOperationRule
{
    private const string Advice = "Call clone() before it is changed, or masked_fill, which makes a new tensor.";

    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ExpandedWrite];

    public IEnumerable<string> Operations =>
    [
        RuleSet.StoredElements, "masked_fill", "fill", "zero", "index_fill", "copy", "add", "sub", "mul", "div",
        "logical_and", "logical_or", "logical_xor", "bitwise_and", "bitwise_or", "bitwise_xor",
    ];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { Expanded: { } expanded, Shape.IsOpen: false } self, SelfOperation: { } expression })
            return;
        if (call.Bound.Stored is not null)
            CheckStored(self, result, expression, report);
        else if (!call.Bound.Name.EndsWith("_", System.StringComparison.Ordinal))
            return;
        else if (expanded.Picked is { } picked)
            Add(call.Syntax, self, expression, Shares(picked, report), report);
        else if (call.Bound.Name is "masked_fill_" && call.Tensor(0) is { Shape.IsOpen: false } mask && DiffersAlong(mask.Shape, self.Shape, expanded) is { } axis)
            Add(call.Syntax, self, expression, $"{Entries(self, axis, report)}, and each of them gets what {Wording.Expression(call.Argument(0)!.Operation, "the mask")} masks in any. {Advice}", report);
        else if (call.Bound.Name is not ("masked_fill_" or "fill_" or "zero_" or "index_fill_") && !expanded.Axes.IsEmpty)
            Add(call.Syntax, self, expression, $"{Entries(self, expanded.Axes[0], report)}, and {call.Bound.Name} throws. Call clone() before it.", report);
    }

    /// <summary>mask[i, .., 3] = ..: what is left of the expanded axes throws; else one entry was picked of them.</summary>
    private static void CheckStored(TensorValue tensor, TensorValue? part, IOperation expression, Report report)
    {
        if (part?.Expanded is { Axes: [var axis, ..] })
            Add(expression.Syntax, tensor, expression, $"{Entries(part, axis, report)}, and writing into them throws. Call clone() before it.", report);
        else if (part?.Expanded is { Picked: { } picked })
            Add(expression.Syntax, tensor, expression, Shares(picked, report), report);
    }

    private static string Entries(TensorValue tensor, int axis, Report report) =>
        $"its {report.Wording.Size(tensor.Shape[axis])} entries on axis {axis + tensor.Shape.Dims.Length} are one memory";

    private static string Shares(Dim picked, Report report) =>
        $"all {report.Wording.Size(picked)} entries that were expanded are one memory, and writing into one of them writes into all. {Advice}";

    private static void Add(SyntaxNode place, TensorValue tensor, IOperation expression, string problem, Report report)
    {
        var call = tensor.Expanded!.Call;
        var made = tensor.Place == call ? "" : report.Wording.MadeAt(call, expression.Syntax);
        report.Add(Descriptors.ExpandedWrite, place, $"{report.Wording.Tensor(tensor, expression)}, was made by expand{made}: {problem}", [call], call == place ? [] : [(FixFacts.Place, "0")]);
    }

    /// <summary>An expanded axis along which the mask is not everywhere the same.</summary>
    private static int? DiffersAlong(Shape mask, Shape filled, Expansion expanded)
    {
        foreach (var axis in expanded.Axes)
        {
            if (-axis <= mask.Rank && !mask[axis].IsOne && Dim.Same(mask[axis], filled[axis]))
                return axis;
        }
        return null;
    }
}
