using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ShapeSafe.Engine.Lanes;

/// <summary>4 floats at once: SSE, or NEON.</summary>
internal readonly unsafe struct Lanes128 : ILanes<Vector128<float>>
{
    /// <summary>Whether this processor has the width.</summary>
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    public static int Count => Vector128<float>.Count;

    public static bool HasManyRegisters => ArmBase.IsSupported;

    public static Vector128<float> Iota
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(0f, 1, 2, 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(float* address) => Vector128.Load(address);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> vector, float* address) => vector.Store(address);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Broadcast(float number) => Vector128.Create(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Subtract(Vector128<float> left, Vector128<float> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Multiply(Vector128<float> left, Vector128<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Divide(Vector128<float> left, Vector128<float> right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> addend) =>
        Vector128.MultiplyAddEstimate(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Max(Vector128<float> left, Vector128<float> right) => Vector128.MaxNative(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Abs(Vector128<float> vector) => Vector128.Abs(vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp2(Vector128<float> vector)
    {
        // Below -127 the power of the nearest whole number is written as 0: what is too small for a normal number becomes 0.
        vector = Vector128.ConditionalSelect(Vector128.LessThan(vector, Vector128.Create(-127f)), Vector128.Create(-127f), vector);
        var nearest = Vector128.Round(vector);
        var rest = vector - nearest;
        var power = MultiplyAdd(rest, Vector128.Create(ExpPolynomial.Near5), Vector128.Create(ExpPolynomial.Near4));
        power = MultiplyAdd(power, rest, Vector128.Create(ExpPolynomial.Near3));
        power = MultiplyAdd(power, rest, Vector128.Create(ExpPolynomial.Near2));
        power = MultiplyAdd(power, rest, Vector128.Create(ExpPolynomial.Near1));
        power = MultiplyAdd(power, rest, Vector128.Create(ExpPolynomial.Near0));
        var exponent = Vector128.ConvertToInt32Native(nearest) + Vector128.Create(127);
        return power * Vector128.ShiftLeft(exponent, 23).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyGreater(Vector128<float> left, Vector128<float> right) => Vector128.GreaterThanAny(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SelectLess(Vector128<float> left, Vector128<float> right, Vector128<float> whenLess, Vector128<float> otherwise) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), whenLess, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> KeepRun(Vector128<float> vector, int first, int start, int end)
    {
        var position = Vector128.Create(0, 1, 2, 3) + Vector128.Create(first);
        var isInside = Vector128.GreaterThan(position, Vector128.Create(start - 1)) & Vector128.LessThan(position, Vector128.Create(end));
        return Vector128.ConditionalSelect(isInside.AsSingle(), vector, Vector128.Create(float.NegativeInfinity));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> KeepFlagged(Vector128<float> vector, byte* flags)
    {
        var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(flags)).AsByte();
        var isSet = Vector128.GreaterThan(Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32(), Vector128<int>.Zero);
        return Vector128.ConditionalSelect(isSet.AsSingle(), vector, Vector128.Create(float.NegativeInfinity));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> vector)
    {
        var pairs = vector + Vector128.Shuffle(vector, Vector128.Create(2, 3, 0, 1));
        return pairs[0] + pairs[1];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(Vector128<float> first, Vector128<float> second, Vector128<float> third, Vector128<float> fourth) =>
        Sse3.IsSupported
            ? Sse3.HorizontalAdd(Sse3.HorizontalAdd(first, second), Sse3.HorizontalAdd(third, fourth))
            : Vector128.Create(Sum(first), Sum(second), Sum(third), Sum(fourth));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector128<float> vector) =>
        MathF.Max(MathF.Max(vector[0], vector[1]), MathF.Max(vector[2], vector[3]));
}
