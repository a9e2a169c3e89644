using System;
using ShapeSafe.Formulas;
using Xunit;
using static ShapeSafe.Tests.Declared.Tensors;

namespace ShapeSafe.Tests.Declared;

/// <summary>The masks of a sequence that looks at itself, or at a cache that ends with it, mean what their pictures show.</summary>
public class SequenceMaskTests
{
    [Fact]
    public void A_prefix_language_model() => Shows(
        Mask<Target, Target>.Causal | Mask<Target, Target>.Prefix(2),
        "■ ■ · ·", "■ ■ · ·", "■ ■ ■ ·", "■ ■ ■ ■");

    [Fact]
    public void Chunks() => Shows(Mask<Target, Target>.Chunked(2), "■ ■ · ·", "■ ■ · ·", "· · ■ ■", "· · ■ ■");

    [Fact]
    public void A_dilated_window() => Shows(
        Mask<Target, Target>.Dilated(2) & Mask<Target, Target>.Causal, "■ · · ·", "· ■ · ·", "■ · ■ ·", "· ■ · ■");

    [Fact]
    public void Global_positions() => Shows(
        Mask<Target, Target>.Global([0]) | Mask<Target, Target>.WindowLookback(0), "■ ■ ■ ■", "■ ■ · ·", "■ · ■ ·", "■ · · ■");

    [Fact]
    public void Packed_documents() => Shows(
        Mask<Target, Target>.Causal & Documents<Target>.FromLengths([1, 3]), "■ · · ·", "· ■ · ·", "· ■ ■ ·", "· ■ ■ ■");

    [Fact]
    public void Documents_by_number() =>
        Assert.Equal((Mask<Target, Target>)Documents<Target>.FromIds(new[,] { { 7, 9, 9 } }) & Mask<Target, Target>.Causal, Mask<Target, Target>.Causal & Documents<Target>.FromIds(new[,] { { 0, 1, 1 } }));

    [Fact]
    public void A_rule_of_ones_own()
    {
        var mask = Mask<Target, Target>.FromRule(new EveryHeadItsOwnParity());

        Assert.Equal(mask, Mask<Target, Target>.FromRule(new EveryHeadItsOwnParity()));
        Shows(mask, "■ · ■ ·", "■ · ■ ·", "■ · ■ ·", "■ · ■ ·");
        var query = DecoderAttention.Query(Random(1, 1, 4, 4, 8));
        var (_, weights) = DecoderAttention.AttendWithWeights(query, query, query, mask);
        Assert.Equal(0, weights.AsTensor()[0, 0, 0, 1]);
        Assert.Equal(0, weights.AsTensor()[0, 1, 0, 0]);
        Assert.NotEqual(0, weights.AsTensor()[0, 1, 0, 1]);
    }

    [Fact]
    public void Packed_documents_do_not_see_each_other()
    {
        var both = Random(1, 1, 4, 5, 8);
        var packed = DecoderAttention.Query(both);
        var second = DecoderAttention.Query(both[[0..1, 0..4, 2..5, 0..8]]);

        var together = DecoderAttention.Attend(packed, packed, packed, DecoderAttention.Causal & Documents<Target>.FromLengths([2, 3])).AsTensor();
        var alone = DecoderAttention.Attend(second, second, second, DecoderAttention.Causal).AsTensor();

        for (var position = 0; position < 3; position++)
        {
            Assert.Equal(alone[0, 2, position, 5], together[0, 2, position + 2, 5], 1e-5f);
        }
    }

    [Fact]
    public void Documents_of_another_length_are_refused()
    {
        var query = DecoderAttention.Query(Random(1, 1, 4, 5, 8));

        var error = Assert.Throws<ArgumentException>(() => DecoderAttention.Attend(query, query, query, Documents<Target>.FromLengths([2, 2])));

        Assert.Contains("DecoderAttention: the mask has Target = 4, the query has Target = 5.", error.Message);
    }

    [Fact]
    public void Documents_do_not_serve_between_two_sequences() =>
        Assert.Contains("is declared as 6, the documents have 5", Assert.Throws<ArgumentException>(() => Documents<Fixed>.FromLengths([2, 3])).Message);

    [Fact]
    public void Whether_every_query_has_a_key_is_known()
    {
        var leftPadded = Mask<Target, Target>.Causal & Padding<Target>.WhereTrueIsPadding(new[,] { { false, false, false }, { true, false, false } });

        var proof = leftPadded.EveryQueryHasAKey(batch: 2, heads: 4, queries: 3, keys: 3);

        Assert.Equal(new KeyProof(Verdict.Refuted, Batch: 1, Head: 0, Query: 0), proof);
        Assert.Equal(Verdict.Proved, Mask<Target, Target>.Causal.EveryQueryHasAKey(2, 4, 3, 3).Verdict);
    }

    private static void Shows(Mask<Target, Target> mask, params string[] rows)
    {
        var lines = mask.Picture(rows.Length, rows.Length).Split('\n');
        for (var row = 0; row < rows.Length; row++)
        {
            Assert.EndsWith(rows[row].TrimEnd(), lines[row + 2]);
        }
    }

    private readonly record struct EveryHeadItsOwnParity : IMaskRule
    {
        public bool MayAttend(int batch, int head, int query, int key) => key % 2 == head % 2;
    }
}
