using System;
using System.Numerics.Tensors;

namespace ShapeSafe;

/// <summary>Features as a product, <c>Model = Heads x Channel</c>: tokens split into heads and merged back. What the generator emits on such a dimension forwards here.</summary>
public static class HeadProduct
{
    /// <summary>Splits every token into heads: <typeparamref name="TBatch"/> x <typeparamref name="TSequence"/> x <typeparamref name="TModel"/> becomes <typeparamref name="TBatch"/> x <typeparamref name="THeads"/> x <typeparamref name="TSequence"/> x <typeparamref name="THeadDim"/>; a view, not a copy.</summary>
    /// <typeparam name="TBatch">The batch.</typeparam>
    /// <typeparam name="THeads">The heads.</typeparam>
    /// <typeparam name="TSequence">The sequence.</typeparam>
    /// <typeparam name="THeadDim">The channels of a head.</typeparam>
    /// <typeparam name="TModel">The features, heads x channels.</typeparam>
    /// <param name="tokens">The tokens.</param>
    /// <exception cref="ArgumentException">The features cannot be split as declared.</exception>
    public static Shaped<TBatch, THeads, TSequence, THeadDim> Split<TBatch, THeads, TSequence, THeadDim, TModel>(Shaped<TBatch, TSequence, TModel> tokens)
        where TBatch : struct, IBatch
        where THeads : struct, IHeads
        where TSequence : struct, ISequence
        where THeadDim : struct, IHeadDim
        where TModel : struct, IFeatures
    {
        var origin = TModel.Name + ".Split";
        var raw = tokens.Required(origin, "tokens");
        var heads = Heads<THeads, THeadDim>(raw.Lengths, origin, $"{TBatch.Name} x {TSequence.Name}");
        var split = Tensor.Reshape(Contiguous(raw), [raw.Lengths[0], raw.Lengths[1], heads, raw.Lengths[2] / heads]);
        return Shaped<TBatch, THeads, TSequence, THeadDim>.From(Tensor.PermuteDimensions(split, [0, 2, 1, 3]), origin);
    }

    /// <summary>Puts the heads of every token side by side again: the reverse of <see cref="Split"/>; a copy.</summary>
    /// <typeparam name="TBatch">The batch.</typeparam>
    /// <typeparam name="THeads">The heads.</typeparam>
    /// <typeparam name="TSequence">The sequence.</typeparam>
    /// <typeparam name="THeadDim">The channels of a head.</typeparam>
    /// <typeparam name="TModel">The features, heads x channels.</typeparam>
    /// <param name="heads">The heads.</param>
    /// <exception cref="ArgumentException">Heads x channels is not the declared number of features.</exception>
    public static Shaped<TBatch, TSequence, TModel> Merge<TBatch, THeads, TSequence, THeadDim, TModel>(Shaped<TBatch, THeads, TSequence, THeadDim> heads)
        where TBatch : struct, IBatch
        where THeads : struct, IHeads
        where TSequence : struct, ISequence
        where THeadDim : struct, IHeadDim
        where TModel : struct, IFeatures
    {
        var origin = TModel.Name + ".Merge";
        var raw = heads.Required(origin, "heads");
        var merged = Contiguous(Tensor.PermuteDimensions(raw, [0, 2, 1, 3]));
        return Shaped<TBatch, TSequence, TModel>.From(Tensor.Reshape(merged, [raw.Lengths[0], raw.Lengths[2], raw.Lengths[1] * raw.Lengths[3]]), origin);
    }

    /// <summary>How many heads the last of three dimensions holds, from the declared number of heads or of channels.</summary>
    internal static nint Heads<THeads, THeadDim>(ReadOnlySpan<nint> lengths, string origin, string others)
        where THeads : struct, IHeads
        where THeadDim : struct, IHeadDim
    {
        var expected = $"{origin}: expected {others} x ({DimensionText.Declared<THeads>()} x {DimensionText.Declared<THeadDim>()}), got a tensor of {DimensionText.Sizes(lengths)}";
        if (lengths.Length != 3)
        {
            throw new ArgumentException($"{expected}: rank {lengths.Length} instead of 3.", "tensor");
        }

        var width = lengths[2];
        var heads = (THeads.Size, THeadDim.Size) switch
        {
            (int count, _) => count,
            (null, int channels) => width / channels,
            _ => throw new ArgumentException(
                $"{expected}: neither {THeads.Name} nor {THeadDim.Name} has a declared size, so {width} cannot be split; write one in its attribute, such as [Heads(8)].", "tensor"),
        };
        if (heads == 0 || width % heads != 0 || DimensionText.Differs<THeadDim>(width / heads))
        {
            throw new ArgumentException($"{expected}: {width} is not {DimensionText.Declared<THeads>()} x {DimensionText.Declared<THeadDim>()}.", "tensor");
        }

        return heads;
    }

    /// <summary>The tensor itself where its memory is dense and in order, else a copy that is.</summary>
    internal static Tensor<float> Contiguous(Tensor<float> tensor)
    {
        if (tensor.IsDense)
        {
            return tensor;
        }

        var copy = Tensor.CreateFromShapeUninitialized<float>(tensor.Lengths);
        tensor.CopyTo(copy);
        return copy;
    }
}
