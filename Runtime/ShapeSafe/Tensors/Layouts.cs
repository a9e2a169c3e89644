using System;
using System.Numerics.Tensors;

namespace ShapeSafe;

/// <summary>Raw tensors in and out of the order batch, heads, sequence, channels, by stride: nothing is copied where memory can be shared.</summary>
public static class Layouts
{
    extension<TBatch, THeads, TSequence, THeadDim>(Shaped<TBatch, THeads, TSequence, THeadDim> tensor)
        where TBatch : struct, IBatch
        where THeads : struct, IHeads
        where TSequence : struct, ISequence
        where THeadDim : struct, IHeadDim
    {
        /// <summary>Names the dimensions of a raw tensor that holds them in the order <paramref name="layout"/>; a view, not a copy.</summary>
        /// <param name="raw">The raw tensor, in that order.</param>
        /// <param name="layout">The order of its dimensions.</param>
        /// <param name="origin">Who asks, for messages.</param>
        /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
        /// <exception cref="ArgumentException">The rank or a declared size is wrong, or the embedding cannot be split into heads.</exception>
        public static Shaped<TBatch, THeads, TSequence, THeadDim> From(Tensor<float> raw, Layout layout, string? origin = null)
        {
            ArgumentNullException.ThrowIfNull(raw);
            origin ??= "Shaped";
            switch (layout)
            {
                case Layout.BatchHeadsSequence:
                    return Shaped<TBatch, THeads, TSequence, THeadDim>.From(raw, origin);
                case Layout.BatchSequenceHeads:
                    _ = Shaped<TBatch, TSequence, THeads, THeadDim>.From(raw, origin);
                    return Shaped<TBatch, THeads, TSequence, THeadDim>.From(Tensor.PermuteDimensions(raw, [0, 2, 1, 3]), origin);
                case Layout.SequenceBatchEmbedding:
                    var heads = HeadProduct.Heads<THeads, THeadDim>(raw.Lengths, origin, $"{DimensionText.Declared<TSequence>()} x {DimensionText.Declared<TBatch>()}");
                    var split = Tensor.Reshape(raw, [raw.Lengths[0], raw.Lengths[1], heads, raw.Lengths[2] / heads]);
                    return Shaped<TBatch, THeads, TSequence, THeadDim>.From(Tensor.PermuteDimensions(split, [1, 2, 0, 3]), origin);
                default:
                    throw new ArgumentOutOfRangeException(nameof(layout), layout, $"{origin}: no such layout.");
            }
        }

        /// <summary>The raw tensor in the order <paramref name="layout"/>; a view, except that heads side by side are a copy.</summary>
        /// <param name="layout">The order of the dimensions.</param>
        /// <exception cref="InvalidOperationException">The tensor is <c>default</c>.</exception>
        public Tensor<float> AsTensor(Layout layout)
        {
            var raw = tensor.AsTensor();
            return layout switch
            {
                Layout.BatchHeadsSequence => raw,
                Layout.BatchSequenceHeads => Tensor.PermuteDimensions(raw, [0, 2, 1, 3]),
                Layout.SequenceBatchEmbedding => Tensor.Reshape(
                    HeadProduct.Contiguous(Tensor.PermuteDimensions(raw, [2, 0, 1, 3])), [raw.Lengths[2], raw.Lengths[0], raw.Lengths[1] * raw.Lengths[3]]),
                _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, "No such layout."),
            };
        }
    }
}
