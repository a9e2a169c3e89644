using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ShapeSafe.Tests.Documentation;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>A line that a message names can be gone to: it is an additional location of the finding.</summary>
public sealed class AdditionalLocationTests
{
    private static readonly string Examples = Repository.PathOf("tests/ShapeSafe.Analyzers.Tests/Rules/Examples");

    public static TheoryData<string> Pages { get; } = [.. RulePageTests.ReportedRules.Select(row => row.Data)];

    public static TheoryData<string> Files { get; } = [.. Directory.EnumerateFiles(Examples, "*.cs").Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Of_the_rule_pages(string id)
    {
        foreach (var example in RulePage.Read(id).Examples("Wrong"))
            await EveryNamedLineIsThere(Declared.ProjectOf(example));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Of_the_examples(string file) => await EveryNamedLineIsThere(
        TestSolution.Project([await File.ReadAllTextAsync(Path.Combine(Examples, file), TestContext.Current.CancellationToken)]));

    private static async Task EveryNamedLineIsThere(Project project)
    {
        var found = await TestSolution.Analyze(project, Check.Product.Analyzers);
        var missing = found.SelectMany(finding => Missing(finding).Select(line => $"line {line} of {finding}"));
        Assert.Empty(missing);
    }

    private static IEnumerable<int> Missing(Diagnostic finding)
    {
        var named = Regex.Matches(finding.GetMessage(), @"\bline (\d+)").Select(match => int.Parse(match.Groups[1].Value));
        return named.Except(finding.AdditionalLocations.Select(Line));
    }

    private static int Line(Location place) => place.GetLineSpan().StartLinePosition.Line + 1;
}
