using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Flow;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>The run that all rules share: one body, from its first block to its findings.</summary>
internal sealed class BodyAnalysis(TorchTypes types, Bodies bodies, FieldFacts fields)
{
    /// <summary>Steps that one body may take; a body of some hundred lines takes a few thousand.</summary>
    public const int Steps = 60_000;

    /// <summary>A run, one with the ranks that it found, and one with the ranks that follow from those.</summary>
    private const int MostRuns = 3;

    public IReadOnlyList<FindingNote> Run(Body body, SyntaxTree tree, CancellationToken cancellation) =>
        Run(body, tree, new Budget(Steps, cancellation));

    public IReadOnlyList<FindingNote> Run(Body body, SyntaxTree tree, Budget budget)
    {
        var ranks = new Ranks();
        for (var turn = 1; ; turn++)
        {
            var notes = Run(body, tree, ranks, budget);
            if (notes is null)
                return [];
            if (turn == MostRuns || ranks.Next() is not { } next)
                return [.. Findings.Conclude(notes)];
            ranks = next;
        }
    }

    private List<Note>? Run(Body body, SyntaxTree tree, Ranks ranks, Budget budget)
    {
        var journal = new Journal();
        var wording = new Wording(tree);
        var domain = new TorchDomain(types, ranks, new RuleSet(journal, wording));
        wording.Names = domain.SymbolNames;
        var run = new RunContext(domain, bodies, fields, journal, budget);
        var outer = journal.Begin();
        if (BodyRun.Run(body.Graph, new Interpreter(run, body, null), journal, Environment.Empty, budget) is null)
            return null;
        foreach (var function in body.Graph.LocalFunctions.Where(function => !run.Followed.Contains(function)))
        {
            if (body.LocalFunction(function) is { } local)
                BodyRun.Run(local.Graph, new Interpreter(run, local, new Frame(null, local.Graph.OriginalOperation.Syntax, null)), journal, Environment.Empty, budget);
        }
        return budget.IsSpent ? null : journal.Resume(outer);
    }
}
