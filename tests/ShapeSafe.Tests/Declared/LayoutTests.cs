using System;
using System.Numerics.Tensors;
using Xunit;
using static ShapeSafe.Tests.Declared.Tensors;

namespace ShapeSafe.Tests.Declared;

/// <summary>The same numbers in another order of dimensions give the same attention, without being copied on the way in.</summary>
public class LayoutTests
{
    private static readonly Tensor<float> Heads = Random(1, 2, 4, 3, 8);

    [Fact]
    public void Batch_sequence_heads_in_and_out()
    {
        var raw = Contiguous(Tensor.PermuteDimensions(Heads, [0, 2, 1, 3]));

        var query = DecoderAttention.Query(raw, Layout.BatchSequenceHeads);

        Assert.Equal(Values(Heads), Values(query.AsTensor()));
        Assert.Equal(Values(raw), Values(query.AsTensor(Layout.BatchSequenceHeads)));
        Assert.Equal(
            Values(DecoderAttention.Attend(DecoderAttention.Query(Heads), DecoderAttention.Query(Heads), DecoderAttention.Query(Heads)).AsTensor()),
            Values(DecoderAttention.Attend(query, query, query).AsTensor()));
    }

    [Fact]
    public void Sequence_batch_embedding_in_and_out()
    {
        var raw = Tensor.Reshape(Contiguous(Tensor.PermuteDimensions(Heads, [2, 0, 1, 3])), [3, 2, 32]);

        var query = DecoderAttention.Query(raw, Layout.SequenceBatchEmbedding);

        Assert.Equal(Values(Heads), Values(query.AsTensor()));
        Assert.Equal(Values(raw), Values(query.AsTensor(Layout.SequenceBatchEmbedding)));
    }

    [Fact]
    public void What_comes_in_is_not_copied()
    {
        var raw = Tensor.CreateFromShape<float>([3, 2, 32]);
        var query = DecoderAttention.Query(raw, Layout.SequenceBatchEmbedding);

        raw[2, 1, (3 * 8) + 5] = 7;

        Assert.Equal(7, query.AsTensor()[1, 3, 2, 5]);
    }

    [Fact]
    public void A_size_in_the_wrong_place_is_named() => Assert.Contains(
        "DecoderAttention.Query: expected Batch x Target x Heads (4) x Channel (8), got a tensor of [2, 4, 3, 8]: Heads is declared as 4, the tensor has 3 there (axis 2).",
        Assert.Throws<ArgumentException>(() => DecoderAttention.Query(Heads, Layout.BatchSequenceHeads)).Message);

    [Fact]
    public void An_embedding_that_is_not_heads_times_channels_is_refused() => Assert.Contains(
        "DecoderAttention.Query: expected Target x Batch x (Heads (4) x Channel (8)), got a tensor of [3, 2, 30]: 30 is not Heads (4) x Channel (8).",
        Assert.Throws<ArgumentException>(() => DecoderAttention.Query(Random(1, 3, 2, 30), Layout.SequenceBatchEmbedding)).Message);

    [Fact]
    public void Tokens_split_into_heads_and_merge_back()
    {
        var tokens = Shaped<Batch, Target, Joined>.From(Random(1, 2, 3, 32));

        var heads = Joined.Split(tokens);
        var merged = Joined.Merge(heads);

        Assert.Equal([2, 4, 3, 8], heads.AsTensor().Lengths.ToArray());
        Assert.Equal(tokens.AsTensor()[1, 2, (3 * 8) + 5], heads.AsTensor()[1, 3, 2, 5]);
        Assert.Equal(Values(tokens.AsTensor()), Values(merged.AsTensor()));
    }

    private static Tensor<float> Contiguous(Tensor<float> tensor) => Tensor.Create(Values(tensor), tensor.Lengths);
}
