using System;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>Splits tokens into heads and merges them again, where features are declared as a product: what the generator emits forwards here.</summary>
public static class TorchHeadProduct
{
    /// <summary>Splits tokens into heads; a view where memory allows it.</summary>
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
        var raw = TorchShape.Required(tokens.Raw, origin, "tokens", Shaped<TBatch, TSequence, TModel>.Dimensions);
        var heads = HeadProduct.Heads<THeads, THeadDim>(TorchShape.Sizes(raw), origin, $"{TBatch.Name} x {TSequence.Name}");
        using var split = raw.unflatten(2, heads, raw.size(2) / heads);
        return Shaped<TBatch, THeads, TSequence, THeadDim>.From(split.transpose(1, 2), origin);
    }

    /// <summary>Puts the heads of every token side by side again: the reverse of <see cref="Split"/>.</summary>
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
        var raw = TorchShape.Required(heads.Raw, origin, "heads", Shaped<TBatch, THeads, TSequence, THeadDim>.Dimensions);
        using var ordered = raw.transpose(1, 2);
        return Shaped<TBatch, TSequence, TModel>.From(ordered.flatten(2, 3), origin);
    }
}
