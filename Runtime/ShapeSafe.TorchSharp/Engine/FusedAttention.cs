using System;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace ShapeSafe;

/// <summary>Attention through <c>scaled_dot_product_attention</c>, with the mask in the smallest form that it takes.</summary>
internal static class FusedAttention
{
    public static Tensor Attend(in TorchCall call, MaskFormula mask, BiasFormula? bias, in AttentionOptions options, double dropout)
    {
        var folding = HeadFolding.Of(call);
        if (bias is null && mask is AllKeys)
        {
            return Product(call, folding, null, null, MaskForm.None, options, dropout);
        }

        if (bias is { IsOfAnotherEngine: true })
        {
            using var scope = NewDisposeScope();
            var (numbers, emptyRows) = ScoreMask.Additive(call, mask, bias);
            var folded = folding == HeadFolding.Folded ? LoweredMask.Folded(numbers, call.Sizes.Batch, call.Groups) : numbers;
            return Product(call, folding, folded, emptyRows, MaskForm.Additive, options, dropout).MoveToOuterDisposeScope();
        }

        var foldedGroups = folding == HeadFolding.Folded ? call.Groups : 1;
        var lowered = LoweredMaskCache.Shared.Use(LoweringKey.Of(mask, bias, call.Sizes, causalFlag: true, foldedGroups, call.Query));
        try
        {
            return Product(call, folding, lowered.Mask, lowered.EmptyRows, lowered.Form, options, dropout);
        }
        finally
        {
            LoweredMaskCache.Shared.Release(lowered);
        }
    }

    private static Tensor Product(
        in TorchCall call, HeadFolding folding, Tensor? mask, Tensor? emptyRows, MaskForm form, in AttentionOptions options, double dropout)
    {
        var causal = form == MaskForm.Causal;
        if (folding == HeadFolding.None && options.Scale is null && emptyRows is null)
        {
            return scaled_dot_product_attention(call.Query, call.Key, call.Value, mask, dropout, causal);
        }

        using var scope = NewDisposeScope();
        var (query, key, value) = folding.Fold(call, TorchEngine.Scaled(call, options, Math.Sqrt(call.HeadDim)));
        var output = folding.Unfold(call, scaled_dot_product_attention(query, key, value, mask, dropout, causal));
        output = emptyRows is null ? output : output.masked_fill(emptyRows, 0.0);
        return output.MoveToOuterDisposeScope();
    }
}
