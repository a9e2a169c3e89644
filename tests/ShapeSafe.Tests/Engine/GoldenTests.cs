using System;
using System.Linq;
using System.Numerics.Tensors;
using ShapeSafe.Engine;
using ShapeSafe.Formulas;
using Xunit;

namespace ShapeSafe.Tests.Engine;

/// <summary>The engine agrees with real PyTorch on every golden case, to 1e-5 absolute plus 1e-5 relative.</summary>
public class GoldenTests
{
    private const double Tolerance = 1e-5;

    public static TheoryData<string> AttentionCases => [.. GoldenCase.Names("sdpa")];

    public static TheoryData<string> MultiHeadCases => [.. GoldenCase.Names("mha")];

    [Fact]
    public void HoldAll64Cases() => Assert.Equal(64, GoldenCase.Names("sdpa").Count() + GoldenCase.Names("mha").Count());

    [Theory]
    [MemberData(nameof(AttentionCases))]
    public void AttentionAgrees(string name)
    {
        var golden = GoldenCase.Named(name);
        var sizes = SizesOf(golden);
        MaskFormula? mask = golden.Optional("attend") is { } attend ? TestMasks.Flags(sizes, attend.FlagAt) : null;
        BiasFormula? bias = golden.Optional("bias") is { } numbers ? TestMasks.Bias(sizes, numbers.NumberAt) : null;
        Agrees(name, golden, mask, bias);
    }

    /// <summary>The same, with the formula that the case's name says instead of one flag a pair.</summary>
    [Theory]
    [MemberData(nameof(AttentionCases))]
    public void AttentionAgreesWithFormulas(string name)
    {
        var golden = GoldenCase.Named(name);
        var sizes = SizesOf(golden);
        var kind = name["sdpa ".Length..name.LastIndexOf('_')];
        var attend = golden.Optional("attend");
        var (batch, queries, keys) = (sizes.Batch, sizes.Queries, sizes.Keys);
        PaddedKeys Padding() => PaddedKeys.FromLengths(
            [.. Enumerable.Range(0, batch).Select(sample => Enumerable.Range(0, keys).Count(key => attend!.FlagAt(sample, 0, queries - 1, key)))], keys);
        var causal = MaskFormula.Causal(alignment: Alignment.BottomRight);
        var mask = kind switch
        {
            "none" or "bias_dense" => null,
            "causal_top_left" => MaskFormula.Causal(),
            "causal_bottom_right" or "alibi_causal" => causal,
            "window_lookback_3" => MaskFormula.WindowLookback(3, Alignment.BottomRight),
            "window_both_2" => MaskFormula.Window(2, 2, Alignment.BottomRight),
            "padding" => Padding(),
            "padding_and_causal" => causal & Padding(),
            "documents" or "prefix_lm" or "chunked_4" or "dense_with_empty_row" => TestMasks.Flags(sizes, attend!.FlagAt),
            _ => throw new InvalidOperationException($"no formula is known for {kind}"),
        };
        BiasFormula? bias = kind switch
        {
            "alibi_causal" => BiasFormula.Alibi,
            "bias_dense" => TestMasks.Bias(sizes, golden.Tensor("bias").NumberAt),
            _ => null,
        };
        Agrees(name, golden, mask, bias);
    }

    [Theory]
    [MemberData(nameof(MultiHeadCases))]
    public void MultiHeadAgrees(string name)
    {
        var golden = GoldenCase.Named(name);
        var (ignore, padding) = (golden.Optional("ignore"), golden.Optional("padding"));
        var q = golden.Tensor("q");
        var mask = ignore is null && padding is null
            ? null
            : TestMasks.Flags(new AttentionSizes(q.Shape[0], golden.Number("heads"), q.Shape[1], golden.Tensor("k").Shape[1]), (batch, _, query, key) =>
                !(ignore?.FlagAt(0, 0, query, key) ?? false) && !(padding is not null && padding.Flags[(batch * padding.Shape[1]) + key]));
        var projections = new MultiHeadProjections
        {
            In = golden.Tensor("in_proj_weight").Span,
            InBias = golden.Tensor("in_proj_bias").Span,
            Out = golden.Tensor("out_proj_weight").Span,
            OutBias = golden.Tensor("out_proj_bias").Span,
            Heads = golden.Number("heads"),
        };
        var (expected, expectedWeights) = (golden.Tensor("out"), golden.Tensor("weights"));
        var (batch, queries, keys, heads) = (expectedWeights.Shape[0], expectedWeights.Shape[1], expectedWeights.Shape[2], projections.Heads);
        var output = new float[expected.Numbers.Length];
        var weights = new float[batch * heads * queries * keys];
        MultiHead.AttendWithWeights(
            q.Span,
            golden.Tensor("k").Span,
            golden.Tensor("v").Span,
            projections,
            new TensorSpan<float>(output, expected.Span.Lengths),
            new TensorSpan<float>(weights, [batch, heads, queries, keys]),
            mask);

        // PyTorch returns the mean of the heads' weights.
        var mean = new float[expectedWeights.Numbers.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var sample = i / (heads * queries * keys);
            mean[(sample * queries * keys) + (i % (queries * keys))] += weights[i] / heads;
        }

        Agreement.Within(Tolerance, [.. expected.Numbers], output, name);
        Agreement.Within(Tolerance, [.. expectedWeights.Numbers], mean, name + " weights");
    }

    private static AttentionSizes SizesOf(GoldenCase golden) =>
        golden.Tensor("q").Shape is [var batch, var heads, var queries, _] ? new(batch, heads, queries, golden.Tensor("k").Shape[2]) : default;

    private static void Agrees(string name, GoldenCase golden, MaskFormula? mask, BiasFormula? bias)
    {
        var expected = golden.Tensor("out");
        var output = new float[expected.Numbers.Length];
        var destination = new TensorSpan<float>(output, expected.Span.Lengths);
        EmbeddedEngine.Attend(golden.Tensor("q").Span, golden.Tensor("k").Span, golden.Tensor("v").Span, destination, mask, bias);
        Agreement.Within(Tolerance, [.. expected.Numbers], output, name);
    }
}
