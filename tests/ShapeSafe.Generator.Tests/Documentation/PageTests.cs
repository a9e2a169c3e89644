using System.Linq;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Documentation;

/// <summary>The code of the pages compiles, fails where they say that it fails, and prints what they say that it prints.</summary>
public sealed class PageTests
{
    private const string Shared = "What all recipes share";

    private static readonly Page recipes = new("docs/recipes.md");

    public static TheoryData<string> Recipes { get; } = [.. recipes.Sections.Select(section => section.Name).Where(name => name != Shared)];

    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_recipe_runs_and_prints_what_the_page_shows(string name)
    {
        var section = recipes.Section(name);
        var program = Page.Join([.. Page.Blocks(recipes.Section(Shared), "csharp"), .. Page.Blocks(section, "csharp")]);

        var printed = Page.Run(Page.Compile(program)).TrimEnd();

        var shown = Assert.Single(Page.Blocks(section, "text"));
        // Read again: another recipe of this run may have been accepted.
        var page = new Page(recipes.Path).Text;
        Repository.MustHold(recipes.Path, page.Replace(section, section.Replace($"```text\n{shown}```", $"```text\n{printed}\n```")));
    }

    [Fact]
    public void The_code_of_the_read_me_compiles_but_for_the_lines_that_say_otherwise()
    {
        var readMe = new Page("README.md");
        Page.Compile(Page.Join(
        [
            "using ShapeSafe; using System.Numerics.Tensors;",
            """
            var q = DecoderAttention.Query(Tensor.CreateFromShape<float>([3, 8, 4, 64]));
            var (k, v) = (q, q);
            var memory = CrossAttention.Key(Tensor.CreateFromShape<float>([3, 8, 5, 64]));

            """,
            .. Page.Blocks(readMe.Text, "csharp"),
        ]));
    }

    /// <summary>A new page, or a new block of those that are compiled block by block, does not go by unseen.</summary>
    [Fact]
    public void Every_page_with_code_is_compiled_by_a_test()
    {
        var pages = System.IO.Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Select(path => "docs/" + System.IO.Path.GetFileName(path))
            .Append("README.md").Append("CONTRIBUTING.md").Append("CHANGELOG.md");
        Assert.Equal(
            [
                ("README.md", 2), // here
                ("docs/ci.md", 1), // ContinuousIntegrationTests
                ("docs/contracts.md", 8), // ContractsPageTests
                ("docs/getting-started.md", 4), // here and GettingStartedTests
                ("docs/masks.md", 1), // here
                ("docs/recipes.md", recipes.Sections.Sum(section => Page.Blocks(section.Text, "csharp").Count())), // here, section by section
                ("docs/torchsharp.md", 3), // here
                ("docs/weights.md", 2), // here
            ],
            pages.Select(page => (page, Page.Blocks(new Page(page).Text, "csharp").Count())).Where(page => page.Item2 > 0).OrderBy(page => page.page, System.StringComparer.Ordinal));
    }

    [Fact]
    public void The_mistake_of_the_first_page_does_not_compile() =>
        Page.Compile(Page.Join(
        [
            "using System;",
            .. Page.Blocks(new Page("docs/getting-started.md").Section("The first typed call"), "csharp"),
        ]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_code_of_the_page_about_weights_compiles(int block) =>
        Page.Compile(Page.Join(
        [
            "using System.Linq;",
            .. Page.Blocks(recipes.Section(Shared), "csharp"),
            """
            [Attention<Batch, Heads, Source, Source, Channel>] public static partial class EncoderAttention;

            Shaped<Batch, Source, Model> x = default;
            Padding<Source> source = default;

            """,
            // The first block of the page declares it.
            block == 0 ? "" : "[Features(512)] public readonly partial struct Model;",
            Page.Blocks(new Page("docs/weights.md").Text, "csharp").ElementAt(block),
        ]));

    [Fact]
    public void The_code_of_the_page_about_masks_compiles() =>
        Page.Compile(Page.Join(["using ShapeSafe; System.Console.WriteLine();", .. Page.Blocks(new Page("docs/masks.md").Text, "csharp")]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_code_of_the_page_about_TorchSharp_compiles(int block)
    {
        var blocks = Page.Blocks(new Page("docs/torchsharp.md").Text, "csharp").ToArray();
        Page.Compile(Page.Join(
        [
            blocks[0],
            """
            using TorchSharp;

            torch.Tensor tensor = torch.randn(2, 4, 8, 64), tokens = torch.randn(4, 2, 512);
            var padding = Padding<Target>.FromLengths([4, 2], length: 4);
            (TorchSharp.Modules.MultiheadAttention attention, bool training) model = (torch.nn.MultiheadAttention(512, 8), true), module = model;
            Shaped<Batch, Heads, Target, Channel> k = default, v = default;

            [Batch]         public readonly partial struct Batch;
            [Sequence]      public readonly partial struct Target;
            [Heads(8)]      public readonly partial struct Heads;
            [HeadDim(64)]   public readonly partial struct Channel;
            [Features(512)] public readonly partial struct Model;

            """,
            blocks[block],
        ]));
    }
}
