using System;
using TorchSharp;
using static TorchSharp.torch;
using Numbers = System.Numerics.Tensors.Tensor;

namespace ShapeSafe.Benchmarks;

/// <summary>The same typed calls on both engines: the embedded one beside libtorch, each with all threads.</summary>
internal static class EnginesTable
{
    private const int Length = 4096;

    public static void Print(int rounds)
    {
        Console.WriteLine($"\n| B1 H8 L=S {Length:N0} D64 | embedded / libtorch | quartiles | largest difference |\n| --- | --- | --- | --- |");
        var (q, k, v) = (randn(1, 8, Length, 64), randn(1, 8, Length, 64), randn(1, 8, Length, 64));
        var (query, key, value) = (WordAttention.Query(q), WordAttention.Key(k), WordAttention.Value(v));
        var (embeddedQuery, embeddedKey, embeddedValue) =
            (EmbeddedAttention.Query(Copy(q)), EmbeddedAttention.Key(Copy(k)), EmbeddedAttention.Value(Copy(v)));
        var destination = EmbeddedAttention.Query(Numbers.CreateFromShape<float>([1, 8, Length, 64]));
        Row("no mask", default);
        Row("causal", WordAttention.Causal);
        Row("window of 256", WordAttention.WindowTokens(256));

        void Row(string name, Mask<Words, Words> mask)
        {
            var contest = new Contest();
            contest.Add("embedded", () => EmbeddedAttention.AttendInto(destination, embeddedQuery, embeddedKey, embeddedValue, mask));
            contest.Add("libtorch", () => WordAttention.Attend(query, key, value, mask).AsTorch().Dispose());
            contest.Run(rounds);
            var (lower, upper) = contest.Spread("embedded", "libtorch");
            Console.WriteLine($"| {name} | {contest.Ratio("embedded", "libtorch"):0.000} | {lower:0.000} to {upper:0.000} | {Difference(mask):0e+0} |");
        }

        float Difference(Mask<Words, Words> mask)
        {
            using var scope = NewDisposeScope();
            var embedded = new float[8 * Length * 64];
            destination.AsTensor().FlattenTo(embedded);
            return (WordAttention.Attend(query, key, value, mask).AsTorch().flatten() - tensor(embedded)).abs().max().item<float>();
        }
    }

    private static System.Numerics.Tensors.Tensor<float> Copy(Tensor tensor) =>
        Numbers.Create(tensor.data<float>().ToArray(), [1, 8, Length, 64]);
}
