using System;
using System.Linq;
using System.Runtime.Intrinsics;
using ShapeSafe.Engine.Kernels;
using ShapeSafe.Engine.Lanes;
using Xunit;

namespace ShapeSafe.Tests.Engine;

/// <summary>The arithmetic of each vector width that this process has, against the library's.</summary>
public unsafe class LanesTests
{
    private const float Infinity = float.PositiveInfinity;

    /// <summary>The runtime's switches turn widths off, and the engine follows.</summary>
    [Fact]
    public void TheWidestVectorsAreChosen()
    {
        bool IsOff(string name) => Environment.GetEnvironmentVariable("DOTNET_Enable" + name) == "0";
        var most = IsOff("HWIntrinsic") ? 1 : IsOff("AVX2") || IsOff("AVX") ? 4 : IsOff("AVX512") ? 8 : 16;
        var expected = new[]
        {
            (16, Vector512.IsHardwareAccelerated),
            (8, Vector256.IsHardwareAccelerated),
            (4, Vector128.IsHardwareAccelerated),
            (1, true),
        }.First(width => width.Item2).Item1;
        Assert.InRange(expected, 1, most);
        Assert.StartsWith(expected == 1 ? "1 float" : $"{expected} floats", LanesChoice.Name);
    }

    [Fact]
    public void Exp2IsExact()
    {
        var numbers = Enumerable.Range(0, 400_000).Select(i => ((i * 0.0007f) - 140) + 0.00001f).Where(x => x < 127).ToArray();
        foreach (var results in OnEachWidth(numbers, new Exp2()))
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                // What is smaller than a normal number may become 0.
                var expected = Math.Pow(2, numbers[i]);
                Assert.True(Math.Abs(results[i] - expected) <= (3e-7 * expected) + 1.2e-38, $"2^{numbers[i]} is {results[i]}, expected {expected}");
            }
        }
    }

    [Fact]
    public void Exp2OfWhatIsNotFinite()
    {
        foreach (var results in OnEachWidth([float.NegativeInfinity, float.NaN, float.MinValue, -1000, 0, 8, 1], new Exp2()))
        {
            Assert.Equal([0, float.NaN, 0, 0], results[..4]);
            Assert.Equal(1, results[4], 2e-7f);
            Assert.Equal(256, results[5], 5e-5f);
            Assert.Equal(2, results[6], 4e-7f);
        }
    }

    [Fact]
    public void CappedScoresAreExact()
    {
        var numbers = Enumerable.Range(0, 100_000).Select(i => (i - 50_000) / 2000f).Append(Infinity).Append(-Infinity).Append(1e-30f).ToArray();
        foreach (var results in OnEachWidth(numbers, new Tanh()))
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                var expected = Math.Tanh(numbers[i]);
                Assert.True(Math.Abs(results[i] - expected) <= 4e-7 * Math.Abs(expected), $"tanh({numbers[i]}) is {results[i]}, expected {expected}");
            }
        }

        Assert.All(OnEachWidth([float.NaN], new Tanh()), results => Assert.True(float.IsNaN(results[0])));
    }

    [Fact]
    public void SumsAndMaxima()
    {
        var numbers = Enumerable.Range(1, 16).Select(i => (float)(i * i % 17)).ToArray();
        Check<Vector512<float>, Lanes512>(Lanes512.IsSupported);
        Check<Vector256<float>, Lanes256>(Lanes256.IsSupported);
        Check<Vector128<float>, Lanes128>(Lanes128.IsSupported);
        Check<float, LanesScalar>(true);

        void Check<TVector, TLanes>(bool isSupported)
            where TVector : unmanaged
            where TLanes : struct, ILanes<TVector>
        {
            fixed (float* memory = numbers)
            {
                if (isSupported)
                {
                    var vector = TLanes.Load(memory);
                    Assert.Equal(numbers[..TLanes.Count].Sum(), TLanes.Sum(vector));
                    Assert.Equal(numbers[..TLanes.Count].Max(), TLanes.Largest(vector));
                    var sums = TLanes.Sums(vector, TLanes.Add(vector, vector), default, TLanes.Subtract(default, vector));
                    var sum = TLanes.Sum(vector);
                    Assert.Equal(Vector128.Create(sum, 2 * sum, 0, -sum), sums);
                }
            }
        }
    }

    private static float[][] OnEachWidth<TFunction>(float[] numbers, TFunction function)
        where TFunction : struct, IFunction =>
        new[]
        {
            Apply<Vector512<float>, Lanes512, TFunction>(Lanes512.IsSupported, numbers, function),
            Apply<Vector256<float>, Lanes256, TFunction>(Lanes256.IsSupported, numbers, function),
            Apply<Vector128<float>, Lanes128, TFunction>(Lanes128.IsSupported, numbers, function),
            Apply<float, LanesScalar, TFunction>(true, numbers, function),
        }.Where(results => results.Length > 0).ToArray();

    private static float[] Apply<TVector, TLanes, TFunction>(bool isSupported, float[] numbers, TFunction function)
        where TVector : unmanaged
        where TLanes : struct, ILanes<TVector>
        where TFunction : struct, IFunction
    {
        if (!isSupported)
        {
            return [];
        }

        var padded = new float[Tile.RoundUp(numbers.Length, TLanes.Count)];
        numbers.CopyTo(padded, 0);
        fixed (float* memory = padded)
        {
            for (var i = 0; i < padded.Length; i += TLanes.Count)
            {
                TLanes.Store(function.Of<TVector, TLanes>(TLanes.Load(memory + i)), memory + i);
            }
        }

        return padded[..numbers.Length];
    }

    private interface IFunction
    {
        TVector Of<TVector, TLanes>(TVector vector)
            where TVector : unmanaged
            where TLanes : struct, ILanes<TVector>;
    }

    private readonly struct Exp2 : IFunction
    {
        public TVector Of<TVector, TLanes>(TVector vector)
            where TVector : unmanaged
            where TLanes : struct, ILanes<TVector> => TLanes.Exp2(vector);
    }

    private readonly struct Tanh : IFunction
    {
        public TVector Of<TVector, TLanes>(TVector vector)
            where TVector : unmanaged
            where TLanes : struct, ILanes<TVector> => new Capped<TVector, TLanes>(1).Apply(vector, 0, 0);
    }
}
