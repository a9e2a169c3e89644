using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>A boolean mask whose true means the opposite of what is read: SHAPE2301, by name SHAPE2302.</summary>
internal sealed class PolarityInverted : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.PolarityInverted, Descriptors.PolarityInvertedByName];

    public IEnumerable<string> Operations => ["masked_fill"];

    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused && attention.MaskTensor is { } mask)
            Check(mask, attention.Mask!.Operation, Polarity.Attends, "scaled_dot_product_attention reads true as may be looked at", report);
        else if (attention.PaddingTensor is { } padding && !MaskRoles.PaddingIsMask(attention))
            Check(padding, attention.Padding!.Operation, Polarity.Ignores, $"{attention.PaddingName} reads true as padding", report);
    }

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Tensor(0) is { } mask && Scalars.Number(call.At(1)) is { } fill && RegionContent.Hides(fill)
            && call.Self?.Content is not RegionContent { IsConstant: false })
            Check(mask, call.Argument(0)!.Operation, Polarity.Ignores, $"masked_fill hides where the mask is true", report);
    }

    private static void Check(TensorValue mask, IOperation expression, Polarity wanted, string reads, Report report)
    {
        if (mask.Type is not (ElementType.Bool or ElementType.Unknown) || Meaning.Of(mask) is var meaning && (meaning.Polarity == Polarity.Unknown || meaning.Polarity == wanted))
            return;
        // A name says nothing of a tensor that may hold numbers.
        if (mask.Type == ElementType.Unknown && !meaning.IsProved && mask.Content is null)
            return;
        var text = Wording.Expression(expression, "the mask");
        report.Add(
            meaning.IsProved ? Descriptors.PolarityInverted : Descriptors.PolarityInvertedByName, expression.Syntax,
            $"{text} is true where {(meaning.Polarity == Polarity.Attends ? "a query may look" : "nothing is to be seen")}{report.Wording.MadeAt(mask.TypePlace, expression.Syntax)}, but {reads}: pass ~{text}.",
            [mask.TypePlace]);
    }
}

/// <summary>Masks that show are joined with &amp;, masks that hide with |: SHAPE2303.</summary>
internal sealed class MasksJoinedWrongly : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MasksJoinedWrongly];

    public IEnumerable<string> Operations => ["op_BitwiseAnd", "op_BitwiseOr", "logical_and", "logical_or", "bitwise_and", "bitwise_or"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        var (left, right) = ArithmeticOperations.Operands(call);
        if (left is not TensorValue one || right is not TensorValue other || Regions.IsOuterProduct(one, other))
            return;
        var joinsBoth = call.Bound.Name is "op_BitwiseAnd" or "logical_and" or "bitwise_and";
        var wrong = joinsBoth ? Polarity.Ignores : Polarity.Attends;
        if (Meaning.Of(one).Polarity != wrong || Meaning.Of(other).Polarity != wrong || !IsTriangle(one) && !IsTriangle(other))
            return;
        report.Add(
            Descriptors.MasksJoinedWrongly, call.Syntax,
            joinsBoth
                ? "Both masks are true where nothing is to be seen: & hides only what both hide. Join masks that hide with |."
                : "Both masks are true where a query may look: | shows what only one of them shows. Join masks that show with &.",
            [one.TypePlace, other.TypePlace]);
    }

    private static bool IsTriangle(TensorValue mask) =>
        mask.Content is RegionContent { Nonzero: { } isTrue } && Region.PartsOf(isTrue).Any(part => part is TriangleRegion);
}
