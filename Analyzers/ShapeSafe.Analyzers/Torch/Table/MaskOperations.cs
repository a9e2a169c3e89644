using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>What masks are made with and applied by.</summary>
internal static class MaskOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["tril"] = call => Triangle(call, diagonal => new LowerRegion(diagonal)),
        ["triu"] = call => Triangle(call, diagonal => new UpperRegion(diagonal)),
        ["masked_fill"] = MaskedFill,
        ["where"] = Where,
        ["fill"] = call => call.Self is { } self
            ? call.Derived(self.Shape, Constant(call.At(0), self.Type), Scalars.Holding(Scalars.Number(call.At(0)), self.Type)) : null,
        ["zero"] = call => call.Self is { } self ? call.Derived(self.Shape, RegionContent.Constant(0)) : null,
        ["softmax"] = call => Softmax(call, call.Number(0)),
        ["log_softmax"] = call => call.Self is { } self ? call.Derived(self.Shape) : null,
        ["scaled_dot_product_attention"] = Attend,
    };

    private static RegionContent? Constant(Value? value, ElementType type) =>
        Scalars.Number(value) is { } number ? RegionContent.Constant(Scalars.Rounded(number, type)) : null;

    private static TensorValue? Triangle(TensorCall call, System.Func<Dim, TriangleRegion> region)
    {
        if (call.Self is not { } self)
            return null;
        var diagonal = call.At(0) is IntegerValue number ? number.Dim : call.At(0) is null ? Dim.Zero : Dim.Unknown;
        var triangle = region(diagonal) with { Source = new TriangleSource(call, self.Shape[-2], self.Shape[-1]) };
        Content? content = self.Content switch
        {
            RegionContent { IsConstant: true, Inside: var inside } => new RegionContent(triangle, inside, 0),
            RegionContent { Outside: 0 } flags => flags with { Region = Region.Both(flags.Region, triangle) },
            _ => null,
        };
        return call.Derived(self.Shape, content);
    }

    private static TensorValue? MaskedFill(TensorCall call)
    {
        if (call.Self is not { } self || call.Tensor(0) is not { } mask)
            return null;
        var hidden = ComparisonOperations.Flags(call, mask).Content is RegionContent flags ? flags.Nonzero : null;
        var fill = Scalars.Number(call.At(1)) is { } number ? new Fill(Scalars.Rounded(number, self.Type), call.Argument(1)!.Operation.Syntax, hidden) { IsOfQueries = mask.Shape[-1].IsOne, Mask = mask.Shape } : null;
        Content? content = self.Content switch
        {
            WeightsContent weights => fill is { Number: var filled } ? weights.FilledBy(call.Syntax, mask, filled) : weights,
            // A number that becomes true by mistake says nothing of what is meant.
            RegionContent when self.Type == ElementType.Bool && Scalars.Number(call.At(1)) is not (0 or 1) => null,
            RegionContent region => hidden is not null && fill is not null ? Filled(region, hidden, fill.Number) : null,
            _ => Contents.Filled(self.Content, hidden is null ? null : Regions.Placed(mask, hidden), fill),
        };
        // The tensor that is filled keeps its shape; a mask with more axes makes it longer, which only ever is a mistake.
        return call.Derived(self.Shape, content, Scalars.Holding(fill?.Number, self.Type)) with { Fold = self.Fold };
    }

    /// <summary>Numbers replaced in a region: known when all others are equal, or when it is the region that is known already.</summary>
    private static Content? Filled(RegionContent region, Region hidden, double fill)
    {
        if (region.IsConstant)
            return new RegionContent(hidden, fill, region.Inside);
        if (region.Region.Equals(hidden))
            return region with { Inside = fill };
        if (region.Region.Equals(hidden.Complement))
            return region with { Outside = fill };
        // A second mask filled into an additive one.
        if (region.Hidden is { } before && RegionContent.Hides(fill) && (region.Inside == 0 || region.Outside == 0))
            return new RegionContent(Region.Either(before, hidden), fill, 0);
        return null;
    }

    private static TensorValue? Where(TensorCall call)
    {
        var (condition, _, one, other) = Choice.Of(call);
        if (condition is null)
            return null;
        var (left, right) = (one as TensorValue, other as TensorValue);
        var shape = condition.Shape;
        if (left is not null)
            shape = left.Content is ScoresContent { Product: not null } ? left.Shape : ShapeAlgebra.Broadcast(shape, left.Shape, call.Bound.Identity);
        if (right is not null)
            shape = right.Content is ScoresContent { Product: not null } ? right.Shape : ShapeAlgebra.Broadcast(shape, right.Shape, call.Bound.Identity.Part(1));
        var type = left is not null && right is not null ? ElementTypes.Promote(left.Type, right.Type)
            : left is not null ? Scalars.Promote(left.Type, other) : right is not null ? Scalars.Promote(right.Type, one) : ElementType.Unknown;

        var isTrue = ComparisonOperations.Flags(call, condition).Content is RegionContent flags ? flags.Nonzero : null;
        return call.New(shape, type, isTrue is null ? null : Weighed(call, condition, one, other) ?? Chosen(call, condition, isTrue, one, other));
    }

    /// <summary>Weights or zeros: masked after softmax.</summary>
    private static WeightsContent? Weighed(TensorCall call, TensorValue mask, Value? one, Value? other) => (one, other) switch
    {
        (TensorValue { Content: WeightsContent weights }, _) when Number(other) is { } number => weights.FilledBy(call.Syntax, mask, number),
        (_, TensorValue { Content: WeightsContent weights }) when Number(one) is { } number => weights.FilledBy(call.Syntax, mask, number),
        _ => null,
    };

    private static Content? Chosen(TensorCall call, TensorValue condition, Region isTrue, Value? one, Value? other)
    {
        if (Number(one) is { } inside && Number(other) is { } outside)
            return new RegionContent(isTrue, inside, outside);
        if (one is TensorValue { Content: null or ScoresContent } scores && Number(other) is { } fill)
            return Contents.Filled(scores.Content, Regions.Placed(condition, isTrue).Complement, new Fill(fill, call.Bound.Arguments.Last().Operation.Syntax, isTrue.Complement) { Mask = condition.Shape });
        if (other is TensorValue { Content: null or ScoresContent } rest && Number(one) is { } filled)
            return Contents.Filled(rest.Content, Regions.Placed(condition, isTrue), new Fill(filled, call.Syntax, isTrue) { Mask = condition.Shape });
        return null;
    }

    /// <summary>A number, or a tensor that holds one everywhere.</summary>
    public static double? Number(Value? value) =>
        value is TensorValue { Content: RegionContent { IsConstant: true } constant } ? constant.Inside : Scalars.Number(value);

    /// <summary>Softmax of scores gives the weights of attention.</summary>
    public static TensorValue? Softmax(TensorCall call, int? axis)
    {
        if (call.Self is not { } self)
            return null;
        var fromBack = axis is { } given ? self.Shape.FromBack(given) : null;
        var content = self.Content is null or ScoresContent ? new WeightsContent(fromBack ?? 0, call, self.Content as ScoresContent) : null;
        return call.Derived(self.Shape, content, call.Type()) with { Root = null };
    }

    private static TensorValue? Attend(TensorCall call)
    {
        if (call.Named("query") is not TensorValue query)
            return null;
        var shape = call.Named("value") is TensorValue value ? query.Shape.Resize(-1, value.Shape[-1], call.Bound.Identity) : query.Shape;
        return call.New(shape, query.Type) with { Split = query.Split, Root = query.Root };
    }
}
