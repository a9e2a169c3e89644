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

    [Theory]
    [InlineData(
        "Invert the mask",
        "var future = ones(6, 6, dtype: ScalarType.Bool).triu(1);\nnn.functional.scaled_dot_product_attention(q, q, q, {|SHAPE2301:future|});",
        "var future = ones(6, 6, dtype: ScalarType.Bool).triu(1);\nnn.functional.scaled_dot_product_attention(q, q, q, ~future);")]
    [InlineData(
        "Invert the mask",
        "nn.functional.scaled_dot_product_attention(q, q, q, {|SHAPE2302:ids.eq(0).unsqueeze(1).unsqueeze(1)|});",
        "nn.functional.scaled_dot_product_attention(q, q, q, ~ids.eq(0).unsqueeze(1).unsqueeze(1));")]
    [InlineData(
        "Insert the missing dimension: unsqueeze(1)",
        "var keep = ones(2, 6, 6, dtype: ScalarType.Bool);\nnn.functional.scaled_dot_product_attention(q, q, q, {|SHAPE1105:keep|});",
        "var keep = ones(2, 6, 6, dtype: ScalarType.Bool);\nnn.functional.scaled_dot_product_attention(q, q, q, keep.unsqueeze(1));")]
    [InlineData(
        "Set the diagonal to 1",
        "var future = {|SHAPE3101:ones(6, 6, dtype: ScalarType.Bool).triu()|};\nq.matmul(q.mT).masked_fill(future, -1e9).softmax(-1);",
        "var future = ones(6, 6, dtype: ScalarType.Bool).triu(diagonal: 1);\nq.matmul(q.mT).masked_fill(future, -1e9).softmax(-1);")]
    [InlineData(
        "Set the diagonal to 0",
        "var keep = {|SHAPE3102:ones(6, 6, dtype: ScalarType.Bool).tril(1)|};\nnn.functional.scaled_dot_product_attention(q, q, q, keep);",
        "var keep = ones(6, 6, dtype: ScalarType.Bool).tril();\nnn.functional.scaled_dot_product_attention(q, q, q, keep);")]
    [InlineData(
        "Use float.NegativeInfinity",
        "q.matmul(q.mT).masked_fill(ids.eq(0), {|SHAPE2403:0|}).softmax(-1);",
        "q.matmul(q.mT).masked_fill(ids.eq(0), float.NegativeInfinity).softmax(-1);")]
    [InlineData(
        "Run softmax over the keys: dimension -1",
        "var weights = q.matmul(q.mT).softmax({|SHAPE3201:-2|});\nweights.matmul(q);",
        "var weights = q.matmul(q.mT).softmax(-1);\nweights.matmul(q);")]
    public Task One_line_of_hand_written_attention(string title, string before, string after)
        => Check.Product.Fixes(Attention(before), Attention(after), title);

    [Fact]
    public Task A_causal_mask_with_a_cache_ends_where_the_keys_end()
        => Check.Product.Fixes(
            Source.Body("""
                long l = q.size(-2), s = kv.size(-2);
                var causal = {|SHAPE3105:ones(l, s, dtype: ScalarType.Bool).tril()|};
                nn.functional.scaled_dot_product_attention(q, kv, kv, causal);
                """, "Tensor q, Tensor kv"),
            Source.Body("""
                long l = q.size(-2), s = kv.size(-2);
                var causal = ones(l, s, dtype: ScalarType.Bool).tril(diagonal: s - l);
                nn.functional.scaled_dot_product_attention(q, kv, kv, causal);
                """, "Tensor q, Tensor kv"),
            "Set the diagonal to s - l");

    [Fact]
    public Task Copies_of_a_mask_follow_the_heads_that_they_belong_to()
        => Check.Product.Fixes(
            Source.Body("""
                var (b, h, l, d) = (q.shape[0], q.shape[1], q.shape[2], q.shape[3]);
                var folded = q.reshape(b * h, l, d);
                var scores = bmm(folded, folded.transpose(1, 2)) * 0.125 + {|SHAPE1403:mask.repeat(h, 1, 1)|};
                """, "Tensor q, Tensor mask"),
            Source.Body("""
                var (b, h, l, d) = (q.shape[0], q.shape[1], q.shape[2], q.shape[3]);
                var folded = q.reshape(b * h, l, d);
                var scores = bmm(folded, folded.transpose(1, 2)) * 0.125 + mask.repeat_interleave(h, dim: 0);
                """, "Tensor q, Tensor mask"),
            "Use repeat_interleave");

    [Fact]
    public Task Keys_and_values_of_fewer_heads_are_repeated_side_by_side()
        => Check.Product.Fixes(
            Source.Body("""
                var (q, k, v) = (randn(2, 8, 5, 16), randn(2, 2, 5, 16), randn(2, 2, 5, 16));
                k = {|SHAPE1403:k.repeat(1, 4, 1, 1)|};
                nn.functional.scaled_dot_product_attention(q, k, {|SHAPE1403:v.repeat(1, 4, 1, 1)|});
                """),
            Source.Body("""
                var (q, k, v) = (randn(2, 8, 5, 16), randn(2, 2, 5, 16), randn(2, 2, 5, 16));
                k = k.repeat_interleave(4, dim: 1);
                nn.functional.scaled_dot_product_attention(q, k, v.repeat_interleave(4, dim: 1));
                """),
            "Use repeat_interleave");

    [Fact]
    public Task A_mask_that_expand_repeated_gets_a_memory_for_each_sample()
        => Check.Product.Fixes(
            Source.Body("""
                var (b, t) = (padding.size(0), padding.size(1));
                var mask = full(t, t, float.NegativeInfinity).triu(1).expand(b, 1, t, t);
                {|SHAPE1109:mask.masked_fill_(padding.view(b, 1, 1, t), float.NegativeInfinity)|};
                {|SHAPE1109:mask.add_(bias)|};
                var rows = torch.broadcast_to(zeros(1, t), b, t);
                {|SHAPE1109:rows|}[0, 1] = 1;
                """, "Tensor padding, Tensor bias"),
            Source.Body("""
                var (b, t) = (padding.size(0), padding.size(1));
                var mask = full(t, t, float.NegativeInfinity).triu(1).expand(b, 1, t, t).clone();
                mask.masked_fill_(padding.view(b, 1, 1, t), float.NegativeInfinity);
                mask.add_(bias);
                var rows = torch.broadcast_to(zeros(1, t), b, t).clone();
                rows[0, 1] = 1;
                """, "Tensor padding, Tensor bias"),
            "Copy what expand repeats: clone()");

    [Theory]
    [InlineData("full(6, 6, float.NegativeInfinity).tril()", "full(6, 6, float.NegativeInfinity).triu(diagonal: 1)")]
    [InlineData("tril(full(6, 6, -1e9), diagonal: 0)", "triu(full(6, 6, -1e9), diagonal: 1)")]
    public Task An_additive_mask_hides_the_future_and_not_the_past(string past, string future)
        => Check.Product.Fixes(
            Attention($"var mask = {past};\nnn.functional.scaled_dot_product_attention(q, q, q, {{|SHAPE2304:mask|}});\nvar scores = q.matmul(q.mT) + {{|SHAPE2304:{past}|}};"),
            Attention($"var mask = {future};\nnn.functional.scaled_dot_product_attention(q, q, q, mask);\nvar scores = q.matmul(q.mT) + {future};"),
            "Hide the future: triu(1)");

    [Fact]
    public Task Which_of_two_numbers_was_meant_is_not_known()
        => Check.Product.OffersNoFix(Attention(
            "var past = where(ones(6, 6, dtype: ScalarType.Bool).triu(1), zeros(6, 6), full(6, 6, -1e9));\nnn.functional.scaled_dot_product_attention(q, q, q, {|SHAPE2304:past|});"));

    private static string Attention(string lines) => Source.Body("var q = randn(2, 4, 6, 8);\n" + lines, "Tensor ids");
}
