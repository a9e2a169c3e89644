using System;
using Xunit;
using static ShapeSafe.Tests.Declared.Tensors;

namespace ShapeSafe.Tests.Declared;

/// <summary>In a cache "earlier" is measured from its end, where the new positions stand.</summary>
public class CacheTests
{
    [Fact]
    public void Causal_lets_the_new_positions_see_all_of_the_past()
    {
        var causal = DecodingAttention.Causal;

        Assert.Equal(Mask<Target, TargetCache>.CausalAligned(Alignment.BottomRight), causal);
        Assert.Equal(
            "          TargetCache\n          0 1 2 3 4\nTarget 0  ■ ■ ■ ■ ·\n       1  ■ ■ ■ ■ ■\n■ attends  · hidden\n", causal.Picture(queries: 2, keys: 5));
    }

    [Fact]
    public void A_cache_shorter_than_what_was_appended_is_refused()
    {
        var query = DecodingAttention.Query(Random(1, 2, 4, 5, 8));
        var cache = DecodingAttention.Key(Random(2, 2, 4, 3, 8));

        var error = Assert.Throws<ArgumentException>(() => DecodingAttention.Attend(query, cache, cache));

        Assert.Contains("DecodingAttention: the key has TargetCache = 3, the query has Target = 5", error.Message);
    }

    [Fact]
    public void Decoding_step_by_step_is_attending_at_once()
    {
        var whole = DecoderAttention.Query(Random(1, 1, 4, 6, 8));
        var atOnce = DecoderAttention.Attend(whole, whole, whole, DecoderAttention.Causal).AsTensor();

        for (var position = 0; position < 6; position++)
        {
            var step = DecodingAttention.Query(whole.AsTensor()[[0..1, 0..4, position..(position + 1), 0..8]]);
            var past = DecodingAttention.Key(whole.AsTensor()[[0..1, 0..4, 0..(position + 1), 0..8]]);

            var output = DecodingAttention.Attend(step, past, past, DecodingAttention.Causal).AsTensor();

            for (var head = 0; head < 4; head++)
            {
                for (var channel = 0; channel < 8; channel++)
                {
                    Assert.Equal(atOnce[0, head, position, channel], output[0, head, 0, channel], 1e-5f);
                }
            }
        }
    }
}
