using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ShapeSafe.Analyzers.Adoption;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Adoption;

/// <summary>Findings that a project had before are not said again; new ones and stale lines are.</summary>
public sealed class BaselineTests
{
    private const string Line = "SHAPE2105 | Demo.Masks<T>.Past(Tensor, int) | return -future;";

    private const string Source = """
        using static TorchSharp.torch;

        namespace Demo;

        class Masks<T>
        {
            Tensor Past(Tensor x, int length)
            {
                var future = ones(length, length, dtype: ScalarType.Bool).triu(1);
                return -future;
            }
        }
        """;

    [Fact]
    public async Task Without_a_baseline_a_finding_comes_alone()
        => Assert.Equal(["SHAPE2105"], Ids(await Analyze(TestSolution.Project([Source]))));

    [Fact]
    public async Task What_is_not_listed_is_said_and_can_be_listed()
    {
        var found = await Analyze(Project("# Adopted in spring.\nSHAPE1102 | Other.Member() | before();\n"));

        Assert.Equal(["SHAPE2105", "SHAPE4901", "SHAPE4902"], Ids(found));
        var notListed = found.Single(finding => finding.Id == "SHAPE4901");
        Assert.Equal(Line, notListed.Properties[Baseline.Entry]);
        Assert.Equal(DiagnosticSeverity.Hidden, notListed.Severity);
    }

    [Theory]
    [InlineData(Line)]
    [InlineData("# A comment.\r\n\r\n  SHAPE2105 |   Demo.Masks<T>.Past(Tensor, int) |\treturn  -future;  \r\n")]
    public async Task What_is_listed_is_not_said(string baseline)
        => Assert.Empty(await Analyze(Project(baseline)));

    [Fact]
    public async Task Moved_and_indented_code_is_known()
        => Assert.Empty(await Analyze(Project(Line, "// More.\n\n" + Source.Replace("        return", "\t\treturn"))));

    [Theory]
    [InlineData("return -future;", "return -future; // x")]
    [InlineData("Past(", "Later(")]
    [InlineData("Demo;", "Models;")]
    public async Task Changed_code_is_new_and_its_line_is_stale(string before, string after)
        => Assert.Equal(["SHAPE2105", "SHAPE4901", "SHAPE4902"], Ids(await Analyze(Project(Line, Source.Replace(before, after)))));

    [Fact]
    public async Task A_copy_of_a_known_line_is_new()
    {
        var twice = Source.Replace("        return -future;", "        if (length > 4)\n            return -future;\n        return -future;");

        Assert.Equal(["SHAPE2105", "SHAPE4901"], Ids(await Analyze(Project(Line, twice))));
        Assert.Empty(await Analyze(Project(Line + "\n" + Line, twice)));
        var stale = Assert.Single(await Analyze(Project(Line + "\n" + Line)));
        Assert.Equal(("SHAPE4902", 1), (stale.Id, stale.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal($"No finding matches '{Line}' any more: remove this line of ShapeSafe.Baseline.txt", stale.GetMessage());
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task The_fix_lists_all_in_order_below_the_comments(FixAllScope scope)
    {
        var other = "\n" + Source.Replace("Masks<T>", "Another").Replace("return", "x =").Replace("-future;", "-future;\n        return x;");
        var project = Project("# Adopted in spring.\nZ | later | line\n", Source + other.Replace("using static TorchSharp.torch;", "").Replace("namespace Demo;", ""));
        var runner = new FixRunner(Check.Product.Analyzers, Check.Product.Providers);

        var fixedProject = await runner.All(project, "BaselineFix", scope);

        Assert.Equal(
            $"# Adopted in spring.\nSHAPE2105 | Demo.Another.Past(Tensor, int) | x = -future;\n{Line}\nZ | later | line\n",
            (await fixedProject.AdditionalDocuments.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        Assert.Equal(["SHAPE4902"], Ids(await Analyze(fixedProject)));
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> Analyze(Project project)
        => TestSolution.Analyze(project, Check.Product.Analyzers);

    private static Project Project(string baseline, string source = Source)
        => TestSolution.Project([source]).AddAdditionalDocument(Baseline.FileName, baseline, filePath: "/" + Baseline.FileName).Project;

    private static string[] Ids(System.Collections.Immutable.ImmutableArray<Diagnostic> found) => [.. found.Select(finding => finding.Id).Order()];
}
