using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>Raw tensors on their way into a declared attention.</summary>
public sealed class TypedTensorTests
{
    private static readonly Check check = Check.Product with { References = Declared.References };

    [Theory]
    [InlineData("_ = TorchAttention.WhereTrueIgnores(later);")]
    [InlineData("_ = TorchAttention.WhereTrueAttends(~later);")]
    [InlineData("_ = TorchAttention.WhereTrueAttends({|SHAPE2501:later|});")]
    [InlineData("_ = TorchAttention.WhereTrueIgnores({|SHAPE2501:ones(5, 5, ScalarType.Bool).tril()|});")]
    [InlineData("_ = TorchAttention.WhereTrueAttends({|SHAPE2501:zeros(5, 5)|});")]
    [InlineData("_ = TorchAttention.WhereTrueAttends(unknown);")]
    [InlineData("_ = Padding<Target>.WhereTrueIsPadding(ids.eq(0));")]
    [InlineData("_ = Padding<Target>.WhereTrueIsToken(ids.ne(0));")]
    [InlineData("_ = Padding<Target>.WhereTrueIsToken(ids.eq(1));")]
    public Task Flags(string statement) => Finds(statement);

    [Theory]
    [InlineData("_ = TorchAttention.Query(zeros(2, 8, 5, 64));")]
    [InlineData("_ = TorchAttention.Query(unknown);")]
    [InlineData("_ = TorchAttention.Query(zeros(2, 5, 8, 64), Layout.BatchSequenceHeads);")]
    [InlineData("_ = TorchAttention.Query(zeros(5, 2, 512), Layout.SequenceBatchEmbedding);")]
    [InlineData("_ = TorchAttention.Query({|SHAPE1601:x|});")]
    [InlineData("_ = TorchAttention.Key({|SHAPE1601:x.view(2, 5, 8, 64)|});")]
    [InlineData("_ = TorchAttention.Value({|SHAPE1601:zeros(2, 8, 5, 32)|});")]
    [InlineData("_ = TorchAttention.Query(x.view(2, 5, 8, 64).transpose(1, 2));")]
    [InlineData("_ = TorchAttention.Query(layout: Layout.BatchSequenceHeads, tensor: zeros(2, 5, 8, 64));")]
    [InlineData("_ = TorchAttention.Query(x.view(2, 5, 8, 64), layout);")]
    [InlineData("_ = TorchAttention.Query({|SHAPE1601:x|}, Layout.BatchHeadsSequence);")]
    [InlineData("_ = TorchAttention.Query({|SHAPE1601(x is [2, 5, 512] (line 9), but Query wants tensor as [Batch, Heads (8), Target, Channel (64)] (line 14 of Test1.cs): it has 3 dimensions, not 4.):x|});")]
    [InlineData("var d = new System.Collections.Generic.KeyValuePair<int, Tensor>(1, x); _ = d.Value; _ = d.Key;")]
    public Task Shapes(string statement) => Finds(statement);

    [Theory]
    [InlineData("_ = DecoderAttention.Query(Tensor.CreateFromShape<float>([2, 8, 5, 64]));")]
    [InlineData("_ = DecoderAttention.Query(Tensor.CreateFromShape<float>([2, n, 5, n]));")]
    [InlineData("_ = DecoderAttention.Query(Tensor.CreateFromShape<float>(lengths));")]
    [InlineData("_ = DecoderAttention.Query(Tensor.CreateFromShape<float>([2, 5, 8, 64]), Layout.BatchSequenceHeads);")]
    [InlineData("_ = DecoderAttention.Query(Tensor.CreateFromShape<float>([5, 2, 512]), layout);")]
    [InlineData("_ = DecoderAttention.Query({|SHAPE1601:Tensor.CreateFromShape<float>([2, 8, 5, 32])|});")]
    [InlineData("_ = DecoderAttention.Key({|SHAPE1601:Tensor.Create<float>(values, [2, n, 5, 32])|});")]
    [InlineData("var x = Tensor.CreateFromShape<float>([2, 5, 8, 64]); _ = DecoderAttention.Value({|SHAPE1601(x is [2, 5, 8, 64], but Value wants tensor as [Batch, Heads (8), Target, Channel (64)] (line 11 of Test1.cs): 5 is not 8.):x|});")]
    [InlineData("var x = Tensor.CreateFromShape<float>([8, 5, 64]);\n_ = CrossAttention.Key({|SHAPE1601(x is [8, 5, 64] (line 9), but Key wants tensor as [Batch, Heads (8), Source, Channel (64)] (line 12 of Test1.cs): it has 3 dimensions, not 4.):x|});")]
    [InlineData("var x = Tensor.CreateFromShape<float>([8, 5, 64]); x = other; _ = CrossAttention.Key(x);")]
    public Task Of_the_embedded_engine(string statements) => check.Finds([
        $$"""
        using System.Numerics.Tensors;
        using ShapeSafe;

        static class Test
        {
            static void Run(int n, Layout layout, nint[] lengths, float[] values, Tensor<float> other)
            {

                {{statements}}
            }
        }
        """,
        .. Declared.Sources]);

    private static Task Finds(string statement) => check.Finds([
        $$"""
        using ShapeSafe;
        using TorchSharp;
        using static TorchSharp.torch;

        static class Test
        {
            static void Run(Tensor unknown, Tensor ids, Layout layout)
            {
                var x = randn(2, 5, 512);
                var later = ones(5, 5, ScalarType.Bool).triu(1);
                {{statement}}
            }
        }
        """,
        .. Declared.Sources]);
}
