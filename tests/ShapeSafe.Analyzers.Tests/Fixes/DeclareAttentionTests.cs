using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeSafe.CodeFixes;
using ShapeSafe.Generator;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Fixes;

/// <summary>A plain call becomes a declaration and a typed call, which compile with what the generator emits.</summary>
public sealed class DeclareAttentionTests
{
    private const string Dimensions = """

        [Batch] internal readonly partial struct Batch;
        [Heads] internal readonly partial struct Heads;
        [HeadDim(64)] internal readonly partial struct Channel;
        [Sequence] internal readonly partial struct Tokens;

        [Engine<TorchSharpEngine>]
        [Attention<Batch, Heads, Tokens, Tokens, Channel>]
        internal static partial class SelfAttention;

        """;

    [Theory]
    [InlineData("F.scaled_dot_product_attention$$(q, q, v)", "SelfAttention.Attend(SelfAttention.Query(q), SelfAttention.Key(q), SelfAttention.Value(v)).AsTorch()")]
    [InlineData(
        "F.scaled_dot_product_attention$$(q, q, v, is_casual: true).transpose(1, 2)",
        "SelfAttention.Attend(SelfAttention.Query(q), SelfAttention.Key(q), SelfAttention.Value(v), SelfAttention.Causal).AsTorch().transpose(1, 2)")]
    [InlineData(
        "F.scaled_dot_product_attention$$(q, q, v, ones(q.shape[2], q.shape[2], dtype: ScalarType.Bool).tril(), 0.1)",
        "SelfAttention.Attend(SelfAttention.Query(q), SelfAttention.Key(q), SelfAttention.Value(v), SelfAttention.WhereTrueAttends(ones(q.shape[2], q.shape[2], dtype: ScalarType.Bool).tril()), dropout: 0.1, training: true).AsTorch()")]
    [InlineData(
        "F.scaled_dot_product_attention$$(query: q, value: v, key: q, attn_mask: zeros(q.shape[2], q.shape[2]))",
        "SelfAttention.Attend(SelfAttention.Query(q), SelfAttention.Key(q), SelfAttention.Value(v), bias: SelfAttention.DenseBias(zeros(q.shape[2], q.shape[2]))).AsTorch()")]
    public Task Self_attention(string call, string after) =>
        Converts(File("", $"return {call};"), File("using ShapeSafe;\n", $"return {after};") + Dimensions);

    [Fact]
    public Task Another_sequence_is_another_dimension() => Converts(
        File("using ShapeSafe;\n", "return F.scaled_dot_product_attention$$(q, memory, memory, is_casual: true);"),
        File("using ShapeSafe;\n", "return CrossAttention.Attend(CrossAttention.Query(q), CrossAttention.Key(memory), CrossAttention.Value(memory), CrossAttention.CausalAligned(Alignment.TopLeft)).AsTorch();") + """

        [Batch] internal readonly partial struct Batch;
        [Heads] internal readonly partial struct Heads;
        [HeadDim(64)] internal readonly partial struct Channel;
        [Sequence] internal readonly partial struct Target;
        [Sequence] internal readonly partial struct Source;

        [Engine<TorchSharpEngine>]
        [Attention<Batch, Heads, Target, Source, Channel>]
        internal static partial class CrossAttention;

        """);

    [Fact]
    public Task What_is_declared_already_is_used() => Converts(
        Declared("return scaled_dot_product_attention$$(q, q, q);", ""),
        Declared(
            "return SelfAttention.Attend(SelfAttention.Query(q), SelfAttention.Key(q), SelfAttention.Value(q)).AsTorch();", """

                [HeadDim(32)] internal readonly partial struct Channel;
                [Sequence] internal readonly partial struct Tokens;

                [Attention<Batch, Heads2, Tokens, Tokens, Channel>]
                internal static partial class SelfAttention;

            """));

    [Theory]
    [InlineData(
        "return attention.call$$(x, x, x).Item1;",
        "return multiHead.Attend(multiHead.Query(x, batchFirst: false), multiHead.Memory(x, batchFirst: false), multiHead.Memory(x, batchFirst: false)).AsTorch().transpose(0, 1);", "")]
    [InlineData(
        "return dropping.call$$(x, x, x, padding, attn_mask: zeros(x.shape[0], x.shape[0])).Item1 + x;",
        "return multiHead.Attend(multiHead.Query(x, batchFirst: false), multiHead.Memory(x, batchFirst: false), multiHead.Memory(x, batchFirst: false), Padding<Tokens>.WhereTrueIsPadding(padding), bias: SelfAttention.DenseBias(zeros(x.shape[0], x.shape[0]))).AsTorch().transpose(0, 1) + x;",
        ", dropout: 0.1")]
    public Task A_module_keeps_its_parameters(string before, string after, string dropout)
    {
        var module = dropout.Length == 0 ? "attention" : "dropping";
        return Converts(
            Layer("", $"        // As in the paper.\n        {before}"),
            Layer("using ShapeSafe;\n", $"        // As in the paper.\n        var multiHead = SelfAttention.MultiHead<Model>({module}{dropout});\n        {after}") + """

            [Batch] internal readonly partial struct Batch;
            [Heads(8)] internal readonly partial struct Heads;
            [HeadDim(32)] internal readonly partial struct Channel;
            [Features(256)] internal readonly partial struct Model;
            [Sequence] internal readonly partial struct Tokens;

            [Engine<TorchSharpEngine>]
            [Attention<Batch, Heads, Tokens, Tokens, Channel>]
            internal static partial class SelfAttention;

            """);
    }

    [Theory]
    [InlineData("return attention.call$$(x, x, x, attn_mask: ones(x.shape[0], x.shape[0], dtype: ScalarType.Bool)).Item1;")]
    [InlineData("return attention.call$$(x, x, x, x).Item1;")]
    [InlineData("return attention.call$$(x, x, x).Item2;")]
    [InlineData("return widened.call$$(x, x, x).Item1;")]
    [InlineData("return given.call$$(x, x, x).Item1;")]
    [InlineData("System.Func<Tensor> later = () => attention.call$$(x, x, x).Item1; return later();")]
    public async Task Nothing_is_offered_where_the_module_does_more(string statement)
    {
        var (text, position) = Refactorings.Cursor(Layer("", "        " + statement));
        Assert.Null(await Refactorings.Find(new DeclareAttention(), Project(text), position));
    }

    [Theory]
    [InlineData("F.scaled_dot_product_attention$$(unknown, unknown, unknown)")]
    [InlineData("F.scaled_dot_product_attention$$(q, q, v, unknown)")]
    [InlineData("F.scaled_dot_product_attention$$(q, q, v, is_casual: flag)")]
    [InlineData("F.scaled_dot_product_attention$$(q, q, v, ones(1, q.shape[2], dtype: ScalarType.Bool))")]
    [InlineData("F.scaled_dot_product_attention(q$$, q, v)")]
    [InlineData("F.softmax$$(q, -1)")]
    public async Task Nothing_is_offered_where_the_declaration_would_not_say_the_same(string call)
    {
        var (text, position) = Refactorings.Cursor(File("", $"return {call};"));
        Assert.Null(await Refactorings.Find(new DeclareAttention(), Project(text), position));
    }

    [Fact]
    public async Task Without_the_engine_nothing_is_offered()
    {
        var (text, position) = Refactorings.Cursor(File("", "return F.scaled_dot_product_attention$$(q, q, v);"));
        Assert.Null(await Refactorings.Find(new DeclareAttention(), TestSolution.Project([text]), position));
    }

    private static async Task Converts(string before, string after)
    {
        var (text, position) = Refactorings.Cursor(before);
        var project = Project(text);
        var changed = await Refactorings.Apply(new DeclareAttention(), project, position);
        Assert.Equal(after, (await TestSolution.Texts(changed)).Single());

        var compilation = (CSharpCompilation)(await changed.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        CSharpGeneratorDriver.Create([new AttentionGenerator().AsSourceGenerator()], parseOptions: TestSolution.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var findings, TestContext.Current.CancellationToken);
        Assert.Empty(findings);
        Assert.Empty(complete.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity == DiagnosticSeverity.Error));
    }

    private static Project Project(string text) => TestSolution.Project([text])
        .AddMetadataReference(MetadataReference.CreateFromFile(typeof(TorchSharpEngine).Assembly.Location))
        .AddMetadataReference(MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.Tensor).Assembly.Location));

    private static string File(string usings, string statement) => $$"""
        // The licence of the file.
        using System;
        {{usings}}using TorchSharp;
        using static TorchSharp.torch;
        using F = TorchSharp.torch.nn.functional;

        namespace Models;

        public static class Model
        {
            public static Tensor Attend(
                [ShapeSafe.Shape("batch heads tokens 64")] Tensor q, [ShapeSafe.Shape("batch heads tokens 64")] Tensor v,
                [ShapeSafe.Shape("batch heads memory 64")] Tensor memory, Tensor unknown, bool flag)
            {
                {{statement}}
            }
        }

        """;

    private static string Layer(string usings, string statements) => $$"""
        {{usings}}using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;

        namespace Models;

        public sealed class Layer(MultiheadAttention given)
        {
            private readonly MultiheadAttention attention = nn.MultiheadAttention(256, 8);
            private readonly MultiheadAttention dropping = nn.MultiheadAttention(256, 8, 0.1);
            private readonly MultiheadAttention widened = nn.MultiheadAttention(256, 8, add_bias_kv: true);

            public Tensor Forward([ShapeSafe.Shape("tokens batch 256")] Tensor x, [ShapeSafe.Shape("batch tokens"), ShapeSafe.MaskKind(ShapeSafe.MaskKind.TrueIgnores)] Tensor padding)
            {
        {{statements}}
            }
        }

        """;

    private static string Declared(string statement, string declarations) => $$"""
        using ShapeSafe;
        using TorchSharp;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn.functional;

        [assembly: Engine<TorchSharpEngine>]

        namespace Models
        {
            [Batch] internal readonly partial struct Batch;
            [Heads(4)] internal readonly partial struct Heads;
            [Heads(8)] internal readonly partial struct Heads2;

            public static class Model
            {
                public static Tensor Attend()
                {
                    var q = randn(2, 8, 5, 32);
                    {{statement}}
                }
            }
        {{declarations}}}

        """;
}
