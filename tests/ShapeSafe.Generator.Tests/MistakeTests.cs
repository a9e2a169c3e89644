using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests;

/// <summary>Mistakes with masks that do not compile once the attention is declared, and what the compiler says of them.</summary>
public sealed class MistakeTests
{
    private const string Query = "Shaped<Batch, Heads, Target, Channel>";
    private const string Memory = "Shaped<Batch, Heads, Source, Channel>";

    [Fact]
    public void What_is_right_compiles() => Compiles(
        """
        var look = DecoderAttention.Causal & target;
        var slope = DecoderAttention.Alibi();
        q = DecoderAttention.Attend(q, q, q, look);
        q = DecoderAttention.Attend(q, q, q, look, slope);
        q = DecoderAttention.Attend(q, q, q, bias: slope);
        q = CrossAttention.Attend(q, memory, memory, source);
        q = CrossAttention.Attend(q, memory, memory, source & CrossAttention.All);
        q = CrossAttention.Attend(q, memory, memory, CrossAttention.CausalAligned(Alignment.TopLeft));
        q = CrossAttention.Attend(q, EncoderAttention.Attend(memory, memory, memory, source), memory, source);
        look = Mask<Target, Target>.WhereTrueAttends(flags) | ~DecoderAttention.WhereTrueIgnores(flags);
        look = Mask<Target, Target>.Causal;
        CrossAttention.AttendInto(q, q, memory, memory, source);
        var (output, weights) = CrossAttention.AttendWithWeights(q, memory, memory, source);
        """);

    [Theory]
    [InlineData("CrossAttention.Attend(q, memory, memory, target);", "CS1503", "Padding<Target>", "Mask<Target, Source>")]
    [InlineData("DecoderAttention.Attend(q, q, q, slope);", "CS1503", "Bias<Target, Target>", "Mask<Target, Target>")]
    [InlineData("DecoderAttention.Attend(q, q, q, bias: look);", "CS1503", "Mask<Target, Target>", "Bias<Target, Target>")]
    [InlineData("CrossAttention.Attend(memory, memory, memory, source);", "CS1503", Memory, Query)]
    [InlineData("CrossAttention.Attend(q, q, memory, source);", "CS1503", Query, Memory)]
    [InlineData("CrossAttention.Attend(q, memory, memory, look);", "CS1503", "Mask<Target, Target>", "Mask<Target, Source>")]
    [InlineData("EncoderAttention.Attend(memory, memory, memory, look);", "CS1503", "Mask<Target, Target>", "Mask<Source, Source>")]
    [InlineData("CrossAttention.Attend(q, memory, memory, flags);", "CS1503", "bool[*,*]", "Mask<Target, Source>")]
    [InlineData("CrossAttention.AttendInto(memory, q, memory, memory);", "CS1503", Memory, Query)]
    [InlineData("DecoderAttention.Attend(q.AsTensor(), q, q);", "CS1503", "Tensor<float>", Query)]
    [InlineData("_ = look & slope;", "CS0019", "Mask<Target, Target>", "Bias<Target, Target>")]
    [InlineData("_ = look + slope;", "CS0019", "Mask<Target, Target>", "Bias<Target, Target>")]
    [InlineData("_ = DecoderAttention.Causal & source;", "CS0019", "Mask<Target, Target>", "Padding<Source>")]
    [InlineData("_ = target & source;", "CS0019", "Padding<Target>", "Padding<Source>")]
    [InlineData("_ = look && source;", "CS0019", "Mask<Target, Target>", "Padding<Source>")]
    [InlineData("Mask<Target, Source> mask = target;", "CS0029", "Padding<Target>", "Mask<Target, Source>")]
    public void Types_that_conflict_are_named(string statement, string error, string given, string expected) => Fails(statement, error, given, expected);

    [Theory]
    [InlineData("_ = CrossAttention.Causal;", "CS1061", "CrossAttention", "Causal")]
    [InlineData("_ = CrossAttention.Alibi();", "CS0117", "CrossAttention", "Alibi")]
    [InlineData("_ = CrossAttention.WindowLookback(3);", "CS0411", "SelfAttentionMasks.extension<TSequence>(Mask<TSequence, TSequence>).WindowLookback(int)")]
    [InlineData("_ = Mask<Target, Source>.Causal;", "CS1061", "Mask<Target, Source>", "Causal")]
    [InlineData("_ = Mask<Target, Source>.WindowTokens(3);", "CS0411", "SelfAttentionMasks.extension<TSequence>(Mask<TSequence, TSequence>).WindowTokens(int)")]
    [InlineData("_ = default(Shaped<Batch, Heads, Target, Channel>).Target;", "CS1061", "Shaped<Batch, Heads, Target, Channel>", "Target")]
    public void What_makes_no_sense_does_not_exist(string statement, string error, params string[] names) => Fails(statement, error, names);

    private static void Fails(string statement, string error, params string[] names)
    {
        var problem = Assert.Single(Errors(statement));

        Assert.Equal(error, problem.Id);
        var message = problem.GetMessage().Replace("Demo.", "").Replace("ShapeSafe.", "").Replace("System.Numerics.Tensors.", "");
        Assert.All(names, name => Assert.Contains($"'{name}'", message));
    }

    private static void Compiles(string statements) => Assert.Empty(Errors(statements));

    private static Diagnostic[] Errors(string statements)
    {
        var run = GeneratorRun.Over(TestSolution.Compile(
            $$"""
            using ShapeSafe;
            namespace Demo;
            [Batch]       public readonly partial struct Batch;
            [Sequence]    public readonly partial struct Source;
            [Sequence]    public readonly partial struct Target;
            [Heads(8)]    public readonly partial struct Heads;
            [HeadDim(64)] public readonly partial struct Channel;
            [Attention<Batch, Heads, Source, Source, Channel>] public static partial class EncoderAttention;
            [Attention<Batch, Heads, Target, Target, Channel>] public static partial class DecoderAttention;
            [Attention<Batch, Heads, Target, Source, Channel>] public static partial class CrossAttention;
            public static class Use
            {
                public static void Run(
                    Shaped<Batch, Heads, Target, Channel> q, Shaped<Batch, Heads, Source, Channel> memory,
                    Padding<Source> source, Padding<Target> target, Bias<Target, Target> slope, Mask<Target, Target> look, bool[,] flags)
                {
                    {{statements.Replace("var look =", "look =").Replace("var slope =", "slope =")}}
                }
            }
            """));
        return [.. run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity == DiagnosticSeverity.Error)];
    }
}
