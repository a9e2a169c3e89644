using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeSafe.Benchmarks;

/// <summary>What the machine can do at most, measured in the same process: multiply-adds in registers, and a read of memory.</summary>
internal static unsafe class Limits
{
    private const int Steps = 400_000;
    private const int Chains = 12;

    /// <summary>Keeps results from being optimised away.</summary>
    public static float Sink { get; set; }

    /// <summary>How many floating-point operations <see cref="MultiplyAdds"/> does.</summary>
    public static double Operations => 2.0 * Steps * Chains * (Vector512.IsHardwareAccelerated ? 16 : 8);

    /// <summary>Independent chains of fused multiply-adds, and nothing else.</summary>
    public static void MultiplyAdds() => Sink = Vector512.IsHardwareAccelerated ? MultiplyAdds512() : MultiplyAdds256();

    /// <summary>Reads numbers once, with plain vector loads.</summary>
    public static void Read(float[] numbers)
    {
        fixed (float* start = numbers)
        {
            Sink = Vector512.IsHardwareAccelerated ? Read512(start, numbers.Length) : Read256(start, numbers.Length);
        }
    }

    // No call may stand in these methods: no wide register survives one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float MultiplyAdds512()
    {
        var factor = Vector512.Create(0.9999999f);
        var addend = Vector512.Create(1e-9f);
        Vector512<float> a = factor, b = factor, c = factor, d = factor, e = factor, f = factor;
        Vector512<float> g = factor, h = factor, i = factor, j = factor, k = factor, l = factor;
        for (var step = 0; step < Steps; step++)
        {
            a = Vector512.FusedMultiplyAdd(a, factor, addend);
            b = Vector512.FusedMultiplyAdd(b, factor, addend);
            c = Vector512.FusedMultiplyAdd(c, factor, addend);
            d = Vector512.FusedMultiplyAdd(d, factor, addend);
            e = Vector512.FusedMultiplyAdd(e, factor, addend);
            f = Vector512.FusedMultiplyAdd(f, factor, addend);
            g = Vector512.FusedMultiplyAdd(g, factor, addend);
            h = Vector512.FusedMultiplyAdd(h, factor, addend);
            i = Vector512.FusedMultiplyAdd(i, factor, addend);
            j = Vector512.FusedMultiplyAdd(j, factor, addend);
            k = Vector512.FusedMultiplyAdd(k, factor, addend);
            l = Vector512.FusedMultiplyAdd(l, factor, addend);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float MultiplyAdds256()
    {
        var factor = Vector256.Create(0.9999999f);
        var addend = Vector256.Create(1e-9f);
        Vector256<float> a = factor, b = factor, c = factor, d = factor, e = factor, f = factor;
        Vector256<float> g = factor, h = factor, i = factor, j = factor, k = factor, l = factor;
        for (var step = 0; step < Steps; step++)
        {
            a = Vector256.FusedMultiplyAdd(a, factor, addend);
            b = Vector256.FusedMultiplyAdd(b, factor, addend);
            c = Vector256.FusedMultiplyAdd(c, factor, addend);
            d = Vector256.FusedMultiplyAdd(d, factor, addend);
            e = Vector256.FusedMultiplyAdd(e, factor, addend);
            f = Vector256.FusedMultiplyAdd(f, factor, addend);
            g = Vector256.FusedMultiplyAdd(g, factor, addend);
            h = Vector256.FusedMultiplyAdd(h, factor, addend);
            i = Vector256.FusedMultiplyAdd(i, factor, addend);
            j = Vector256.FusedMultiplyAdd(j, factor, addend);
            k = Vector256.FusedMultiplyAdd(k, factor, addend);
            l = Vector256.FusedMultiplyAdd(l, factor, addend);
        }

        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Read512(float* numbers, int count)
    {
        Vector512<float> a = default, b = default, c = default, d = default;
        for (nint at = 0; at <= count - 64; at += 64)
        {
            a += Vector512.Load(numbers + at);
            b += Vector512.Load(numbers + at + 16);
            c += Vector512.Load(numbers + at + 32);
            d += Vector512.Load(numbers + at + 48);
        }

        return Vector512.Sum(a + b + c + d);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Read256(float* numbers, int count)
    {
        Vector256<float> a = default, b = default, c = default, d = default;
        for (nint at = 0; at <= count - 32; at += 32)
        {
            a += Vector256.Load(numbers + at);
            b += Vector256.Load(numbers + at + 8);
            c += Vector256.Load(numbers + at + 16);
            d += Vector256.Load(numbers + at + 24);
        }

        return Vector256.Sum(a + b + c + d);
    }
}
