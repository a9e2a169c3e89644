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
    private const string Read = "plain read";

    /// <summary>Measures and prints.</summary>
    public static void Print(int rounds)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors, "
            + $"vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits, {rounds} rounds, medians.");
        PrintMasks(rounds);
        PrintWidths(rounds);
        PrintDecoding(rounds);
    }

    private static void PrintMasks(int rounds)
    {
        var documents = MaskFormula.Chunked(512);
        var padding = PaddedKeys.FromLengths([Length / 2], Length);
        var kinds = new (string Name, MaskFormula? Mask)[]
        {
            ("none", null),
            ("causal", MaskFormula.Causal()),
            ("window 256", MaskFormula.WindowTokens(256)),
            ("chunks of 512", documents),
            ("half padding", padding),
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
        Console.WriteLine("| mask | ms | of the peak | of the time without a mask |\n| --- | --- | --- | --- |");
        foreach (var (name, _) in kinds)
        {
            var ofPeak = name == "none" ? $"{work.Operations / Limits.Operations / contest.Ratio(name, Peak):P0}" : "";
            Console.WriteLine($"| {name} | {contest.Median(name) * 1e3:F1} | {ofPeak} | {contest.Ratio(name, "none"):F3} |");
        }

        Console.WriteLine($"| none, all threads | {contest.Median("none, all threads") * 1e3:F1} | | {contest.Ratio("none, all threads", "none"):F3} |");
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

    private static void PrintDecoding(int rounds)
    {
        const int Cache = 8192;
        var work = new Workload(Heads, Heads, 1, Cache, 64, 1);
        var numbers = new Workload(Heads, Heads, 1, Cache, 64, 1);
        var contest = new Contest();
        contest.Add("one query", work.Run);
        contest.Add(Read, () =>
        {
            Limits.Read(numbers.Key);
            Limits.Read(numbers.Value);
        });
        contest.Run(rounds * 3);
        Console.WriteLine($"\nB1 H{Heads} L1 S {Cache} D64, one thread: {contest.Median("one query") * 1e3:F2} ms, "
            + $"{contest.Ratio("one query", Read):F2} of a plain vector read of as many keys and values.");
    }
}
