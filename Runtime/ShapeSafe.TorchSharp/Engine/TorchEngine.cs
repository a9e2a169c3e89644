using System;
using System.Collections.Generic;
using System.Globalization;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>
/// Attention on libtorch. <c>scaled_dot_product_attention</c> does it wherever it can say what is asked for; the soft-cap
/// and weights are written out operation by operation. For a bias that learns libtorch itself leaves the fused kernel.
/// </summary>
internal static class TorchEngine
{
    /// <summary>softmax(scale * query * keys + bias, where the mask allows) * values; 0 for a query without a key.</summary>
    /// <param name="call">The tensors, which agree.</param>
    /// <param name="mask">Who may attend to whom; fits the call.</param>
    /// <param name="bias">What is added to the scores; fits the call; null for nothing.</param>
    /// <param name="options">Scale, soft-cap and names.</param>
    /// <param name="dropout">How likely a weight is dropped in this call.</param>
    /// <exception cref="ArgumentException">The probability is none.</exception>
    public static Tensor Attend(in TorchCall call, MaskFormula mask, BiasFormula? bias, in AttentionOptions options, double dropout)
    {
        CheckDropout(dropout, options);
        if (call.Sizes.IsEmpty)
        {
            return NothingToAttendTo(call);
        }

        if (options.SoftCap is > 0)
        {
            var (output, weights) = ExplicitAttention.Attend(call, mask, bias, options, dropout);
            weights.Dispose();
            return output;
        }

        return FusedAttention.Attend(call, mask, bias, options, dropout);
    }

    /// <summary>The same, with the weights before dropout: B x H x L x S.</summary>
    /// <inheritdoc cref="Attend"/>
    public static (Tensor Output, Tensor Weights) AttendWithWeights(
        in TorchCall call, MaskFormula mask, BiasFormula? bias, in AttentionOptions options, double dropout)
    {
        CheckDropout(dropout, options);
        return call.Sizes.IsEmpty
            ? (NothingToAttendTo(call), zeros(call.Sizes.Batch, call.Sizes.Heads, call.Sizes.Queries, call.Sizes.Keys, call.Query.dtype, call.Query.device))
            : ExplicitAttention.Attend(call, mask, bias, options, dropout);
    }

    /// <summary>The query, scaled so that a product that itself divides by sqrt(D) comes out as declared; the query itself where nothing else is declared.</summary>
    public static Tensor Scaled(in TorchCall call, in AttentionOptions options, double divisor) =>
        options.Scale is float scale ? call.Query.mul(scale * divisor) : call.Query;

    private static Tensor NothingToAttendTo(in TorchCall call) =>
        zeros(call.Sizes.Batch, call.Sizes.Heads, call.Sizes.Queries, call.ValueDim, call.Query.dtype, call.Query.device);

    private static void CheckDropout(double dropout, in AttentionOptions options)
    {
        if (!(dropout >= 0 && dropout < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(dropout), $"{options.Names!.Attention}: the dropout is {dropout.ToString(CultureInfo.InvariantCulture)}; it must be from 0 to below 1.");
        }
    }
}
