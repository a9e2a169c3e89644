using System;
using System.Linq;
using System.Numerics.Tensors;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Engine;

/// <summary>NaN and infinities in keys and values never reach a query that may not look at them, and always reach one that may.</summary>
public class HiddenNumbersTests
{
    private const int Length = 150;

    public static TheoryData<float, int> Poisons
    {
        get
        {
            var data = new TheoryData<float, int>();
            foreach (var poison in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity })
            {
                foreach (var queries in new[] { 1, 3, Length })
                {
                    data.Add(poison, queries);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Poisons))]
    public void HiddenKeysAndValuesDoNotLeak(float poison, int queries)
    {
        var random = new Random(8);
        var hidden = Enumerable.Range(0, Length).Select(_ => random.Next(5) == 0).ToArray();
        var flags = TestMasks.Flags(new AttentionSizes(1, 2, queries, Length), (_, _, row, key) => !hidden[key] && key <= row + Length - queries);
        var padding = PaddedKeys.FromLengths([100], Length);
        foreach (var (mask, poisoned) in new (MaskFormula, Func<int, bool>)[] { (flags, key => hidden[key]), (padding, key => key >= 100) })
        {
            var query = new TestTensor(Layout.HeadsFirst, 1, 2, queries, 16).Fill(random);
            var key = new TestTensor(Layout.HeadsFirst, 1, 2, Length, 16).Fill(random);
            var value = new TestTensor(Layout.HeadsFirst, 1, 2, Length, 24).Fill(random);
            var clean = Attend(query, key, value, mask);
            Assert.DoesNotContain(clean.Output, float.IsNaN);

            Poison(key, poisoned, poison);
            Poison(value, poisoned, poison);
            var dirty = Attend(query, key, value, mask);
            Assert.Equal(clean.Output, dirty.Output);
            Assert.Equal(clean.Weights, dirty.Weights);
        }
    }

    /// <summary>The same where few queries read a long cache in place, in pieces.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void HiddenKeysOfALongCacheDoNotLeak(int queries)
    {
        const int Keys = 2500;
        var random = new Random(12);
        var flags = TestMasks.Flags(new AttentionSizes(1, 2, queries, Keys), (_, _, _, key) => key % 7 != 3 && key < 2000);
        var window = MaskFormula.WindowTokens(1200, Alignment.BottomRight) & PaddedKeys.FromLengths([2100], Keys);
        foreach (var (mask, hidden) in new (MaskFormula, Func<int, bool>)[]
        {
            (flags, key => key % 7 == 3 || key >= 2000),
            (window, key => key < Keys - queries - 1199 || key >= 2100),
        })
        {
            var query = new TestTensor(Layout.HeadsFirst, 1, 2, queries, 16).Fill(random);
            var key = new TestTensor(Layout.HeadsFirst, 1, 2, Keys, 16).Fill(random);
            var value = new TestTensor(Layout.HeadsFirst, 1, 2, Keys, 32).Fill(random);
            var clean = Attend(query, key, value, mask);
            var (expected, _) = ReferenceAttention.Attend(query.Input, key.Input, value.Input, mask);
            Agreement.Within(1e-5, expected, clean.Output, mask.ToString());

            Poison(key, hidden, float.NaN);
            Poison(value, hidden, float.PositiveInfinity);
            var dirty = Attend(query, key, value, mask);
            Assert.Equal(clean.Output, dirty.Output);
            Assert.Equal(clean.Weights, dirty.Weights);
        }
    }

    [Theory]
    [MemberData(nameof(Poisons))]
    public void VisibleValuesReachTheirQueriesAlone(float poison, int queries)
    {
        var random = new Random(9);
        var query = new TestTensor(Layout.HeadsFirst, 1, 1, queries, 16).Fill(random);
        var key = new TestTensor(Layout.HeadsFirst, 1, 1, Length, 16).Fill(random);
        var value = new TestTensor(Layout.HeadsFirst, 1, 1, Length, 24).Fill(random);
        var causal = MaskFormula.Causal(alignment: Alignment.BottomRight);
        const int At = 70;
        value.Span[0, 0, At, 3] = poison;
        var (expected, _) = ReferenceAttention.Attend(query.Input, key.Input, value.Input, causal);
        var output = Attend(query, key, value, causal).Output;
        for (var i = 0; i < output.Length; i++)
        {
            var sees = (i / 24) + Length - queries >= At && i % 24 == 3;
            Assert.Equal(sees, !float.IsFinite(output[i]));
            Assert.True(sees ? output[i].Equals((float)expected[i]) : Math.Abs(output[i] - expected[i]) < 1e-5, $"element {i} is {output[i]}, expected {expected[i]}");
        }
    }

    [Fact]
    public void MinusInfinityInABiasHidesLikeAMask()
    {
        var random = new Random(10);
        var query = new TestTensor(Layout.HeadsFirst, 1, 1, 70, 16).Fill(random);
        var key = new TestTensor(Layout.HeadsFirst, 1, 1, 90, 16).Fill(random);
        var value = new TestTensor(Layout.HeadsFirst, 1, 1, 90, 16).Fill(random);
        var bias = TestMasks.Bias(new AttentionSizes(1, 1, 70, 90), (_, _, row, key) => row == 5 || (key * row) % 3 == 0 ? float.NegativeInfinity : 0.5f);
        var (expected, _) = ReferenceAttention.Attend(query.Input, key.Input, value.Input, bias: bias);
        var output = new TestTensor(Layout.HeadsFirst, 1, 1, 70, 16);
        EmbeddedEngine.Attend(query.Input, key.Input, value.Input, output.Span, bias: bias);
        Agreement.Within(1e-5, expected, output.ToArray(), "bias");
    }

    private static void Poison(TestTensor tensor, Func<int, bool> poisoned, float poison)
    {
        var span = tensor.Span;
        for (nint head = 0; head < span.Lengths[1]; head++)
        {
            for (nint row = 0; row < span.Lengths[2]; row++)
            {
                for (nint column = 0; column < span.Lengths[3] && poisoned((int)row); column++)
                {
                    span[0, head, row, column] = poison;
                }
            }
        }
    }

    private static (float[] Output, float[] Weights) Attend(TestTensor query, TestTensor key, TestTensor value, MaskFormula mask)
    {
        var lengths = query.Input.Lengths;
        var output = new TestTensor(Layout.HeadsFirst, 1, (int)lengths[1], (int)lengths[2], (int)value.Input.Lengths[3]);
        EmbeddedEngine.Attend(query.Input, key.Input, value.Input, output.Span, mask);
        var again = new TestTensor(Layout.HeadsFirst, 1, (int)lengths[1], (int)lengths[2], (int)value.Input.Lengths[3]);
        var weights = new TestTensor(Layout.HeadsFirst, 1, (int)lengths[1], (int)lengths[2], (int)key.Input.Lengths[2]);
        EmbeddedEngine.AttendWithWeights(query.Input, key.Input, value.Input, again.Span, weights.Span, mask);
        Agreement.Within(1e-5, [.. output.ToArray()], again.ToArray(), "with weights");
        return (output.ToArray(), weights.ToArray());
    }
}
