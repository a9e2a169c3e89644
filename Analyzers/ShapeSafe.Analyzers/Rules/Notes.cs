using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>An operation was reached on this way and looked at.</summary>
internal sealed record VisitNote(SyntaxNode Operation, Frame? Frame, Environment Way) : Note(Operation, Frame, Way);

/// <summary>A rule found something on this way.</summary>
/// <param name="Place">The smallest expression that is wrong.</param>
/// <param name="Others">Where what it disagrees with came from.</param>
/// <param name="Facts">What a fix needs to know.</param>
internal sealed record FindingNote(
    SyntaxNode Operation, Frame? Frame, Environment Way,
    DiagnosticDescriptor Rule, SyntaxNode Place, string Message, ImmutableArray<SyntaxNode> Others,
    ImmutableDictionary<string, string?> Facts) : Note(Operation, Frame, Way)
{
    /// <summary>Said only when it holds on every way, however these came about.</summary>
    public bool NeedsEveryWay { get; init; }
}
