using System;
using System.Buffers;
using System.Linq;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Engine;

/// <summary>The engine computes what the reference computes, for every length, width, layout, mask, bias and number of threads.</summary>
public class AttentionTests
{
    private const double Tolerance = 1e-5;

    /// <summary>Around vector widths, register tiles, panels and query tiles.</summary>
    public static TheoryData<int> Edges => [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 95, 96, 97, 127, 128, 129, 193];

    /// <summary>Every layout of the inputs with every layout of the output.</summary>
    public static TheoryData<Layout, Layout> Layouts
    {
        get
        {
            var all = Enum.GetValues<Layout>();
            return [.. all.SelectMany(_ => all, (inputs, outputs) => (inputs, outputs))];
        }
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void EveryNumberOfQueries(int queries) => Agrees(new Random(queries), 2, 2, 1, queries, 70, 24, 20);

    [Theory]
    [MemberData(nameof(Edges))]
    public void EveryNumberOfKeys(int keys) => Agrees(new Random(keys), 1, 4, 2, 9, keys, 16, 16);

    [Theory]
    [MemberData(nameof(Edges))]
    public void EveryWidth(int width)
    {
        Agrees(new Random(width), 1, 2, 2, 10, 70, width, 33);
        Agrees(new Random(width), 1, 2, 2, 10, 70, 33, width);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void EveryLayout(Layout inputs, Layout outputs)
    {
        var random = new Random(5);
        Agrees(random, 2, 4, 2, 37, 75, 24, 40, inputs, outputs);
        Agrees(random, 2, 4, 2, 1, 75, 24, 40, inputs, outputs);
    }

    [Fact]
    public void RandomCalls()
    {
        var random = new Random(11);
        for (var round = 0; round < 40; round++)
        {
            var shared = random.Next(1, 3);
            Agrees(
                random,
                random.Next(1, 3),
                shared * random.Next(1, 4),
                shared,
                random.Next(4) == 0 ? 1 : random.Next(0, 110),
                random.Next(0, 140),
                random.Next(1, 40),
                random.Next(1, 40),
                (Layout)random.Next(5),
                (Layout)random.Next(5));
        }
    }

    /// <summary>Keys so many that a tile's are cut into pieces, which are joined in the end.</summary>
    [Theory]
    [InlineData(1, Layout.HeadsFirst)]
    [InlineData(1, Layout.Transposed)]
    [InlineData(5, Layout.SequenceFirst)]
    [InlineData(30, Layout.HeadsFirst)]
    public void ManyKeys(int queries, Layout layout) => Agrees(new Random(queries), 1, 2, 1, queries, 4500, 16, 32, layout);

    /// <summary>Heads so many that they are packed wave by wave; each comes out as if it were alone.</summary>
    [Fact]
    public void ManyHeads()
    {
        const int Heads = 90;
        const int Keys = 1000;
        var random = new Random(6);
        var query = new TestTensor(Layout.HeadsFirst, 1, Heads, 100, 64).Fill(random);
        var key = new TestTensor(Layout.HeadsFirst, 1, Heads, Keys, 64).Fill(random);
        var value = new TestTensor(Layout.HeadsFirst, 1, Heads, Keys, 64).Fill(random);
        var output = new TestTensor(Layout.HeadsFirst, 1, Heads, 100, 64);
        EmbeddedEngine.Attend(query.Input, key.Input, value.Input, output.Span, MaskFormula.Causal());
        foreach (var head in new[] { 0, 44, 63, 64, 65, 89 })
        {
            NRange[] one = [NRange.All, head..(head + 1), NRange.All, NRange.All];
            var alone = new TestTensor(Layout.HeadsFirst, 1, 1, 100, 64);
            EmbeddedEngine.Attend(query.Input.Slice(one), key.Input.Slice(one), value.Input.Slice(one), alone.Span, MaskFormula.Causal());
            Assert.Equal(alone.ToArray(), output.ToArray().AsSpan(head * 100 * 64, 100 * 64).ToArray());
        }
    }

    [Fact]
    public void ResultDoesNotDependOnThreads()
    {
        var random = new Random(3);
        var query = new TestTensor(Layout.HeadsFirst, 1, 2, 300, 64).Fill(random);
        var key = new TestTensor(Layout.HeadsFirst, 1, 2, 500, 64).Fill(random);
        var value = new TestTensor(Layout.HeadsFirst, 1, 2, 500, 64).Fill(random);
        foreach (var mask in new MaskFormula?[] { null, MaskFormula.Causal() })
        {
            var one = Attend(query, key, value, mask, new AttentionOptions { MaxThreads = 1 });
            foreach (var threads in new[] { 2, 3, 8 })
            {
                Assert.Equal(one, Attend(query, key, value, mask, new AttentionOptions { MaxThreads = threads }));
            }
        }
    }

    [Fact]
    public void LargeScoresDoNotOverflow()
    {
        var random = new Random(4);
        Agrees(random, 1, 2, 2, 40, 300, 16, 16, spread: 12);
        Agrees(random, 1, 2, 2, 1, 300, 16, 16, spread: 12);
    }

    private static float[] Attend(TestTensor query, TestTensor key, TestTensor value, MaskFormula? mask, AttentionOptions options)
    {
        var shape = query.Input.Lengths;
        var output = new TestTensor(Layout.HeadsFirst, (int)shape[0], (int)shape[1], (int)shape[2], (int)value.Input.Lengths[3]);
        EmbeddedEngine.Attend(query.Input, key.Input, value.Input, output.Span, mask, options: options);
        return output.ToArray();
    }

    /// <summary>Compares a call of these sizes with the reference: plain, and with each kind of mask, bias and soft-cap.</summary>
    private static void Agrees(
        Random random,
        int batch,
        int heads,
        int keyValueHeads,
        int queries,
        int keys,
        int headDim,
        int valueDim,
        Layout inputs = Layout.HeadsFirst,
        Layout outputs = Layout.HeadsFirst,
        double spread = 1)
    {
        var query = new TestTensor(inputs, batch, heads, queries, headDim).Fill(random, spread);
        var key = new TestTensor(inputs, batch, keyValueHeads, keys, headDim).Fill(random, spread);
        var value = new TestTensor(inputs, batch, keyValueHeads, keys, valueDim).Fill(random);
        var sizes = new AttentionSizes(batch, heads, queries, keys);
        var randomFlags = TestMasks.Flags(sizes, (_, _, l, _) => l != 1 && random.Next(3) > 0);
        var causal = MaskFormula.Causal(alignment: Alignment.BottomRight);
        var lengths = Enumerable.Range(0, batch).Select(_ => random.Next(keys + 1)).ToArray();
        var window = MaskFormula.Window(5, 40) & PaddedKeys.FromLengths(lengths, keys, PaddingSide.Left);
        var bias = TestMasks.Bias(sizes, (_, _, _, _) => (float)((random.NextDouble() * 4) - 2));
        var capped = new AttentionOptions { Scale = 0.3f, SoftCap = 1.5f };
        foreach (var (mask, add, options) in new (MaskFormula?, BiasFormula?, AttentionOptions)[]
        {
            (null, null, default),
            (randomFlags, null, default),
            (causal, null, default),
            (window, bias, default),
            (null, BiasFormula.Alibi, capped),
            (randomFlags, bias, capped),
            (causal, null, capped),
        })
        {
            var what = $"B{batch} H{heads}/{keyValueHeads} L{queries} S{keys} D{headDim}/{valueDim} {inputs}->{outputs}, {mask}, {add}, cap {options.SoftCap}";
            var (expected, expectedWeights) = ReferenceAttention.Attend(query.Input, key.Input, value.Input, mask, add, options);
            var output = new TestTensor(outputs, batch, heads, queries, valueDim);
            EmbeddedEngine.Attend(query.Input, key.Input, value.Input, output.Span, mask, add, options);
            Agreement.Within(Tolerance * Math.Max(1, spread), expected, output.ToArray(), what);
            Assert.True(output.GapsAreUntouched(), what);

            var again = new TestTensor(outputs, batch, heads, queries, valueDim);
            var weights = new TestTensor(outputs, batch, heads, queries, keys);
            EmbeddedEngine.AttendWithWeights(query.Input, key.Input, value.Input, again.Span, weights.Span, mask, add, options);
            Agreement.Within(Tolerance * Math.Max(1, spread), expected, again.ToArray(), what + ", with weights");
            Agreement.Within(Tolerance * Math.Max(1, spread), expectedWeights, weights.ToArray(), what + ", weights");
            Assert.True(weights.GapsAreUntouched(), what);
        }
    }
}
