using BenchmarkDotNet.Attributes;
using ShapeSafe.Formulas;

namespace ShapeSafe.Benchmarks;

/// <summary>What it costs to make a mask for 4,096 queries and keys; a dense one looks at each pair.</summary>
[MemoryDiagnoser]
public class MaskSetUpBenchmarks
{
    private const int Length = 4096;
    private readonly bool[] flags = new bool[Length * Length];

    /// <summary>A causal mask.</summary>
    [Benchmark]
    public MaskFormula Causal() => MaskFormula.Causal();

    /// <summary>A causal window with padding.</summary>
    [Benchmark]
    public MaskFormula WindowWithPadding() => MaskFormula.WindowTokens(256) & PaddedKeys.FromLengths([1000, 4096, 17, 2048], Length);

    /// <summary>One flag a pair.</summary>
    [Benchmark]
    public MaskFormula Dense() => new DenseFlags(flags, [Length, Length]);
}
