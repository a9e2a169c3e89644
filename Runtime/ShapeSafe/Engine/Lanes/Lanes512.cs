using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ShapeSafe.Engine.Lanes;

/// <summary>16 floats at once: AVX-512.</summary>
internal readonly unsafe struct Lanes512 : ILanes<Vector512<float>>
{
    /// <summary>Whether this processor has everything the width needs.</summary>
    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported;

    public static int Count => Vector512<float>.Count;

    public static bool HasManyRegisters => true;

    public static Vector512<float> Iota
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* address) => Vector512.Load(address);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> vector, float* address) => vector.Store(address);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Broadcast(float number) => Vector512.Create(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Subtract(Vector512<float> left, Vector512<float> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Divide(Vector512<float> left, Vector512<float> right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        Vector512.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Max(Vector512<float> left, Vector512<float> right) => Vector512.MaxNative(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Abs(Vector512<float> vector) => Vector512.Abs(vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp2(Vector512<float> vector)
    {
        // What is above the whole number below: in [0, 1), 0 for infinities. Scale multiplies by two to the power of that whole number.
        const byte RoundDown = 0x09;
        var fraction = Avx512DQ.Reduce(vector, RoundDown);
        var power = Vector512.FusedMultiplyAdd(fraction, Vector512.Create(ExpPolynomial.Up5), Vector512.Create(ExpPolynomial.Up4));
        power = Vector512.FusedMultiplyAdd(power, fraction, Vector512.Create(ExpPolynomial.Up3));
        power = Vector512.FusedMultiplyAdd(power, fraction, Vector512.Create(ExpPolynomial.Up2));
        power = Vector512.FusedMultiplyAdd(power, fraction, Vector512.Create(ExpPolynomial.Up1));
        power = Vector512.FusedMultiplyAdd(power, fraction, Vector512.Create(ExpPolynomial.Up0));

        // What is smaller than normal numbers becomes 0: processors are slow with it. Written so that NaN stays, and as one masked instruction.
        var isNormal = Avx512F.CompareNotLessThan(vector, Vector512.Create(-126f));
        return Vector512.ConditionalSelect(isNormal, Avx512F.Scale(power, vector), Vector512<float>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyGreater(Vector512<float> left, Vector512<float> right) => Vector512.GreaterThanAny(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectLess(Vector512<float> left, Vector512<float> right, Vector512<float> whenLess, Vector512<float> otherwise) =>
        Vector512.ConditionalSelect(Vector512.LessThan(left, right), whenLess, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> KeepRun(Vector512<float> vector, int first, int start, int end)
    {
        // As unsigned numbers, positions before the start are behind every end.
        var position = Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) + Vector512.Create(first - start);
        var isInside = Vector512.LessThan(position.AsUInt32(), Vector512.Create((uint)(end - start)));
        return Vector512.ConditionalSelect(isInside.AsSingle(), vector, Vector512.Create(float.NegativeInfinity));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> KeepFlagged(Vector512<float> vector, byte* flags)
    {
        var isSet = Vector512.GreaterThan(Avx512F.ConvertToVector512Int32(Vector128.Load(flags)), Vector512<int>.Zero);
        return Vector512.ConditionalSelect(isSet.AsSingle(), vector, Vector512.Create(float.NegativeInfinity));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> vector) => Lanes256.Sum(vector.GetLower() + vector.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(Vector512<float> first, Vector512<float> second, Vector512<float> third, Vector512<float> fourth) => Lanes256.Sums(
        first.GetLower() + first.GetUpper(),
        second.GetLower() + second.GetUpper(),
        third.GetLower() + third.GetUpper(),
        fourth.GetLower() + fourth.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector512<float> vector) => Lanes256.Largest(Vector256.MaxNative(vector.GetLower(), vector.GetUpper()));
}
