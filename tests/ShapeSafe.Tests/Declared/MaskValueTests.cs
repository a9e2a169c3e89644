using Xunit;

namespace ShapeSafe.Tests.Declared;

/// <summary>Masks, paddings and biases are values: what means the same is equal, and default means nothing is hidden or added.</summary>
public class MaskValueTests
{
    [Fact]
    public void Default_is_all() => Assert.Equal(Mask<Target, Source>.All, default);

    [Fact]
    public void Default_padding_hides_nothing() => Assert.Equal(Mask<Target, Source>.All, (Mask<Target, Source>)default(Padding<Source>));

    [Fact]
    public void Default_bias_is_none() => Assert.Equal(Bias<Target, Source>.None, default);

    [Fact]
    public void A_window_has_one_meaning_in_both_units() => Assert.Equal(DecoderAttention.WindowLookback(3), DecoderAttention.WindowTokens(4));

    [Fact]
    public void Causal_and_a_window_is_a_window() => Assert.Equal(DecoderAttention.WindowLookback(2), DecoderAttention.Causal & DecoderAttention.Window(2, 5));

    [Fact]
    public void Order_does_not_matter()
    {
        Mask<Target, Target> padding = Padding<Target>.FromLengths([2, 3], 3);

        Assert.Equal(DecoderAttention.Causal & padding, padding & DecoderAttention.Causal);
        Assert.Equal((DecoderAttention.Causal & padding).GetHashCode(), (padding & DecoderAttention.Causal).GetHashCode());
    }

    [Fact]
    public void Flags_are_read_as_they_say()
    {
        var flags = new[,] { { true, false }, { false, false } };

        Assert.Equal(Mask<Target, Source>.WhereTrueAttends(flags), ~Mask<Target, Source>.WhereTrueIgnores(flags));
        Assert.True(Mask<Target, Source>.WhereTrueAttends(flags).Formula.MayAttend(new(1, 1, 2, 2), 0, 0, 0, 0));
        Assert.False(Mask<Target, Source>.WhereTrueIgnores(flags).Formula.MayAttend(new(1, 1, 2, 2), 0, 0, 0, 0));
    }

    [Fact]
    public void Every_way_to_padding_gives_the_same_value()
    {
        var expected = Padding<Source>.FromLengths([2, 3], 3);

        Assert.Equal(expected, Padding<Source>.FromTokens(new[,] { { 5, 9, 0 }, { 4, 4, 4 } }, pad: 0));
        Assert.Equal(expected, Padding<Source>.FromTokens(new[,] { { "a", "b", "-" }, { "c", "d", "e" } }, pad: "-"));
        Assert.Equal(expected, Padding<Source>.WhereTrueIsToken(new[,] { { true, true, false }, { true, true, true } }));
        Assert.Equal(expected, Padding<Source>.WhereTrueIsPadding(new[,] { { false, false, true }, { false, false, false } }));
    }

    [Fact]
    public void The_input_is_copied()
    {
        var flags = new[,] { { true, false } };
        var mask = Mask<Target, Source>.WhereTrueAttends(flags);

        flags[0, 1] = true;

        Assert.Equal(Mask<Target, Source>.WhereTrueAttends(new[,] { { true, false } }), mask);
    }

    [Fact]
    public void A_picture_names_the_dimensions()
    {
        var picture = CrossAttention.CausalAligned(Alignment.BottomRight).Picture(queries: 2, keys: 4);

        Assert.Equal("          Source\n          0 1 2 3\nTarget 0  ■ ■ ■ ·\n       1  ■ ■ ■ ■\n■ attends  · hidden\n", picture);
    }
}
