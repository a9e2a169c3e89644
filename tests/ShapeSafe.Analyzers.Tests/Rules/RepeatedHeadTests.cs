using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>One tiling of heads is one finding, however many parameters it is passed to.</summary>
public sealed class RepeatedHeadTests
{
    [Theory]
    [InlineData("q, {|SHAPE1403:keys|}, keys")]
    [InlineData("q, {|SHAPE1403:keys|}, {|SHAPE1403:values|}")]
    public Task Each_tiled_tensor_is_one_finding(string marked) => Check.Product.Finds($$"""
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn.functional;

        public static class Tiled
        {
            public static Tensor Go(Tensor q, Tensor k, Tensor v)
            {
                var keys = k.repeat(1, q.shape[1] / k.shape[1], 1, 1);
                var values = v.repeat(1, q.shape[1] / v.shape[1], 1, 1);
                return scaled_dot_product_attention({{marked}});
            }
        }
        """);
}
