using System;
using System.Linq;
using System.Numerics.Tensors;
using Xunit;
using static ShapeSafe.Tests.Declared.Tensors;

namespace ShapeSafe.Tests.Declared;

/// <summary>Wrong input is refused before anything is computed, in a sentence that names the attention, the dimension and both sizes.</summary>
public class RejectedInputTests
{
    [Fact]
    public void A_wrong_rank() => Refused(
        () => CrossAttention.Query(Random(1, 4, 5, 8)),
        "CrossAttention.Query: expected Batch x Heads (4) x Target x Channel (8), got a tensor of [4, 5, 8]: rank 3 instead of 4.");

    [Fact]
    public void A_wrong_fixed_size() => Refused(
        () => CrossAttention.Key(Random(1, 2, 3, 5, 8)),
        "CrossAttention.Key: expected Batch x Heads (4) x Source x Channel (8), got a tensor of [2, 3, 5, 8]: Heads is declared as 4, the tensor has 3 there (axis 1).");

    [Fact]
    public void Batches_that_differ() => Refused(
        () => CrossAttention.Attend(Query(batch: 2), Memory(batch: 3), Memory(batch: 3)),
        "CrossAttention: the key has Batch = 3, the query has Batch = 2.");

    [Fact]
    public void Keys_and_values_of_other_lengths() => Refused(
        () => CrossAttention.Attend(Query(), Memory(length: 10), Memory(length: 12)),
        "CrossAttention: the value has Source = 12, the key has Source = 10.");

    [Fact]
    public void A_sequence_of_two_lengths_in_self_attention() => Refused(
        () => DecoderAttention.Attend(DecoderAttention.Query(Random(1, 2, 4, 5, 8)), DecoderAttention.Key(Random(1, 2, 4, 6, 8)), DecoderAttention.Value(Random(1, 2, 4, 6, 8))),
        "DecoderAttention: the key has Target = 6, the query has Target = 5.");

    [Fact]
    public void Padding_of_another_length() => Refused(
        () => CrossAttention.Attend(Query(), Memory(length: 10), Memory(length: 10), Padding<Source>.FromLengths([12, 4], 12)),
        "CrossAttention: the mask has Source = 12, the keys have Source = 10.");

    [Fact]
    public void Padding_of_another_length_that_hides_nothing() => Refused(
        () => CrossAttention.Attend(Query(), Memory(length: 10), Memory(length: 10), Padding<Source>.FromLengths([12, 12], 12)),
        "CrossAttention: the mask has Source = 12, the keys have Source = 10.");

    [Fact]
    public void Padding_of_another_batch() => Refused(
        () => CrossAttention.Attend(Query(), Memory(length: 10), Memory(length: 10), Padding<Source>.FromLengths([9, 4, 3], 10)),
        "CrossAttention: the mask has Batch = 3, the query has Batch = 2.");

    [Fact]
    public void Dense_flags_transposed() => Refused(
        () => CrossAttention.Attend(Query(length: 3), Memory(length: 10), Memory(length: 10), Mask<Target, Source>.WhereTrueAttends(new bool[10, 3])),
        "CrossAttention: the mask has Target = 10, the query has Target = 3.");

    [Fact]
    public void A_bias_for_other_heads() => Refused(
        () => CrossAttention.Attend(Query(length: 3), Memory(length: 10), Memory(length: 10), bias: Bias<Target, Source>.Dense(new float[1, 8, 3, 10])),
        "CrossAttention: the bias has Heads = 8, the query has Heads = 4.");

    [Fact]
    public void Masks_of_two_sizes_joined() => Refused(
        () => _ = (Mask<Target, Source>)Padding<Source>.FromLengths([3], 5) & Mask<Target, Source>.WhereTrueAttends(new bool[4, 6]),
        "Mask<Target, Source>: the left side has Source = 5");

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void A_length_that_is_no_length(int length) => Refused(
        () => Padding<Source>.FromLengths([5, length], 5),
        $"Padding<Source>.FromLengths: lengths[1] is {length}, but Source = 5: a length must be from 0 to 5.");

    [Fact]
    public void Padding_that_is_not_as_long_as_declared() => Refused(
        () => Padding<Fixed>.FromLengths([5], 7),
        "Padding<Fixed>.FromLengths: Fixed is declared as 6, got 7.");

    [Fact]
    public void Not_a_number_in_a_bias() => Refused(
        () => Bias<Target, Source>.Dense(new[,] { { 0f, 1f }, { float.NaN, 0f } }),
        "NaN");

    [Fact]
    public void Flags_of_a_wrong_rank() => Refused(
        () => Mask<Target, Source>.WhereTrueIgnores(Tensor.CreateFromShape<bool>([2, 3, 4])),
        "Mask<Target, Source>.WhereTrueIgnores: expected Target x Source, alone or behind (Batch or 1) x (Heads or 1), got [2, 3, 4]: rank 3 instead of 2 or 4.");

    [Fact]
    public void A_tensor_that_is_none() => Refused(
        () => CrossAttention.Attend(Query(), default, Memory()),
        "CrossAttention: the key is default(Shaped): it holds no tensor.");

    [Fact]
    public void Weights_of_another_model() => Refused(
        () => DecoderAttention.MultiHead<Model>(new MultiHeadWeights(Random(1, 90, 24), null, Random(1, 24, 32), null)),
        "DecoderAttention.MultiHead: in_proj_weight has 90 rows, the declaration asks for 96: 4 x 8 for queries, 4 x 8 for keys, 4 x 8 for values.");

    [Fact]
    public void A_rejected_call_leaves_the_destination_untouched()
    {
        var destination = Tensor.Create(Enumerable.Repeat(7f, 2 * 4 * 3 * 8).ToArray(), [2, 4, 3, 8]);

        Refused(
            () => CrossAttention.AttendInto(CrossAttention.Query(destination), Query(length: 3), Memory(length: 10), Memory(length: 10), Padding<Source>.FromLengths([1, 2], 11)),
            "Source = 11");
        Refused(
            () => CrossAttention.AttendInto(CrossAttention.Query(destination), Query(length: 4), Memory(), Memory()),
            "CrossAttention: the destination has Target = 3, the query has Target = 4.");

        Assert.All(Values(destination), number => Assert.Equal(7, number));
    }

    private static Shaped<Batch, Heads, Target, Channel> Query(int batch = 2, int length = 3) => CrossAttention.Query(Random(1, batch, 4, length, 8));

    private static Shaped<Batch, Heads, Source, Channel> Memory(int batch = 2, int length = 6) => CrossAttention.Key(Random(2, batch, 4, length, 8));

    private static void Refused(Action action, string message) => Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(action).Message);
}
