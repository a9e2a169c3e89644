using System;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace ShapeSafe.Tests.Libtorch;

/// <summary>Wrong input is refused by name before libtorch is called: there a wrong product of matrices ends the process.</summary>
public sealed class RejectionTests : IDisposable
{
    private readonly DisposeScope scope = RealTorchSharp.Missing is null ? NewDisposeScope() : null!;

    public void Dispose() => scope?.Dispose();

    [LibtorchFact]
    public void Tensors_when_they_are_named()
    {
        Says("CrossAttention.Query: expected Batch x Heads (4) x Target x Channel (8), got a tensor of [2, 3, 5, 8]: Heads is declared as 4, the tensor has 3 there (axis 1).", () => CrossAttention.Query(zeros(2, 3, 5, 8)));
        Says("CrossAttention.Key: expected Batch x Heads (4) x Source x Channel (8), got a tensor of [4, 5, 8]: rank 3 instead of 4.", () => CrossAttention.Key(zeros(4, 5, 8)));
        Says("CrossAttention.Value: expected Batch x Heads (4) x Source x Channel (8) of Float32, Float16, BFloat16 or Float64, got a tensor of Int64.", () => CrossAttention.Value(zeros(2, 4, 5, 8, ScalarType.Int64)));
        Says("CrossAttention.Query: expected Target x Batch x (Heads (4) x Channel (8)), got a tensor of [5, 2, 30]: 30 is not Heads (4) x Channel (8).", () => CrossAttention.Query(zeros(5, 2, 30), Layout.SequenceBatchEmbedding));
    }

    [LibtorchFact]
    public void Sizes_that_disagree()
    {
        var q = CrossAttention.Query(zeros(2, 4, 5, 8));
        var (k, v) = (CrossAttention.Key(zeros(2, 4, 7, 8)), CrossAttention.Value(zeros(2, 4, 7, 8)));
        Says("CrossAttention: the key has Batch = 3, the query has Batch = 2.", () => CrossAttention.Attend(q, CrossAttention.Key(zeros(3, 4, 7, 8)), v));
        Says("CrossAttention: the value has Source = 6, the key has Source = 7.", () => CrossAttention.Attend(q, k, CrossAttention.Value(zeros(2, 4, 6, 8))));
        Says("CrossAttention: the mask has Source = 6, the keys have Source = 7. The mask's size comes from its padding [2, 6].", () => CrossAttention.Attend(q, k, v, Padding<Source>.FromLengths([1, 2], 6)));
        Says("CrossAttention: the bias has Target = 4, the query has Target = 5. The bias's size comes from its bias tensor [4, 7].", () => CrossAttention.Attend(q, k, v, bias: CrossAttention.DenseBias(zeros(4, 7))));
        Says("DecodingAttention: the key has TargetCache = 3, the query has Target = 5: a cache holds what came before and the Target itself, so it cannot be shorter.", () => DecodingAttention.Attend(DecodingAttention.Query(zeros(2, 4, 5, 8)), DecodingAttention.Key(zeros(2, 4, 3, 8)), DecodingAttention.Value(zeros(2, 4, 3, 8))));
        Says("CrossAttention: the destination has Target = 4, the query has Target = 5.", () => CrossAttention.AttendInto(CrossAttention.Query(zeros(2, 4, 4, 8)), q, k, v));
        Says("CrossAttention: the key is default(Shaped): it holds no tensor. Expected Batch x Heads (4) x Source x Channel (8); make one with CrossAttention's factories.", () => CrossAttention.Attend(q, default, v));
    }

    [LibtorchFact]
    public void Destinations_that_cannot_be_written()
    {
        var x = zeros(2, 4, 5, 8);
        var (q, k, v) = (DecoderAttention.Query(x), DecoderAttention.Key(x), DecoderAttention.Value(x));
        Says("DecoderAttention: the destination is broadcast along dimension 1: its 4 elements there share their memory and cannot be written.", () => DecoderAttention.AttendInto(DecoderAttention.Query(zeros(2, 1, 5, 8).expand(2, 4, 5, 8)), q, k, v));
        Says("DecoderAttention: the destination is a leaf that requires a gradient", () => DecoderAttention.AttendInto(DecoderAttention.Query(zeros(2, 4, 5, 8, requires_grad: true)), q, k, v));
    }

    [LibtorchFact]
    public void Element_types_that_disagree()
    {
        var q = CrossAttention.Query(zeros(2, 4, 5, 8));
        var (k, v) = (CrossAttention.Key(zeros(2, 4, 7, 8)), CrossAttention.Value(zeros(2, 4, 7, 8, ScalarType.Float64)));
        Says("CrossAttention: the value is of Float64, the query of Float32: convert one with to_type.", () => CrossAttention.Attend(q, k, v));
    }

    [LibtorchFact]
    public void Masks_and_biases_of_raw_tensors()
    {
        Says("Mask<Target, Source>.WhereTrueAttends: expected a tensor of Bool, got one of Float32, [5, 7].", () => CrossAttention.WhereTrueAttends(zeros(5, 7)));
        Says("Mask<Target, Source>.WhereTrueIgnores: expected Target x Source, alone or behind (Batch or 1) x (Heads or 1), got [2, 5, 7]: rank 3 instead of 2 or 4.", () => CrossAttention.WhereTrueIgnores(zeros(2, 5, 7, ScalarType.Bool)));
        Says("Bias<Target, Source>.Dense: expected numbers of Float32, Float16, BFloat16 or Float64, got a tensor of Bool. A mask of flags is made with WhereTrueAttends or WhereTrueIgnores.", () => CrossAttention.DenseBias(zeros(5, 7, ScalarType.Bool)));
        Says("Padding<Source>.FromTokens: expected a tensor of Int64, got one of Float32, [2, 7].", () => Padding<Source>.FromTokens(zeros(2, 7), 0));
        Says("Padding<Source>.WhereTrueIsPadding: expected Batch x Source, got a tensor of [7]: rank 1 instead of 2.", () => Padding<Source>.WhereTrueIsPadding(zeros(7, ScalarType.Bool)));
    }

    [LibtorchFact]
    public void Tensors_of_two_engines_in_one_call()
    {
        var torch = zeros(2, 4, 5, 8);
        var managed = torch.Managed();
        var (q, k, v) = (ManagedAttention.Query(managed), ManagedAttention.Key(managed), ManagedAttention.Value(managed));
        Says(
            "ManagedAttention: the query, Batch x Heads (4) x Target x Channel (8), holds a TorchSharp.torch+Tensor, but ManagedAttention runs on the embedded engine: make it with ManagedAttention's factories, or choose another engine with [Engine<...>].",
            () => ManagedAttention.Attend(CrossAttention.Query(torch), k, v));
        Says(
            "CrossAttention: the key, Batch x Heads (4) x Source x Channel (8), holds a System.Numerics.Tensors.Tensor`1[System.Single], but CrossAttention runs on the TorchSharp engine: make it with CrossAttention's factories, or choose another engine with [Engine<...>].",
            () => CrossAttention.Attend(CrossAttention.Query(torch), k, v));
        Says(
            "ManagedAttention: the bias of Target x Source, Bias tensor [5, 5], holds a tensor of another engine, but ManagedAttention runs on the embedded engine.",
            () => ManagedAttention.Attend(q, k, v, bias: CrossAttention.DenseBias(zeros(5, 5))));
        Assert.Throws<InvalidOperationException>(() => CrossAttention.Query(torch).AsTensor());
        Assert.Throws<InvalidOperationException>(() => q.AsTorch());
    }

    private static void Says(string message, Action wrong)
    {
        var failure = Assert.ThrowsAny<ArgumentException>(wrong);
        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
    }

    private static void Says<T>(string message, Func<T> wrong) => Says(message, new Action(() => wrong()));
}
