using System;
using System.Numerics.Tensors;
using ShapeSafe.Engine;

namespace ShapeSafe.Benchmarks;

/// <summary>What the types cost: <c>AttendInto</c> of a declared attention over the engine's entry for spans, with the same tensors.</summary>
internal static class TypedCallTable
{
    private const int Length = 512;

    /// <summary>Measures and prints.</summary>
    public static void Print(int rounds)
    {
        nint[] shape = [1, 8, Length, 64];
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
        contest.Run(rounds * 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Typed();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var (lower, upper) = contest.Spread("typed", "raw");
        Console.WriteLine($"\nAttendInto, B1 H8 L=S {Length} D64, causal, all threads: {contest.Median("typed") * 1e3:F2} ms, {bytes} bytes, "
            + $"{contest.Ratio("typed", "raw"):F4} of the engine's entry for spans (quartiles {lower:F4} to {upper:F4}).");
    }
}
