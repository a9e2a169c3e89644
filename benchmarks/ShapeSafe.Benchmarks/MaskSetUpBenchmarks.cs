using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using ShapeSafe.Formulas;

namespace ShapeSafe.Benchmarks;

/// <summary>What it costs to make a mask for 4,096 queries and keys and to cut it into blocks of 64 x 64; a dense one looks at each pair.</summary>
[MemoryDiagnoser]
public class MaskSetUpBenchmarks
{
    private const int Length = 4096;
    private const int Block = 64;
    private static readonly AttentionSizes Sizes = new(1, 1, Length, Length);
    private static readonly bool[] Flags = RandomFlags();
    private static readonly bool[] Tokens = Flags[..Length];
    private static readonly int[] OneOrTwo = Lengths(1, 2);
    private static readonly int[] Sentences = Lengths(20, 600);
    private static readonly int[] Interleaved = Enumerable.Range(0, Length).Select(position => position / 3 % 5).ToArray();

    private static readonly Dictionary<string, Func<MaskFormula>> Structured = new()
    {
        ["causal"] = () => MaskFormula.Causal(),
        ["window of 256 tokens"] = () => MaskFormula.WindowTokens(256),
        ["padding from lengths"] = () => PaddedKeys.FromLengths([1000], Length),
        ["padding from random flags"] = () => PaddedKeys.FromFlags(Tokens, 1, Length),
        ["prefix"] = () => MaskFormula.Prefix(700) | MaskFormula.Causal(),
        ["chunks of 512"] = () => MaskFormula.Chunked(512),
        ["chunks of 2"] = () => MaskFormula.Chunked(2),
        ["documents of 20 to 600 tokens"] = () => Documents.FromLengths(Sentences) & MaskFormula.Causal(),
        ["documents of 1 or 2 tokens"] = () => Documents.FromLengths(OneOrTwo),
        ["documents of 1 or 2 tokens, causal"] = () => Documents.FromLengths(OneOrTwo) & MaskFormula.Causal(),
        ["interleaved documents"] = () => Documents.FromIds(Interleaved),
        ["global tokens"] = () => MaskFormula.Global([0, 100, 2000]) | MaskFormula.Window(128, 128),
        ["dilated window"] = () => MaskFormula.Dilated(4) & MaskFormula.Window(256, 256),
        ["causal window of documents with padding"] = () =>
            MaskFormula.WindowTokens(256) & Documents.FromLengths(Sentences) & PaddedKeys.FromLengths([4000], Length),
    };

    /// <summary>The names of the masks.</summary>
    public static IEnumerable<string> Names => Structured.Keys;

    /// <summary>The mask.</summary>
    [ParamsSource(nameof(Names))]
    public string Mask { get; set; } = "causal";

    /// <summary>Makes the mask and cuts it.</summary>
    [Benchmark]
    public BlockGrid Cut() => BlockGrid.Of(Structured[Mask](), Sizes, Block, Block);

    /// <summary>Each mask once more with a stopwatch, for a quick look.</summary>
    public static void Print()
    {
        // The first pass is for the JIT.
        for (var pass = 0; pass < 2; pass++)
        {
            var contest = new Contest();
            foreach (var name in Names)
            {
                contest.Add(name, () => BlockGrid.Of(Structured[name](), Sizes, Block, Block));
            }

            contest.Run(2000);
            foreach (var name in Names.Where(_ => pass == 1))
            {
                Console.WriteLine($"| {name} | {contest.Median(name) * 1e6:F1} |");
            }
        }
    }

    private static bool[] RandomFlags()
    {
        var random = new Random(1);
        return Enumerable.Range(0, Length * Length).Select(_ => random.Next(2) == 0).ToArray();
    }

    /// <summary>Lengths of documents that fill the sequence.</summary>
    internal static int[] Lengths(int shortest, int longest)
    {
        var random = new Random(2);
        var lengths = new List<int>();
        for (var left = Length; left > 0; left -= lengths[^1])
        {
            lengths.Add(Math.Min(left, random.Next(shortest, longest + 1)));
        }

        return [.. lengths];
    }
}
