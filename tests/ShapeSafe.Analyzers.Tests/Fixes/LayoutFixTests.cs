using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.CodeFixes;
using ShapeSafe.Tests.Harness;
using Xunit;
using static ShapeSafe.Tests.Fixes.ScriptedRule;

namespace ShapeSafe.Tests.Fixes;

/// <summary>Fixes that move dimensions: missing ones, layouts, heads.</summary>
public sealed class LayoutFixTests
{
    private const string Modules = "MultiheadAttention attention, TransformerEncoder encoder, Tensor x, Tensor mask";
    private const string Attention = "scaled_dot_product_attention";
    private const string Tensors = "Tensor q, Tensor k, Tensor v, Tensor mask, long b, long t, long h, long d";

    [Theory]
    [InlineData("1", "mask.unsqueeze(1)", "unsqueeze(1)")]
    [InlineData("1,1", "mask.unsqueeze(1).unsqueeze(1)", "unsqueeze(1).unsqueeze(1)")]
    public Task A_missing_dimension_is_inserted(string dimensions, string after, string insertion)
        => Missing(dimensions)
            .Fixes(
                Attend("q, k, v, [|mask|]"),
                Attend($"q, k, v, {after}"),
                $"Insert the missing dimension: {insertion}");

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    public Task Nothing_is_offered_for_a_fact_that_is_none(string dimensions)
        => Missing(dimensions)
            .OffersNoFix(Attend("q, k, v, [|mask|]"));

    [Theory]
    [InlineData(
        "attention.call(x, x, x, attn_mask: [|mask|]);",
        "attention.call(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1), attn_mask: mask);")]
    [InlineData(
        "var y = attention.call(x, x, x, attn_mask: [|mask|]).Item1.mean();",
        "var y = attention.call(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1), attn_mask: mask).Item1.transpose(0, 1).mean();")]
    [InlineData(
        "var (y, weights) = attention.call(x, x, x, attn_mask: [|mask|]);\ny.mean();",
        "var (y, weights) = attention.call(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1), attn_mask: mask);\n"
            + "y = y.transpose(0, 1);\ny.mean();")]
    [InlineData(
        "var (_, weights) = attention.call(x.transpose(0, 1), x, x, attn_mask: [|mask|]);",
        "var (_, weights) = attention.call(x, x.transpose(0, 1), x.transpose(0, 1), attn_mask: mask);",
        "; the result has that layout too")]
    [InlineData(
        "var result = attention.call(x, x, x, attn_mask: [|mask|]);",
        "var result = attention.call(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1), attn_mask: mask);",
        "; the result has that layout too")]
    public Task Batch_first_inputs_are_transposed_and_the_result_back(string before, string after, string remark = "")
        => With(
                new LayoutFix(),
                Descriptors.MaskSize,
                expression => Argument("call", "mask")(expression) && !IsFixed(expression),
                (FixFacts.Transpose, "0,1"),
                (FixFacts.Arguments, "query,key,value"))
            .Fixes(Source.Body(before, Modules), Source.Body(after, Modules), $"Pass the inputs as transpose(0, 1){remark}");

    [Fact]
    public Task The_output_of_an_encoder_keeps_its_layout()
        => With(new LayoutFix(), Descriptors.BatchFirst, Argument("forward", "x"), (FixFacts.Transpose, "0,1"), (FixFacts.Arguments, "src"))
            .Fixes(
                Source.Body("var y = encoder.forward([|x|], null, mask) + x;", Modules),
                Source.Body("var y = encoder.forward(x.transpose(0, 1), null, mask).transpose(0, 1) + x;", Modules),
                "Pass the inputs as transpose(0, 1)");

    [Fact]
    public Task Heads_move_before_the_sequence()
        => With(
                new LayoutFix(),
                Descriptors.HeadsInPlaceOfSequence,
                Argument(Attention, "q"),
                (FixFacts.Transpose, "1,2"),
                (FixFacts.Arguments, "query,key,value"))
            .Fixes(
                Attend("[|q|], k, v", ".reshape(b, t, -1)"),
                Attend("q.transpose(1, 2), k.transpose(1, 2), v.transpose(1, 2)", ".transpose(1, 2).reshape(b, t, -1)"),
                "Pass the inputs as transpose(1, 2)");

    [Fact]
    public Task Heads_are_split_off_last()
        => With(new HeadSplitFix(), Descriptors.HeadSplit, Call("view", "(b, h, t, d)"))
            .Fixes(
                Line("var split = [|q.view(b, h, t, d)|];"),
                Line("var split = q.view(b, t, h, d).transpose(1, 2);"),
                "Split off the heads last, then transpose(1, 2)");

    [Theory]
    [InlineData("q.reshape(b, t, h * d)")]
    [InlineData("q.contiguous().view(b, t, h * d)")]
    public Task Heads_are_moved_back_before_they_are_merged(string merge)
        => With(new HeadSplitFix(), Descriptors.HeadMerge, expression => expression.ToString() == merge, (FixFacts.Transpose, "1,2"))
            .Fixes(
                Line($"var y = [|{merge}|];"),
                Line("var y = q.transpose(1, 2).reshape(b, t, h * d);"),
                "Move the heads back first: transpose(1, 2)");

    [Theory]
    [InlineData("0,1,3,2", "transpose(2, 3)")]
    [InlineData("0,2,3,1", "permute(0, 2, 3, 1)")]
    public Task Axes_are_moved_before_the_view(string order, string move)
        => With(new ReshapeFix(), Descriptors.MovedAxis, Call("view", "(b, h * t, d)"), (FixFacts.Order, order))
            .Fixes(
                Line("var y = [|q.contiguous().view(b, h * t, d)|];"),
                Line($"var y = q.{move}.reshape(b, h * t, d);"),
                $"Move the axes first: {move}");

    [Theory]
    [InlineData("k.repeat(1, h, 1, 1)", "k.repeat_interleave(h, dim: 1)")]
    [InlineData("mask.repeat(8, 1, 1)", "mask.repeat_interleave(8, dim: 0)")]
    public Task Each_entry_is_followed_by_its_copies(string repeat, string interleave)
        => With(new RepeatedHeadsFix(), Descriptors.HeadRepeat, Text(repeat))
            .Fixes(Line($"var m = [|{repeat}|];"), Line($"var m = {interleave};"), "Use repeat_interleave");

    [Theory]
    [InlineData("k.repeat(2, h, 1, 1)")]
    [InlineData("k.repeat(new long[] { 1, 2, 1 })")]
    public Task Other_repetitions_are_left_alone(string repeat)
        => With(new RepeatedHeadsFix(), Descriptors.HeadRepeat, Text(repeat)).OffersNoFix(Line($"var m = [|{repeat}|];"));

    private static string Line(string code) => Source.Body(code, Tensors);

    private static string Attend(string arguments, string next = "")
        => Line($"var y = nn.functional.{Attention}({arguments}){next};");

    private static Check Missing(string dimensions)
        => With(
            new MissingDimensionFix(), Descriptors.AttentionMaskBroadcast, Argument(Attention, "mask"), (FixFacts.Unsqueeze, dimensions));

    private static bool IsFixed(ExpressionSyntax mask) => mask.Parent!.Parent!.ToString().Contains(", x.transpose");
}
