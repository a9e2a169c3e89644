using System;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe.Benchmarks;

/// <summary>What it costs to make the tensor of a mask beside the usual ways to write it in TorchSharp.</summary>
internal static class MaskTable
{
    private const int Length = 4096;
    private const int Samples = 8;

    public static void Print(int rounds)
    {
        Console.WriteLine($"\n| L=S {Length:N0}, B {Samples} | made / usual | bytes made | bytes usual |\n| --- | --- | --- | --- |");
        var lengths = Enumerable.Range(1, Samples).Select(sample => Length * sample / Samples).ToArray();
        var padding = Padding<Words>.FromLengths(lengths, Length);
        var longs = tensor(lengths.Select(length => (long)length).ToArray());
        Row("causal", WordAttention.Causal, () => ones(Length, Length, ScalarType.Bool).tril());
        Row("window of 256", WordAttention.WindowTokens(256), () => ones(Length, Length, ScalarType.Bool).tril().triu(-255));
        Row("padding", padding, () => arange(Length).lt(longs.unsqueeze(1)).view(Samples, 1, 1, Length));
        Row("padding and causal", padding & WordAttention.Causal, () =>
            arange(Length).lt(longs.unsqueeze(1)).view(Samples, 1, 1, Length).logical_and(ones(Length, Length, ScalarType.Bool).tril()));

        void Row(string name, Mask<Words, Words> mask, Func<Tensor> usual)
        {
            var own = Bytes(() => mask.ToScaledDotProductMask(Samples, 8, Length, Length));
            var others = Bytes(usual);
            var contest = new Contest();
            contest.Add("made", () => InScope(() => mask.ToScaledDotProductMask(Samples, 8, Length, Length)));
            contest.Add("usual", () => InScope(usual));
            contest.Run(rounds);
            Console.WriteLine($"| {name} | {contest.Ratio("made", "usual"):0.00} | {own:N0} | {others:N0} |");
        }
    }

    private static void InScope(Func<Tensor> make)
    {
        using var scope = NewDisposeScope();
        _ = make();
    }

    private static long Bytes(Func<Tensor> make)
    {
        using var scope = NewDisposeScope();
        var mask = make();
        return mask.numel() * mask.element_size();
    }
}
