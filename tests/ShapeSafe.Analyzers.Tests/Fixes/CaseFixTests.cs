using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Fixes;

/// <summary>Every fix that is offered for a real mistake gives code that compiles and in which no other rule is broken.</summary>
public sealed class CaseFixTests
{
    private const string Folder = "tests/ShapeSafe.Analyzers.Tests/Cases";

    public static TheoryData<string> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf(Folder), "*_bad.cs").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_fix_breaks_nothing(string file)
    {
        var runner = new FixRunner(Check.Product.Analyzers, Check.Product.Providers);
        var project = TestSolution.Project([File.ReadAllText(Path.Combine(Repository.PathOf(Folder), file))]);
        var before = await TestSolution.Analyze(project, Check.Product.Analyzers);
        foreach (var offers in (await runner.Offers(project)).GroupBy(offer => offer.Action.EquivalenceKey!))
        {
            var repaired = await runner.OneByOne(project, offers.Key);
            await TestSolution.MustCompile(repaired, $"What '{offers.First().Action.Title}' made of {file}");
            var after = await TestSolution.Analyze(repaired, Check.Product.Analyzers);
            Assert.True(after.Length < before.Length, await TestSolution.Show(repaired));
            Assert.Subset(before.Select(finding => finding.Id).ToHashSet(), after.Select(finding => finding.Id).ToHashSet());
        }
    }
}
