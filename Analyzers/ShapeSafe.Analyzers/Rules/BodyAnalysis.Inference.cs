using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Flow;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Rules.Contracts;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules;

// What a run knows of a method's tensors, for refactorings.
internal sealed partial class BodyAnalysis
{
    /// <summary>The contracts that the code of a method shows, by parameter, and under the method that of what it returns. None that is written already.</summary>
    public ImmutableDictionary<ISymbol, string> Infer(SyntaxNode declaration, IMethodSymbol method, SemanticModel model, CancellationToken cancellation)
    {
        var (domain, exits) = Know(declaration, method, model, null, cancellation);
        return exits is null
            ? ImmutableDictionary<ISymbol, string>.Empty
            : new InferredContracts(domain!, method).Of(exits).Where(inferred => contracts.Of(inferred.Key)?.Shape is null).ToImmutableDictionary(SymbolEqualityComparer.Default);
    }

    /// <summary>The attention of a call in the body of a method, or null when it is not the same on every way to it.</summary>
    public Attention? AttentionOf(SyntaxNode call, SyntaxNode declaration, IMethodSymbol method, SemanticModel model, CancellationToken cancellation)
    {
        var probe = new AttentionProbe(call);
        Know(declaration, method, model, probe, cancellation);
        return probe.Seen is [var first, ..] && probe.Seen.All(other => HasShapesOf(first, other)) ? first : null;
    }

    private static bool HasShapesOf(Attention one, Attention other) =>
        Equals(one.QueryTensor?.Shape, other.QueryTensor?.Shape) && Equals(one.KeyTensor?.Shape, other.KeyTensor?.Shape)
        && Equals(one.ValueTensor?.Shape, other.ValueTensor?.Shape) && Equals(one.MaskTensor?.Shape, other.MaskTensor?.Shape)
        && one.MaskTensor?.Type == other.MaskTensor?.Type;

    /// <summary>Runs a body as often as its ranks need, the last time with an observer that has seen nothing yet.</summary>
    private (TorchDomain? Domain, IReadOnlyList<BodyRun.Exit>? Exits) Know(
        SyntaxNode declaration, IMethodSymbol method, SemanticModel model, AttentionProbe? probe, CancellationToken cancellation)
    {
        if (bodies.Of(declaration, method, model, cancellation) is not { } body)
            return default;
        var budget = new Budget(Steps, cancellation);
        var ranks = new Ranks();
        for (var turn = 1; ; turn++)
        {
            probe?.Seen.Clear();
            var domain = new TorchDomain(types, contracts, ranks, probe);
            var run = new RunContext(domain, bodies, fields, new Journal(), budget);
            var exits = BodyRun.Run(body.Graph, new Interpreter(run, body, null), run.Journal, Environment.Empty, budget);
            if (exits is null || turn == MostRuns || ranks.Next() is not { } next)
                return (domain, exits);
            ranks = next;
        }
    }
}
