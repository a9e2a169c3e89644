using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>What typed masks become for raw calls, and what raw tensors say when they become typed masks, is known to the rules.</summary>
public sealed class TorchSharpEngineTests
{
    private static readonly Check check = Check.Product with
    {
        References =
        [
            MetadataReference.CreateFromFile(typeof(TorchSharpEngine).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.Tensor).Assembly.Location),
        ],
    };

    [Theory]
    [InlineData("attention.call(x, x, x, attn_mask: look.ToModuleMask(5, 5));")]
    [InlineData("attention.call(x, x, x, attn_mask: {|SHAPE1102:look.ToModuleMask(4, 4)|});")]
    [InlineData("attention.call(x, x, x, attn_mask: {|SHAPE1101:{|SHAPE2101:look.ToScaledDotProductMask(2, 4, 5, 5)|}|});")]
    [InlineData("attention.call(x, x, x, key_padding_mask: padding.ToKeyPaddingMask());")]
    [InlineData("scaled_dot_product_attention(heads, heads, heads, look.ToScaledDotProductMask(2, 4, 5, 5));")]
    [InlineData("scaled_dot_product_attention(heads, heads, heads, {|SHAPE2301:padding.ToKeyPaddingMask().unsqueeze(1).unsqueeze(1)|});")]
    public Task A_typed_mask_in_a_raw_call(string call) => Finds(call);

    [Theory]
    [InlineData("_ = Mask<Words, Words>.WhereTrueIgnores(later);")]
    [InlineData("_ = Mask<Words, Words>.WhereTrueAttends({|SHAPE2501:later|});")]
    [InlineData("_ = Mask<Words, Words>.WhereTrueAttends({|SHAPE2501:zeros(5, 5)|});")]
    [InlineData("_ = Padding<Words>.WhereTrueIsPadding(padding.ToKeyPaddingMask());")]
    [InlineData("_ = Padding<Words>.WhereTrueIsToken({|SHAPE2501:padding.ToKeyPaddingMask()|});")]
    public Task A_raw_tensor_as_a_typed_mask(string statement) => Finds(statement);

    private static Task Finds(string statement) => check.Finds($$"""
        using ShapeSafe;
        using TorchSharp;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn.functional;

        public readonly struct Words : ISequence
        {
            public static string Name => "Words";
            public static int? Size => null;
        }

        public static class Test
        {
            public static void Run()
            {
                var x = randn(5, 2, 64);
                var heads = x.view(5, 2, 4, 16).permute(1, 2, 0, 3);
                var attention = nn.MultiheadAttention(64, 4);
                var look = Mask<Words, Words>.Causal;
                var padding = Padding<Words>.FromLengths([3, 5], 5);
                var later = ones(5, 5, ScalarType.Bool).triu(1);
                {{statement}}
            }
        }
        """);
}
