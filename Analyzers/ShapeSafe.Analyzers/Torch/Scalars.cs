using System;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Numbers beside tensors: their values, their types, and what a type makes of them.</summary>
internal static class Scalars
{
    /// <summary>The number, if it is a constant; true is 1.</summary>
    public static double? Number(Value? value) => value switch
    {
        IntegerValue { Dim.Constant: { } number } => number,
        RealValue { Constant: { } number } => number,
        TruthValue truth => truth.IsTrue ? 1 : 0,
        _ => null,
    };

    /// <summary>The element type of a tensor that is filled with this number and told no type.</summary>
    public static ElementType TypeOf(Value? value) => value switch
    {
        IntegerValue => ElementType.Int64,
        RealValue => ElementType.Float32,
        TruthValue => ElementType.Bool,
        _ => ElementType.Unknown,
    };

    /// <summary>The element type of a tensor made of this C# type: of an array its element, of double Float64.</summary>
    public static ElementType TypeOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => TypeOf(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, TypeArguments: [var element] } => TypeOf(element),
        { SpecialType: SpecialType.System_Boolean } => ElementType.Bool,
        { SpecialType: SpecialType.System_Byte } => ElementType.Byte,
        { SpecialType: SpecialType.System_SByte } => ElementType.Int8,
        { SpecialType: SpecialType.System_Int16 } => ElementType.Int16,
        { SpecialType: SpecialType.System_Int32 } => ElementType.Int32,
        { SpecialType: SpecialType.System_Int64 } => ElementType.Int64,
        { SpecialType: SpecialType.System_Single } => ElementType.Float32,
        { SpecialType: SpecialType.System_Double } => ElementType.Float64,
        { Name: "Half" } => ElementType.Float16,
        _ => ElementType.Unknown,
    };

    /// <summary>The type of arithmetic between a tensor and a number.</summary>
    public static ElementType Promote(ElementType tensor, Value? number) => number switch
    {
        RealValue when tensor.IsInteger() || tensor == ElementType.Bool => ElementType.Float32,
        IntegerValue when tensor == ElementType.Bool => ElementType.Int64,
        _ => tensor,
    };

    /// <summary>The type of a tensor that takes this number: only floats hold an infinity.</summary>
    public static ElementType Holding(double? number, ElementType type) =>
        type == ElementType.Unknown && number is { } known && double.IsInfinity(known) ? ElementType.Float : type;

    /// <summary>The number as a tensor of this type holds it.</summary>
    public static double Rounded(double number, ElementType type) => type switch
    {
        ElementType.Bool => number != 0 ? 1 : 0,
        _ when type.IsInteger() && !double.IsInfinity(number) => Math.Truncate(number),
        ElementType.Float16 when number < -65504 => double.NegativeInfinity,
        ElementType.Float16 when number > 65504 => double.PositiveInfinity,
        ElementType.Float32 or ElementType.BFloat16 => (float)number,
        _ => number,
    };
}
