using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeSafe.Generator.Model;
using ShapeSafe.Tests.Harness;
using Xunit;
using Steps = ShapeSafe.Generator.AttentionGenerator.Steps;

namespace ShapeSafe.Tests;

/// <summary>What an edit makes the generator do again: no more than the edit changes.</summary>
public sealed class IncrementalTests
{
    private const string Dimensions = """
        using ShapeSafe;
        namespace Demo;
        [Batch] public readonly partial struct Batch;
        [Sequence] public readonly partial struct Words;
        [Heads(8)] public readonly partial struct Heads;
        [Heads(4)] public readonly partial struct OtherHeads;
        [HeadDim(64)] public readonly partial struct Channel;
        """;

    private const string Attentions = """
        using ShapeSafe;
        namespace Demo;
        [Attention<Batch, Heads, Words, Words, Channel>] public static partial class WordAttention;
        [Attention<Batch, OtherHeads, Words, Words, Channel>] public static partial class OtherAttention;
        """;

    private const string Unrelated = "class Unrelated;";

    private static readonly string[] all = ["Batch", "Words", "Heads", "OtherHeads", "Channel", "WordAttention", "OtherAttention"];

    private static readonly CSharpCompilation compilation =
        TestSolution.Compile([("Dimensions.cs", Dimensions), ("Attentions.cs", Attentions), ("Unrelated.cs", Unrelated)]);

    [Fact]
    public void An_edit_of_an_unrelated_file_changes_nothing() =>
        Changes("Unrelated.cs", "class Unrelated { void M() { } }", emittedAgain: []);

    [Theory]
    [InlineData("Dimensions.cs", Dimensions)]
    [InlineData("Attentions.cs", Attentions)]
    public void White_space_changes_nothing(string file, string text) =>
        Changes(file, "\n// A comment.\n" + text.Replace("] ", "]\n    ").Replace(", ", ",  "), emittedAgain: []);

    [Fact]
    public void An_edit_of_another_declaration_leaves_this_one() =>
        Changes("Attentions.cs", Attentions.Replace("Attention<Batch, OtherHeads, Words, Words, Channel>", "Attention<Batch, OtherHeads, Words, Words, Channel>(SoftCap = 30)"), emittedAgain: ["OtherAttention"]);

    [Fact]
    public void An_edit_of_a_declaration_emits_it_again_and_nothing_else() =>
        Changes("Attentions.cs", Attentions.Replace("Attention<Batch, Heads,", "Attention<Batch, OtherHeads,"), emittedAgain: ["WordAttention"]);

    [Fact]
    public void A_size_is_emitted_again_where_it_is_spoken_of() =>
        Changes("Dimensions.cs", Dimensions.Replace("Heads(8)", "Heads(16)"), emittedAgain: ["Heads", "WordAttention"]);

    [Fact]
    public void The_engine_of_the_assembly_emits_every_attention_again_and_no_dimension() =>
        Changes("Unrelated.cs", "[assembly: ShapeSafe.Engine<ShapeSafe.TorchSharpEngine>] class Unrelated;", emittedAgain: ["WordAttention", "OtherAttention"]);

    [Fact]
    public void A_new_declaration_emits_itself()
    {
        var run = Edit("Attentions.cs", Attentions + "[Sequence] public readonly partial struct Added;");

        Assert.Equal(IncrementalStepRunReason.New, Reasons(run)["Added"]);
        Assert.All(all, name => Assert.NotEqual(IncrementalStepRunReason.Modified, Reasons(run)[name]));
        Assert.Single(run.OutputReasons, reason => reason is not IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_wrong_declaration_that_moves_is_reported_again_and_emits_nothing_again()
    {
        var wrong = compilation.ReplaceSyntaxTree(Tree("Dimensions.cs"), Parse("Dimensions.cs", Dimensions.Replace("Heads(4)", "Heads(-4)")));
        var first = GeneratorRun.Over(wrong);

        var second = first.Again(wrong.ReplaceSyntaxTree(
            wrong.SyntaxTrees.Single(tree => tree.FilePath == "Dimensions.cs"), Parse("Dimensions.cs", "\n" + Dimensions.Replace("Heads(4)", "Heads(-4)"))));

        Assert.Equal(5, Assert.Single(first.Findings).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(6, Assert.Single(second.Findings).Location.GetLineSpan().StartLinePosition.Line);
        Assert.All(Reasons(second), model => Assert.True(model.Value is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Single(second.OutputReasons, reason => reason is not IncrementalStepRunReason.Cached);
    }

    /// <summary>1,000 declarations in 200 files.</summary>
    private static CSharpCompilation Thousand() => TestSolution.Compile(Enumerable.Range(0, 200)
        .Select(file => ($"File{file}.cs", Dimensions.Replace("namespace Demo", $"namespace Demo{file}").Replace("[Heads(4)] public readonly partial struct OtherHeads;", "")
            + "[Attention<Batch, Heads, Words, Words, Channel>] public static partial class WordAttention;"))
        .Append(("Unrelated.cs", Unrelated)));

    [Fact]
    public void With_a_thousand_declarations_an_unrelated_edit_does_nothing_again()
    {
        var run = EditOf(Thousand(), "Unrelated.cs", _ => "class Unrelated { void M() { } }");

        Assert.Equal(1000, run.Outputs(Steps.Models).Count());
        foreach (var step in new[] { Steps.Declarations, Steps.Models, Steps.Findings, Steps.Project })
        {
            Assert.All(run.Outputs(step), output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, step));
        }

        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void With_a_thousand_declarations_an_edit_of_one_emits_one_file_again()
    {
        var run = EditOf(Thousand(), "File7.cs", text => text.Replace("Words, Words, Channel>", "Words, Words, Channel>(SoftCap = 30)"));

        Assert.Single(run.OutputReasons, reason => reason is not IncrementalStepRunReason.Cached);
        Assert.Equal(1000, run.Result.GeneratedSources.Length);
    }

    private static GeneratorRun EditOf(CSharpCompilation before, string file, System.Func<string, string> edit)
    {
        var tree = before.SyntaxTrees.Single(tree => tree.FilePath == file);
        Assert.NotEqual(tree.ToString(), edit(tree.ToString()));
        return GeneratorRun.Once(before).Again(before.ReplaceSyntaxTree(tree, Parse(file, edit(tree.ToString()))));
    }

    private static void Changes(string file, string text, IReadOnlyList<string> emittedAgain)
    {
        var run = Edit(file, text);

        var reasons = Reasons(run);
        Assert.Equal(all.Order(), reasons.Keys.Order());
        Assert.Equal(
            emittedAgain.Order(),
            reasons.Where(model => model.Value is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)).Select(model => model.Key).Order());
        Assert.Equal(emittedAgain.Count, run.OutputReasons.Count(reason => reason is not IncrementalStepRunReason.Cached));
        Assert.All(run.Outputs(Steps.Project), output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Empty(run.Outputs(Steps.Findings));
    }

    private static Dictionary<string, IncrementalStepRunReason> Reasons(GeneratorRun run) =>
        run.Outputs(Steps.Models).ToDictionary(output => ((IDeclared)output.Value).Type.Name, output => output.Reason);

    private static GeneratorRun Edit(string file, string text)
    {
        Assert.NotEqual(text, Tree(file).ToString());
        return GeneratorRun.Over(compilation).Again(compilation.ReplaceSyntaxTree(Tree(file), Parse(file, text)));
    }

    private static SyntaxTree Tree(string file) => compilation.SyntaxTrees.Single(tree => tree.FilePath == file);

    private static SyntaxTree Parse(string file, string text) => CSharpSyntaxTree.ParseText(text, TestSolution.ParseOptions, file);
}
