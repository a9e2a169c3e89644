using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>What docs/ci.md says to copy, copied.</summary>
public sealed class ContinuousIntegrationTests(Packages packages)
{
    private const string Address = "https://example.org/shapesafe";

    private static readonly string page = File.ReadAllText(Repository.PathOf("docs/ci.md"));

    [Fact]
    public async Task The_settings_of_the_page_fail_the_build_and_log_every_finding_with_its_page()
    {
        await packages.PackWithHelpAddress(Address, "0.0.1-linked");
        using var consumer = new Consumer(packages, "ShapeSafe.Analyzers", version: "0.0.1-linked");
        consumer.Write("Directory.Build.props", Block("xml"));
        consumer.Write("Wrong.cs", FindingTests.Wrong("Wrong"));
        consumer.Write("Suppressed.cs", Block("csharp"));

        // Both servers run the same commands, in the folder that was checked out.
        var commands = PipelineFile.GitHub(page).Commands.ToArray();
        Assert.Equal(commands, PipelineFile.Azure(page).Commands);
        Assert.Equal(["mkdir -p sarif", "dotnet build"], commands);
        consumer.Write("sarif/.gitkeep", "");
        var (succeeded, output) = await consumer.Run(commands[1].Split(' ')[1..]);

        Assert.False(succeeded, output);
        Assert.Contains("Wrong.cs(11,44): error SHAPE2101: ", output);
        Assert.DoesNotContain("Suppressed.cs(", output);
        // The folder that both servers take the logs from.
        Assert.Equal("sarif", PipelineFile.GitHub(page).Step("github/codeql-action/upload-sarif")["with"]["sarif_file"].ToString());
        Assert.Equal("sarif", PipelineFile.Azure(page).Step("publish")["publish"].ToString());
        var log = consumer.Log("sarif/Consumer.sarif").ToArray();
        Assert.Equal(["Suppressed.cs", "Suppressed.cs", "Wrong.cs"], log.Select(finding => finding.File).Order());
        Assert.All(log, finding => Assert.Equal(Address + "/docs/rules/SHAPE2101.md", finding.RulePage));
        Assert.All(log, finding => Assert.Equal(finding.File == "Suppressed.cs", finding.IsSuppressed));
    }

    [Fact]
    public void The_command_of_the_page_is_the_one_that_the_baseline_is_tested_with()
        => Assert.Contains("dotnet " + string.Join(' ', BaselineTests.Command), Block("sh"));

    [Fact]
    public void The_workflow_is_one_of_GitHub_Actions() => PipelineFile.GitHub(page).MustBeKnown();

    [Fact]
    public void The_pipeline_is_one_of_Azure_Pipelines() => PipelineFile.Azure(page).MustBeKnown();

    /// <summary>The first block of this language.</summary>
    private static string Block(string language)
    {
        var start = page.IndexOf($"```{language}\n", System.StringComparison.Ordinal) + language.Length + 4;
        return page[start..page.IndexOf("```", start, System.StringComparison.Ordinal)];
    }
}
