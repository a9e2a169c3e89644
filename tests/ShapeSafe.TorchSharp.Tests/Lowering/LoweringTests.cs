using System;
using System.Linq;
using ShapeSafe.Formulas;
using ShapeSafe.Tests.Formulas;
using Xunit;

namespace ShapeSafe.Tests;

/// <summary>Which form a mask is handed over in: decided without a tensor, so tested without libtorch.</summary>
public sealed class LoweringTests
{
    private static readonly AttentionSizes square = new(3, 4, 6, 6);
    private static readonly AttentionSizes wide = new(3, 4, 4, 6);

    [Fact]
    public void No_mask_is_nothing()
    {
        Assert.Equal(MaskForm.None, Lowering.Of(MaskFormula.All, null, wide).Form);
        Assert.Equal(MaskForm.None, Lowering.Of(PaddedKeys.FromLengths([6, 6, 6], 6), null, wide).Form);
        Assert.Equal(MaskForm.None, Lowering.Of(MaskFormula.Causal(5), null, wide).Form);
    }

    [Fact]
    public void Top_left_causal_alone_is_the_flag()
    {
        Assert.Equal(MaskForm.Causal, Lowering.Of(MaskFormula.Causal(), null, square).Form);
        Assert.Equal(MaskForm.Causal, Lowering.Of(MaskFormula.Causal(), null, wide).Form);
        Assert.Equal(MaskForm.Causal, Lowering.Of(MaskFormula.Causal(alignment: Alignment.BottomRight), null, square).Form);
        Assert.Equal(MaskForm.Causal, Lowering.Of(MaskFormula.Causal() & MaskFormula.WindowLookback(5), null, square).Form);
    }

    [Fact]
    public void Any_other_mask_is_a_boolean_tensor()
    {
        Assert.Equal(MaskForm.Boolean, Lowering.Of(MaskFormula.Causal(alignment: Alignment.BottomRight), null, wide).Form);
        Assert.Equal(MaskForm.Boolean, Lowering.Of(MaskFormula.Causal() & PaddedKeys.FromLengths([1, 2, 6], 6), null, square).Form);
        Assert.Equal(MaskForm.Boolean, Lowering.Of(MaskFormula.Causal(), null, square, causalFlag: false).Form);
        Assert.Equal(MaskForm.Boolean, Lowering.Of(MaskFormula.None, null, square).Form);
    }

    [Fact]
    public void With_a_bias_all_is_added()
    {
        Assert.Equal(MaskForm.Additive, Lowering.Of(MaskFormula.All, BiasFormula.Alibi, square).Form);
        Assert.Equal(MaskForm.Additive, Lowering.Of(MaskFormula.Causal(), BiasFormula.Alibi, square).Form);
    }

    [Fact]
    public void The_tensor_is_no_larger_than_the_formula_needs()
    {
        var padding = PaddedKeys.FromLengths([1, 2, 6], 6);
        Assert.Equal([1, 1, 4, 6], Lowering.Of(MaskFormula.WindowLookback(1), null, wide).Shape);
        Assert.Equal([3, 1, 1, 6], Lowering.Of(padding, null, wide).Shape);
        Assert.Equal([3, 1, 1, 6], Lowering.Of(~padding | MaskFormula.Prefix(2), null, wide).Shape);
        Assert.Equal([3, 1, 4, 6], Lowering.Of(padding & MaskFormula.Causal(), null, wide).Shape);
        Assert.Equal([1, 4, 4, 6], Lowering.Of(MaskFormula.All, BiasFormula.Alibi, wide).Shape);
        Assert.Equal([3, 4, 4, 6], Lowering.Of(padding, BiasFormula.Alibi, wide).Shape);
        Assert.Equal([1, 1, 4, 6], Lowering.Of(MaskFormula.Rule(new EveryThird(), false, false), null, wide).Shape);
    }

    [Fact]
    public void A_row_without_a_key_is_ruled_out_or_not()
    {
        Assert.False(Lowering.Of(MaskFormula.Causal(), null, square, causalFlag: false).MayHaveEmptyRows);
        Assert.False(Lowering.Of(PaddedKeys.FromLengths([1, 2, 6], 6), null, wide).MayHaveEmptyRows);
        Assert.True(Lowering.Of(PaddedKeys.FromLengths([0, 2, 6], 6), null, wide).MayHaveEmptyRows);
        Assert.True(Lowering.Of(PaddedKeys.FromLengths([1, 2, 6], 6, PaddingSide.Left) & MaskFormula.Causal(), null, square).MayHaveEmptyRows);
        Assert.True(Lowering.Of(MaskFormula.All, new DenseBias([0f, float.NegativeInfinity], [1, 2]), new(1, 1, 1, 2)).MayHaveEmptyRows);
        Assert.False(Lowering.Of(MaskFormula.All, new DenseBias([0f, -1e9f], [1, 2]), new(1, 1, 1, 2)).MayHaveEmptyRows);
    }

    [Fact]
    public void Each_form_says_what_the_mask_says() => RandomMasks.ForAll((sizes, mask) =>
    {
        if (sizes.IsEmpty)
        {
            return;
        }

        var lowering = Lowering.Of(mask.Mask, null, sizes);
        var hasEmptyRow = false;
        foreach (var (b, h, q) in from b in Enumerable.Range(0, sizes.Batch)
                                  from h in Enumerable.Range(0, sizes.Heads)
                                  from q in Enumerable.Range(0, sizes.Queries)
                                  select (b, h, q))
        {
            var row = Enumerable.Range(0, sizes.Keys).Select(k => mask.Definition(b, h, q, k)).ToArray();
            hasEmptyRow |= !row.Contains(true);
            for (var k = 0; k < sizes.Keys; k++)
            {
                // A tensor of these axes must be able to say it.
                var (sample, head, query) = (Math.Min(b, lowering.Shape[0] - 1), Math.Min(h, lowering.Shape[1] - 1), Math.Min(q, lowering.Shape[2] - 1));
                var said = lowering.Form switch
                {
                    MaskForm.None => true,
                    MaskForm.Causal => k <= q,
                    _ => mask.Definition((int)sample, (int)head, (int)query, k),
                };
                Assert.Equal(row[k], said);
            }
        }

        Assert.True(lowering.MayHaveEmptyRows || !hasEmptyRow);
    });

    private readonly record struct EveryThird : IMaskRule
    {
        public bool MayAttend(int batch, int head, int query, int key) => (query + key) % 3 == 0;
    }
}
