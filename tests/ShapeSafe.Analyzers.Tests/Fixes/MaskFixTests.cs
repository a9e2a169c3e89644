using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.CodeFixes;
using ShapeSafe.Tests.Harness;
using Xunit;
using static ShapeSafe.Tests.Fixes.ScriptedRule;

namespace ShapeSafe.Tests.Fixes;

/// <summary>Fixes that change what a mask is: its kind, its meaning, its numbers.</summary>
public sealed class MaskFixTests
{
    private const string Modules = "MultiheadAttention attention, Tensor x, Tensor mask, Tensor other";
    private const string Attention = "scaled_dot_product_attention";
    private const string Tensors = "Tensor q, Tensor k, Tensor v, Tensor mask, Tensor other";

    [Theory]
    [InlineData(FixFacts.Ignores, "where(mask, tensor(float.NegativeInfinity), tensor(0f))")]
    [InlineData(FixFacts.Attends, "where(mask, tensor(0f), tensor(float.NegativeInfinity))")]
    public Task A_boolean_module_mask_becomes_additive(string meaning, string additive)
        => With(
                new AdditiveMaskFix(),
                Descriptors.ModuleMaskAdded,
                Argument("call", "mask"),
                (FixFacts.True, meaning),
                (FixFacts.ElementType, "Bool"))
            .Fixes(
                Source.Body(TwoCalls("[|mask|]"), Modules),
                Source.Body(TwoCalls(additive), Modules),
                "Add 0 or -infinity instead");

    [Theory]
    [InlineData("is ignored", "tensor(float.NegativeInfinity), tensor(0f)")]
    [InlineData("attends", "tensor(0f), tensor(float.NegativeInfinity)")]
    public Task What_true_means_is_asked_where_it_is_not_known(string meaning, string branches)
        => With(new AdditiveMaskFix(), Descriptors.ModuleMaskAdded, Argument("call", "mask | other"), (FixFacts.ElementType, "Int64"))
            .Fixes(
                Source.Body("attention.call(x, x, x, attn_mask: [|mask | other|]);", Modules),
                Source.Body($"attention.call(x, x, x, attn_mask: where((mask | other).to(ScalarType.Bool), {branches}));", Modules),
                $"Add 0 or -infinity instead: what is true {meaning}");

    [Theory]
    [InlineData("using TorchSharp;", "torch.")]
    [InlineData("using static TorchSharp.torch;", "")]
    [InlineData("using T = TorchSharp.torch;", "global::TorchSharp.torch.")]
    public Task Torch_is_spelled_as_the_file_can_read_it(string import, string prefix)
    {
        var call = $$"""
            {{import}}
            class C
            {
                TorchSharp.Modules.MultiheadAttention a = null!;
                void Run(TorchSharp.torch.Tensor x, TorchSharp.torch.Tensor mask) => a.call(x, x, x, null, true, HERE);
            }
            """;
        return With(new AdditiveMaskFix(), Descriptors.ModuleMaskAdded, Argument("call", "mask"), (FixFacts.True, FixFacts.Ignores))
            .Fixes(
                call.Replace("HERE", "[|mask|]"),
                call.Replace("HERE", "T_where(mask.to(T_ScalarType.Bool), T_tensor(float.NegativeInfinity), T_tensor(0f))")
                    .Replace("T_", prefix),
                "Add 0 or -infinity instead");
    }

    [Theory]
    [InlineData("mask", "~mask")]
    [InlineData("mask | other", "~(mask | other)")]
    [InlineData("~mask", "mask")]
    [InlineData("~(mask | other)", "(mask | other)")]
    [InlineData("mask == 0", "mask != 0")]
    [InlineData("mask.ne(other)", "mask.eq(other)")]
    [InlineData("mask.logical_not()", "mask")]
    [InlineData("mask.triu(1)", "~mask.triu(1)")]
    public Task A_mask_is_inverted_as_a_person_would(string mask, string inverted)
        => With(new InvertedMaskFix(), Descriptors.PolarityInverted, Argument(Attention, mask))
            .Fixes(
                Attend($"q, k, v, [|{mask}|]"),
                Attend($"q, k, v, {inverted}"),
                "Invert the mask");

    [Fact]
    public Task An_inverted_mask_keeps_together_under_a_member_access()
        => With(
                new InvertedMaskFix(),
                Descriptors.PolarityInvertedByName,
                expression => expression.ToString() == "mask" && expression.Parent is MemberAccessExpressionSyntax)
            .Fixes(
                Line("var m = [|mask|].unsqueeze(1);"),
                Line("var m = (~mask).unsqueeze(1);"),
                "Invert the mask");

    [Theory]
    [InlineData("mask | other", "mask & other", "&")]
    [InlineData("mask & other", "mask | other", "|")]
    public Task Masks_are_joined_with_the_other_operator(string join, string right, string @operator)
        => With(new JoinedMasksFix(), Descriptors.MasksJoinedWrongly, Text(join))
            .Fixes(Line($"var m = [|{join}|];"), Line($"var m = {right};"), $"Join the masks with {@operator}");

    [Fact]
    public Task One_of_two_masks_is_inverted_where_they_mean_opposite_things()
        => With(
                new InvertedMaskFix(), Descriptors.MasksJoinedWrongly,
                expression => expression.ToString() == "other" && expression.Parent is BinaryExpressionSyntax, (FixFacts.True, FixFacts.Ignores))
            .Fixes(Line("var m = mask & [|other|];"), Line("var m = mask & ~other;"), "Invert the mask");

    [Theory]
    [InlineData("mask * float.NegativeInfinity", "where(mask != 0, tensor(float.NegativeInfinity), tensor(0f))")]
    [InlineData("double.NegativeInfinity * (mask + other)", "where((mask + other) != 0, tensor(double.NegativeInfinity), tensor(0f))")]
    [InlineData("(1.0 - mask) * float.NegativeInfinity", "where(mask == 0, tensor(float.NegativeInfinity), tensor(0f))")]
    [InlineData("mask.triu(1).mul(float.NegativeInfinity)", "where(mask.triu(1) != 0, tensor(float.NegativeInfinity), tensor(0f))")]
    public Task Infinity_is_chosen_instead_of_multiplied(string product, string chosen)
        => With(new InfinityProductFix(), Descriptors.InfinityTimesZero, Text(product))
            .Fixes(Line($"var m = [|{product}|];"), Line($"var m = {chosen};"), "Choose infinity instead of multiplying with it");

    [Fact]
    public Task Masks_of_the_smallest_float_are_joined_by_their_minimum()
        => With(new AddedSentinelsFix(), Descriptors.SentinelsAdded, Text("mask + other.unsqueeze(1)"))
            .Fixes(Line("var m = [|mask + other.unsqueeze(1)|];"), Line("var m = mask.minimum(other.unsqueeze(1));"), "Join the masks by their minimum");

    [Fact]
    public Task What_was_one_operand_stays_one()
        => With(new JoinedMasksFix(), Descriptors.MasksJoinedWrongly, Text("mask & other"))
            .Fixes(
                Line("var m = [|mask & other|] & q;"),
                Line("var m = (mask | other) & q;"),
                "Join the masks with |");

    [Theory]
    [InlineData("1e9f")]
    [InlineData("-1e4")]
    [InlineData("float.PositiveInfinity")]
    [InlineData("0")]
    public Task A_sentinel_becomes_minus_infinity(string number)
        => With(new SentinelFix(), Descriptors.WeakSentinel, Argument("masked_fill", number))
            .Fixes(
                Line($"q.masked_fill(mask, [|{number}|]);"),
                Line("q.masked_fill(mask, float.NegativeInfinity);"),
                "Use float.NegativeInfinity");

    [Theory]
    [InlineData("mask", "mask.to(ScalarType.Bool)")]
    [InlineData("mask.to(ScalarType.Int64)", "mask.to(ScalarType.Bool)")]
    [InlineData("1 - mask", "(1 - mask).to(ScalarType.Bool)")]
    public Task A_mask_becomes_boolean(string mask, string boolean)
        => With(new ElementTypeFix(), Descriptors.PaddingNotBoolean, Argument("call", mask))
            .Fixes(
                Source.Body($"attention.call(x, x, x, [|{mask}|]);", Modules),
                Source.Body($"attention.call(x, x, x, {boolean});", Modules),
                "Convert the mask to boolean: what is not 0 is ignored");

    [Fact]
    public async Task A_mask_takes_the_type_of_the_query()
    {
        var before = Attend("q, k, v, [|mask|]");
        await TypeOf("q").Fixes(before, Attend("q, k, v, mask.to(q.dtype)"), "Convert the mask to the element type of q");
        await TypeOf("gone").OffersNoFix(before);

        static Check TypeOf(string tensor)
            => With(new ElementTypeFix(), Descriptors.AttentionMaskType, Argument(Attention, "mask"), (FixFacts.ElementTypeOf, tensor));
    }

    [Theory]
    [InlineData("1 - mask", "~mask")]
    [InlineData("-mask", "~mask")]
    [InlineData("1f - (mask | other)", "~(mask | other)")]
    public Task Booleans_are_not_subtracted(string negation, string inverse)
        => With(new BooleanNegationFix(), Descriptors.NegatedBoolean, Text(negation))
            .Fixes(Line($"var m = ([|{negation}|]) * -1e9f;"), Line($"var m = ({inverse}) * -1e9f;"), "Use ~ instead");

    [Fact]
    public Task Whole_numbers_become_boolean_before_they_are_inverted()
        => With(new BooleanNegationFix(), Descriptors.BitwiseNotInteger, Text("~mask"))
            .Fixes(Line("var m = [|~mask|];"), Line("var m = ~mask.to(ScalarType.Bool);"), "Convert to boolean first");

    [Theory]
    [InlineData("q * 0.125 + [|mask|]", "(q * 0.125).masked_fill(mask, float.NegativeInfinity)")]
    [InlineData("[|mask|] + q.matmul(k)", "q.matmul(k).masked_fill(mask, float.NegativeInfinity)")]
    public Task Booleans_fill_the_scores_instead_of_being_added(string before, string after)
        => With(new FilledScoresFix(), Descriptors.BooleanAdded, AddedMask, (FixFacts.True, FixFacts.Ignores))
            .Fixes(Line($"var s = {before};"), Line($"var s = {after};"), "Fill the scores with -infinity");

    [Fact]
    public Task What_attends_is_not_filled()
        => With(new FilledScoresFix(), Descriptors.BooleanAdded, AddedMask)
            .Fixes(
                Line("var s = (q + [|mask|]).softmax(-1);"),
                Line("var s = (q.masked_fill(~mask, float.NegativeInfinity)).softmax(-1);"),
                "Fill the scores with -infinity: what is true attends");

    private static string Line(string code) => Source.Body(code, Tensors);

    private static string Attend(string arguments) => Line($"nn.functional.{Attention}({arguments});");

    private static string TwoCalls(string mask)
        => $"attention.call(x, x, x, attn_mask: {mask});\nattention.call(x, x, x, null, false, /* why */ {mask});";

    private static bool AddedMask(ExpressionSyntax expression)
        => expression.ToString() == "mask" && expression.Parent!.IsKind(SyntaxKind.AddExpression);
}
