using System;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe.Benchmarks;

/// <summary>Projections around the fused kernel beside <c>nn.MultiheadAttention</c>, with the same parameters and the same result.</summary>
internal static class MultiHeadTable
{
    private const int Length = 4096;

    public static void Print(int rounds)
    {
        Console.WriteLine($"\n| B1 H8 E512 L=S {Length:N0} | MultiHead / nn.MultiheadAttention | quartiles | largest difference |\n| --- | --- | --- | --- |");
        var module = nn.MultiheadAttention(512, 8);
        module.eval();
        var multiHead = WordAttention.MultiHead<Model>(module);
        multiHead.eval();
        var x = randn(Length, 1, 512);
        var tokens = multiHead.Query(x, batchFirst: false);
        var causal = WordAttention.Causal.ToModuleMask(Length, Length);
        Row("no mask", default, null);
        Row("causal", WordAttention.Causal, causal);

        void Row(string name, Mask<Words, Words> mask, Tensor? moduleMask)
        {
            using var scope = NewDisposeScope();
            var difference = (Own().transpose(0, 1) - Theirs()).abs().max().item<float>();
            var contest = new Contest();
            contest.Add("own", () => Own().Dispose());
            contest.Add("module", () => Theirs().Dispose());
            contest.Run(rounds);
            var (lower, upper) = contest.Spread("own", "module");
            Console.WriteLine($"| {name} | {contest.Ratio("own", "module"):0.00} | {lower:0.00} to {upper:0.00} | {difference:0e+0} |");

            Tensor Own() => multiHead.call(tokens, tokens, tokens, mask).AsTorch();

            Tensor Theirs()
            {
                var (output, weights) = module.call(x, x, x, need_weights: false, attn_mask: moduleMask);
                weights.Dispose();
                return output;
            }
        }
    }
}
