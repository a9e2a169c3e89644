using System;
using ShapeSafe.Formulas;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>
/// TorchSharp's transformer modules with typed tokens and masks: the order of their dimensions, the meaning of true and the one
/// legal element type of each mask are seen to.
/// </summary>
/// <remarks>The modules compute as they do, without the fused kernel, and with NaN where a query has no key: such masks are refused.</remarks>
public static class TransformerLayers
{
    /// <summary>Runs an encoder layer.</summary>
    /// <typeparam name="TBatch">The batch.</typeparam>
    /// <typeparam name="TSource">The sequence that is encoded.</typeparam>
    /// <typeparam name="TModel">The features of a token.</typeparam>
    /// <param name="layer">The layer.</param>
    /// <param name="source">The tokens, <typeparamref name="TBatch"/> x <typeparamref name="TSource"/> x <typeparamref name="TModel"/>.</param>
    /// <param name="mask">Who may attend to whom, the same in every sample; default: all.</param>
    /// <param name="padding">Which positions are tokens; default: all.</param>
    /// <exception cref="ArgumentException">The layer was made for other features, the mask or the padding is of other sizes, or they leave a query without a key.</exception>
    public static Shaped<TBatch, TSource, TModel> Encode<TBatch, TSource, TModel>(
        this TransformerEncoderLayer layer, Shaped<TBatch, TSource, TModel> source, Mask<TSource, TSource> mask = default, Padding<TSource> padding = default)
        where TBatch : struct, IBatch
        where TSource : struct, ISequence
        where TModel : struct, IFeatures =>
        Encode(layer, (tokens, drop, pad) => layer.call(tokens, drop!, pad!), source, mask, padding);

    /// <summary>Runs an encoder.</summary>
    /// <inheritdoc cref="Encode{TBatch, TSource, TModel}(TransformerEncoderLayer, Shaped{TBatch, TSource, TModel}, Mask{TSource, TSource}, Padding{TSource})"/>
    public static Shaped<TBatch, TSource, TModel> Encode<TBatch, TSource, TModel>(
        this TransformerEncoder layer, Shaped<TBatch, TSource, TModel> source, Mask<TSource, TSource> mask = default, Padding<TSource> padding = default)
        where TBatch : struct, IBatch
        where TSource : struct, ISequence
        where TModel : struct, IFeatures =>
        Encode(layer, (tokens, drop, pad) => layer.forward(tokens, drop!, pad!), source, mask, padding);

    /// <summary>Runs a decoder layer.</summary>
    /// <typeparam name="TBatch">The batch.</typeparam>
    /// <typeparam name="TTarget">The sequence that is decoded.</typeparam>
    /// <typeparam name="TSource">The sequence that was encoded.</typeparam>
    /// <typeparam name="TModel">The features of a token.</typeparam>
    /// <param name="layer">The layer.</param>
    /// <param name="target">The tokens so far, <typeparamref name="TBatch"/> x <typeparamref name="TTarget"/> x <typeparamref name="TModel"/>.</param>
    /// <param name="memory">What the encoder returned, <typeparamref name="TBatch"/> x <typeparamref name="TSource"/> x <typeparamref name="TModel"/>.</param>
    /// <param name="mask">Which target may attend to which target, the same in every sample; default: all.</param>
    /// <param name="padding">Which positions of the target are tokens; default: all.</param>
    /// <param name="memoryPadding">Which positions of the source are tokens; default: all.</param>
    /// <param name="memoryMask">Which target may attend to which source, the same in every sample; default: all.</param>
    /// <exception cref="ArgumentException">The layer was made for other features, a mask or a padding is of other sizes, or they leave a query without a key.</exception>
    public static Shaped<TBatch, TTarget, TModel> Decode<TBatch, TTarget, TSource, TModel>(
        this TransformerDecoderLayer layer,
        Shaped<TBatch, TTarget, TModel> target,
        Shaped<TBatch, TSource, TModel> memory,
        Mask<TTarget, TTarget> mask = default,
        Padding<TTarget> padding = default,
        Padding<TSource> memoryPadding = default,
        Mask<TTarget, TSource> memoryMask = default)
        where TBatch : struct, IBatch
        where TTarget : struct, ISequence
        where TSource : struct, ISequence
        where TModel : struct, IFeatures =>
        Decode(layer, layer.call, target, memory, mask, padding, memoryPadding, memoryMask);

    /// <summary>Runs a decoder.</summary>
    /// <inheritdoc cref="Decode{TBatch, TTarget, TSource, TModel}(TransformerDecoderLayer, Shaped{TBatch, TTarget, TModel}, Shaped{TBatch, TSource, TModel}, Mask{TTarget, TTarget}, Padding{TTarget}, Padding{TSource}, Mask{TTarget, TSource})"/>
    public static Shaped<TBatch, TTarget, TModel> Decode<TBatch, TTarget, TSource, TModel>(
        this TransformerDecoder layer,
        Shaped<TBatch, TTarget, TModel> target,
        Shaped<TBatch, TSource, TModel> memory,
        Mask<TTarget, TTarget> mask = default,
        Padding<TTarget> padding = default,
        Padding<TSource> memoryPadding = default,
        Mask<TTarget, TSource> memoryMask = default)
        where TBatch : struct, IBatch
        where TTarget : struct, ISequence
        where TSource : struct, ISequence
        where TModel : struct, IFeatures =>
        Decode(layer, layer.call, target, memory, mask, padding, memoryPadding, memoryMask);

    private static Shaped<TBatch, TSource, TModel> Encode<TBatch, TSource, TModel>(
        nn.Module layer, Func<Tensor, Tensor?, Tensor?, Tensor> run, Shaped<TBatch, TSource, TModel> source, Mask<TSource, TSource> mask, Padding<TSource> padding)
        where TBatch : struct, IBatch
        where TSource : struct, ISequence
        where TModel : struct, IFeatures
    {
        using var scope = NewDisposeScope();
        var tokens = TorchShape.Required(source.Raw, "Encode", "source", Shaped<TBatch, TSource, TModel>.Dimensions);
        CheckFeatures<TModel>(layer, tokens, "Encode", "source");
        var (drop, pad) = Masks<TBatch, TSource, TSource>(mask, padding, tokens, tokens, "Encode", "source");
        var output = run(tokens.transpose(0, 1), drop, pad).transpose(0, 1);
        return Shaped<TBatch, TSource, TModel>.OfEngine(output.MoveToOuterDisposeScope());
    }

    private static Shaped<TBatch, TTarget, TModel> Decode<TBatch, TTarget, TSource, TModel>(
        nn.Module layer,
        Func<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor> run,
        Shaped<TBatch, TTarget, TModel> target,
        Shaped<TBatch, TSource, TModel> memory,
        Mask<TTarget, TTarget> mask,
        Padding<TTarget> padding,
        Padding<TSource> memoryPadding,
        Mask<TTarget, TSource> memoryMask)
        where TBatch : struct, IBatch
        where TTarget : struct, ISequence
        where TSource : struct, ISequence
        where TModel : struct, IFeatures
    {
        using var scope = NewDisposeScope();
        var tokens = TorchShape.Required(target.Raw, "Decode", "target", Shaped<TBatch, TTarget, TModel>.Dimensions);
        var keys = TorchShape.Required(memory.Raw, "Decode", "memory", Shaped<TBatch, TSource, TModel>.Dimensions);
        DimensionText.Same<TBatch>("Decode", "memory", (nint)keys.size(0), "target", (nint)tokens.size(0));
        DimensionText.Same<TModel>("Decode", "memory", (nint)keys.size(2), "target", (nint)tokens.size(2));
        TorchCall.Alike("memory", keys, tokens, "Decode");
        CheckFeatures<TModel>(layer, tokens, "Decode", "target");
        var (drop, pad) = Masks<TBatch, TTarget, TTarget>(mask, padding, tokens, tokens, "Decode", "target");
        var (memoryDrop, memoryPad) = Masks<TBatch, TTarget, TSource>(memoryMask, memoryPadding, tokens, keys, "Decode", "memory");
        var output = run(tokens.transpose(0, 1), keys.transpose(0, 1), drop!, memoryDrop!, pad!, memoryPad!).transpose(0, 1);
        return Shaped<TBatch, TTarget, TModel>.OfEngine(output.MoveToOuterDisposeScope());
    }

    /// <exception cref="ArgumentException">The layer was made for other features.</exception>
    private static void CheckFeatures<TModel>(nn.Module layer, Tensor tokens, string origin, string role)
        where TModel : struct, IFeatures
    {
        // A stack of layers holds those of the first one under its number; the tensor stays the module's.
        var weight = layer.get_parameter("self_attn.in_proj_weight") ?? layer.get_parameter("layers.0.self_attn.in_proj_weight");
        if (weight is not null && weight.size(1) != tokens.size(2))
        {
            throw new ArgumentException($"{origin}: the {role} has {TModel.Name} = {tokens.size(2)}, the layer {TModel.Name} = {weight.size(1)}.", role);
        }
    }

    /// <summary>The two masks of an attention, each null where nothing is hidden.</summary>
    /// <exception cref="ArgumentException">One is of other sizes, or both together leave a query without a key: the module gives NaN there.</exception>
    private static (Tensor? Mask, Tensor? Padding) Masks<TBatch, TQuery, TKey>(
        Mask<TQuery, TKey> mask, Padding<TKey> padding, Tensor queries, Tensor keys, string origin, string role)
        where TBatch : struct, IBatch
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
    {
        var (drop, pad) = (ModuleMask(mask, queries, keys), PaddingMask<TBatch, TKey>(padding, keys, role));
        var sizes = new AttentionSizes((int)queries.size(0), 1, (int)queries.size(1), (int)keys.size(1));
        if (drop is not null && pad is not null
            && (mask & padding).Formula.EveryQueryHasAKey(sizes) is { Verdict: Verdict.Refuted, Batch: var sample, Query: var query })
        {
            throw new ArgumentException(
                $"{origin}: mask and padding together leave {TQuery.Name} {query} of sample {sample} without any {TKey.Name}: the module gives NaN there. Pad at the end, or use MultiHead, which gives 0.", role);
        }

        return (drop, pad);
    }

    private static Tensor? ModuleMask<TQuery, TKey>(Mask<TQuery, TKey> mask, Tensor queries, Tensor keys)
        where TQuery : struct, ISequence
        where TKey : struct, ISequence =>
        mask == default ? null : mask.ToModuleMask((int)queries.size(1), (int)keys.size(1), queries.dtype, queries.device);

    private static Tensor? PaddingMask<TBatch, TSequence>(Padding<TSequence> padding, Tensor tokens, string role)
        where TBatch : struct, IBatch
        where TSequence : struct, ISequence
    {
        if (padding == default)
        {
            return null;
        }

        var mask = padding.ToKeyPaddingMask(tokens.device);
        if (mask.size(0) != tokens.size(0) || mask.size(1) != tokens.size(1))
        {
            throw new ArgumentException(
                $"{role}: its padding is for {TBatch.Name} = {mask.size(0)} and {TSequence.Name} = {mask.size(1)}, the tokens have {TBatch.Name} = {tokens.size(0)} and {TSequence.Name} = {tokens.size(1)}.", nameof(padding));
        }

        return mask;
    }
}
