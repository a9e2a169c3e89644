using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>TorchSharp's constants: element types, limits of types, entries of indexers.</summary>
internal static class TorchMembers
{
    public static Value? Read(BoundCall call) => call.Target switch
    {
        IFieldSymbol { IsStatic: true, ContainingType.Name: "TensorIndex" } index => Index(index.Name),
        IFieldSymbol { IsStatic: true, Type.Name: "ScalarType" } type => new ElementTypeValue(ElementTypes.Named(type.Name)),
        IPropertySymbol { IsStatic: true, Type.Name: "ScalarType" } type => new ElementTypeValue(ElementTypes.Named(type.Name)),
        IMethodSymbol { Name: "finfo" or "iinfo" } => call.Arguments is [{ Value: ElementTypeValue type }, ..] ? new LimitsValue(type.Type) : null,
        { Name: "min" or "max" or "smallest_normal" or "tiny" or "eps" } => call.Receiver is LimitsValue limits ? Limit(limits.Type, call.Name) : null,
        IMethodSymbol { Name: "Slice", ContainingType.Name: "TensorIndex" } => Slice(call),
        IMethodSymbol { Name: "Single", ContainingType.Name: "TensorIndex" } => call.Arguments is [{ Value: IntegerValue number }] ? number : new IndexValue(IndexKind.Unknown),
        IMethodSymbol { Name: "op_Implicit", ContainingType.Name: "Scalar" or "TensorIndex" } => call.Arguments is [var only] ? only.Value : null,
        IMethodSymbol { Name: "ToScalar" } => call.Arguments is [{ Value: IntegerValue or RealValue or TruthValue } only] ? only.Value : null,
        _ => null,
    };

    private static IndexValue Index(string name) => new(name switch
    {
        "None" or "Null" => IndexKind.NewAxis,
        "Ellipsis" => IndexKind.Ellipsis,
        "Colon" => IndexKind.All,
        _ => IndexKind.Unknown,
    });

    private static Value Slice(BoundCall call)
    {
        if (call.Arguments is [{ Value: RangeValue range }])
            return range;
        if (call.Arguments is [{ Value: ElementsValue { Elements: [var first, var last] } }])
            return new RangeValue(Given(first), Given(last));
        if (call.Find("step")?.Value is not (null or NullValue or IntegerValue { Dim.Constant: 1 }))
            return new IndexValue(IndexKind.Unknown);
        return new RangeValue(Given(call.Find("start")?.Value), Given(call.Find("stop")?.Value));
    }

    private static Value? Given(Value? value) => value is NullValue ? null : value;

    private static Value? Limit(ElementType type, string name)
    {
        double? largest = type switch
        {
            ElementType.Float16 => 65504,
            ElementType.BFloat16 or ElementType.Float32 => float.MaxValue,
            ElementType.Float64 => double.MaxValue,
            // Whatever type it is, its smallest number is that of a float or larger.
            ElementType.Unknown or ElementType.Float => float.MaxValue,
            _ => null,
        };
        return name switch
        {
            "min" when largest is { } limit => new RealValue(-limit),
            "max" when largest is { } limit => new RealValue(limit),
            _ => RealValue.Any,
        };
    }
}
