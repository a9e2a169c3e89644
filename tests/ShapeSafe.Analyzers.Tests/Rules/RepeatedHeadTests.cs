using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>One tiling of heads is one finding, however many parameters it is passed to.</summary>
public sealed class RepeatedHeadTests
{
    [Theory]
    [InlineData("{|SHAPE1403:k.repeat(1, times, 1, 1)|}", "k", "q, keys, keys", "x")]
    [InlineData("{|SHAPE1403:k.repeat(1, times, 1, 1)|}", "{|SHAPE1403:v.repeat(1, times, 1, 1)|}", "q, keys, values", "x")]
    [InlineData("Copy(k, times)", "v.repeat_interleave(times, 1)", "q, keys, values", "{|SHAPE1403:x.repeat(1, times, 1, 1)|}")]
    public Task Each_tiled_tensor_is_one_finding_where_it_is_tiled(string keys, string values, string passed, string copies) => Check.Product.Finds($$"""
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn.functional;

        public static class Tiled
        {
            public static Tensor Go(Tensor q, Tensor k, Tensor v)
            {
                var times = q.shape[1] / k.shape[1];
                var keys = {{keys}};
                var values = {{values}};
                return scaled_dot_product_attention({{passed}});
            }

            private static Tensor Copy(Tensor x, long times) => {{copies}};
        }
        """);
}
