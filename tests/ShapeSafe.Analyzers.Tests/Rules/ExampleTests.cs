using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Rules;

/// <summary>
/// Attention code in many spellings. A line that ends with <c>// SHAPE2101</c> has that finding; no other line has one.
/// </summary>
public sealed class ExampleTests
{
    private static readonly string Folder = Repository.PathOf("tests/ShapeSafe.Analyzers.Tests/Rules/Examples");

    public static TheoryData<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.cs").Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Findings_stand_on_the_marked_lines(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);
        var marked = text.Split('\n').Index().SelectMany(line => Regex.Matches(line.Item, "// (SHAPE\\d{4})").Select(mark => (line.Index + 1, mark.Groups[1].Value))).ToHashSet();

        var project = TestSolution.Project([text]);
        await TestSolution.MustCompile(project, file);
        var found = await TestSolution.Analyze(project, Check.Product.Analyzers);

        var lines = found.Select(finding => (finding.Location.GetLineSpan().StartLinePosition.Line + 1, finding.Id)).ToArray();
        Assert.True(
            lines.ToHashSet().SetEquals(marked),
            $"Not found: {string.Join(", ", marked.Except(lines))}\nNot marked:\n{string.Join("\n", found.Where((_, index) => !marked.Contains(lines[index])))}");
    }
}
