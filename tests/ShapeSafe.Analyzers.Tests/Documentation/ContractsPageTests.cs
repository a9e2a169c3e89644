using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Documentation;

/// <summary>The examples of docs/contracts.md compile, and have the findings that stand beside them, for the reasons that are quoted.</summary>
public sealed class ContractsPageTests
{
    /// <summary>What the generator adds to the dimensions of the page.</summary>
    private const string Generated = """
        using ShapeSafe;
        partial struct Batch : IBatch { public static string Name => "Batch"; public static int? Size => null; }
        partial struct Source : ISequence { public static string Name => "Source"; public static int? Size => null; }
        partial struct Target : ISequence { public static string Name => "Target"; public static int? Size => null; }
        partial struct Model : IFeatures { public static string Name => "Model"; public static int? Size => 64; }
        """;

    /// <summary>The guard that the generator adds.</summary>
    private const string Guard = """
        using TorchSharp;
        static partial class Guarded { private static void GuardAttend(torch.Tensor x, torch.Tensor mask, int heads) { } }
        """;

    public static TheoryData<string> Examples { get; } =
        [.. Regex.Matches(File.ReadAllText(Repository.PathOf("docs/contracts.md")), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_findings_are_those_of_the_page(string example)
    {
        string[] sources =
        [
            RulePage.Complete(example),
            .. example.Contains("partial struct") ? [Generated] : System.Array.Empty<string>(),
            .. example.Contains("[Guarded]") ? [Guard] : System.Array.Empty<string>(),
        ];
        var project = TestSolution.Project(sources);
        await TestSolution.MustCompile(project, "An example of the page");
        var found = await TestSolution.Analyze(project, Check.Product.Analyzers);
        var said = example.Split('\n').Index()
            .SelectMany(line => Regex.Matches(line.Item, "// (SHAPE\\d{4})").Select(match => $"{line.Index}: {match.Groups[1].Value}"));
        Assert.Equal(said, found.Select(finding => $"{finding.Location.GetLineSpan().StartLinePosition.Line}: {finding.Id}"));
    }
}
