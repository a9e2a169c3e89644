using System;
using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using ShapeSafe.Tests.Formulas;
using Xunit;
using static ShapeSafe.Formulas.MaskFormula;

namespace ShapeSafe.Tests.Engine;

/// <summary>Whatever the mask, the engine computes what the reference does with the mask written out pair by pair.</summary>
public class EveryMaskTests
{
    private const int Length = 300;

    public static TheoryData<string> Kinds => [.. Masks.Keys];

    private static Dictionary<string, MaskFormula> Masks { get; } = new()
    {
        ["documents of 1 or 2 tokens"] = Documents.FromLengths([.. Enumerable.Range(0, 200).Select(document => 1 + (document % 2))]),
        ["interleaved documents, causal"] = Documents.FromIds([.. Enumerable.Range(0, Length).Select(position => position / 7 % 3)]) & Causal(),
        ["chunks of 70"] = Chunked(70),
        ["global tokens with a window"] = Global([0, 130, 131]) | Window(20, 20),
        ["dilated window"] = Dilated(3) & Window(100, 0),
        ["all but a window"] = ~Window(30, 30),
        ["prefix or causal, with padding"] = (Prefix(90) | Causal()) & PaddedKeys.FromFlags([.. Enumerable.Range(0, 2 * Length).Select(i => i % 11 > 2)], 2, Length),
        ["a rule that looks at sample and head"] = Rule(new EveryNth(5)),
        ["a rule that looks at neither, with padding"] = Rule(new KeysBelow(1), false, false) & PaddedKeys.FromLengths([100, 290], Length),
        ["nothing"] = None,
    };

    [Fact]
    public void RandomMasksOfEveryKind() => RandomMasks.ForAll(
        (sizes, mask) =>
        {
            var random = new Random(sizes.Keys);
            Agrees(random, sizes, sizes.Heads, mask.Mask, mask.Definition);
            Agrees(random, sizes, 1, mask.Mask, mask.Definition, BiasFormula.Alibi);
        },
        count: 150);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void OverSeveralTilesAndPanels(string kind)
    {
        var random = new Random(kind.Length);
        var sizes = new AttentionSizes(2, 2, Length, Length);
        var mask = Masks[kind];
        foreach (var keyValueHeads in new[] { 1, 2 })
        {
            Agrees(random, sizes, keyValueHeads, mask, (batch, head, query, key) => mask.MayAttend(sizes, batch, head, query, key));
        }
    }

    /// <summary>Runs that end before, at and behind the middle and the end of a panel.</summary>
    [Fact]
    public void WindowsOfEveryLengthAroundTheEdges()
    {
        var random = new Random(8);
        var sizes = new AttentionSizes(1, 1, 140, Length);
        foreach (var tokens in new[] { 1, 2, 15, 16, 17, 28, 29, 30, 31, 32, 33, 60, 61, 64, 65, 95, 96, 97, 128 })
        {
            foreach (var mask in new[] { WindowTokens(tokens), WindowTokens(tokens, Alignment.BottomRight) })
            {
                var bias = TestMasks.Bias(sizes, (_, _, query, key) => (query * 7 % 5) - (key * 3 % 4));
                Agrees(random, sizes, 1, mask, (batch, head, query, key) => mask.MayAttend(sizes, batch, head, query, key));
                Agrees(random, sizes, 1, mask, (batch, head, query, key) => mask.MayAttend(sizes, batch, head, query, key), bias);
            }
        }
    }

    private static void Agrees(
        Random random, AttentionSizes sizes, int keyValueHeads, MaskFormula mask, MaskChecks.Definition definition, BiasFormula? bias = null)
    {
        const int Width = 16;
        var query = new TestTensor(Layout.HeadsFirst, sizes.Batch, sizes.Heads, sizes.Queries, Width).Fill(random);
        var key = new TestTensor(Layout.HeadsFirst, sizes.Batch, keyValueHeads, sizes.Keys, Width).Fill(random);
        var value = new TestTensor(Layout.HeadsFirst, sizes.Batch, keyValueHeads, sizes.Keys, Width).Fill(random);
        var output = new TestTensor(Layout.HeadsFirst, sizes.Batch, sizes.Heads, sizes.Queries, Width);
        EmbeddedEngine.Attend(query.Input, key.Input, value.Input, output.Span, mask, bias);
        var flags = TestMasks.Flags(sizes, (b, h, q, k) => definition(b, h, q, k));
        var (expected, _) = ReferenceAttention.Attend(query.Input, key.Input, value.Input, flags, bias);
        Agreement.Within(1e-5, expected, output.ToArray(), $"{mask}, {sizes}, {keyValueHeads} heads of keys, {bias}");
    }
}
