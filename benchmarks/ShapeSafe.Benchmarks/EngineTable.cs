using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ShapeSafe.Formulas;

namespace ShapeSafe.Benchmarks;

/// <summary>The engine against the machine's limits and against itself without a mask, as ratios of one run, in Markdown.</summary>
internal static class EngineTable
{
    private const int Heads = 8;
    private const int Length = 4096;
    private const string Peak = "multiply-adds";

    private static readonly (string Name, Action<int> Print)[] Tables =
    [
        ("masks", PrintMasks),
        ("widths", PrintWidths),
        ("decoding", DecodingTable.Print),
        ("typed", TypedCallTable.Print),
        ("multihead", PrintMultiHead),
        ("memory", MemoryTable.Print),
    ];

    /// <summary>Measures and prints all tables, or one.</summary>
    public static void Print(int rounds, string? table)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors, "
            + $"vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits, {rounds} rounds, medians.");
        foreach (var (name, print) in Tables)
        {
            if (table is null || table == name)
            {
                print(rounds);
            }
        }
    }

    private static void PrintMasks(int rounds)
    {
        var sentences = MaskSetUpBenchmarks.Lengths(100, 1000);
        var kinds = new (string Name, MaskFormula? Mask)[]
        {
            ("none", null),
            ("causal", MaskFormula.Causal()),
            ("window 256", MaskFormula.WindowTokens(256)),
            ("chunks of 512", MaskFormula.Chunked(512)),
            ("documents of 100 to 1,000 tokens", Documents.FromLengths(sentences)),
            ("documents of 100 to 1,000 tokens, causal", Documents.FromLengths(sentences) & MaskFormula.Causal()),
            ("half of the keys are padding", PaddedKeys.FromLengths([Length / 2], Length)),
            ("prefix of 1,024 or causal", MaskFormula.Prefix(1024) | MaskFormula.Causal()),
            ("a rule of the user's: causal", MaskFormula.Rule(default(CausalRule), variesByBatch: false, variesByHead: false)),
        };
        var contest = new Contest();
        contest.Add(Peak, Limits.MultiplyAdds);
        var work = new Workload(Heads, Heads, Length, Length, 64, 1);
        foreach (var (name, mask) in kinds)
        {
            contest.Add(name, new Workload(Heads, Heads, Length, Length, 64, 1, mask).Run);
        }

        contest.Add("none, all threads", new Workload(Heads, Heads, Length, Length, 64, 0).Run);
        contest.Run(rounds);
        Console.WriteLine($"\nB1 H{Heads} L=S {Length} D64, one thread; multiply-adds in registers: {Limits.Operations / contest.Median(Peak) / 1e9:F0} GFLOP/s\n");
        Console.WriteLine("| mask | ms | of the peak | of the time without a mask | pairs that attend | blocks of 4 x 64 that do |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var (name, mask) in kinds)
        {
            var ofPeak = name == "none" ? $"{work.Operations / Limits.Operations / contest.Ratio(name, Peak):P0}" : "";
            Console.WriteLine($"| {name} | {contest.Median(name) * 1e3:F1} | {ofPeak} | {contest.Ratio(name, "none"):F3} | {Share(mask, 1, 1):F3} | {Share(mask, 4, 64):F3} |");
        }

        Console.WriteLine($"| none, all threads | {contest.Median("none, all threads") * 1e3:F1} | | {contest.Ratio("none, all threads", "none"):F3} | | |");
    }

    /// <summary>Which share of the blocks holds a pair that attends: no engine that works block by block takes less of its time.</summary>
    private static double Share(MaskFormula? mask, int queries, int keys)
    {
        if (mask is null)
        {
            return 1;
        }

        var grid = BlockGrid.Of(mask, new AttentionSizes(1, 1, Length, Length), queries, keys);
        var some = 0L;
        for (var row = 0; row < grid.QueryBlocks; row++)
        {
            foreach (var kind in grid.Row(0, 0, row))
            {
                some += kind == BlockKind.Empty ? 0 : 1;
            }
        }

        return some / ((double)grid.QueryBlocks * grid.KeyBlocks);
    }

    private static void PrintWidths(int rounds)
    {
        const int Shorter = 2048;
        var contest = new Contest();
        contest.Add("64", new Workload(2, 2, Shorter, Shorter, 64, 1).Run);
        foreach (var width in new[] { 32, 80, 96, 128, 256 })
        {
            contest.Add($"{width}", new Workload(2, 2, Shorter, Shorter, width, 1).Run);
        }

        contest.Add("64, heads within the sequence", new Workload(2, 2, Shorter, Shorter, 64, 1, sequenceFirst: true).Run);
        contest.Run(rounds);
        Console.WriteLine($"\nB1 H2 L=S {Shorter}, one thread\n\n| D | ms | speed, D = 64 is 1 |\n| --- | --- | --- |");
        foreach (var (name, width) in new[] { ("64", 64), ("32", 32), ("80", 80), ("96", 96), ("128", 128), ("256", 256), ("64, heads within the sequence", 64) })
        {
            Console.WriteLine($"| {name} | {contest.Median(name) * 1e3:F1} | {width / 64.0 / contest.Ratio(name, "64"):F2} |");
        }
    }

    private static void PrintMultiHead(int rounds)
    {
        const int Tokens = 1024;
        const int Features = 512;
        var multiHead = Attentions.Self.MultiHead<Model>(seed: 1);
        var tokens = multiHead.Query(Workload.RandomTensor([1, Tokens, Features], 1));
        var contest = new Contest();
        contest.Add(Peak, Limits.MultiplyAdds);
        contest.Add("MultiHead", () => multiHead.Attend(tokens, tokens, tokens, Attentions.Self.Causal));
        contest.Add("its attention", new Workload(Heads, Heads, Tokens, Tokens, 64, 0, MaskFormula.Causal()).Run);
        contest.Run(rounds);
        var projections = 2.0 * 4 * Tokens * Features * Features;
        Console.WriteLine($"\nMultiHead, B1 L=S {Tokens}, {Features} features, H{Heads} D64, causal, all threads: {contest.Median("MultiHead") * 1e3:F2} ms, its attention alone "
            + $"{contest.Median("its attention") * 1e3:F2} ms; the projections at {projections / (contest.Median("MultiHead") - contest.Median("its attention")) / 1e9:F0} GFLOP/s, "
            + $"multiply-adds in registers of one thread at {Limits.Operations / contest.Median(Peak) / 1e9:F0}.");
    }

    private readonly record struct CausalRule : IMaskRule
    {
        public bool MayAttend(int batch, int head, int query, int key) => key <= query;
    }
}
