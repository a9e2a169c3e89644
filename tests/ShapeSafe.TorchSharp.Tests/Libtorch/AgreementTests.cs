using System;
using System.Linq;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using ShapeSafe.Tests.Engine;
using ShapeSafe.Tests.Formulas;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace ShapeSafe.Tests.Libtorch;

/// <summary>libtorch and the embedded engine give the same, whatever the mask, the heads and the layout.</summary>
public sealed class AgreementTests
{
    private static readonly AttentionNames names = AttentionNames.Default;

    [LibtorchFact]
    public void Random_masks() => RandomMasks.ForAll(
        (sizes, mask) =>
        {
            var random = new Random(sizes.GetHashCode());
            foreach (var groups in new[] { sizes.Heads, 1 })
            {
                Agree(random, sizes, groups, mask.Mask, null, default);
            }

            Agree(random, sizes, sizes.Heads, mask.Mask, BiasFormula.Alibi, new() { Scale = 0.3f, SoftCap = 1.5f });
        },
        count: 150);

    [LibtorchTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Grouped_heads(int groups)
    {
        var sizes = new AttentionSizes(3, 4, 5, 7);
        var padding = PaddedKeys.FromLengths([0, 3, 7], 7);
        var dense = TestMasks.Flags(sizes, (b, h, q, k) => (b + h + q + k) % 3 > 0);
        foreach (var mask in new MaskFormula[] { MaskFormula.All, MaskFormula.Causal(), padding, padding & MaskFormula.Causal(), dense, MaskFormula.None })
        {
            foreach (var bias in new[] { null, BiasFormula.Alibi, TestMasks.Bias(sizes, (b, h, q, k) => k == 1 ? float.NegativeInfinity : b - h + (0.5f * q)) })
            {
                Agree(new Random(7), sizes, groups, mask, bias, default);
                Agree(new Random(7), sizes, groups, mask, bias, new() { Scale = 0.7f });
                Agree(new Random(7), sizes, groups, mask, bias, new() { SoftCap = 0.8f });
            }
        }
    }

    [LibtorchTheory]
    [InlineData(ShapeSafe.Layout.BatchHeadsSequence)]
    [InlineData(ShapeSafe.Layout.BatchSequenceHeads)]
    [InlineData(ShapeSafe.Layout.SequenceBatchEmbedding)]
    public void Layouts(ShapeSafe.Layout layout)
    {
        using var scope = NewDisposeScope();
        var random = new Random(3);
        var (q, k, v) = (Tensors.Random(random, 2, 4, 5, 8), Tensors.Random(random, 2, 2, 7, 8), Tensors.Random(random, 2, 2, 7, 8));
        var expected = GroupedAttention.Attend(GroupedAttention.Query(q), GroupedAttention.Key(k), GroupedAttention.Value(v));

        var output = GroupedAttention.Attend(
            GroupedAttention.Query(GroupedAttention.Query(q).AsTorch(layout).contiguous(), layout),
            GroupedAttention.Key(GroupedAttention.Key(k).AsTorch(layout).contiguous(), layout),
            GroupedAttention.Value(GroupedAttention.Value(v).AsTorch(layout).contiguous(), layout));

        Tensors.Agrees(expected.AsTorch(), output.AsTorch(), 1e-5, layout.ToString());
    }

    [LibtorchTheory]
    [MemberData(nameof(AttentionCases))]
    public void Golden_cases(string name)
    {
        using var scope = NewDisposeScope();
        var golden = GoldenCase.Named(name);
        var (q, k, v) = (Torch(golden.Tensor("q")), Torch(golden.Tensor("k")), Torch(golden.Tensor("v")));
        var sizes = new AttentionSizes((int)q.size(0), (int)q.size(1), (int)q.size(2), (int)k.size(2));
        MaskFormula mask = golden.Optional("attend") is { } attend ? TestMasks.Flags(sizes, attend.FlagAt) : MaskFormula.All;
        BiasFormula? bias = golden.Optional("bias") is { } numbers ? TestMasks.Bias(sizes, numbers.NumberAt) : null;

        var call = TorchCall.Check(q, k, v, names);
        var options = new AttentionOptions { Names = names };
        Tensors.Agrees(Torch(golden.Tensor("out")), TorchEngine.Attend(call, mask, bias, options, 0), 1e-5, name);
        Tensors.Agrees(Torch(golden.Tensor("out")), TorchEngine.AttendWithWeights(call, mask, bias, options, 0).Output, 1e-5, name + ", explicit");
    }

    public static TheoryData<string> AttentionCases => [.. GoldenCase.Names("sdpa")];

    private static void Agree(Random random, AttentionSizes sizes, int groups, MaskFormula mask, BiasFormula? bias, AttentionOptions options)
    {
        using var scope = NewDisposeScope();
        options = options with { Names = names };
        var q = Tensors.Random(random, sizes.Batch, sizes.Heads, sizes.Queries, 8);
        var k = Tensors.Random(random, sizes.Batch, groups, sizes.Keys, 8);
        var v = Tensors.Random(random, sizes.Batch, groups, sizes.Keys, 5);
        var expected = new float[sizes.Batch * sizes.Heads * sizes.Queries * 5];
        var weights = new float[sizes.Batch * sizes.Heads * sizes.Queries * sizes.Keys];
        EmbeddedEngine.AttendWithWeights(
            q.Managed(), k.Managed(), v.Managed(), new(expected, [sizes.Batch, sizes.Heads, sizes.Queries, 5]), new(weights, [sizes.Batch, sizes.Heads, sizes.Queries, sizes.Keys]), mask, bias, options);

        var call = TorchCall.Check(q, k, v, names);
        var what = $"{mask} with {bias?.ToString() ?? "no bias"}, {sizes}, {groups} groups";
        Agreement.Within(1e-4, [.. expected.Select(number => (double)number)], TorchEngine.Attend(call, mask, bias, options, 0).Numbers(), what);
        var (output, ownWeights) = TorchEngine.AttendWithWeights(call, mask, bias, options, 0);
        Agreement.Within(1e-4, [.. expected.Select(number => (double)number)], output.Numbers(), "explicit " + what);
        Agreement.Within(1e-4, [.. weights.Select(number => (double)number)], ownWeights.Numbers(), "weights of " + what);
    }

    private static Tensor Torch(GoldenTensor golden) => Tensors.Of(golden.Numbers, Array.ConvertAll(golden.Shape, size => (long)size));
}
