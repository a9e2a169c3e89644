using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.CodeFixes;
using ShapeSafe.Tests.Harness;
using Xunit;
using static ShapeSafe.Tests.Fixes.ScriptedRule;

namespace ShapeSafe.Tests.Fixes;

/// <summary>Fixes that change how something is called: which argument goes where, flags, diagonals, axes.</summary>
public sealed class CallFixTests
{
    private const string Attention = "MultiheadAttention attention, Tensor x, Tensor causal, Tensor padding";
    private const string Tensors = "Tensor q, Tensor k, Tensor v, Tensor mask, long s, long l";

    [Theory]
    [InlineData(
        "attention.call(x, x, x, [|causal|], true, padding);",
        "attention.call(x, x, x, padding, true, causal);")]
    [InlineData(
        "attention.call(x, x, x,\n    key_padding_mask: [|causal|], // the future\n    attn_mask: padding);",
        "attention.call(x, x, x,\n    key_padding_mask: padding, // the future\n    attn_mask: causal);")]
    [InlineData(
        "attention.call(x, x, x, [|causal|], attn_mask: null);",
        "attention.call(x, x, x, null, attn_mask: causal);")]
    public Task Swapped_masks_are_exchanged(string before, string after)
        => With(new ArgumentPlaceFix(), Descriptors.MasksSwapped, MisplacedCausal, (FixFacts.Parameter, "attn_mask"))
            .Fixes(Source.Body(before, Attention), Source.Body(after, Attention), "Exchange key_padding_mask and attn_mask");

    [Theory]
    [InlineData("attention.call(x, x, x, [|causal|]);", "attention.call(x, x, x, attn_mask: causal);")]
    [InlineData("attention.call(x, x, x, [|causal|], false);", "attention.call(x, x, x, attn_mask: causal, need_weights: false);")]
    [InlineData("attention.call(x, x, x, key_padding_mask: [|causal|]);", "attention.call(x, x, x, attn_mask: causal);")]
    public Task A_lone_mask_gets_the_name_of_its_parameter(string before, string after)
        => With(new ArgumentPlaceFix(), Descriptors.MasksSwapped, MisplacedCausal, (FixFacts.Parameter, "attn_mask"))
            .Fixes(Source.Body(before, Attention), Source.Body(after, Attention), "Pass it as attn_mask");

    [Fact]
    public Task Both_findings_of_one_swap_are_one_change()
        => With(
            new ArgumentPlaceFix(),
            Descriptors.InputsSwappedByName,
            expression => expression.Parent is ArgumentSyntax argument
                && argument.Parent!.ToString() == "(q, v, k)" && argument.ToString() == "v",
            (FixFacts.Parameter, "value"))
            .Fixes(
                Attend("q, [|v|], k"),
                Attend("q, k, v"),
                "Exchange key and value");

    [Fact]
    public Task Nothing_is_offered_for_a_parameter_that_the_method_lacks()
        => With(new ArgumentPlaceFix(), Descriptors.MasksSwapped, MisplacedCausal, (FixFacts.Parameter, "memory_mask"))
            .OffersNoFix(Source.Body("attention.call(x, x, x, [|causal|]);", Attention));

    [Theory]
    [InlineData("mask.triu()", "1", "mask.triu(diagonal: 1)")]
    [InlineData("mask.triu(0)", "1", "mask.triu(1)")]
    [InlineData("triu(mask)", "1", "triu(mask, diagonal: 1)")]
    [InlineData("tril(mask, 1)", "0", "tril(mask)")]
    [InlineData("mask.tril(diagonal: 1)", "0", "mask.tril()")]
    [InlineData("mask.tril()", "s - l", "mask.tril(diagonal: s - l)")]
    [InlineData("mask.triu(1)", "s - l + 1", "mask.triu(s - l + 1)")]
    [InlineData("triu(mask, diagonal: 0)", "q.size(-2)", "triu(mask, diagonal: q.size(-2))")]
    public Task A_triangle_gets_its_diagonal(string before, string diagonal, string after)
        => With(new TriangleFix(), Descriptors.CausalDiagonal, Text(before), (FixFacts.Diagonal, diagonal))
            .Fixes(Line($"var m = [|{before}|];"), Line($"var m = {after};"), $"Set the diagonal to {diagonal}");

    [Theory]
    [InlineData("gone - l")]
    [InlineData("mask")]
    [InlineData("1)")]
    [InlineData("")]
    public Task A_diagonal_that_is_no_number_here_is_not_offered(string diagonal)
        => With(new TriangleFix(), Descriptors.CausalRectangle, Text("mask.tril()"), (FixFacts.Diagonal, diagonal))
            .OffersNoFix(Line("var m = [|mask.tril()|];"));

    [Theory]
    [InlineData("q, k, v, mask, 0.0, [|true|]", "q, k, v, mask, 0.0")]
    [InlineData("q, k, v, mask, is_casual: [|true|]", "q, k, v, mask")]
    [InlineData("q, k, v, is_casual: [|true|], attn_mask: mask", "q, k, v, attn_mask: mask")]
    public async Task The_flag_goes_where_the_mask_is_causal(string before, string after)
    {
        var source = Attend(before);
        await With(new CausalFlagFix(), Descriptors.CausalFlagAndMask, Text("true"), (FixFacts.Causal, ""))
            .Fixes(source, Attend(after), "Drop is_casual: the mask is causal already");
        await With(new CausalFlagFix(), Descriptors.CausalFlagAndMask, Text("true")).OffersNoFix(source);
    }

    [Theory]
    [InlineData("Bool", "mask & ones(q.size(-2), k.size(-2), dtype: ScalarType.Bool, device: q.device).tril()")]
    [InlineData("Float32", "mask + full(q.size(-2), k.size(-2), float.NegativeInfinity, device: q.device).triu(1)")]
    public Task A_mask_that_is_not_causal_by_itself_takes_the_triangle(string type, string joined)
        => With(new CausalFlagFix(), Descriptors.CausalFlagAndMask, Text("true"), (FixFacts.ElementType, type))
            .Fixes(
                Attend("q, k, v, mask, is_casual: [|true|]"), Attend($"q, k, v, {joined}"), "Put the causal triangle into the mask");

    [Theory]
    [InlineData("q, k, v, is_casual: [|true|]", "q, k, v, attn_mask: {0}")]
    [InlineData("q, k, v, null, 0.1, [|true|]", "q, k, v, {0}, 0.1")]
    [InlineData("q, k, v, attn_mask: null, is_casual: [|true|]", "q, k, v, attn_mask: {0}")]
    public Task A_mask_aligned_at_the_end_takes_the_place_of_the_flag(string before, string after)
    {
        const string Mask = "ones(q.size(-2), k.size(-2), dtype: ScalarType.Bool, device: q.device).tril(k.size(-2) - q.size(-2))";
        return With(new CausalAlignmentFix(), Descriptors.CausalFlagAlignment, Text("true"))
            .Fixes(
                Attend(before),
                Attend(string.Format(after, Mask)),
                "Use a causal mask that ends where the keys end");
    }

    [Fact]
    public Task A_query_that_is_computed_in_the_call_is_not_computed_twice()
        => With(new CausalAlignmentFix(), Descriptors.CausalFlagAlignment, Text("true"))
            .OffersNoFix(Attend("q.exp(), k, v, is_casual: [|true|]"));

    [Fact]
    public Task Softmax_runs_over_the_keys()
        => With(new SoftmaxAxisFix(), Descriptors.SoftmaxAxis, Argument("softmax", "1"), (FixFacts.Dimension, "-1"))
            .Fixes(Line("q.softmax([|1|]);\nnn.functional.softmax(q, dim: [|1|]);"),
                Line("q.softmax(-1);\nnn.functional.softmax(q, dim: -1);"),
                "Run softmax over the keys: dimension -1");

    [Fact]
    public async Task A_mask_is_made_where_the_tensors_are()
    {
        var before = Line("var m = [|ones(4, 4)|];");
        await With(new DeviceFix(), Descriptors.FactoryDevice, Text("ones(4, 4)"), (FixFacts.Device, "q.device"))
            .Fixes(before, Line("var m = ones(4, 4, device: q.device);"), "Make it on q.device");
        await With(new DeviceFix(), Descriptors.FactoryDevice, Text("ones(4, 4)"), (FixFacts.Device, "q.dtype")).OffersNoFix(before);
    }

    [Theory]
    [InlineData("scaled_dot_product_attention(x, x, x, p: [|rate|])", "scaled_dot_product_attention(x, x, x, p: training ? rate : 0.0)")]
    [InlineData("[|dropout(x, rate)|]", "dropout(x, rate, training: training)")]
    public Task A_module_drops_out_in_training_only(string before, string after)
    {
        var rate = before.Contains("[|rate|]", StringComparison.Ordinal);
        return With(
                new TrainingDropoutFix(),
                rate ? Descriptors.DropoutInEvaluation : Descriptors.FunctionalDropout,
                rate ? Argument("scaled_dot_product_attention", "rate") : Call("dropout", "(x, rate)"))
            .Fixes(Module(before), Module(after), "Drop out in training only");
    }

    [Theory]
    [InlineData("[|nn.Dropout(rate)|].call(x)", "nn.functional.dropout(x, rate, training: training)")]
    [InlineData("[|nn.Dropout()|].forward(x.exp()).exp()", "nn.functional.dropout(x.exp(), training: training).exp()")]
    [InlineData("[|nn.Dropout(p: rate)|].call(x)", "nn.functional.dropout(x, p: rate, training: training)")]
    public Task A_dropout_made_for_one_call_becomes_the_function(string before, string after)
        => With(new TrainingDropoutFix(), Descriptors.FreshDropout, Call("Dropout", before.Contains("()|", StringComparison.Ordinal) ? "()" : before.Contains("p:", StringComparison.Ordinal) ? "(p: rate)" : "(rate)"))
            .Fixes(Module(before), Module(after), "Drop out in training only");

    [Theory]
    [InlineData("[|nn.Dropout(rate, true)|].call(x)")]
    [InlineData("Use([|nn.Dropout(rate)|])")]
    public Task A_dropout_that_is_used_otherwise_stays(string code)
        => With(new TrainingDropoutFix(), Descriptors.FreshDropout, Call("Dropout", code.Contains("true", StringComparison.Ordinal) ? "(rate, true)" : "(rate)"))
            .OffersNoFix(Module(code));

    [Fact]
    public Task Outside_a_module_nobody_knows_whether_it_trains()
        => With(new TrainingDropoutFix(), Descriptors.DropoutInEvaluation, Text("0.1"))
            .OffersNoFix(Attend("q, k, v, p: [|0.1|]"));

    [Theory]
    [InlineData("q.sum([|0|]);", "q.sum(dim: 0);")]
    [InlineData("torch.prod(q, [|0|]);", "torch.prod(q, dim: 0);")]
    public Task An_axis_that_is_read_as_a_type_gets_its_name(string before, string after)
        => With(new AxisNameFix(), Descriptors.AxisTakenForType, expression => expression.ToString() == "0" && expression.Parent is ArgumentSyntax { NameColon: null })
            .Fixes(Line(before), Line(after), "Name the axis: dim: 0");

    [Theory]
    [InlineData("[|q.masked_fill(mask, 0)|];", "q = q.masked_fill(mask, 0);")]
    [InlineData("[|q.mul(2).masked_fill(mask, 0)|]; // the future", "q = q.mul(2).masked_fill(mask, 0); // the future")]
    [InlineData("if (s > 1)\n    [|torch.add(q, mask).masked_fill(mask, 0)|];", "if (s > 1)\n    q = torch.add(q, mask).masked_fill(mask, 0);")]
    public Task What_nothing_keeps_is_assigned(string before, string after)
        => With(new KeptResultFix(), Descriptors.ResultThrownAway, expression => expression is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax })
            .Fixes(Line(before), Line(after), "Keep the result");

    [Fact]
    public Task A_loop_variable_keeps_nothing()
        => With(new KeptResultFix(), Descriptors.ResultThrownAway, expression => expression is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax })
            .OffersNoFix(Line("foreach (var one in new[] { q, k })\n    [|one.masked_fill(mask, 0)|];"));

    private static string Module(string body) => $$"""
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn.functional;

        public class Block(double rate) : nn.Module<Tensor, Tensor>("block")
        {
            public override Tensor forward(Tensor x) => {{body}};

            private static Tensor Use(nn.Module<Tensor, Tensor> module) => zeros(1);
        }
        """;

    private static string Line(string code) => Source.Body(code, Tensors);

    private static string Attend(string arguments) => Line($"nn.functional.scaled_dot_product_attention({arguments});");

    private static bool MisplacedCausal(ExpressionSyntax expression)
        => expression.ToString() == "causal"
            && expression.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } argument
            && (argument.NameColon is { } name
                ? name.Name.ToString() == "key_padding_mask"
                : list.Arguments.IndexOf(argument) == 3);
}
