using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Fixes;

/// <summary>Heads split, repeated and multiplied: what is found, and the right code.</summary>
public sealed class HeadFixTests
{
    [Fact]
    public Task A_fold_keeps_the_sequence_in_front()
        => Fixes(
            "[|x.view(batch * heads, length, features / heads)|]",
            "x.view(length, batch * heads, features / heads).transpose(0, 1)",
            "Keep the sequence in front, then transpose(0, 1)",
            "long length = x.size(0), batch = x.size(1), features = x.size(2);");

    [Fact]
    public Task Heads_are_repeated_on_their_axis()
        => Fixes(
            "[|x.view(batch, length, groups, 64).transpose(1, 2).repeat_interleave(heads / groups, dim: 2)|]",
            "x.view(batch, length, groups, 64).transpose(1, 2).repeat_interleave(heads / groups, dim: 1)",
            "Repeat on the axis of the heads: 1",
            "long batch = x.size(0), length = x.size(1);");

    [Fact]
    public Task Keys_are_turned()
        => Fixes(
            "x.view(batch, length, heads, 64).transpose(1, 2).matmul([|x.view(batch, length, heads, 64).transpose(1, 2)|])",
            "x.view(batch, length, heads, 64).transpose(1, 2).matmul(x.view(batch, length, heads, 64).transpose(1, 2).transpose(-2, -1))",
            "Exchange the last two axes: transpose(-2, -1)",
            "long batch = x.size(0), length = x.size(1);");

    [Fact]
    public Task Keys_of_all_heads_get_an_axis()
        => Fixes(
            "x.view(batch, length, heads, 64).transpose(1, 2).matmul([|x.narrow(2, 0, 64).transpose(1, 2)|])",
            "x.view(batch, length, heads, 64).transpose(1, 2).matmul(x.narrow(2, 0, 64).transpose(1, 2).unsqueeze(1))",
            "Insert the missing dimension: unsqueeze(1)",
            "long batch = x.size(0), length = x.size(1);");

    [Fact]
    public Task Padding_moves_from_the_queries_to_the_keys()
        => Fixes(
            "scaled_dot_product_attention(x, x, x, [|valid.unsqueeze(1).unsqueeze(-1)|])",
            "scaled_dot_product_attention(x, x, x, valid.unsqueeze(1).unsqueeze(-1).transpose(-2, -1))",
            "Exchange the last two axes: transpose(-2, -1)");

    [Fact]
    public Task Expand_repeats_on_an_axis_of_one()
        => Fixes(
            "[|x.unsqueeze(3).expand(batch, heads, groups, length, size)|].reshape(batch, heads * groups, length, size)",
            "x.unsqueeze(2).expand(batch, heads, groups, length, size).reshape(batch, heads * groups, length, size)",
            "Insert the axis that is repeated: unsqueeze(2)",
            "long batch = x.shape[0], length = x.shape[2], size = x.shape[3];\n            heads = x.shape[1];");

    [Theory]
    [InlineData("{|SHAPE1406:x.unsqueeze(3).expand(x.shape[0], x.shape[1], groups, x.shape[2], heads)|}")]
    [InlineData("{|SHAPE1406:zeros(2, 8, 5, 64).expand(2, 16, 5, 64)|}")]
    [InlineData("{|SHAPE1406:x.reshape(x.shape[0], x.shape[1], x.shape[2], 1, x.shape[3]).expand(x.shape[0], x.shape[1], groups, x.shape[2], x.shape[3])|}")]
    public Task Nothing_is_offered_where_another_axis_does_not_fit_either(string wrong)
        => Check.Product.OffersNoFix(Code(wrong, "long size = x.shape[3];"));

    private static Task Fixes(string wrong, string right, string title, string sizes = "")
        => Check.Product.Fixes(Code(wrong, sizes), Code(right, sizes), title);

    private static string Code(string expression, string sizes) => $$"""
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn.functional;

        public static class Heads
        {
            public static Tensor Go(Tensor x, Tensor valid, long heads, long groups)
            {
                {{sizes}}
                var y = {{expression}};
                return y.softmax(-1);
            }
        }
        """;
}
