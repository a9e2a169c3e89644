using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>A mask must broadcast with the scores, or the other mask, that it is applied to: SHAPE1106.</summary>
internal sealed class MaskMeetsTensor : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MaskMeetsTensor];

    public IEnumerable<string> Operations =>
        ["masked_fill", "where", "op_Addition", "add", "op_BitwiseAnd", "op_BitwiseOr", "logical_and", "logical_or", "op_Multiply", "mul"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (Operands(call) is not var (target, mask) || target?.Value is not TensorValue masked || mask?.Value is not TensorValue applied)
            return;
        var product = (masked.Content as ScoresContent)?.Product;
        var isScores = product is not null;
        if (!isScores && !(masked.Content is RegionContent && applied.Content is RegionContent) && call.Bound.Name is not ("masked_fill" or "masked_fill_" or "where")
            && !AreExchanged(masked, applied))
            return;
        if (WrongAxis(masked.Shape, applied.Shape, product) is not { } axis)
            return;
        var words = report.Wording;
        var place = mask.Operation.Syntax;
        var what = isScores ? "the scores" : Wording.Expression(target.Operation);
        report.Add(
            Descriptors.MaskMeetsTensor, place,
            $"{Wording.Expression(mask.Operation, "the mask")} is {words.Shape(applied.Shape)}{words.MadeAt(applied.Place, place)}, but meets {what}, {words.Shape(masked.Shape)}{words.MadeAt(masked.Place, place)}: {words.Size(applied.Shape[axis])} does not broadcast to {words.Size(masked.Shape[axis])} on {AxisName(axis)}."
                + (isScores ? Broadcasts.Advice(applied.Shape, masked.Shape, mask.Operation) : ""),
            [applied.Place, masked.Place],
            isScores ? Broadcasts.Facts(applied.Shape, masked.Shape) : []);
    }

    private static string AxisName(int axis) => axis switch { -1 => "the last axis", -2 => "the last but one axis", _ => $"axis {axis}" };

    private static int? WrongAxis(Shape masked, Shape mask, ScoresProduct? product)
    {
        if (product is not null)
            return mask.Rank > masked.Rank ? null : Broadcasts.FirstWrongAxis(mask, masked, Sequences.AreDifferent(product), product.Depth);
        return Roles.AreExchanged(mask, masked[-2], masked[-1]) ? -1 : ShapeAlgebra.Conflicts(masked, mask).Cast<int?>().FirstOrDefault();
    }

    /// <summary>Made with the last two sizes of the other tensor, in the wrong order; not its own transpose.</summary>
    private static bool AreExchanged(TensorValue masked, TensorValue applied) =>
        masked.Root is not null && masked.Root != applied.Root && !masked.Shape.IsOpen && masked.Shape[-1].Symbol is SizeSymbol && masked.Shape[-2].Symbol is SizeSymbol
        && Roles.AreExchanged(applied.Shape, masked.Shape[-2], masked.Shape[-1]);

    /// <summary>What is masked, and the mask.</summary>
    private static (BoundArgument? Target, BoundArgument? Mask)? Operands(TensorCall call)
    {
        var self = call.Self is { } tensor && call.SelfOperation is { } operation ? new BoundArgument("", 0, tensor, operation, true) : null;
        if (call.Bound.Name == "where")
            return call.Bound.Receiver is null ? (FirstScores(call) ?? call.Argument(0), self) : (self, call.Argument(0));
        if (call.Bound.Name is "masked_fill" or "masked_fill_")
            return (self, call.Argument(0));
        var arguments = call.Bound.Receiver is null ? call.Bound.Arguments : [self!, .. call.Others];
        if (self is null || arguments.Length < 2)
            return null;
        return arguments[1].Value is TensorValue { Content: ScoresContent { Product: not null } } ? (arguments[1], arguments[0]) : (arguments[0], arguments[1]);
    }

    private static BoundArgument? FirstScores(TensorCall call) =>
        call.Others.FirstOrDefault(argument => argument.Value is TensorValue { Content: ScoresContent { Product: not null } });
}
