using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch.Grids;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>Tensors made of nothing. Their types where none is asked for are TorchSharp's.</summary>
internal static class FactoryOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["ones"] = call => Filled(call, 1),
        ["zeros"] = call => Filled(call, 0),
        ["empty"] = call => Filled(call, null),
        ["rand"] = call => Filled(call, null),
        ["randn"] = call => Filled(call, null),
        ["full"] = call => Full(call, call.Type()),
        ["randint"] = call => New(call, SizesNamed(call, "size"), call.Type() ?? ElementType.Int64, null),
        ["eye"] = call => call.New(
            Shape.Of(call.Dim(0), call.Named("columns") is IntegerValue { Dim.Constant: -1 } ? call.Dim(0) : call.Dim(1)), call.Type() ?? ElementType.Float32),

        ["ones_like"] = call => Like(call, 1),
        ["zeros_like"] = call => Like(call, 0),
        ["empty_like"] = call => Like(call, null),
        ["rand_like"] = call => Like(call, null),
        ["randn_like"] = call => Like(call, null),
        ["full_like"] = call => Like(call, Scalars.Number(call.At(0))),

        ["new_ones"] = call => NewFrom(call, 1),
        ["new_zeros"] = call => NewFrom(call, 0),
        ["new_empty"] = call => NewFrom(call, null),
        ["new_full"] = call => NewFrom(call, Scalars.Number(call.Named("value"))),

        ["arange"] = Arange,
        ["tensor"] = FromValues,
        ["as_tensor"] = FromValues,
        ["from_array"] = FromValues,
    };

    private static TensorValue? Filled(TensorCall call, double? number) =>
        call.Self is null ? New(call, Sizes(call), call.Type() ?? ElementType.Float32, number) : null;

    private static TensorValue Full(TensorCall call, ElementType? type)
    {
        var value = call.Named("value");
        return New(call, Sizes(call), type ?? Scalars.TypeOf(value), Scalars.Number(value));
    }

    private static TensorValue? Like(TensorCall call, double? number) =>
        call.Self is { } self ? New(call, self.Shape, call.Type() ?? self.FactoryType, number) : null;

    private static TensorValue? NewFrom(TensorCall call, double? number) =>
        call.Self is { } self ? New(call, Sizes(call), call.Type() ?? self.FactoryType, number) : null;

    private static Shape Sizes(TensorCall call) => call.Sizes() is { } sizes ? Shape.Of(sizes) : Shape.Open(call.Bound.Identity);

    /// <summary>Sizes that follow other numbers.</summary>
    private static Shape SizesNamed(TensorCall call, string parameter)
    {
        for (var position = 0; position < call.Others.Length; position++)
        {
            if (call.Others[position].Parameter == parameter)
                return call.Sizes(position) is { } sizes ? Shape.Of(sizes) : Shape.Open(call.Bound.Identity);
        }
        return Shape.Open(call.Bound.Identity);
    }

    private static TensorValue New(TensorCall call, Shape shape, ElementType type, double? number)
    {
        type = Scalars.Holding(number, type);
        var written = call.Bound.Find("device") is { IsWritten: true, Value: not NullValue } argument ? argument.Value : null;
        var device = written is null ? call.Self?.Device ?? Device.Default : written is DefaultDeviceValue ? Device.Default : Device.Named;
        return call.New(shape, type, number is { } known ? RegionContent.Constant(Scalars.Rounded(known, type)) : null) with
        {
            Device = device,
            Factory = device == Device.Default && written is null ? call.Syntax : null,
        };
    }

    private static TensorValue Arange(TensorCall call)
    {
        var bounds = call.Others.Where(argument => argument.Parameter is "start" or "stop" or "step").ToArray();
        var type = call.Type() ?? (bounds.All(bound => bound.Value is IntegerValue) ? ElementType.Int64 : ElementType.Float32);
        var length = (call.Named("start"), call.Named("stop"), call.Named("step")) switch
        {
            (null, IntegerValue stop, null) => stop.Dim,
            (IntegerValue start, IntegerValue stop, null) => stop.Dim - start.Dim,
            _ => Dim.Unknown,
        };
        var first = call.Named("start") switch { null => Dim.Zero, IntegerValue start => start.Dim, _ => Dim.Unknown };
        return call.New(Shape.Of(length), type, call.Named("step") is null or IntegerValue { Dim.IsOne: true } ? new PositionsContent(first, -1) : null);
    }

    /// <summary>A tensor of the numbers in an array, whose sizes are seen where they are written.</summary>
    private static TensorValue FromValues(TensorCall call)
    {
        var parameter = call.Bound.Target is IMethodSymbol { Parameters: [var first, ..] } ? first.Type : null;
        var type = call.Type() ?? Scalars.TypeOf(parameter);
        var made = call.New(ShapeOf(call, parameter), type, ContentOf(call, type));
        return made.Content is not FlatContent flat ? made
            : !IsGivenSizes(call) ? made with { Shape = Shape.Of(flat.Side * flat.Side) }
            : made.Shape.Rank is not 1 ? made with { Content = flat.In(made.Shape) } : made;
    }

    private static Shape ShapeOf(TensorCall call, ITypeSymbol? parameter) => call.At(0) switch
    {
        _ when IsGivenSizes(call) => call.Named("dimensions") is ElementsValue { Elements: var sizes } ? Shape.Of(sizes.Select(size => size is IntegerValue number ? number.Dim : Dim.Unknown))
            : call.Named("rows") is IntegerValue rows && call.Named("columns") is IntegerValue columns ? Shape.Of(rows.Dim, columns.Dim) : Shape.Open(call.Bound.Identity),
        ElementsValue list when Sizes(list) is { } sizes => Shape.Of(sizes),
        ArrayValue array => Shape.Of(array.Sizes.Select(size => size is IntegerValue number ? number.Dim : Dim.Unknown)),
        _ => parameter is { SpecialType: not SpecialType.None } ? Shape.Of() : RankOf(parameter) is { } rank ? Shape.Symbolic(call.Bound.Identity, rank) : Shape.Open(call.Bound.Identity),
    };

    /// <summary>As many axes as the array has; a list has one. Null of what may hold lists itself.</summary>
    private static int? RankOf(ITypeSymbol? array) => array switch
    {
        IArrayTypeSymbol { ElementType: not IArrayTypeSymbol, Rank: var rank } => rank,
        INamedTypeSymbol { Name: "IList", TypeArguments: [not INamedTypeSymbol { IsGenericType: true, IsTupleType: false }] } => 1,
        _ => null,
    };

    private static Content? ContentOf(TensorCall call, ElementType type) => call.At(0) switch
    {
        ElementsValue { Elements: [ElementsValue, ..] } rows => ArrayGrids.Of(rows, type, call),
        // On the way on which the loops have nothing to do, the list is empty.
        UnknownValue or ElementsValue { Elements.IsEmpty: true } => ArrayGrids.OfList(call, ShapeOf(call, null) is { Rank: 2 } given ? given.Dims : []),
        ElementsValue numbers when type.IsInteger() => BoundaryContent.Of(numbers.Elements, call.Bound.Identity),
        ArrayValue array => ArrayGrids.Of(array, call),
        var only => Scalars.Number(only) is { } number ? RegionContent.Constant(Scalars.Rounded(number, type)) : null,
    };

    private static bool IsGivenSizes(TensorCall call) =>
        call.Others.Any(argument => argument.IsWritten && argument.Parameter is "dimensions" or "rows" or "columns" or "dim0");

    private static ImmutableArray<Dim>? Sizes(ElementsValue list)
    {
        if (list.Elements is not [ElementsValue first, ..])
            return [Dim.Of(list.Elements.Length)];
        return Sizes(first) is { } inner ? inner.Insert(0, Dim.Of(list.Elements.Length)) : null;
    }
}
