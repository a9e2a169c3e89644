using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Where boolean tensors are true, by how they were made.</summary>
internal static class Regions
{
    /// <summary>Where an unknown tensor of flags is true.</summary>
    public static Region Of(TensorValue tensor) => new OpaqueRegion(tensor.Identity);

    /// <summary>The same flags of tokens, once as a row and once as a column.</summary>
    public static bool IsOuterProduct(TensorValue left, TensorValue right) =>
        left.Root is not null && left.Root == right.Root && Standing.AreCrossed(Standing.Of(left), Standing.Of(right));

    /// <summary>Tokens of which only a number tells: beside other masks they may be a prefix that everybody sees, or does not.</summary>
    public static bool AreCounted(TensorValue mask) =>
        mask.Content is RegionContent { Nonzero: FromRegion { Boundary.Kind: BoundaryKind.Count } or NotRegion { Excluded: FromRegion { Boundary.Kind: BoundaryKind.Count } } };

    /// <summary>Where flags are true, and how they stand to the mask that they become a part of.</summary>
    public static Region Placed(TensorValue tensor, Region isTrue) =>
        tensor.Root is { } root && (isTrue is NotRegion not ? not.Excluded : isTrue) is OpaqueRegion or PaddingRegion or FromRegion or DeclaredRegion
            ? new FlagsRegion(isTrue, root, Standing.Of(tensor)) : isTrue;

    /// <summary>The same flags of tokens as a column, in a matrix product with the same flags as a row.</summary>
    public static bool IsColumnTimesRow(TensorValue left, TensorValue right) =>
        left is { Root: { } root, Inserted: -1 or 2 } && right.Inserted is 1 or -2 && root == right.Root
        && (Names.SpeakOfMask(root.Name ?? "") || left.Content is RegionContent { Nonzero: not null } && right.Content is RegionContent { Nonzero: not null });

    /// <summary>ids == pad is true at padding; mask == 0 is true where the mask is false.</summary>
    public static RegionContent OfEquality(TensorCall call, TensorValue tensor, Value? number)
    {
        var numberName = Names.Of(call.Argument(0)?.Operation);
        var tensorName = Names.Of(call.SelfOperation);
        var isLeft = LeftPadding.IsOf(call.SelfOperation, call.Bound.Body.Model);
        if (Names.SpeakOfPadding(numberName) || isLeft && Names.SpeakOfEnd(numberName))
            return new RegionContent(new PaddingRegion(tensor.Identity, IsProved: true) { IsLeft = isLeft }, 1, 0);
        var constant = Scalars.Number(number);
        if (EmbeddedIds.ArePaddedWith(constant, tensor, call))
            return new RegionContent(new PaddingRegion(tensor.Identity, IsProved: true) { IsLeft = isLeft }, 1, 0);
        // What is 0 in an attention_mask is padding; its opposite may also be the mask of a library in which true hides.
        if (constant == 0 && call.Bound.Name is "op_Equality" or "eq" && Names.SpeakOfAttentionMask(tensor.Root?.Name ?? ""))
            return new RegionContent(new PaddingRegion(tensor.Identity, IsProved: false), 1, 0);
        if (constant is 0 or 1 && OfFlags(tensor, tensorName) is { } isTrue)
            return new RegionContent(isTrue, constant.Value, 1 - constant.Value);
        if ((constant == 0 && Names.SpeakOfTokens(tensorName)) || (constant == 1 && Names.SpeakOfTokenIds(tensorName)))
            return new RegionContent(new PaddingRegion(tensor.Identity, IsProved: false) { IsLeft = isLeft }, 1, 0);
        return new RegionContent(new OpaqueRegion(call.Bound.Identity) { IsOneId = Names.SpeakOfTokenIds(tensorName) && !Names.SpeakOfShared(numberName) }, 1, 0);
    }

    /// <summary>What a number tells from zero: mask > 0, adjacency &lt; 1. Null where it tells neither, or no name says that these are flags.</summary>
    public static RegionContent? OfThreshold(TensorCall call, TensorValue tensor, bool ofZero, bool ofOne) =>
        ofZero != ofOne && OfFlags(tensor, Names.Of(ArithmeticOperations.Written(call, tensor))) is { } isTrue ? new RegionContent(isTrue, ofOne ? 1 : 0, ofZero ? 1 : 0) : null;

    /// <summary>Where a tensor is not zero, whose name says that it holds flags.</summary>
    private static Region? OfFlags(TensorValue tensor, string name) =>
        Names.SpeakOfNeighbours(name) ? new OpaqueRegion(tensor.Identity) { IsOfNeighbours = true } : Names.SpeakOfMask(name) ? Of(tensor) : null;

    /// <summary>Two tensors compared: of positions a triangle, of positions with lengths what is no padding.</summary>
    public static RegionContent OfComparison(TensorCall call, Shape shape, TensorValue left, TensorValue right)
    {
        var region = Comparison(call.Bound.Name) is not { } comparison ? null
            : left.Content is PositionsContent mine && right.Content is PositionsContent theirs ? Triangle(comparison, mine, theirs, new TriangleSource(call, shape[-2], shape[-1]))
            : left.Content is PositionsContent ? Boundary(call, comparison, left, right, Operand(call, 1))
            : right.Content is PositionsContent ? Boundary(call, comparison.Exchanged, right, left, Operand(call, 0))
            : null;
        region ??= OfDocuments(call, left, right);
        return new RegionContent(region ?? new OpaqueRegion(call.Bound.Identity), 1, 0);
    }

    /// <summary>The number of each token's document, once as a row and once as a column.</summary>
    private static DocumentRegion? OfDocuments(TensorCall call, TensorValue left, TensorValue right) =>
        call.Bound.Name is "op_Equality" or "eq" or "op_Inequality" or "ne" or "not_equal" && IsOuterProduct(left, right)
            ? new DocumentRegion(left.Root!, Names.SpeakOfDocuments($"{call.Syntax} {left.Root!.Name} {Names.OfVariable(call.Syntax)}")) : null;

    /// <param name="IsLess">Whether the left one is to be the lesser.</param>
    private readonly record struct Order(bool IsLess, bool OrEqual)
    {
        public Order Exchanged => this with { IsLess = !IsLess };
    }

    private static Order? Comparison(string operation) => operation switch
    {
        "op_LessThan" or "lt" or "less" => new Order(true, false),
        "op_LessThanOrEqual" or "le" => new Order(true, true),
        "op_GreaterThan" or "gt" => new Order(false, false),
        "op_GreaterThanOrEqual" or "ge" => new Order(false, true),
        _ => null,
    };

    private static IOperation? Operand(TensorCall call, int index) =>
        call.Bound.Receiver is not TensorValue ? (index < call.Bound.Arguments.Length ? call.Bound.Arguments[index].Operation : null)
        : index == 0 ? call.SelfOperation : call.Argument(0)?.Operation;

    private static TriangleRegion? Triangle(Order order, PositionsContent left, PositionsContent right, TriangleSource source)
    {
        var (keys, queries, keysFirst) = (left.Axis, right.Axis) switch
        {
            (-1, -2) => (left, right, order),
            (-2, -1) => (right, left, order.Exchanged),
            _ => (null, null, order),
        };
        if (keys is null || queries is null)
            return null;
        var diagonal = queries.First - keys.First;
        return keysFirst switch
        {
            { IsLess: true, OrEqual: true } => new LowerRegion(diagonal) { Source = source },
            { IsLess: true } => new LowerRegion(diagonal - Dim.One) { Source = source },
            { OrEqual: true } => new UpperRegion(diagonal) { Source = source },
            _ => new UpperRegion(diagonal + Dim.One) { Source = source },
        };
    }

    /// <summary>Keys, or queries, compared with one number for each sequence, from position 0 on.</summary>
    private static Region? Boundary(TensorCall call, Order order, TensorValue positions, TensorValue numbers, IOperation? expression)
    {
        // The positions from 0 on; any other first one, or "at most the length", is meant otherwise.
        if (positions.Content is not PositionsContent { First.Constant: 0, Axis: -1 or -2 } tokens || order.IsLess == order.OrEqual || !IsColumn(numbers) || (BoundaryContent.Of(numbers, expression) ?? BoundaryContent.Counted(numbers, expression, call.Syntax)) is not { } boundary)
            return null;
        Region from = order.IsLess ? new FromRegion(boundary, call.Syntax).Complement : new FromRegion(boundary, call.Syntax);
        return tokens.Axis == -1 ? from : Standing.Of(positions) is { IsColumn: true } column && numbers.Shape[-2].IsOne ? new FlagsRegion(from, boundary.Tensor, column) : null;
    }

    /// <summary>One number in each row; numbers of unknown rank are taken for one axis.</summary>
    private static bool IsColumn(TensorValue numbers) => numbers.Shape[-1].IsOne || numbers.Shape.IsOpen && numbers.Inserted is 1 or -1;
}
