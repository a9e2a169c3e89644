using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Fixes;

/// <summary>What the rules find and what the fixes make of it, together: nothing is left to be found.</summary>
public sealed class ProductFixTests
{
    [Theory]
    [InlineData(
        "var future = ones(5, 5, dtype: ScalarType.Bool).triu(1);",
        "where(future, tensor(float.NegativeInfinity), tensor(0f))",
        "Add 0 or -infinity instead")]
    [InlineData(
        "var future = ones(5, 5, dtype: ScalarType.Bool).tril();",
        "where(future, tensor(0f), tensor(float.NegativeInfinity))",
        "Add 0 or -infinity instead")]
    [InlineData(
        "var future = ones(5, 5, dtype: ScalarType.Int64).tril();",
        "where(future.to(ScalarType.Bool), tensor(0f), tensor(float.NegativeInfinity))",
        "Add 0 or -infinity instead")]
    public Task A_mask_that_was_added_masks(string mask, string additive, string title)
    {
        var code = $$"""
            var attention = nn.MultiheadAttention(256, 8);
            var x = randn(5, 1, 256);
            {{mask}}
            attention.call(x, x, x, attn_mask: HERE);
            attention.call(x, x, x, null, true, HERE);
            """;
        return Check.Product.Fixes(
            Source.Body(code.Replace("HERE", "{|SHAPE2101:future|}")), Source.Body(code.Replace("HERE", additive)), title);
    }

    [Fact]
    public Task Both_masks_in_each_others_place()
        => Check.Product.Fixes(
            Source.Body("""
                var attention = nn.MultiheadAttention(12, 2);
                var x = randn(4, 2, 12);
                var causal = full(4, 4, float.NegativeInfinity).triu(1);
                var padding = zeros(2, 4, dtype: ScalarType.Bool);
                attention.call(x, x, x, [|causal|], attn_mask: [|padding|]);
                attention.call(x, x, x, [|causal|], true, [|padding|]);
                attention.call(x, x, x, [|causal|]);
                """),
            Source.Body("""
                var attention = nn.MultiheadAttention(12, 2);
                var x = randn(4, 2, 12);
                var causal = full(4, 4, float.NegativeInfinity).triu(1);
                var padding = zeros(2, 4, dtype: ScalarType.Bool);
                attention.call(x, x, x, padding, attn_mask: causal);
                attention.call(x, x, x, padding, true, causal);
                attention.call(x, x, x, attn_mask: causal);
                """),
            "Exchange key_padding_mask and attn_mask");

    [Fact]
    public Task The_first_example_of_the_article()
        => Check.Product.Fixes(
            Source.Body("""
                var x = randn(1, 5, 256);
                var attention = nn.MultiheadAttention(256, 8);
                var mask = zeros(5, 5);
                attention.call(x, x, x, attn_mask: {|SHAPE1102:mask|});
                """),
            Source.Body("""
                var x = randn(1, 5, 256);
                var attention = nn.MultiheadAttention(256, 8);
                var mask = zeros(5, 5);
                attention.call(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1), attn_mask: mask);
                """),
            "Pass the inputs as transpose(0, 1)");

    [Fact]
    public Task The_second_example_of_the_article()
        => Check.Product.Fixes(
            Source.Body("""
                var x = randn(3, 5, 256);
                var attention = nn.MultiheadAttention(256, 8);
                var padding = zeros(3, 5, dtype: ScalarType.Bool);
                var (y, weights) = attention.call(x, x, x, key_padding_mask: {|SHAPE1103:padding|});
                """),
            Source.Body("""
                var x = randn(3, 5, 256);
                var attention = nn.MultiheadAttention(256, 8);
                var padding = zeros(3, 5, dtype: ScalarType.Bool);
                var (y, weights) = attention.call(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1), key_padding_mask: padding);
                y = y.transpose(0, 1);
                """),
            "Pass the inputs as transpose(0, 1)");

    [Fact]
    public Task A_padding_of_numbers()
        => Check.Product.Fixes(
            Source.Body("""
                var attention = nn.MultiheadAttention(16, 4);
                var x = randn(5, 2, 16);
                attention.call(x, x, x, key_padding_mask: {|SHAPE2102:zeros(2, 5)|});
                """),
            Source.Body("""
                var attention = nn.MultiheadAttention(16, 4);
                var x = randn(5, 2, 16);
                attention.call(x, x, x, key_padding_mask: zeros(2, 5).to(ScalarType.Bool));
                """),
            "Convert the mask to boolean: what is not 0 is ignored");

    [Theory]
    [InlineData("Int64", "Convert the mask to boolean: what is not 0 takes part", "keep.to(ScalarType.Bool)")]
    [InlineData("Float64", "Convert the mask to the element type of q", "keep.to(q.dtype)")]
    public Task An_attention_mask_of_another_type(string type, string title, string after)
    {
        var code = $$"""
            var q = randn(2, 4, 5, 8);
            var keep = zeros(5, 5, dtype: ScalarType.{{type}});
            nn.functional.scaled_dot_product_attention(q, q, q, HERE);
            """;
        return Check.Product.Fixes(
            Source.Body(code.Replace("HERE", "{|SHAPE2103:keep|}")), Source.Body(code.Replace("HERE", after)), title);
    }

    [Fact]
    public Task A_flag_beside_a_mask_that_is_causal_already()
        => Check.Product.Fixes(
            Source.Body("""
                var q = randn(2, 4, 5, 8);
                var causal = ones(5, 5, dtype: ScalarType.Bool).tril();
                nn.functional.scaled_dot_product_attention(q, q, q, causal, is_casual: {|SHAPE3103:true|});
                """),
            Source.Body("""
                var q = randn(2, 4, 5, 8);
                var causal = ones(5, 5, dtype: ScalarType.Bool).tril();
                nn.functional.scaled_dot_product_attention(q, q, q, causal);
                """),
            "Drop is_casual: the mask is causal already");
}
