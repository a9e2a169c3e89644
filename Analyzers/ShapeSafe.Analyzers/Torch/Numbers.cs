using System;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Arithmetic and comparisons of numbers that are no tensors.</summary>
internal static class Numbers
{
    public static Value? Combine(BinaryOperatorKind kind, Value left, Value right, Identity at) => (left, right) switch
    {
        (IntegerValue one, IntegerValue other) => Combine(kind, one.Dim, other.Dim, at),
        (RealValue or IntegerValue, RealValue or IntegerValue) => Combine(kind, AsReal(left), AsReal(right)),
        (TruthValue one, TruthValue other) => Combine(kind, one.IsTrue, other.IsTrue),
        _ => null,
    };

    public static RealValue AsReal(Value value) => value switch
    {
        RealValue real => real,
        IntegerValue { Dim: var dim } => new RealValue(dim.Constant, dim),
        _ => RealValue.Any,
    };

    /// <summary>A real number to a constant power: <c>Math.Sqrt(d)</c> is d to the power 0.5.</summary>
    public static RealValue Power(Value number, double exponent)
    {
        var real = AsReal(number);
        // The compiler turns the 256 of Math.Sqrt(256) into a double: it is a size all the same.
        var size = real.Base ?? (real.Constant is { } whole and > 0 and < 1e9 && whole == Math.Floor(whole) ? Dim.Of((long)whole) : null);
        return new RealValue(real.Constant is { } known ? Math.Pow(known, exponent) : null, size, real.Exponent * exponent);
    }

    private static Value? Combine(BinaryOperatorKind kind, Dim left, Dim right, Identity at)
    {
        Dim? result = kind switch
        {
            BinaryOperatorKind.Add => left + right,
            BinaryOperatorKind.Subtract => left - right,
            BinaryOperatorKind.Multiply => left * right,
            BinaryOperatorKind.Divide => left / right,
            BinaryOperatorKind.Remainder when left.Constant is { } dividend && right.Constant is { } divisor and not 0 => Dim.Of(dividend % divisor),
            BinaryOperatorKind.Remainder when !(left / right).IsUnknown && Dim.Same(left / right * right, left) && right.Constant is null && !IsQuotient(left / right) => Dim.Zero,
            _ => null,
        };
        if (result is not null)
            return new IntegerValue(result.IsUnknown ? Dim.Of(new NumberSymbol(at)) : result);
        return kind is BinaryOperatorKind.Remainder or BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.And or BinaryOperatorKind.Or
            ? new IntegerValue(Dim.Of(new NumberSymbol(at))) : null;
    }

    private static bool IsQuotient(Dim dim) => dim.Symbol is QuotientSymbol;

    private static RealValue? Combine(BinaryOperatorKind kind, RealValue left, RealValue right)
    {
        double? constant = (left.Constant, right.Constant) switch
        {
            ({ } one, { } other) => kind switch
            {
                BinaryOperatorKind.Add => one + other,
                BinaryOperatorKind.Subtract => one - other,
                BinaryOperatorKind.Multiply => one * other,
                BinaryOperatorKind.Divide => one / other,
                _ => null,
            },
            _ => null,
        };
        if (kind is not (BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide))
            return null;
        // 1 / sqrt(d) keeps saying that it is a power of d.
        return kind == BinaryOperatorKind.Divide && left.Constant == 1 && right.Base is not null
            ? new RealValue(constant, right.Base, -right.Exponent) : new RealValue(constant);
    }

    private static TruthValue? Combine(BinaryOperatorKind kind, bool left, bool right) => kind switch
    {
        BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => new TruthValue(left && right),
        BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => new TruthValue(left || right),
        BinaryOperatorKind.Equals => new TruthValue(left == right),
        BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr => new TruthValue(left != right),
        _ => null,
    };
}
