using System;
using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>Typed masks as what the raw calls of TorchSharp want, so that code can move one call at a time. Each result is a new tensor of the caller's.</summary>
public static class TorchMaskConversions
{
    extension<TQuery, TKey>(Mask<TQuery, TKey> mask)
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
    {
        /// <summary>
        /// For <c>attn_mask</c> of <c>nn.MultiheadAttention</c> and <c>src_mask</c>, <c>tgt_mask</c>, <c>memory_mask</c> of the
        /// transformer modules: 0 where a query may attend, minus infinity where not. These modules add whatever they are given,
        /// flags as well.
        /// </summary>
        /// <param name="queries">The length of <typeparamref name="TQuery"/> (L).</param>
        /// <param name="keys">The length of <typeparamref name="TKey"/> (S).</param>
        /// <param name="dtype">The element type of the module; Float32 when not given.</param>
        /// <param name="device">The device of the module; the processor when not given.</param>
        /// <returns><typeparamref name="TQuery"/> x <typeparamref name="TKey"/>.</returns>
        /// <exception cref="ArgumentException">The mask belongs to other sizes, differs between samples or heads, which a module's mask cannot, or leaves a query without a key, for which a module gives NaN.</exception>
        [return: Shape("queries keys"), MaskKind(MaskKind.Additive)]
        public Tensor ToModuleMask(int queries, int keys, ScalarType dtype = ScalarType.Float32, Device? device = null)
        {
            const string Method = nameof(ToModuleMask);
            var sizes = mask.SizesWith(queries, keys);
            mask.CheckSizes(Method, sizes);
            if (mask.Formula.VariesByBatch || mask.Formula.VariesByHead)
            {
                throw new ArgumentException(
                    $"{Method}: {mask} differs between samples or heads, but a module takes one mask of {TQuery.Name} x {TKey.Name} for all: give padding to key_padding_mask with {nameof(ToKeyPaddingMask)}, or use MultiHead, which takes every mask.", nameof(mask));
            }

            if (mask.Formula.EveryQueryHasAKey(sizes) is { Verdict: Verdict.Refuted, Query: var query })
            {
                throw new ArgumentException(
                    $"{Method}: {mask} leaves {TQuery.Name} {query} of {queries} without any {TKey.Name}: a module gives NaN there. Let it attend to something, or use MultiHead, which gives 0.", nameof(mask));
            }

            using var scope = NewDisposeScope();
            var place = device ?? CPU;
            var hidden = new MaskTensors(new(1, 1, queries, keys), place).Of(mask.Formula).logical_not().expand(1, 1, queries, keys).reshape(queries, keys);
            return zeros(queries, keys, dtype, place).masked_fill(hidden, float.NegativeInfinity).MoveToOuterDisposeScope();
        }

        /// <summary>For <c>attn_mask</c> of <c>scaled_dot_product_attention</c>: Bool, true where a query may attend, as small as broadcasting allows.</summary>
        /// <param name="batch">The number of samples.</param>
        /// <param name="heads">The number of query heads.</param>
        /// <param name="queries">The length of <typeparamref name="TQuery"/> (L).</param>
        /// <param name="keys">The length of <typeparamref name="TKey"/> (S).</param>
        /// <param name="device">The device of the query; the processor when not given.</param>
        /// <returns>(1 or Batch) x (1 or Heads) x (1 or <typeparamref name="TQuery"/>) x <typeparamref name="TKey"/>. A query without a key gives 0, and NaN before libtorch 2.5.</returns>
        /// <exception cref="ArgumentException">The mask belongs to other sizes.</exception>
        [return: Shape("_ _ _ keys"), MaskKind(MaskKind.TrueAttends)]
        public Tensor ToScaledDotProductMask(int batch, int heads, int queries, int keys, Device? device = null)
        {
            var sizes = new AttentionSizes(batch, heads, queries, keys);
            mask.CheckSizes(nameof(ToScaledDotProductMask), sizes);
            var lowering = Lowering.Of(mask.Formula, null, sizes, causalFlag: false);
            using var scope = NewDisposeScope();
            return new MaskTensors(lowering.Sizes, device ?? CPU).Of(lowering.Mask).expand(lowering.Shape).contiguous().MoveToOuterDisposeScope();
        }
    }

    extension<TSequence>(Padding<TSequence> padding)
        where TSequence : struct, ISequence
    {
        /// <summary>For <c>key_padding_mask</c> of <c>nn.MultiheadAttention</c> and the transformer modules: Bool, true where a position is dropped.</summary>
        /// <param name="device">The device of the module; the processor when not given.</param>
        /// <returns>Batch x <typeparamref name="TSequence"/>.</returns>
        /// <exception cref="ArgumentException">The padding is <c>default</c>, which knows no sizes, or a sample is nothing but padding, for which a module gives NaN.</exception>
        [return: Shape("batch sequence"), MaskKind(MaskKind.TrueIgnores)]
        public Tensor ToKeyPaddingMask(Device? device = null)
        {
            const string Method = nameof(ToKeyPaddingMask);
            if (padding.Formula is not PaddedKeys keys)
            {
                throw new ArgumentException($"{Method}: this Padding<{TSequence.Name}> is default: it hides nothing and knows no sizes. Leave key_padding_mask out.", nameof(padding));
            }

            var sizes = new AttentionSizes(keys.Batch, 1, 1, keys.Length);
            if (keys.EveryQueryHasAKey(sizes) is { Verdict: Verdict.Refuted, Batch: var sample })
            {
                throw new ArgumentException(
                    $"{Method}: sample {sample} of this Padding<{TSequence.Name}> has no token: a module gives NaN there. Leave it out of the batch, or use MultiHead, which gives 0.", nameof(padding));
            }

            using var scope = NewDisposeScope();
            var hidden = new MaskTensors(sizes, device ?? CPU).Of(keys).logical_not();
            return hidden.expand(keys.Batch, 1, 1, keys.Length).reshape(keys.Batch, keys.Length).MoveToOuterDisposeScope();
        }
    }
}
