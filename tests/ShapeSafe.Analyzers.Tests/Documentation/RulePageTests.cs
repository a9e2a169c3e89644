using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Adoption;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Documentation;

/// <summary>Every rule has a page, and every page tells the truth.</summary>
public sealed class RulePageTests
{
    private static readonly DiagnosticDescriptor[] baseline = [BaselineRules.NotListed, BaselineRules.Stale];

    private static readonly DiagnosticDescriptor[] all = [.. Descriptors.All.Concat(baseline).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <summary>Rules about code.</summary>
    public static TheoryData<string> Rules { get; } = [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    /// <summary>All of them, also those about the baseline.</summary>
    public static TheoryData<string> Pages { get; } = [.. all.Select(descriptor => descriptor.Id)];

    /// <summary>Rules that an analyzer reports.</summary>
    public static TheoryData<string> ReportedRules { get; } =
    [
        .. Check.Product.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Except(baseline).Select(descriptor => descriptor.Id).Distinct().Order(),
    ];

    /// <summary>Rules that have a fix.</summary>
    public static TheoryData<string> FixedRules { get; } = [.. Descriptors.All.Where(HasFix).Select(descriptor => descriptor.Id)];

    [Fact]
    public void Every_id_is_there_once()
    {
        var ids = Descriptors.All.Select(descriptor => descriptor.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(), ids);
    }

    [Fact]
    public void Every_rule_is_reported_by_an_analyzer()
        => Assert.Equal(
            all.Select(descriptor => descriptor.Id),
            Check.Product.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Order());

    [Fact]
    public void Rules_and_pages_are_the_same()
        => Assert.Equal(
            all.Select(descriptor => descriptor.Id),
            RulePage.Ids.Where(id => !id.StartsWith("SHAPE0", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_has_the_title_and_the_grade_of_the_rule(string id)
    {
        var rule = Descriptor(id);
        var page = RulePage.Read(id);
        Assert.Equal($"# {id}: {rule.Title}", page.Title);
        Assert.Equal(Grade(rule), page.Grade);
        Assert.Equal(["Why", "Wrong", "Right", "When to suppress"], page.Sections);
        Assert.Contains("https://", page.Section("Why"));
        Assert.NotEmpty(page.Section("When to suppress").Trim());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_rule_has_a_release_entry(string id)
    {
        var releases = new[] { "Shipped", "Unshipped" }
            .Select(name => Repository.PathOf($"Analyzers/ShapeSafe.Analyzers/AnalyzerReleases.{name}.md"))
            .SelectMany(File.ReadLines);
        Assert.Single(releases, line => line.StartsWith(id + " |", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_help_link_leads_to_the_page(string id)
    {
        Assert.Equal(HelpLink.For(id) ?? "", Descriptor(id).HelpLinkUri);
        Assert.Equal("https://example.org/" + RulePage.PathOf(id), HelpLink.For(id, "https://example.org/"));
        Assert.Null(HelpLink.For(id, ""));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_examples_compile(string id)
    {
        var page = RulePage.Read(id);
        foreach (var section in new[] { "Wrong", "Right" })
        {
            Assert.NotEmpty(page.Examples(section));
            foreach (var example in page.Examples(section))
                await TestSolution.MustCompile(Declared.ProjectOf(example), $"An example of {id}");
        }
    }

    [Theory]
    [MemberData(nameof(ReportedRules))]
    public async Task The_wrong_examples_break_this_rule_where_they_say_and_no_other_and_the_page_quotes_what_is_said(string id)
    {
        var page = RulePage.Read(id);
        var messages = new List<string>();
        foreach (var example in page.Examples("Wrong"))
        {
            var found = await TestSolution.Analyze(Declared.ProjectOf(example), Check.Product.Analyzers);
            Assert.All(found, finding => Assert.Equal(id, finding.Id));
            Assert.NotEmpty(page.MarkedLines(example));
            Assert.Equal(
                page.MarkedLines(example),
                found.Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line).Distinct().Order());
            messages.Add(string.Concat(found.Select(finding => $"> {finding.GetMessage()}\n")));
        }

        Repository.MustHold(RulePage.PathOf(id), page.WithMessages(messages));
    }

    [Theory]
    [MemberData(nameof(ReportedRules))]
    public async Task Nothing_is_said_about_the_right_examples(string id)
    {
        foreach (var example in RulePage.Read(id).Examples("Right"))
            Assert.Empty(await TestSolution.Analyze(Declared.ProjectOf(example), Check.Product.Analyzers));
    }

    [Theory]
    [MemberData(nameof(FixedRules))]
    public async Task The_fix_repairs_the_wrong_examples(string id)
    {
        var runner = new FixRunner(Check.Product.Analyzers, Check.Product.Providers);
        var repairs = 0;
        foreach (var example in RulePage.Read(id).Examples("Wrong"))
        {
            var project = Declared.ProjectOf(example);
            // Not every mistake of a rule can be repaired by a machine, but one of the page can.
            if ((await runner.Offers(project)).FirstOrDefault() is not { } offer)
                continue;
            var repaired = await runner.OneByOne(project, offer.Action.EquivalenceKey!);
            await TestSolution.MustCompile(repaired, $"The repaired example of {id}");
            Assert.Empty(await TestSolution.Analyze(repaired, Check.Product.Analyzers));
            repairs++;
        }

        Assert.NotEqual(0, repairs);
    }

    [Fact]
    public void The_index_lists_the_pages()
    {
        var index = new StringBuilder("""
            # Rules

            Written from the pages; a test keeps it true. **Definite**: for every size that the code allows, the call throws or is
            silently wrong. A warning. **Likely**: names or idioms say so, nothing proves it. A suggestion.

            Words: a *query* looks at *keys*; (batch, heads, queries, keys) are the sizes of the scores. A *module* is
            `nn.MultiheadAttention`, `nn.Transformer` or one of its layers.


            """.Replace("\r", ""));
        var chapters = new (string Range, string Heading)[]
        {
            ("SHAPE0", "Declarations"),
            ("SHAPE1", "Shapes, layouts, heads"),
            ("SHAPE2", "Kinds of masks"),
            ("SHAPE3", "What the mask means"),
            ("SHAPE4", "Cost and hygiene"),
        };
        foreach (var (range, heading) in chapters)
        {
            var pages = RulePage.Ids.Where(id => id.StartsWith(range, StringComparison.Ordinal)).Select(RulePage.Read).ToArray();
            if (pages.Length == 0)
                continue;
            index.Append($"## {heading}\n\n| Rule | | Grade | Fix |\n| --- | --- | --- | --- |\n");
            foreach (var page in pages)
            {
                var title = page.Title[(page.Title.IndexOf(':', StringComparison.Ordinal) + 2)..];
                var rule = all.FirstOrDefault(candidate => candidate.Id == page.Id);
                var (grade, fix) = rule is null ? ("error", "") : (GradeName(rule), HasFix(rule) ? "yes" : "");
                index.Append($"| [{page.Id}]({page.Id}.md) | {title} | {grade} | {fix} |\n");
            }

            index.Append('\n');
        }

        Repository.MustHold($"{RulePage.Folder}/README.md", index.ToString().TrimEnd('\n') + "\n");
    }

    private static DiagnosticDescriptor Descriptor(string id) => all.Single(descriptor => descriptor.Id == id);

    private static string Grade(DiagnosticDescriptor rule)
        => rule.DefaultSeverity switch
            {
                DiagnosticSeverity.Warning => "Definite: a warning.",
                DiagnosticSeverity.Info => "Likely: a suggestion.",
                _ => "Hidden: there for its fix.",
            }
            + (HasFix(rule) ? " With a fix." : "");

    private static string GradeName(DiagnosticDescriptor rule)
        => rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Warning => "definite",
            DiagnosticSeverity.Info => "likely",
            _ => "hidden",
        };

    private static bool HasFix(DiagnosticDescriptor rule)
        => Check.Product.Providers.Any(provider => provider.FixableDiagnosticIds.Contains(rule.Id));
}
