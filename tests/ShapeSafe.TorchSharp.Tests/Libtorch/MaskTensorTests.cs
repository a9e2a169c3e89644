using System;
using ShapeSafe.Formulas;
using ShapeSafe.Tests.Engine;
using ShapeSafe.Tests.Formulas;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace ShapeSafe.Tests.Libtorch;

/// <summary>Tensors of formulas say, pair by pair, what the formulas say.</summary>
public sealed class MaskTensorTests
{
    [LibtorchFact]
    public void Every_mask_is_written_out_as_it_is_defined() => RandomMasks.ForAll((sizes, mask) =>
    {
        if (sizes.IsEmpty)
        {
            return;
        }

        using var scope = NewDisposeScope();
        var flags = new MaskTensors(sizes, CPU).Of(mask.Mask).expand(sizes.Batch, sizes.Heads, sizes.Queries, sizes.Keys).Flags();
        for (var i = 0; i < flags.Length; i++)
        {
            var row = i / sizes.Keys;
            Assert.True(
                flags[i] == mask.Definition(row / sizes.Queries / sizes.Heads, row / sizes.Queries % sizes.Heads, row % sizes.Queries, i % sizes.Keys),
                $"{mask} at {i} of {sizes}");
        }
    });

    [LibtorchFact]
    public void Every_bias_is_written_out_as_it_is_defined()
    {
        using var scope = NewDisposeScope();
        var sizes = new AttentionSizes(2, 3, 4, 6);
        var dense = TestMasks.Bias(sizes, (b, h, q, k) => b + (h * 0.5f) - q + (k * 0.25f));
        var own = Tensors.Random(new Random(1), 4, 6);
        var sum = new BiasTensors(sizes, ScalarType.Float32, CPU).Of(new AlibiBias() + dense + new TorchBias(own));

        var expected = TestMasks.Bias(sizes, (b, h, q, k) => BiasFormula.Alibi.At(sizes, b, h, q, k) + dense.At(sizes, b, h, q, k) + own[q, k].item<float>());
        Tensors.Agrees(new BiasTensors(sizes, ScalarType.Float32, CPU).Of(expected), sum, 1e-6, "sum");
    }

    [LibtorchFact]
    public void Finite_numbers_stay_finite_in_half_precision()
    {
        using var scope = NewDisposeScope();
        var numbers = new BiasTensors(new(1, 1, 1, 4), ScalarType.Float16, CPU)
            .Of(new DenseBias([-1e9f, 1e9f, float.NegativeInfinity, 0.5f], [1, 4]));

        Assert.Equal(ScalarType.Float16, numbers.dtype);
        Assert.Equal([-65504f, 65504f, float.NegativeInfinity, 0.5f], numbers.Numbers());
    }
}
