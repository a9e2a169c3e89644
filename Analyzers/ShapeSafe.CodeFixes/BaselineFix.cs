using System;
using System.Collections.Generic;
using System.Composition;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ShapeSafe.Analyzers.Adoption;

namespace ShapeSafe.CodeFixes;

/// <summary>Lists findings in the project's baseline, where its lines stay in order.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class BaselineFix : CodeFixProvider
{
    private const string Title = "Add to " + Baseline.FileName;

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [BaselineRules.NotListed.Id];

    public override FixAllProvider GetFixAllProvider() => new All();

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title, cancellation => List(context.Document.Project.Solution, context.Document.Project.Id, [diagnostic], cancellation), nameof(BaselineFix)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> List(
        Solution solution, ProjectId project, IEnumerable<Diagnostic> findings, CancellationToken cancellation)
    {
        var file = solution.GetProject(project)!.AdditionalDocuments
            .FirstOrDefault(file => Path.GetFileName(file.Name).Equals(Baseline.FileName, StringComparison.OrdinalIgnoreCase));
        if (file is null)
            return solution;
        var text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        var lines = text.Lines.Select(line => line.ToString()).Where(line => line.Trim().Length > 0).ToArray();
        // What the file says about itself stays on top.
        var head = lines.TakeWhile(line => line.TrimStart().StartsWith("#", StringComparison.Ordinal)).ToArray();
        var entries = lines.Skip(head.Length)
            .Concat(findings.Select(finding => finding.Properties.TryGetValue(Baseline.Entry, out var entry) ? entry : null).OfType<string>())
            .OrderBy(line => line, StringComparer.Ordinal);
        return solution.WithAdditionalDocumentText(
            file.Id, SourceText.From(string.Concat(head.Concat(entries).Select(line => line + "\n")), text.Encoding));
    }

    /// <summary>All findings of a document, a project or the solution at once.</summary>
    private sealed class All : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var findings = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
            if (context is { Scope: FixAllScope.Document, Document: { } document })
                findings[document.Project.Id] = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            else if (context.Scope == FixAllScope.Project)
                findings[context.Project.Id] = await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            else if (context.Scope == FixAllScope.Solution)
            {
                foreach (var project in context.Solution.Projects)
                    findings[project.Id] = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            }

            return CodeAction.Create(Title, cancellation => ListAll(context.Solution, findings, cancellation), nameof(BaselineFix));
        }

        private static async Task<Solution> ListAll(
            Solution solution, Dictionary<ProjectId, ImmutableArray<Diagnostic>> findings, CancellationToken cancellation)
        {
            foreach (var project in findings.Where(project => !project.Value.IsEmpty))
                solution = await List(solution, project.Key, project.Value, cancellation).ConfigureAwait(false);
            return solution;
        }
    }
}
