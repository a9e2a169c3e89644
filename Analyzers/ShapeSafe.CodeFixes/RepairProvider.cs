using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace ShapeSafe.CodeFixes;

/// <summary>
/// The base of every fix. One finding and all findings of a document take the same way, so "fix all" does what the single
/// fixes do.
/// </summary>
internal abstract class RepairProvider : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create(async (context, document, findings) =>
            await Apply(document, findings, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        // The command line may ask with a finding of another rule.
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            foreach (var repair in Repairs(diagnostic, root, model, context.CancellationToken))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        repair.Title,
                        cancellation => Apply(document, [diagnostic], repair.Key, cancellation),
                        repair.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The repairs to offer for a finding; none where anything they need is missing.</summary>
    protected abstract IEnumerable<Repair> Repairs(Finding finding);

    private IEnumerable<Repair> Repairs(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
        => Finding.Read(diagnostic, root, model, cancellation) is { } finding ? Repairs(finding) : [];

    /// <param name="key">Which of the repairs; null for the first one of each finding, where nobody chose.</param>
    private async Task<Document> Apply(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var changed = new HashSet<SyntaxNode>();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            cancellation.ThrowIfCancellationRequested();
            var repair = Repairs(diagnostic, editor.OriginalRoot, editor.SemanticModel, cancellation)
                .FirstOrDefault(repair => key is null || repair.Key == key);
            // Two findings may ask for the same change, such as two masks that stand in each other's place.
            foreach (var change in repair?.Changes ?? [])
            {
                if (!changed.Add(change.Node))
                    continue;
                if (change.Following is { } following)
                    editor.InsertAfter(change.Node, following);
                editor.ReplaceNode(change.Node, (current, _) => change.Rewrite(current));
            }
        }

        return editor.GetChangedDocument();
    }
}
