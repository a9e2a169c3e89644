using System;

namespace ShapeSafe.Benchmarks;

/// <summary>What a first call takes from the heap, beside its output: nothing grows with L x S.</summary>
internal static class MemoryTable
{
    /// <summary>Calls once for each length and prints.</summary>
    public static void Print(int rounds)
    {
        Console.WriteLine("\nB1 H1 D64, first call, one thread\n\n| L = S | MiB | of one L x S array of float |\n| --- | --- | --- |");
        foreach (var length in new[] { 4096, 8192, 16384, 32768 })
        {
            var work = new Workload(1, 1, length, length, 64, 1);
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            work.Run();
            var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before);
            Console.WriteLine($"| {length} | {bytes / (1 << 20):F1} | {bytes / sizeof(float) / length / length:P2} |");
        }
    }
}
