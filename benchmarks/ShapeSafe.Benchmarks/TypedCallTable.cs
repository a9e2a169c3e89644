using System;
using System.Numerics.Tensors;
using ShapeSafe.Engine;

namespace ShapeSafe.Benchmarks;

/// <summary>What the types cost: <c>AttendInto</c> of a declared attention over the engine's entry for spans, with the same tensors.</summary>
internal static class TypedCallTable
{
    /// <summary>Measures and prints: a call of the size that the aim is about, and one of a single token, where there is little else.</summary>
    public static void Print(int rounds)
    {
        Console.WriteLine("\nAttendInto, B1 H8 D64, causal, over the engine's entry for spans\n\n| L = S | ms | bytes | ratio | quartiles |\n| --- | --- | --- | --- | --- |");
        Print(512, rounds * 20);
        Print(1, rounds * 2000);
    }

    private static void Print(int length, int rounds)
    {
        nint[] shape = [1, 8, length, 64];
        var query = Attentions.Self.Query(Workload.RandomTensor(shape, 1));
        var key = Attentions.Self.Key(Workload.RandomTensor(shape, 2));
        var value = Attentions.Self.Value(Workload.RandomTensor(shape, 3));
        var destination = Attentions.Self.Query(Tensor.CreateFromShape<float>(shape));
        var mask = Attentions.Self.Causal;
        void Typed() => Attentions.Self.AttendInto(destination, query, key, value, mask);
        void Raw() => EmbeddedEngine.Attend(query.AsTensor(), key.AsTensor(), value.AsTensor(), destination.AsTensor(), mask.Formula);

        var contest = new Contest();
        contest.Add("typed", Typed);
        contest.Add("raw", Raw);
        contest.Run(rounds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Typed();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var (lower, upper) = contest.Spread("typed", "raw");
        Console.WriteLine($"| {length} | {contest.Median("typed") * 1e3:F4} | {bytes} | {contest.Ratio("typed", "raw"):F4} | {lower:F4} to {upper:F4} |");
    }
}
