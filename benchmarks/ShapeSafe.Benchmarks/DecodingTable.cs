using System;

namespace ShapeSafe.Benchmarks;

/// <summary>One query with a long cache, compared with a plain vector read of as many keys and values.</summary>
internal static class DecodingTable
{
    private const int Cache = 8192;
    private const string Read = "plain read";

    /// <summary>Measures and prints.</summary>
    public static void Print(int rounds)
    {
        Console.WriteLine($"\nB1 L1 S {Cache} D64; one thread reads\n\n| heads | heads of keys | threads | ms | of a plain read |\n| --- | --- | --- | --- | --- |");
        foreach (var (heads, keyValueHeads, threads) in new[] { (8, 8, 1), (8, 8, 2), (32, 32, 1), (32, 8, 1), (32, 8, 2) })
        {
            var contest = new Contest();
            var work = new Workload(heads, keyValueHeads, 1, Cache, 64, threads);

            // Numbers of its own, so that neither finds what the other has left in the cache.
            var numbers = new Workload(heads, keyValueHeads, 1, Cache, 64, threads);
            contest.Add("one query", work.Run);
            contest.Add(Read, () =>
            {
                Limits.Read(numbers.Key);
                Limits.Read(numbers.Value);
            });
            contest.Run(rounds * 5);
            Console.WriteLine($"| {heads} | {keyValueHeads} | {threads} | {contest.Median("one query") * 1e3:F2} | {contest.Ratio("one query", Read):F2} |");
        }
    }
}
