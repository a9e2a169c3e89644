using System;
using ShapeSafe.Formulas;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace ShapeSafe.Tests.Libtorch;

/// <summary>Typed masks in TorchSharp's raw calls: each gets the one form in which it masks.</summary>
public sealed class ConversionTests : IDisposable
{
    private readonly DisposeScope scope = RealTorchSharp.Missing is null ? NewDisposeScope() : null!;
    private readonly Random random = new(2);

    public void Dispose() => scope?.Dispose();

    [LibtorchFact]
    public void For_a_module_numbers_to_add()
    {
        var mask = DecoderAttention.Causal.ToModuleMask(3, 3);

        Assert.Equal(ScalarType.Float32, mask.dtype);
        Assert.Equal([3, 3], mask.shape);
        Assert.Equal([0, float.NegativeInfinity, float.NegativeInfinity, 0, 0, float.NegativeInfinity, 0, 0, 0], mask.Numbers());
        Assert.Equal(ScalarType.Float16, DecoderAttention.Causal.ToModuleMask(3, 3, ScalarType.Float16).dtype);
        Assert.Equal(new float[12], Mask<Target, Source>.All.ToModuleMask(3, 4).Numbers());
    }

    [LibtorchFact]
    public void For_the_padding_of_a_module_true_drops()
    {
        var mask = Padding<Source>.FromLengths([1, 3], 3).ToKeyPaddingMask();

        Assert.Equal(ScalarType.Bool, mask.dtype);
        Assert.Equal([2, 3], mask.shape);
        Assert.Equal([false, true, true, false, false, false], mask.Flags());
    }

    [LibtorchFact]
    public void For_the_kernel_true_attends()
    {
        Mask<Target, Source> mask = Padding<Source>.FromLengths([1, 3], 3);
        Assert.Equal([2, 1, 1, 3], mask.ToScaledDotProductMask(2, 4, 5, 3).shape);
        Assert.Equal([true, false, false, true, true, true], mask.ToScaledDotProductMask(2, 4, 5, 3).Flags());
        Assert.Equal([1, 1, 3, 3], DecoderAttention.Causal.ToScaledDotProductMask(2, 4, 3, 3).shape);
    }

    [LibtorchFact]
    public void There_and_back()
    {
        var look = DecoderAttention.Causal & Padding<Target>.FromLengths([2, 3], 3);
        var flags = look.ToScaledDotProductMask(2, 4, 3, 3);
        Assert.Equal(flags.Flags(), DecoderAttention.WhereTrueAttends(flags).ToScaledDotProductMask(2, 4, 3, 3).Flags());
        Assert.Equal(flags.Flags(), DecoderAttention.WhereTrueIgnores(flags.logical_not()).ToScaledDotProductMask(2, 4, 3, 3).Flags());
        Assert.Equal(DecoderAttention.WhereTrueAttends(flags), DecoderAttention.WhereTrueAttends(flags.clone()));
        Assert.Equal(Padding<Source>.FromLengths([1, 3], 3), Padding<Source>.WhereTrueIsPadding(Padding<Source>.FromLengths([1, 3], 3).ToKeyPaddingMask()));
        Assert.Equal(Padding<Source>.FromLengths([1, 3], 3), Padding<Source>.FromTokens(tensor(new long[,] { { 5, 0, 0 }, { 5, 6, 7 } }), 0));
    }

    [LibtorchFact]
    public void What_a_module_cannot_take_is_refused()
    {
        Says("ToModuleMask: Mask<Target, Source>: Padding [2, 3] differs between samples or heads", () => ((Mask<Target, Source>)Padding<Source>.FromLengths([1, 3], 3)).ToModuleMask(4, 3));
        Says("ToModuleMask: Mask<Target, Target>: Causal(-1) leaves Target 0 of 3 without any Target: a module gives NaN there.", () => Mask<Target, Target>.CausalAligned(Alignment.TopLeft, -1).ToModuleMask(3, 3));
        Says("ToKeyPaddingMask: sample 1 of this Padding<Source> has no token: a module gives NaN there.", () => Padding<Source>.FromLengths([1, 0], 3).ToKeyPaddingMask());
        Says("ToKeyPaddingMask: this Padding<Source> is default", () => default(Padding<Source>).ToKeyPaddingMask());
    }

    [LibtorchFact]
    public void Transformer_layers_mask()
    {
        var encoder = nn.TransformerEncoderLayer(32, 4, 64, dropout: 0);
        var decoder = nn.TransformerDecoderLayer(32, 4, 64, dropout: 0);
        var source = Shaped<Batch, Source, Model>.From(Tensors.Random(random, 2, 7, 32));
        var target = Shaped<Batch, Target, Model>.From(Tensors.Random(random, 2, 5, 32));
        var (sources, targets) = (Padding<Source>.FromLengths([3, 7], 7), Padding<Target>.FromLengths([5, 4], 5));
        var memory = encoder.Encode(source, padding: sources);
        var output = decoder.Decode(target, memory, DecoderAttention.Causal, targets, sources).AsTorch();

        // What is hidden may be anything: source tokens behind the third of the first sample, target tokens to come.
        var other = source.AsTorch().clone();
        _ = other.narrow(0, 0, 1).narrow(1, 3, 4).fill_(9);
        var later = target.AsTorch().clone();
        _ = later.narrow(1, 3, 2).fill_(9);
        var second = decoder.Decode(
            Shaped<Batch, Target, Model>.From(later), encoder.Encode(Shaped<Batch, Source, Model>.From(other), padding: sources), DecoderAttention.Causal, targets, sources).AsTorch();

        Assert.Equal([2, 5, 32], output.shape);
        Tensors.Agrees(output.narrow(1, 0, 3), second.narrow(1, 0, 3), 1e-5, "what comes before");
        Assert.NotEqual(output.narrow(1, 3, 2).Numbers(), second.narrow(1, 3, 2).Numbers());
        Says("memory: its padding is for Batch = 2 and Source = 6", () => decoder.Decode(target, memory, memoryPadding: Padding<Source>.FromLengths([3, 6], 6)));
    }

    [LibtorchFact]
    public void Transformer_layers_of_other_features_are_refused()
    {
        var source = Shaped<Batch, Source, Model>.From(Tensors.Random(random, 2, 7, 32));
        var target = Shaped<Batch, Target, Model>.From(Tensors.Random(random, 2, 5, 32));
        using var encoderLayer = nn.TransformerEncoderLayer(64, 4, 64);
        using var decoderLayer = nn.TransformerDecoderLayer(64, 4, 64);
        using var encoder = nn.TransformerEncoder(encoderLayer, 2);
        using var decoder = nn.TransformerDecoder(decoderLayer, 2);

        Says("Encode: the source has Model = 32, the layer Model = 64", () => encoderLayer.Encode(source));
        Says("Encode: the source has Model = 32, the layer Model = 64", () => encoder.Encode(source));
        Says("Decode: the target has Model = 32, the layer Model = 64", () => decoderLayer.Decode(target, source));
        Says("Decode: the target has Model = 32, the layer Model = 64", () => decoder.Decode(target, source));
    }

    [LibtorchFact]
    public void A_mask_and_a_padding_that_together_leave_a_query_without_a_key_are_refused()
    {
        var source = Shaped<Batch, Source, Model>.From(Tensors.Random(random, 2, 3, 32));
        var memory = Shaped<Batch, Target, Model>.From(Tensors.Random(random, 2, 3, 32));
        var left = Padding<Source>.WhereTrueIsToken(new[,] { { true, true, true }, { false, false, true } });
        using var encoder = nn.TransformerEncoderLayer(32, 4, 64);
        using var decoder = nn.TransformerDecoderLayer(32, 4, 64);

        Says("Encode: mask and padding together leave Source 0 of sample 1 without any Source", () => encoder.Encode(source, Mask<Source, Source>.Causal, left));
        Says("Decode: mask and padding together leave Source 0 of sample 1 without any Source", () => decoder.Decode(source, memory, Mask<Source, Source>.Causal, left));
    }

    private static void Says<T>(string message, Func<T> wrong) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => wrong()).Message, StringComparison.Ordinal);
}
