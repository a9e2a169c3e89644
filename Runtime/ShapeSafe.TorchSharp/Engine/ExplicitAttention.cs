using System;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace ShapeSafe;

/// <summary>Attention operation by operation: scale, soft-cap, bias, mask, softmax, in this order. It keeps the weights, L x S per head.</summary>
internal static class ExplicitAttention
{
    /// <summary>The output, B x H x L x Dv, and the weights before dropout, B x H x L x S.</summary>
    public static (Tensor Output, Tensor Weights) Attend(in TorchCall call, MaskFormula mask, BiasFormula? bias, in AttentionOptions options, double dropout)
    {
        using var scope = NewDisposeScope();
        var scores = Product(call, Scaled(call, options), call.Key.transpose(2, 3), call.Sizes.Keys);
        if (options.SoftCap is float cap and > 0)
        {
            scores = scores.div(cap).tanh().mul(cap);
        }

        var (masked, emptyRows) = Masked(call, scores, mask, bias);
        var weights = masked.softmax(-1);
        weights = emptyRows is null ? weights : weights.masked_fill(emptyRows, 0.0);
        var output = Product(call, dropout > 0 ? nn.functional.dropout(weights, dropout) : weights, call.Value, call.ValueDim);
        return (output.MoveToOuterDisposeScope(), weights.MoveToOuterDisposeScope());
    }

    private static Tensor Scaled(in TorchCall call, in AttentionOptions options) =>
        call.Query.mul(options.Scale ?? 1 / Math.Sqrt(Math.Max(call.HeadDim, 1)));

    /// <summary>The scores with the bias added and what the mask hides at minus infinity; rows without a key see all, and are told.</summary>
    private static (Tensor Scores, Tensor? EmptyRows) Masked(in TorchCall call, Tensor scores, MaskFormula mask, BiasFormula? bias)
    {
        if (bias is { IsOfAnotherEngine: true })
        {
            var (numbers, emptyRows) = ScoreMask.Additive(call, mask, bias);
            return (scores.add(numbers), emptyRows);
        }

        if (bias is null && mask is AllKeys)
        {
            return (scores, null);
        }

        var lowered = LoweredMaskCache.Shared.Use(LoweringKey.Of(mask, bias, call.Sizes, causalFlag: false, 1, call.Query));
        try
        {
            var masked = lowered.Form switch
            {
                MaskForm.None => scores,
                MaskForm.Additive => scores.add(lowered.Mask!),
                _ => scores.masked_fill(lowered.Mask!.logical_not(), float.NegativeInfinity),
            };
            return (masked, lowered.EmptyRows?.alias());
        }
        finally
        {
            LoweredMaskCache.Shared.Release(lowered);
        }
    }

    /// <summary>left x right per head, B x H x L x <paramref name="width"/>; grouped heads meet their shared one without a copy of it.</summary>
    private static Tensor Product(in TorchCall call, Tensor left, Tensor right, int width)
    {
        if (call.HeadsPerGroup == 1)
        {
            return left.matmul(right);
        }

        var (batch, heads, queries) = (call.Sizes.Batch, call.Sizes.Heads, call.Sizes.Queries);
        return left.reshape(batch, call.Groups, call.HeadsPerGroup * queries, left.size(3)).matmul(right).reshape(batch, heads, queries, width);
    }
}
