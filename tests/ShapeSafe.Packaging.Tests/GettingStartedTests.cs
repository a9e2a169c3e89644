using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Packaging;

/// <summary>A newcomer does what docs/getting-started.md says, and sees what it shows.</summary>
public sealed class GettingStartedTests(Packages packages)
{
    private const string Path = "docs/getting-started.md";

    [Fact]
    public async Task The_page_can_be_followed_step_by_step()
    {
        var page = File.ReadAllText(Repository.PathOf(Path));
        using var project = new Consumer(packages, properties: "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>");

        project.Write("Program.cs", Block(page, "The first findings", "csharp"));
        var (succeeded, output) = await project.Build();
        Assert.True(succeeded, output);
        var findings = Regex.Matches(output, @"Program\.cs\(.*: warning SHAPE.*(?= \[)").Select(match => match.Value).Distinct();
        page = With(page, "The first findings", "text", string.Join("\n", findings));

        var command = Block(page, "The repair", "sh").Trim().Split(' ');
        Assert.Equal("dotnet", command[0]);
        (succeeded, output) = await project.Run([.. command[1..], "--no-restore"]);
        Assert.True(succeeded, output);
        page = With(page, "The repair", "csharp", project.Read("Program.cs").Trim());
        (succeeded, output) = await project.Build();
        Assert.True(succeeded, output);
        Assert.DoesNotContain("SHAPE", output);

        project.Write("Program.cs", Block(page, "The first typed call", "csharp"));
        (succeeded, output) = await project.Build();
        Assert.True(succeeded, output);
        (succeeded, output) = await project.RunProgram();
        Assert.True(succeeded, output);
        page = With(page, "The first typed call", "text", output.TrimEnd());

        Repository.MustHold(Path, page);
    }

    private static string Block(string page, string section, string language) => Find(page, section, language).Groups[1].Value;

    private static string With(string page, string section, string language, string text)
    {
        var shown = Find(page, section, language).Groups[1];
        return page[..shown.Index] + text + "\n" + page[(shown.Index + shown.Length)..];
    }

    /// <summary>The first block of a language in a section.</summary>
    private static Match Find(string page, string section, string language)
    {
        var start = page.IndexOf($"## {section}\n", StringComparison.Ordinal);
        var match = new Regex($"^```{language}\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline).Match(page, start);
        Assert.True(start >= 0 && match.Success, $"{Path} has no {language} in '{section}'.");
        return match;
    }
}
