using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace ShapeSafe.Tests.Harness;

/// <summary>
/// Compares what rules find and what fixes make with sources in <see cref="Markup"/>. Most tests start from
/// <see cref="Product"/>: all that ships is switched on, so a test also proves that no other rule speaks.
/// </summary>
internal sealed record Check
{
    public required ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; }

    public ImmutableArray<CodeFixProvider> Providers { get; init; } = [];

    public bool CompilesBefore { get; init; } = true;

    public bool CompilesAfter { get; init; } = true;

    public bool ReferencesTorch { get; init; } = true;

    public bool ReferencesRuntime { get; init; } = true;

    /// <summary>Other assemblies that the sources use.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    public string? EditorConfig { get; init; }

    /// <summary>Every analyzer and every fix that ships.</summary>
    public static Check Product { get; } = new()
    {
        Analyzers = Instances<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>("ShapeSafe.Analyzers"),
        Providers = Instances<CodeFixProvider, ExportCodeFixProviderAttribute>("ShapeSafe.CodeFixes"),
    };

    /// <summary>Exactly the findings marked in the sources, which are the files of one project.</summary>
    public async Task Finds(params string[] markedSources)
    {
        var files = markedSources.Select(Markup.Parse).ToArray();
        var project = TestSolution.Project(files.Select(file => file.Text), ReferencesTorch, EditorConfig).AddMetadataReferences(References);
        if (!ReferencesRuntime)
            project = project.RemoveMetadataReference(TestSolution.Runtime);
        if (CompilesBefore)
            await TestSolution.MustCompile(project, "The source");
        var found = await TestSolution.Analyze(project, Analyzers);
        Compare(files, found);
    }

    /// <summary>
    /// The findings are those marked; the fix of this title and equivalence key is offered; applied one by one until none
    /// is left, and by FixAll in each scope, it gives <paramref name="after"/>, with the findings that are marked there.
    /// </summary>
    public Task Fixes(string before, string after, string title, string? key = null) => Fixes([before], [after], title, key);

    public async Task Fixes(string[] before, string[] after, string title, string? key = null)
    {
        await Finds(before);
        var project = TestSolution.Project(before.Select(file => Markup.Parse(file).Text), ReferencesTorch, EditorConfig);
        var runner = new FixRunner(Analyzers, Providers);
        var offers = await runner.Offers(project);
        MustBeTellable(offers);
        var chosen = offers.FirstOrDefault(offer => offer.Action.Title == title)
            ?? throw new XunitException($"No fix is titled '{title}'. Offered: {Titles(offers)}");
        var actualKey = chosen.Action.EquivalenceKey!;
        if (key is not null && key != actualKey)
            throw new XunitException($"The fix '{title}' has the equivalence key '{actualKey}', not '{key}'.");

        var expected = after.Select(Markup.Parse).ToArray();
        var texts = expected.Select(file => file.Text).ToArray();
        var fixedProject = await runner.OneByOne(project, actualKey);
        MustBe(texts, await TestSolution.Texts(fixedProject), "The fix, applied one by one,");
        if (CompilesAfter)
            await TestSolution.MustCompile(fixedProject, "What the fix made");
        Compare(expected, await TestSolution.Analyze(fixedProject, Analyzers));

        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            var start = scope == FixAllScope.Solution ? await TestSolution.WithTwin(project) : project;
            var all = await runner.All(start, actualKey, scope);
            foreach (var each in all.Solution.Projects)
                MustBe(texts, await TestSolution.Texts(each), $"FixAll in the {scope}, project {each.Name},");
        }
    }

    /// <summary>The findings are those marked, and nothing can be done about them at a key press.</summary>
    public async Task OffersNoFix(string markedSource)
    {
        await Finds(markedSource);
        var project = TestSolution.Project([Markup.Parse(markedSource).Text], ReferencesTorch, EditorConfig);
        var offers = await new FixRunner(Analyzers, Providers).Offers(project);
        if (!offers.IsEmpty)
            throw new XunitException($"No fix was expected. Offered: {Titles(offers)}");
    }

    private static void Compare(Markup[] files, ImmutableArray<Diagnostic> found)
    {
        var right = true;
        foreach (var (index, file) in files.Index())
        {
            var unmatched = InFile(index).ToList();
            // The most exact expectations choose first, so that [|..|] takes what is left.
            foreach (var expected in file.Findings.OrderBy(expected => expected.Id is null).ThenBy(expected => expected.Message is null))
                right &= unmatched.FindIndex(expected.Matches) is var at and >= 0 && Take(at);
            right &= unmatched.Count == 0;

            bool Take(int at)
            {
                unmatched.RemoveAt(at);
                return true;
            }
        }

        if (found.FirstOrDefault(diagnostic => !diagnostic.Location.IsInSource) is { } nowhere)
            throw new XunitException($"A finding is not in the source: {nowhere}");
        if (right)
            return;
        var withMessages = files.Any(file => file.Findings.Any(finding => finding.Message is not null));
        var actual = files.Select((file, index) => Markup.Render(file.Text, InFile(index), withMessages));
        throw new XunitException(
            $"The findings are not those marked. They are:\n{string.Join("\n", found)}\n\nAs markup:\n{TestSolution.Show(actual)}");

        IEnumerable<Diagnostic> InFile(int index)
            => found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == $"/Test{index}.cs");
    }

    /// <summary>An editor tells fixes apart by their keys: each has one, and two fixes of one finding never share it.</summary>
    private static void MustBeTellable(ImmutableArray<Offer> offers)
    {
        if (offers.FirstOrDefault(offer => string.IsNullOrEmpty(offer.Action.EquivalenceKey)) is { } keyless)
            throw new XunitException($"The fix '{keyless.Action.Title}' has no equivalence key.");
        var byKey = offers.GroupBy(offer => (offer.Diagnostic, offer.Action.EquivalenceKey));
        if (byKey.FirstOrDefault(group => group.Count() > 1) is { } shared)
            throw new XunitException($"Two fixes of one finding share the key '{shared.Key.EquivalenceKey}'.");
    }

    private static void MustBe(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string who)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new XunitException(
                $"{who} should have given\n{TestSolution.Show(expected)}\n\nbut gave\n{TestSolution.Show(actual)}");
        }
    }

    private static string Titles(ImmutableArray<Offer> offers)
        => offers.IsEmpty ? "nothing" : string.Join(", ", offers.Select(offer => $"'{offer.Action.Title}'").Distinct());

    private static ImmutableArray<T> Instances<T, TAttribute>(string assembly)
        where TAttribute : Attribute
        =>
        [
            .. System.Reflection.Assembly.Load(assembly).GetTypes()
                .Where(type => Attribute.IsDefined(type, typeof(TAttribute), inherit: false))
                .Select(type => (T)Activator.CreateInstance(type)!),
        ];
}
