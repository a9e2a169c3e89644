using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Flow;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>The run that all rules share: one body, from its first block to its findings.</summary>
internal sealed partial class BodyAnalysis(TorchTypes types, ContractBook contracts, Bodies bodies, FieldFacts fields)
{
    /// <summary>Steps that one body may take; a body of some hundred lines takes a few thousand.</summary>
    public const int Steps = 60_000;

    /// <summary>A run, one with the ranks that it found, and one with the ranks that follow from those.</summary>
    private const int MostRuns = 3;

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableHashSet<(string, SyntaxNode)>> foundIn = new(SymbolEqualityComparer.Default);

    /// <summary>The analysis of a compilation's bodies, or null in a compilation that does not reference TorchSharp.</summary>
    public static BodyAnalysis? Of(Compilation compilation)
    {
        if (TorchTypes.Of(compilation) is not { } types)
            return null;
        var contracts = new ContractBook(compilation);
        var bodies = new Bodies(compilation);
        return new BodyAnalysis(types, contracts, bodies, new FieldFacts(bodies, () => new TorchDomain(types, contracts, new Ranks(), null)));
    }

    public ContractBook Contracts => contracts;

    /// <summary>Which bodies are looked at for themselves: what is wrong in another one is said where it is called. Without it, all are.</summary>
    public Gate? Gate { private get; set; }

    /// <summary>
    /// The findings of a body. What is wrong in a helper whatever it is given is said there, once; what only these values make wrong is
    /// said where they are passed.
    /// </summary>
    public IReadOnlyList<FindingNote> Run(SyntaxNode code, ISymbol owner, SemanticModel model, CancellationToken cancellation) =>
        bodies.Of(code, owner, model, cancellation) is { } body ? Run(body, code.SyntaxTree, new Budget(Steps, cancellation)) : [];

    public IReadOnlyList<FindingNote> Run(Body body, SyntaxTree tree, Budget budget)
    {
        var wording = new Wording(tree);
        var said = new List<FindingNote>();
        foreach (var finding in Find(body, wording, budget))
        {
            if (Passed(finding.Frame) is not { Method: { } helper } call)
                said.Add(finding);
            else if ((InnermostMethod(finding.Frame) ?? helper) is var holder && !FoundIn(holder, wording, budget.Cancellation).Contains((Descriptors.LikelyOf(finding.Rule.Id), finding.Place)))
                said.Add(IsOnlyFor(call, holder, finding) ? finding with { Others = finding.Others.Add(call.Call) } : AtCall(finding, call.Call, holder, wording));
        }
        return said;
    }

    /// <summary>A private helper of this one call has no other callers for which it is right: what is wrong stands in it.</summary>
    private static bool IsOnlyFor(Frame call, IMethodSymbol helper, FindingNote finding) =>
        SymbolEqualityComparer.Default.Equals(call.Method, helper) && helper is { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences: [var type] }
        && type.SyntaxTree == call.Call.SyntaxTree && type.SyntaxTree == finding.Place.SyntaxTree
        && type.GetSyntax().DescendantNodes().OfType<SimpleNameSyntax>().Count(name => name.Identifier.ValueText == helper.Name) == 1;

    private static FindingNote AtCall(FindingNote finding, SyntaxNode call, IMethodSymbol helper, Wording wording) => finding with
    {
        Place = call,
        Message = $"With what is passed here, {wording.At(finding.Place)} in {helper.Name}: {finding.Message}",
        Others = [finding.Place, .. finding.Others],
        // The helper is right for other callers: there is nothing to fix in place.
        Facts = ImmutableDictionary<string, string?>.Empty.Add(FixFacts.Place, "none"),
    };

    /// <summary>The outermost call of a helper; null when only local functions and lambdas were followed.</summary>
    private static Frame? Passed(Frame? frame)
    {
        Frame? passed = null;
        for (; frame is not null; frame = frame.Caller)
            passed = frame.Method is null ? passed : frame;
        return passed;
    }

    private static IMethodSymbol? InnermostMethod(Frame? frame)
    {
        while (frame is { Method: null })
            frame = frame.Caller;
        return frame?.Method;
    }

    /// <summary>What is found in a helper on its own, with parameters that can be anything; what a call would prove of it is no other finding.</summary>
    private ImmutableHashSet<(string, SyntaxNode)> FoundIn(IMethodSymbol helper, Wording wording, CancellationToken cancellation)
    {
        helper = helper.OriginalDefinition;
        if (!foundIn.TryGetValue(helper, out var found))
        {
            found = bodies.Of(helper, null, cancellation) is { } body && IsLookedAt(helper, body, cancellation)
                ? [.. Find(body, wording, new Budget(Steps, cancellation)).Where(finding => Passed(finding.Frame) is null).Select(finding => (Descriptors.LikelyOf(finding.Rule.Id), finding.Place))]
                : [];
            foundIn.TryAdd(helper, found);
        }
        return found;
    }

    private bool IsLookedAt(IMethodSymbol helper, Body body, CancellationToken cancellation) =>
        Gate is not { } gate || body.Model is { } model && helper.DeclaringSyntaxReferences is [var reference] && gate.IsOfInterest(reference.GetSyntax(cancellation), helper, model, cancellation);

    private IReadOnlyList<FindingNote> Find(Body body, Wording wording, Budget budget)
    {
        var ranks = new Ranks();
        for (var turn = 1; ; turn++)
        {
            var notes = Run(body, wording, ranks, budget);
            if (notes is null)
                return [];
            if (turn == MostRuns || ranks.Next() is not { } next)
                return [.. Findings.Conclude(notes)];
            ranks = next;
        }
    }

    private List<Note>? Run(Body body, Wording wording, Ranks ranks, Budget budget)
    {
        var journal = new Journal();
        var domain = new TorchDomain(types, contracts, ranks, new RuleSet(journal, wording));
        wording.Names = domain.SymbolNames;
        var run = new RunContext(domain, bodies, fields, journal, budget);
        var outer = journal.Begin();
        if (BodyRun.Run(body.Graph, new Interpreter(run, body, null), journal, Environment.Empty, budget) is null)
            return null;
        foreach (var function in body.Graph.LocalFunctions.Where(function => !run.Followed.Contains(function) || contracts.Has(function)))
        {
            if (body.LocalFunction(function) is { } local)
                BodyRun.Run(local.Graph, new Interpreter(run, local, new Frame(null, local.Graph.OriginalOperation.Syntax, null)), journal, Environment.Empty, budget);
        }
        return budget.IsSpent ? null : journal.Resume(outer);
    }
}
