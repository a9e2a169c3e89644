using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace ShapeSafe.Tests.Harness;

/// <summary>A fix that is offered for a finding.</summary>
internal sealed record Offer(CodeFixProvider Provider, Diagnostic Diagnostic, Document Document, CodeAction Action);

/// <summary>Applies fixes as an editor does: one at a time, or all at once in a document, a project, the solution.</summary>
internal sealed class FixRunner(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> providers)
{
    /// <summary>More rounds than this, and the fix does not remove what it was offered for.</summary>
    private const int MaximumRounds = 100;

    public async Task<ImmutableArray<Offer>> Offers(Project project)
    {
        var offers = ImmutableArray.CreateBuilder<Offer>();
        foreach (var diagnostic in await TestSolution.Analyze(project, analyzers))
        {
            if (project.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;
            foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                void Register(CodeAction action, ImmutableArray<Diagnostic> _)
                    => offers.Add(new(provider, diagnostic, document, action));
                await provider.RegisterCodeFixesAsync(new(document, diagnostic, Register, CancellationToken.None));
            }
        }

        return offers.ToImmutable();
    }

    /// <summary>Applies the first offer of this key, looks again, and so on until none is left.</summary>
    public async Task<Project> OneByOne(Project project, string key)
    {
        for (var round = 0; round < MaximumRounds; round++)
        {
            if ((await Offers(project)).FirstOrDefault(offer => offer.Action.EquivalenceKey == key) is not { } offer)
                return project;
            project = await Apply(offer.Action, project);
        }

        throw new XunitException(
            $"The fix '{key}' is offered again and again: it leaves the finding in place.\n\n{await TestSolution.Show(project)}");
    }

    /// <summary>One press of "fix all". For the document scope: one press in each document.</summary>
    public async Task<Project> All(Project project, string key, FixAllScope scope)
    {
        var documents = scope == FixAllScope.Document ? project.DocumentIds.ToArray() : [.. project.DocumentIds.Take(1)];
        foreach (var id in documents)
        {
            var offers = (await Offers(project)).Where(offer => offer.Action.EquivalenceKey == key).ToArray();
            var offersHere = scope == FixAllScope.Document ? [.. offers.Where(offer => offer.Document.Id == id)] : offers;
            if (offersHere is not [var first, ..])
                continue;
            var provider = first.Provider;
            var fixAll = provider.GetFixAllProvider()
                ?? throw new XunitException($"{provider.GetType().Name} has no FixAll provider.");
            if (!fixAll.GetSupportedFixAllScopes().Contains(scope))
                throw new XunitException($"{provider.GetType().Name} does not fix all in a {scope}.");
            var ids = offers.Select(offer => offer.Diagnostic.Id).ToImmutableHashSet();
            var context = new FixAllContext(
                first.Document, provider, scope, key, ids, new FoundAgain(analyzers), CancellationToken.None);
            if (await fixAll.GetFixAsync(context) is not { } action)
                throw new XunitException($"FixAll of {provider.GetType().Name} offers nothing for '{key}' in the {scope}.");
            project = await Apply(action, project);
        }

        return project;
    }

    private static async Task<Project> Apply(CodeAction action, Project project)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        if (operations.OfType<ApplyChangesOperation>().ToArray() is not [var change])
            throw new XunitException($"The fix '{action.Title}' should change the solution, once.");
        return change.ChangedSolution.GetProject(project.Id)!;
    }

    /// <summary>Tells a FixAll provider what is found where.</summary>
    private sealed class FoundAgain(ImmutableArray<DiagnosticAnalyzer> analyzers) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => await TestSolution.Analyze(project, analyzers);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken))
                .Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
