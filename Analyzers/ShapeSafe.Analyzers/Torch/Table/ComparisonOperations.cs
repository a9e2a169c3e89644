using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>Comparisons and logic: boolean tensors.</summary>
internal static class ComparisonOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["op_Equality"] = call => Compare(call, (left, right) => left == right, isEquality: true),
        ["eq"] = call => Compare(call, (left, right) => left == right, isEquality: true),
        ["op_Inequality"] = call => Not(call, Compare(call, (left, right) => left == right, isEquality: true)),
        ["ne"] = call => Not(call, Compare(call, (left, right) => left == right, isEquality: true)),
        ["not_equal"] = call => Not(call, Compare(call, (left, right) => left == right, isEquality: true)),
        ["op_LessThan"] = call => Compare(call, (left, right) => left < right),
        ["lt"] = call => Compare(call, (left, right) => left < right),
        ["less"] = call => Compare(call, (left, right) => left < right),
        ["op_LessThanOrEqual"] = call => Compare(call, (left, right) => left <= right),
        ["le"] = call => Compare(call, (left, right) => left <= right),
        ["less_equal"] = call => Compare(call, (left, right) => left <= right),
        ["op_GreaterThan"] = call => Compare(call, (left, right) => left > right),
        ["gt"] = call => Compare(call, (left, right) => left > right),
        ["greater"] = call => Compare(call, (left, right) => left > right),
        ["op_GreaterThanOrEqual"] = call => Compare(call, (left, right) => left >= right),
        ["ge"] = call => Compare(call, (left, right) => left >= right),
        ["greater_equal"] = call => Compare(call, (left, right) => left >= right),
        ["isinf"] = call => Test(call, double.IsInfinity),
        ["isneginf"] = call => Test(call, double.IsNegativeInfinity),
        ["isposinf"] = call => Test(call, double.IsPositiveInfinity),
        ["isnan"] = call => Test(call, double.IsNaN),
        ["isfinite"] = call => Test(call, number => !double.IsNaN(number) && !double.IsInfinity(number)),

        ["logical_not"] = call => call.Self is { } self ? Not(call, Flags(call, self)) : null,
        ["bitwise_not"] = Complement,
        ["op_OnesComplement"] = Complement,
        ["op_BitwiseAnd"] = call => Join(call, Region.Both),
        ["bitwise_and"] = call => Join(call, Region.Both),
        ["logical_and"] = call => Join(call, Region.Both),
        ["op_BitwiseOr"] = call => Join(call, Region.Either),
        ["bitwise_or"] = call => Join(call, Region.Either),
        ["logical_or"] = call => Join(call, Region.Either),
        ["op_ExclusiveOr"] = call => Join(call, null),
        ["logical_xor"] = call => Join(call, null),
    };

    /// <summary>A tensor as flags: true where it is not zero.</summary>
    public static TensorValue Flags(TensorCall call, TensorValue tensor) => call.Derived(
        tensor, tensor.Shape, (tensor.Content as RegionContent)?.Select(number => number != 0 ? 1 : 0) ?? new RegionContent(Regions.Of(tensor), 1, 0), ElementType.Bool);

    private static TensorValue? Compare(TensorCall call, Func<double, double, bool> holds, bool isEquality = false)
    {
        var (left, right) = ArithmeticOperations.Operands(call);
        if (left is TensorValue one && right is TensorValue other)
        {
            if (isEquality && other.Shape.Rank == 0)
                return call.Derived(one, one.Shape, Regions.OfEquality(call, one, MaskOperations.Number(other) is { } only ? new RealValue(only) : other), ElementType.Bool);
            var shape = ShapeAlgebra.Broadcast(one.Shape, other.Shape, call.Bound.Identity);
            // Positions that were expanded to (batch, keys) are compared with one number for each sequence of that batch.
            if ((one.Content is PositionsContent ? one : other.Content is PositionsContent ? other : null) is { } positions)
                shape = shape.Where((size, _) => size.IsUnknown, axis => positions.Shape[axis]);
            return call.New(shape, ElementType.Bool, Regions.OfComparison(call, shape, one, other)) with { Root = call.Bound.Identity };
        }
        if ((left as TensorValue ?? right as TensorValue) is not { } tensor)
            return null;
        var number = left is TensorValue ? right : left;
        var constant = Scalars.Number(number);
        bool IsTrue(double mine) => left is TensorValue ? holds(mine, constant!.Value) : holds(constant!.Value, mine);
        var content = tensor.Content is RegionContent region && constant is not null ? region.Select(mine => IsTrue(mine) ? 1 : 0)
            : isEquality ? Regions.OfEquality(call, tensor, number)
            : Predicted(call, tensor, number) is { } predicted ? new RegionContent(new OpaqueRegion(call.Bound.Identity) { Predicted = predicted }, 1, 0)
            : (constant is null ? null : Regions.OfThreshold(call, tensor, IsTrue(0), IsTrue(1))) ?? new RegionContent(new OpaqueRegion(call.Bound.Identity), 1, 0);
        return call.Derived(tensor, tensor.Shape, content, ElementType.Bool);
    }

    /// <summary>Probabilities beside a threshold, or the logits of a mask.</summary>
    private static SyntaxNode? Predicted(TensorCall call, TensorValue tensor, Value? threshold) => Scalars.Number(threshold) switch
    {
        > 0 and < 1 when tensor.Predicted is { } place => place,
        { } when tensor.Root?.Name is { } name && Names.SpeakOfPredictedMasks(name) => call.Syntax,
        _ => null,
    };

    private static TensorValue? Test(TensorCall call, Predicate<double> holds) => call.Self is { } self
        ? call.Derived(self.Shape, (self.Content as RegionContent)?.Select(number => holds(number) ? 1 : 0), ElementType.Bool) : null;

    private static TensorValue? Complement(TensorCall call) => call.Self switch
    {
        { Type: ElementType.Bool } self => Not(call, Flags(call, self)),
        { Type: ElementType.Unknown } self => Not(call, Flags(call, self))! with { Type = ElementType.Unknown },
        { } self => call.Derived(self.Shape, (self.Content as RegionContent)?.Select(number => -number - 1)),
        _ => null,
    };

    private static TensorValue? Not(TensorCall call, TensorValue? tensor) => tensor is null ? null
        : tensor with { Identity = call.Bound.Identity.Part(1), Content = (tensor.Content as RegionContent)?.Select(number => number != 0 ? 0 : 1) };

    private static TensorValue? Join(TensorCall call, Func<Region, Region, SyntaxNode?, Region>? join)
    {
        var (left, right) = ArithmeticOperations.Operands(call);
        if (left is not TensorValue one || right is not TensorValue other)
            return null;
        var type = call.Bound.Name.StartsWith("logical", StringComparison.Ordinal) ? ElementType.Bool : ElementTypes.Promote(one.Type, other.Type);
        var shape = ShapeAlgebra.Broadcast(one.Shape, other.Shape, call.Bound.Identity);
        if (type.IsFloat())
            return call.New(shape, ElementType.Unknown); // It throws; what would come of it says nothing.
        var content = Regions.IsOuterProduct(one, other) && OuterProduct(call, join, one, other) is { } outer ? outer
            : join is not null && TrueOf(one) is { } mine && TrueOf(other) is { } theirs
            ? new RegionContent(join(mine, theirs, call.Syntax), 1, 0) : null;
        return call.New(shape, type, content) with { Device = one.Device == other.Device ? one.Device : Device.Unknown, Factory = one.Factory ?? other.Factory };
    }

    /// <summary>Where both of two tokens are, or, of padding, where one of them is.</summary>
    private static RegionContent? OuterProduct(TensorCall call, Func<Region, Region, SyntaxNode?, Region>? join, TensorValue one, TensorValue other) =>
        join == Region.Both ? new RegionContent(new OuterRegion(one.Root!, call.Syntax), 1, 0)
        : join == Region.Either && Meaning.Of(one).Polarity == Polarity.Ignores && Meaning.Of(other).Polarity == Polarity.Ignores
            ? new RegionContent(new OuterRegion(one.Root!, call.Syntax), 0, 1) : null;

    /// <summary>Where a tensor of flags is true.</summary>
    private static Region? TrueOf(TensorValue tensor) => tensor.Content switch
    {
        RegionContent { IsConstant: false, Nonzero: { } isTrue } => Regions.Placed(tensor, isTrue),
        null => Regions.Placed(tensor, Regions.Of(tensor)),
        _ => null,
    };
}
