namespace ShapeSafe.Analyzers.Torch;

/// <summary>What a tensor holds, as TorchSharp's ScalarType names it.</summary>
internal enum ElementType
{
    Unknown,
    Bool,
    Byte,
    Int8,
    Int16,
    Int32,
    Int64,
    Float16,
    BFloat16,
    Float32,
    Float64,
    Complex,

    /// <summary>One of the floats; which one is not known.</summary>
    Float,
}

internal static class ElementTypes
{
    public static bool IsKnown(this ElementType type) => type != ElementType.Unknown;

    public static bool IsInteger(this ElementType type) => type is >= ElementType.Byte and <= ElementType.Int64;

    public static bool IsFloat(this ElementType type) => type is >= ElementType.Float16 and <= ElementType.Float64 or ElementType.Float;

    /// <summary>Both are known to the last bit and differ.</summary>
    public static bool Differ(ElementType left, ElementType right) =>
        left.IsKnown() && right.IsKnown() && left != right && !(left.IsFloat() && right.IsFloat() && (left == ElementType.Float || right == ElementType.Float));

    public static bool IsHalf(this ElementType type) => type is ElementType.Float16 or ElementType.BFloat16;

    /// <summary>The type of the result of arithmetic on tensors of these types.</summary>
    public static ElementType Promote(ElementType left, ElementType right)
    {
        if (left == right)
            return left;
        if (!left.IsKnown() || !right.IsKnown())
            return ElementType.Unknown;
        if (left == ElementType.Float || right == ElementType.Float)
            return left == ElementType.Complex || right == ElementType.Complex ? ElementType.Complex : ElementType.Float;
        if (left.IsHalf() && right.IsHalf())
            return ElementType.Float32;
        if (left == ElementType.Byte && right is ElementType.Int8 || right == ElementType.Byte && left is ElementType.Int8)
            return ElementType.Int16;
        return left > right ? left : right;
    }

    /// <summary>The type named by a member of ScalarType, or by a static field of torch such as float32 or @bool.</summary>
    public static ElementType Named(string name) => name switch
    {
        "Bool" or "bool" => ElementType.Bool,
        "Byte" or "uint8" => ElementType.Byte,
        "Int8" or "int8" => ElementType.Int8,
        "Int16" or "int16" => ElementType.Int16,
        "Int32" or "int32" => ElementType.Int32,
        "Int64" or "int64" or "long" => ElementType.Int64,
        "Float16" or "float16" or "half" => ElementType.Float16,
        "BFloat16" or "bfloat16" => ElementType.BFloat16,
        "Float32" or "float32" or "float" => ElementType.Float32,
        "Float64" or "float64" or "double" => ElementType.Float64,
        "ComplexFloat32" or "ComplexFloat64" or "complex64" or "complex128" or "cfloat" or "cdouble" => ElementType.Complex,
        _ => ElementType.Unknown,
    };
}
