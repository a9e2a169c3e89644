using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Rules;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Documentation;

/// <summary>Every definition rule has a page, and every page tells the truth.</summary>
public sealed class DefinitionRulePageTests
{
    /// <summary>What the examples do not declare themselves.</summary>
    private static readonly string[] dimensions =
    [
        "[Batch] public readonly partial struct Batch;",
        "[Sequence] public readonly partial struct Source;",
        "[Sequence] public readonly partial struct Target;",
        "[Heads(8)] public readonly partial struct Heads;",
        "[HeadDim(64)] public readonly partial struct Channel;",
    ];

    public static TheoryData<string> Rules { get; } = [.. DefinitionRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Rules_and_pages_are_the_same() =>
        Assert.Equal(DefinitionRules.All.Select(rule => rule.Id), RulePage.Ids.Where(id => id.StartsWith("SHAPE0", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_has_the_title_and_the_grade_of_the_rule(string id)
    {
        var page = RulePage.Read(id);
        Assert.Equal(DiagnosticSeverity.Error, Rule(id).DefaultSeverity);
        Assert.Equal($"# {id}: {Rule(id).Title}", page.Title);
        Assert.Equal("An error.", page.Grade);
        Assert.Equal(["Why", "Wrong", "Right", "When to suppress"], page.Sections);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_has_one_release_entry(string id)
    {
        var releases = new[] { "Shipped", "Unshipped" }
            .SelectMany(name => File.ReadLines(Repository.PathOf($"Generator/AnalyzerReleases.{name}.md")));
        Assert.Single(releases, line => line == $"{id} | {Rule(id).Category} | Error | {Rule(id).Title}");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_help_link_leads_to_the_page(string id) => Assert.Equal(HelpLink.For(id) ?? "", Rule(id).HelpLinkUri);

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_wrong_examples_break_this_rule_where_they_say_and_no_other(string id)
    {
        var page = RulePage.Read(id);
        foreach (var example in page.Examples("Wrong"))
        {
            var findings = Run(example).Findings;
            Assert.All(findings, finding => Assert.Equal(id, finding.Id));
            Assert.NotEmpty(page.MarkedLines(example));
            Assert.Equal(page.MarkedLines(example), findings.Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_right_examples_compile(string id)
    {
        foreach (var example in RulePage.Read(id).Examples("Right"))
        {
            var run = Run(example);
            Assert.Empty(run.Findings);
            Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), problem => problem.Severity == DiagnosticSeverity.Error);
        }
    }

    [Fact]
    public void All_pages_but_that_of_the_language_version_have_examples() =>
        Assert.Equal(
            [DefinitionRules.LanguageTooOld.Id],
            RulePage.Ids.Where(id => id.StartsWith("SHAPE0", StringComparison.Ordinal) && !RulePage.Read(id).Examples("Wrong").Any()));

    private static DiagnosticDescriptor Rule(string id) => DefinitionRules.All.Single(rule => rule.Id == id);

    private static GeneratorRun Run(string example)
    {
        var others = dimensions.Where(line => !example.Contains(line[line.IndexOf("struct", StringComparison.Ordinal)..^1], StringComparison.Ordinal));
        return GeneratorRun.Over(TestSolution.Compile($"using ShapeSafe; {example}\n{string.Join("\n", others)}\n"));
    }
}
