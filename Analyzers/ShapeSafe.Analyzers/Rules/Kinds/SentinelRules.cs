using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>Infinity times a mask is NaN where the mask is zero: SHAPE2401.</summary>
internal sealed class InfinityTimesZero : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.InfinityTimesZero];

    public IEnumerable<string> Operations => ["op_Multiply", "mul", "mul_"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        var (left, right) = ArithmeticOperations.Operands(call);
        var (mask, number, expression) = left is TensorValue first && MaskOperations.Number(right) is { } factor
            ? (first, factor, call.SelfOperation) : right is TensorValue second && MaskOperations.Number(left) is { } other
            ? (second, other, call.Bound.Arguments.LastOrDefault()?.Operation) : default;
        if (mask is null || !double.IsInfinity(number))
            return;
        var hasZero = mask.Content switch
        {
            RegionContent region => region.Inside == 0 || region.Outside == 0,
            null => mask.Type == ElementType.Bool || Names.SpeakOfMask(Names.Of(expression)) || Names.SpeakOfPadding(Names.Of(expression)) || Names.SpeakOfMask(mask.Root?.Name ?? ""),
            _ => false,
        };
        if (!hasZero)
            return;
        report.Add(
            Descriptors.InfinityTimesZero, call.Syntax,
            $"Infinity times zero is NaN: this is NaN wherever {Wording.Expression(expression, "the mask")} is 0. Select instead: zeros.masked_fill(mask, float.NegativeInfinity), or where(mask, -inf, 0).",
            [mask.Place]);
    }
}

/// <summary>What masks fill in before softmax must hide: SHAPE2402, SHAPE2403, by the name of what they are multiplied with SHAPE2406.</summary>
internal sealed class FilledBeforeSoftmax : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.PositiveInfinity, Descriptors.WeakSentinel, Descriptors.WeakSentinelByName];

    public IEnumerable<string> Operations => ["softmax", "Softmax"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self?.Content is not ScoresContent scores)
            return;
        foreach (var fill in scores.Fills)
        {
            if (double.IsPositiveInfinity(fill.Number) || fill.Number >= 1e4)
            {
                report.Add(
                    Descriptors.PositiveInfinity, fill.Place,
                    $"{fill.Place} makes the masked keys win: softmax ({report.Wording.At(call.Syntax)}) gives them all the weight, or NaN. Fill with float.NegativeInfinity.",
                    [call.Syntax]);
            }
            else if (fill.IsWeak && HidesKeys(fill, call, result) && !MayRepair(fill, scores) && !Repairs.BySum(call.Syntax))
            {
                report.Add(
                    fill.IsAssumed ? Descriptors.WeakSentinelByName : Descriptors.WeakSentinel, fill.Place,
                    $"{fill.Place} does not mask: softmax ({report.Wording.At(call.Syntax)}) gives a score near 0 the weight of exp(0). Fill with float.NegativeInfinity.",
                    [call.Syntax]);
            }
        }
    }

    /// <summary>Some numbers of those that softmax shares a weight among are filled: not all of them, as are those of a query.</summary>
    private static bool HidesKeys(Fill fill, TensorCall softmax, TensorValue? result)
    {
        // Of scores in one column, one for each element, the mask is a column too.
        if (fill.IsOfQueries && !softmax.Self!.Shape[-1].IsOne)
            return false;
        if (AxisIn(fill.Mask, softmax, result) is not { } axis)
            return !fill.IsOfQueries;
        return !(fill.Mask!.Rank < -axis) && !fill.Mask[axis].IsOne;
    }

    /// <summary>The axis of softmax in a mask, from the back; a tensor whose rank is not known has that of its mask.</summary>
    private static int? AxisIn(Shape? mask, TensorCall softmax, TensorValue? result) => mask is null ? null
        : result?.Content is WeightsContent { Axis: not 0 and var axis } ? axis
        : softmax.Number(0) is >= 0 and var dimension && mask.Rank > dimension ? dimension - mask.Rank : null;

    /// <summary>After a mask that hides, what another one fills in may be meant for rows in which nothing is left.</summary>
    private static bool MayRepair(Fill fill, ScoresContent scores) =>
        (fill.Where is null || Meaning.Of(fill.Where).Polarity == Polarity.Unknown) && scores.Fills.Take(scores.Fills.IndexOf(fill)).Any(earlier => RegionContent.Hides(earlier.Number));
}

/// <summary>A constant that the type cannot hold: SHAPE2404.</summary>
internal sealed class SentinelOverflows : IOperationRule
{
    private const double LargestHalf = 65504;

    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.SentinelOverflows];

    public IEnumerable<string> Operations => ["masked_fill", "full", "full_like", "fill", "new_full"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        var type = call.Bound.Name is "masked_fill" or "masked_fill_" or "fill_" ? call.Self?.Type : result?.Type;
        var argument = call.Bound.Find("value") ?? call.Argument(call.Bound.Name is "fill_" ? 0 : 1);
        if (argument is null || type is not { } holds || Scalars.Number(argument.Value) is not { } number || !Overflows(number, holds))
            return;
        var place = argument.Operation.Syntax;
        report.Add(
            Descriptors.SentinelOverflows, place,
            $"{place} does not fit into {holds}{report.Wording.MadeAt(call.Self?.TypePlace, place)}{(holds == ElementType.Float16 ? ", whose smallest number is -65504" : "")}: this throws. "
                + (holds == ElementType.Float16 ? "Use float.NegativeInfinity." : "Make the tensor of floats."),
            [call.Self?.TypePlace]);
    }

    private static bool Overflows(double number, ElementType type) =>
        type == ElementType.Float16 && !double.IsInfinity(number) && System.Math.Abs(number) > LargestHalf
        || type.IsInteger() && double.IsInfinity(number);
}

/// <summary>Two masks of the smallest float add up to -infinity: SHAPE2405.</summary>
internal sealed class SentinelsAdded : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.SentinelsAdded];

    public IEnumerable<string> Operations => ["op_Addition", "add"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self.Content: RegionContent left } || call.Tensor(0)?.Content is not RegionContent right
            || left.IsConstant || right.IsConstant || Lowest(left) is not { } one || Lowest(right) is not { } other
            || !Overflows(one + other, ElementTypes.Promote(call.Self.Type, call.Tensor(0)!.Type)) || Repairs.IsClamped(call.Syntax) || left.Hidden is not { } mine || mine.Complement.Equals(right.Hidden))
            return;
        report.Add(
            Descriptors.SentinelsAdded, call.Syntax,
            $"Where both masks hide, their smallest numbers add up to -infinity: {Wording.Expression(call.SelfOperation, "one mask")} and {Wording.Expression(call.Argument(0)?.Operation, "the other")} both hold {one:G4}. Join the boolean masks with |, or fill the second into the first with masked_fill.",
            [call.Self!.Place, call.Tensor(0)!.Place]);
    }

    /// <summary>The number that hides, if it is one that can be added.</summary>
    private static double? Lowest(RegionContent content) =>
        System.Math.Min(content.Inside, content.Outside) is var lowest && RegionContent.Hides(lowest) && !double.IsInfinity(lowest) ? lowest : null;

    /// <summary>Half precision ends at 65504, from 65520 on it rounds to infinity; a type that is not known is at most Float32.</summary>
    private static bool Overflows(double sum, ElementType type) => type switch
    {
        ElementType.Float64 => double.IsInfinity(sum),
        ElementType.Float16 => sum <= -65520,
        _ => double.IsInfinity((float)sum),
    };
}
