using System;
using System.Linq;
using System.Numerics.Tensors;
using ShapeSafe.Engine;
using Xunit;
using static ShapeSafe.Tests.Declared.Tensors;

namespace ShapeSafe.Tests.Declared;

/// <summary>The emitted calls give what the engine gives for the same numbers, masks and options.</summary>
public class DeclaredAttentionTests
{
    [Fact]
    public void Attends_with_mask_and_bias_as_the_engine_does()
    {
        var (query, key, value) = (Random(1, 2, 4, 5, 8), Random(2, 2, 4, 5, 8), Random(3, 2, 4, 5, 8));
        var look = DecoderAttention.Causal & Padding<Target>.FromLengths([5, 3], 5);
        var slope = DecoderAttention.Alibi();
        var expected = Tensor.CreateFromShape<float>([2, 4, 5, 8]);
        EmbeddedEngine.Attend(query, key, value, expected, look.Formula, slope.Formula);

        var output = DecoderAttention.Attend(
            DecoderAttention.Query(query), DecoderAttention.Key(key), DecoderAttention.Value(value), look, slope);

        Assert.Equal(Values(expected), Values(output.AsTensor()));
        Assert.Equal("Batch = 2 x Heads = 4 x Target = 5 x Channel = 8", output.ToString());
    }

    [Fact]
    public void Declared_scale_soft_cap_groups_and_value_width_reach_the_engine()
    {
        var (query, key, value) = (Random(1, 2, 4, 3, 8), Random(2, 2, 2, 7, 8), Random(3, 2, 2, 7, 5));
        var expected = Tensor.CreateFromShape<float>([2, 4, 3, 5]);
        EmbeddedEngine.Attend(query, key, value, expected, options: new AttentionOptions { Scale = 0.25f, SoftCap = 2f });

        var output = WideAttention.Attend(WideAttention.Query(query), WideAttention.Key(key), WideAttention.Value(value));

        Assert.Equal(Values(expected), Values(output.AsTensor()));
    }

    [Fact]
    public void The_output_of_one_attention_is_the_memory_of_the_next()
    {
        var source = EncoderAttention.Query(Random(1, 2, 4, 7, 8));
        var padding = Padding<Source>.FromLengths([7, 4], 7);

        var memory = EncoderAttention.Attend(source, source, source, padding);
        var output = CrossAttention.Attend(CrossAttention.Query(Random(2, 2, 4, 3, 8)), memory, memory, padding);

        Assert.Equal([2, 4, 3, 8], output.AsTensor().Lengths.ToArray());
    }

    [Fact]
    public void Weights_sum_to_one_and_are_zero_where_the_mask_hides()
    {
        var tensor = Random(1, 1, 4, 4, 8);
        var query = DecoderAttention.Query(tensor);

        var (_, weights) = DecoderAttention.AttendWithWeights(query, query, query, DecoderAttention.Causal);

        for (var position = 0; position < 4; position++)
        {
            var row = Enumerable.Range(0, 4).Select(key => weights.AsTensor()[0, 2, position, key]).ToArray();
            Assert.Equal(1, row.Sum(), 1e-5f);
            Assert.All(row.Skip(position + 1), weight => Assert.Equal(0, weight));
        }
    }

    [Fact]
    public void Attending_into_a_destination_writes_the_same_numbers()
    {
        var query = DecoderAttention.Query(Random(1, 2, 4, 5, 8));
        var destination = DecoderAttention.Query(Tensor.CreateFromShape<float>([2, 4, 5, 8]));

        DecoderAttention.AttendInto(destination, query, query, query, DecoderAttention.WindowTokens(2));

        Assert.Equal(Values(DecoderAttention.Attend(query, query, query, DecoderAttention.WindowLookback(1)).AsTensor()), Values(destination.AsTensor()));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(2, 0)]
    [InlineData(0, 0)]
    public void An_empty_batch_or_sequence_gives_an_empty_result(int batch, int length)
    {
        var query = DecoderAttention.Query(Tensor.CreateFromShape<float>([batch, 4, length, 8]));
        var padding = Padding<Target>.FromLengths(new int[batch], length);

        var output = DecoderAttention.Attend(query, query, query, DecoderAttention.Causal & padding);

        Assert.Equal([batch, 4, length, 8], output.AsTensor().Lengths.ToArray());
    }

    [Fact]
    public void A_query_that_may_look_at_nothing_gives_zero()
    {
        var query = DecoderAttention.Query(Random(1, 2, 4, 3, 8));

        var output = DecoderAttention.Attend(query, query, query, Padding<Target>.FromLengths([3, 0], 3)).AsTensor();

        Assert.Contains(Values(output).Take(4 * 3 * 8), number => number != 0);
        Assert.All(Values(output).Skip(4 * 3 * 8), number => Assert.Equal(0, number));
    }

    [Fact]
    public void Multi_head_projects_attends_and_projects_back()
    {
        var tokens = Random(1, 2, 5, 24);
        var layer = DecoderAttention.MultiHead<Model>(seed: 3);
        var weights = layer.Weights;
        var expected = Tensor.CreateFromShape<float>([2, 5, 24]);
        ShapeSafe.Engine.MultiHead.Attend(
            tokens,
            tokens,
            tokens,
            new MultiHeadProjections { In = weights.InputWeight, InBias = weights.InputBias!, Out = weights.OutputWeight, OutBias = weights.OutputBias!, Heads = 4 },
            expected,
            DecoderAttention.Causal.Formula);

        var words = layer.Query(tokens);
        var output = layer.Attend(words, words, words, DecoderAttention.Causal);
        var (again, perHead) = layer.AttendWithWeights(words, words, words, DecoderAttention.Causal);

        Assert.Equal(Values(expected), Values(output.AsTensor()));
        Assert.InRange(Values(expected).Zip(Values(again.AsTensor()), (left, right) => Math.Abs(left - right)).Max(), 0, 1e-6f);
        Assert.Equal([2, 4, 5, 5], perHead.AsTensor().Lengths.ToArray());
    }

    [Fact]
    public void Attending_into_a_destination_allocates_nothing_once_warm()
    {
        var query = DecoderAttention.Query(Random(1, 2, 4, 70, 8));
        var destination = DecoderAttention.Query(Tensor.CreateFromShape<float>([2, 4, 70, 8]));
        var look = DecoderAttention.Causal & Padding<Target>.FromLengths([70, 40], 70);
        for (var warmUp = 0; warmUp < 3; warmUp++)
        {
            DecoderAttention.AttendInto(destination, query, query, query, look);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        DecoderAttention.AttendInto(destination, query, query, query, look);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
