using System;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace ShapeSafe.Benchmarks;

/// <summary>What a typed call costs beside the raw one with the same mask.</summary>
internal static class TypedCallTable
{
    private const int Length = 512;

    public static void Print(int rounds)
    {
        Console.WriteLine("\n| B1 H8 L=S 512 D64 | typed / raw | quartiles | bytes typed | bytes raw |\n| --- | --- | --- | --- | --- |");
        var x = randn(1, 8, Length, 64);
        var (q, k, v) = (WordAttention.Query(x), WordAttention.Key(x), WordAttention.Value(x));
        var (causal, window) = (WordAttention.Causal, WordAttention.WindowTokens(64));
        var flags = window.ToScaledDotProductMask(1, 8, Length, Length);
        Row("no mask", () => WordAttention.Attend(q, k, v).AsTorch().Dispose(), () => scaled_dot_product_attention(x, x, x).Dispose());
        Row("causal", () => WordAttention.Attend(q, k, v, causal).AsTorch().Dispose(), () => scaled_dot_product_attention(x, x, x, is_casual: true).Dispose());
        Row("window of 64", () => WordAttention.Attend(q, k, v, window).AsTorch().Dispose(), () => scaled_dot_product_attention(x, x, x, flags).Dispose());

        void Row(string name, Action typed, Action raw)
        {
            var contest = new Contest();
            contest.Add("typed", typed);
            contest.Add("raw", raw);
            contest.Run(rounds);
            var (lower, upper) = contest.Spread("typed", "raw");
            Console.WriteLine($"| {name} | {contest.Ratio("typed", "raw"):0.000} | {lower:0.000} to {upper:0.000} | {Bytes(typed)} | {Bytes(raw)} |");
        }
    }

    private static long Bytes(Action run)
    {
        const int Calls = 100;
        run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < Calls; call++)
        {
            run();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
