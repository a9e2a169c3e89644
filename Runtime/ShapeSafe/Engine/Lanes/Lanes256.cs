using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ShapeSafe.Engine.Lanes;

/// <summary>8 floats at once: AVX2.</summary>
internal readonly unsafe struct Lanes256 : ILanes<Vector256<float>>
{
    /// <summary>Whether this processor has the width.</summary>
    public static bool IsSupported => Vector256.IsHardwareAccelerated;

    public static int Count => Vector256<float>.Count;

    public static bool HasManyRegisters => false;

    public static Vector256<float> Iota
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(float* address) => Vector256.Load(address);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> vector, float* address) => vector.Store(address);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Broadcast(float number) => Vector256.Create(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Subtract(Vector256<float> left, Vector256<float> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Multiply(Vector256<float> left, Vector256<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Divide(Vector256<float> left, Vector256<float> right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> addend) =>
        Vector256.MultiplyAddEstimate(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Max(Vector256<float> left, Vector256<float> right) => Vector256.MaxNative(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Abs(Vector256<float> vector) => Vector256.Abs(vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp2(Vector256<float> vector)
    {
        // Below -127 the power of the nearest whole number is written as 0: what is too small for a normal number becomes 0.
        vector = Vector256.ConditionalSelect(Vector256.LessThan(vector, Vector256.Create(-127f)), Vector256.Create(-127f), vector);
        var nearest = Vector256.Round(vector);
        var rest = vector - nearest;
        var power = MultiplyAdd(rest, Vector256.Create(ExpPolynomial.Near5), Vector256.Create(ExpPolynomial.Near4));
        power = MultiplyAdd(power, rest, Vector256.Create(ExpPolynomial.Near3));
        power = MultiplyAdd(power, rest, Vector256.Create(ExpPolynomial.Near2));
        power = MultiplyAdd(power, rest, Vector256.Create(ExpPolynomial.Near1));
        power = MultiplyAdd(power, rest, Vector256.Create(ExpPolynomial.Near0));
        var exponent = Vector256.ConvertToInt32Native(nearest) + Vector256.Create(127);
        return power * Vector256.ShiftLeft(exponent, 23).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyGreater(Vector256<float> left, Vector256<float> right) => Vector256.GreaterThanAny(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectLess(Vector256<float> left, Vector256<float> right, Vector256<float> whenLess, Vector256<float> otherwise) =>
        Vector256.ConditionalSelect(Vector256.LessThan(left, right), whenLess, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> KeepRun(Vector256<float> vector, int first, int start, int end)
    {
        var position = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7) + Vector256.Create(first);
        var isInside = Vector256.GreaterThan(position, Vector256.Create(start - 1)) & Vector256.LessThan(position, Vector256.Create(end));
        return Vector256.ConditionalSelect(isInside.AsSingle(), vector, Vector256.Create(float.NegativeInfinity));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> KeepFlagged(Vector256<float> vector, byte* flags)
    {
        var isSet = Vector256.GreaterThan(Avx2.ConvertToVector256Int32(flags), Vector256<int>.Zero);
        return Vector256.ConditionalSelect(isSet.AsSingle(), vector, Vector256.Create(float.NegativeInfinity));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> vector) => Lanes128.Sum(vector.GetLower() + vector.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(Vector256<float> first, Vector256<float> second, Vector256<float> third, Vector256<float> fourth)
    {
        var sums = Avx.HorizontalAdd(Avx.HorizontalAdd(first, second), Avx.HorizontalAdd(third, fourth));
        return sums.GetLower() + sums.GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector256<float> vector) => Lanes128.Largest(Vector128.MaxNative(vector.GetLower(), vector.GetUpper()));
}
