using System;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>Raw TorchSharp tensors in and out of the order batch, heads, sequence, channels: views where memory can be shared.</summary>
public static class TorchLayouts
{
    extension<TBatch, THeads, TSequence, THeadDim>(Shaped<TBatch, THeads, TSequence, THeadDim> shaped)
        where TBatch : struct, IBatch
        where THeads : struct, IHeads
        where TSequence : struct, ISequence
        where THeadDim : struct, IHeadDim
    {
        /// <summary>Names the dimensions of a raw tensor that holds them in the order <paramref name="layout"/>; a view, not a copy.</summary>
        /// <param name="raw">The raw tensor, in that order.</param>
        /// <param name="layout">The order of its dimensions.</param>
        /// <param name="origin">Who asks, for messages.</param>
        /// <exception cref="ArgumentException">The rank, a declared size or the element type is wrong, or the embedding cannot be split into heads.</exception>
        public static Shaped<TBatch, THeads, TSequence, THeadDim> From(Tensor raw, Layout layout, string? origin = null)
        {
            ArgumentNullException.ThrowIfNull(raw);
            origin ??= "Shaped";
            switch (layout)
            {
                case Layout.BatchHeadsSequence:
                    return Shaped<TBatch, THeads, TSequence, THeadDim>.From(raw, origin);
                case Layout.BatchSequenceHeads:
                    _ = Shaped<TBatch, TSequence, THeads, THeadDim>.From(raw, origin);
                    return Shaped<TBatch, THeads, TSequence, THeadDim>.OfEngine(raw.transpose(1, 2));
                case Layout.SequenceBatchEmbedding:
                    var heads = HeadProduct.Heads<THeads, THeadDim>(TorchShape.Sizes(raw), origin, $"{DimensionText.Declared<TSequence>()} x {DimensionText.Declared<TBatch>()}");
                    using (var scope = NewDisposeScope())
                    {
                        var split = raw.unflatten(2, heads, raw.size(2) / heads).permute(1, 2, 0, 3);
                        var named = Shaped<TBatch, THeads, TSequence, THeadDim>.From(split, origin);
                        _ = split.MoveToOuterDisposeScope();
                        return named;
                    }

                default:
                    throw new ArgumentOutOfRangeException(nameof(layout), layout, $"{origin}: no such layout.");
            }
        }

        /// <summary>The raw tensor in the order <paramref name="layout"/>; a view, except that heads side by side are a copy.</summary>
        /// <param name="layout">The order of the dimensions.</param>
        /// <exception cref="InvalidOperationException">This is <c>default</c>, or the tensor of another engine.</exception>
        public Tensor AsTorch(Layout layout)
        {
            var raw = shaped.AsTorch();
            switch (layout)
            {
                case Layout.BatchHeadsSequence:
                    return raw;
                case Layout.BatchSequenceHeads:
                    return raw.transpose(1, 2);
                case Layout.SequenceBatchEmbedding:
                    using (var ordered = raw.permute(2, 0, 1, 3))
                    {
                        return ordered.flatten(2, 3);
                    }

                default:
                    throw new ArgumentOutOfRangeException(nameof(layout), layout, "No such layout.");
            }
        }
    }
}
