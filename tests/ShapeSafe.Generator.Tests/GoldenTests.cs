using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests;

/// <summary>
/// A folder per scenario: what a user writes in Input, what is emitted and found in Output, and in Reference, where there is
/// one, the sources of an assembly that the input refers to.
/// </summary>
public sealed class GoldenTests
{
    private const string Folder = "tests/ShapeSafe.Generator.Tests/Golden";

    public static TheoryData<string> Scenarios { get; } =
        [.. Directory.EnumerateDirectories(Repository.PathOf(Folder)).Select(path => Path.GetFileName(path)).Order()];

    /// <summary>What the user writes in a scenario.</summary>
    internal static CSharpCompilation Compile(string scenario, CSharpParseOptions? options = null)
    {
        var input = TestSolution.Compile(Sources(scenario, "Input"), options);
        return Directory.Exists(Repository.PathOf($"{Folder}/{scenario}/Reference"))
            ? input.AddReferences(GeneratorRun.Over(TestSolution.Compile(Sources(scenario, "Reference")).WithAssemblyName("Library")).Output.ToReference())
            : input;
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Output_is_as_expected(string scenario)
    {
        var run = GeneratorRun.Over(Compile(scenario));

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
        var run = GeneratorRun.Over(Compile(scenario));

        Assert.Empty(run.ProblemsOfEmitted(DiagnosticSeverity.Warning));
        if (run.Findings.Count == 0)
        {
            Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), problem => problem.Severity == DiagnosticSeverity.Error);
        }
    }

    private static IEnumerable<(string Path, string Text)> Sources(string scenario, string folder) =>
        Directory.EnumerateFiles(Repository.PathOf($"{Folder}/{scenario}/{folder}"), "*.cs").Order().Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
}
