using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Where the rules say what they find at one call.</summary>
internal sealed class Report(Journal journal, Wording wording, BoundCall call)
{
    public Wording Wording => wording;

    public void Visit() => journal.Write(new VisitNote(call.Operation.Syntax, call.Identity.Frame, call.Way));

    /// <summary>As <see cref="Add"/>, for what is wrong only if no way avoids it.</summary>
    public void AddIfOnEveryWay(DiagnosticDescriptor rule, SyntaxNode place, string message, SyntaxNode?[]? others = null) =>
        journal.Write(Note(rule, place, message, others, []) with { NeedsEveryWay = true });

    /// <param name="others">Where what it disagrees with came from; what is null is left out.</param>
    public void Add(DiagnosticDescriptor rule, SyntaxNode place, string message, SyntaxNode?[]? others = null, params (string Name, string Value)[] facts) =>
        journal.Write(Note(rule, place, message, others, facts));

    private FindingNote Note(DiagnosticDescriptor rule, SyntaxNode place, string message, SyntaxNode?[]? others, (string Name, string Value)[] facts) => new(
        call.Operation.Syntax, call.Identity.Frame, call.Way, rule, place, message,
        [.. (others ?? []).Where(other => other is not null && other != place).Distinct()!],
        facts.ToImmutableDictionary(fact => fact.Name, fact => (string?)fact.Value));
}
