using System.Linq;
using ShapeSafe.Formulas;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace ShapeSafe.Tests;

/// <summary>What makes two lowered masks one, and how many are kept: masks that need no tensor, so tested without libtorch.</summary>
public sealed class LoweredMaskCacheTests
{
    private static readonly PaddedKeys padding = PaddedKeys.FromLengths([1, 2, 6], 6);

    [Fact]
    public void Equal_masks_have_one_key()
    {
        Assert.Equal(Key(MaskFormula.WindowLookback(2)), Key(MaskFormula.WindowTokens(3)));
        Assert.Equal(Key(padding), Key(PaddedKeys.FromLengths([1, 2, 6], 6)));
        Assert.NotEqual(Key(padding), Key(PaddedKeys.FromLengths([1, 3, 6], 6)));
    }

    [Fact]
    public void Sizes_that_the_formulas_do_not_look_at_do_not_count()
    {
        Assert.Equal(Key(MaskFormula.Causal(), batch: 3), Key(MaskFormula.Causal(), batch: 5));
        Assert.Equal(Key(padding, heads: 4), Key(padding, heads: 8));
        Assert.NotEqual(Key(MaskFormula.All, BiasFormula.Alibi, heads: 4), Key(MaskFormula.All, BiasFormula.Alibi, heads: 8));
        Assert.NotEqual(Key(MaskFormula.Causal(), keys: 6), Key(MaskFormula.Causal(), keys: 7));

        // Groups of heads folded into the batch: there the tensor has as many.
        Assert.NotEqual(Key(MaskFormula.Causal(), batch: 3, groups: 2), Key(MaskFormula.Causal(), batch: 5, groups: 2));
    }

    [Fact]
    public void The_element_type_counts_where_numbers_are_added()
    {
        Assert.Equal(Key(padding), Key(padding, type: ScalarType.Float16));
        Assert.NotEqual(Key(padding, BiasFormula.Alibi), Key(padding, BiasFormula.Alibi, type: ScalarType.Float16));
        Assert.NotEqual(Key(padding), Key(padding, device: DeviceType.CUDA));
    }

    [Fact]
    public void The_least_recently_used_go_first()
    {
        var cache = new LoweredMaskCache(capacity: 3, capacityBytes: 1000);
        var masks = Enumerable.Range(4, 4).Select(keys => Key(MaskFormula.Causal(), keys: keys)).ToArray();
        var first = cache.Use(masks[0]);
        foreach (var mask in masks[1..3])
        {
            cache.Release(cache.Use(mask));
        }

        Assert.Same(first, cache.Use(masks[0]));
        var second = cache.Use(masks[1]);
        _ = cache.Use(masks[3]);

        Assert.Equal(3, cache.Count);
        Assert.Same(first, cache.Use(masks[0]));
        Assert.Same(second, cache.Use(masks[1]));
        cache.Clear();
        Assert.Equal((0, 0), (cache.Count, cache.Bytes));
        Assert.NotSame(first, cache.Use(masks[0]));
    }

    [Fact]
    public void Forms_without_a_tensor_take_no_memory()
    {
        var cache = new LoweredMaskCache(capacity: 3, capacityBytes: 0);

        Assert.Equal(MaskForm.Causal, cache.Use(Key(MaskFormula.Causal())).Form);
        Assert.Equal(MaskForm.None, cache.Use(Key(MaskFormula.Causal(9))).Form);
        Assert.Equal((2, 0), (cache.Count, cache.Bytes));
    }

    private static LoweringKey Key(
        MaskFormula mask,
        BiasFormula? bias = null,
        int batch = 3,
        int heads = 4,
        int keys = 6,
        int groups = 1,
        ScalarType type = ScalarType.Float32,
        DeviceType device = DeviceType.CPU) =>
        LoweringKey.Of(mask, bias, new(batch, heads, 6, keys), causalFlag: true, groups, type, device, -1);
}
