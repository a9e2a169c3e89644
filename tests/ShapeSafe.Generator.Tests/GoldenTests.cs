using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests;

/// <summary>A folder per scenario: what a user writes in Input, what is emitted and found in Output.</summary>
public sealed class GoldenTests
{
    private const string Folder = "tests/ShapeSafe.Generator.Tests/Golden";

    public static TheoryData<string> Scenarios { get; } =
        [.. Directory.EnumerateDirectories(Repository.PathOf(Folder)).Select(path => Path.GetFileName(path)).Order()];

    internal static IEnumerable<(string Path, string Text)> Input(string scenario) =>
        Directory.EnumerateFiles(Repository.PathOf($"{Folder}/{scenario}/Input"), "*.cs").Order().Select(path => (Path.GetFileName(path), File.ReadAllText(path)));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Output_is_as_expected(string scenario)
    {
        var run = GeneratorRun.Over(TestSolution.Compile(Input(scenario)));

        var output = run.Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        if (run.Findings.Count > 0)
        {
            output.Add("findings.txt", string.Concat(run.Findings.Select(finding => finding + "\n")));
        }

        foreach (var (file, text) in output)
        {
            Repository.MustHold($"{Folder}/{scenario}/Output/{file}", text);
        }

        var expected = Directory.EnumerateFiles(Repository.PathOf($"{Folder}/{scenario}/Output")).Select(path => Path.GetFileName(path));
        Assert.Equal(expected.Order(), output.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Output_compiles_without_a_warning(string scenario)
    {
        var run = GeneratorRun.Over(TestSolution.Compile(Input(scenario)));

        Assert.Empty(run.ProblemsOfEmitted(DiagnosticSeverity.Warning));
        if (run.Findings.Count == 0)
        {
            Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), problem => problem.Severity == DiagnosticSeverity.Error);
        }
    }
}
