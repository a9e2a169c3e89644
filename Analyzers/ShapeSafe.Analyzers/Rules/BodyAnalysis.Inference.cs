using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Flow;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Rules.Contracts;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules;

// What a run knows of a method's tensors, for who wants to write it down.
internal sealed partial class BodyAnalysis
{
    /// <summary>The contracts that the code of a method shows, by parameter, and under the method that of what it returns. None that is written already.</summary>
    public ImmutableDictionary<ISymbol, string> Infer(Body body, IMethodSymbol method, CancellationToken cancellation)
    {
        var budget = new Budget(Steps, cancellation);
        var ranks = new Ranks();
        for (var turn = 1; ; turn++)
        {
            var domain = new TorchDomain(types, contracts, ranks, null);
            var run = new RunContext(domain, bodies, fields, new Journal(), budget);
            if (BodyRun.Run(body.Graph, new Interpreter(run, body, null), run.Journal, Environment.Empty, budget) is not { } exits)
                return ImmutableDictionary<ISymbol, string>.Empty;
            if (turn == MostRuns || ranks.Next() is not { } next)
                return new InferredContracts(domain, method).Of(exits).Where(inferred => contracts.Of(inferred.Key)?.Shape is null).ToImmutableDictionary(SymbolEqualityComparer.Default);
            ranks = next;
        }
    }
}
