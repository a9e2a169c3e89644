using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Flow;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Robustness;

/// <summary>An editor gives up an analysis at any moment, and asks again.</summary>
public sealed class CancellationTests
{
    /// <summary>Helpers, fields, branches and a loop, with a finding that needs all of them.</summary>
    private const string Code = """
        using static TorchSharp.torch;

        public class Model(long heads) : nn.Module<Tensor, Tensor>("model")
        {
            private readonly TorchSharp.Modules.MultiheadAttention attention = nn.MultiheadAttention(32, 4);
            private readonly Tensor future = Future(5);

            private static Tensor Future(long length) => ones(length, length, dtype: ScalarType.Bool).triu(1);

            public override Tensor forward(Tensor x)
            {
                if (heads > 1)
                    x = x.transpose(0, 1);
                for (var layer = 0; layer < heads; layer++)
                    x = attention.call(x, x, x, attn_mask: future).Item1;
                return x;
            }
        }
        """;

    [Fact]
    public async Task Whenever_it_is_cancelled_it_stops_and_the_next_time_finds_the_same()
    {
        var (analysis, body) = await Prepare();
        var tree = body.Graph.OriginalOperation.Syntax.SyntaxTree;
        using var never = new CancellationTokenSource();
        var counter = new CancellingBudget(never, at: int.MaxValue);
        var expected = Said(analysis.Run(body, tree, counter));
        Assert.NotEmpty(expected);
        Assert.InRange(counter.Looks, 20, BodyAnalysis.Steps);

        for (var at = 1; at <= counter.Looks; at++)
        {
            // All that is kept from one body to the next is new each time: what a cancelled run leaves there must not be wrong.
            (analysis, body) = await Prepare();
            tree = body.Graph.OriginalOperation.Syntax.SyntaxTree;
            using var source = new CancellationTokenSource();
            Assert.ThrowsAny<OperationCanceledException>(() => analysis.Run(body, tree, new CancellingBudget(source, at)));
            Assert.Equal(expected, Said(analysis.Run(body, tree, new Budget(BodyAnalysis.Steps, CancellationToken.None))));
        }
    }

    [Fact]
    public async Task What_is_cancelled_before_it_starts_finds_nothing()
    {
        var project = TestSolution.Project([Code]);
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            compilation.WithAnalyzers(Check.Product.Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(source.Token));
    }

    [Fact]
    public async Task A_spent_budget_is_silence()
    {
        var (analysis, body) = await Prepare();
        Assert.Empty(analysis.Run(body, body.Graph.OriginalOperation.Syntax.SyntaxTree, new Budget(10, CancellationToken.None)));
    }

    private static string[] Said(IReadOnlyList<FindingNote> findings) => [.. findings.Select(finding => finding.Rule.Id + finding.Message)];

    private static async Task<(BodyAnalysis Analysis, Body Body)> Prepare()
    {
        var project = TestSolution.Project([Code]);
        var compilation = (await project.GetCompilationAsync())!;
        var analysis = BodyAnalysis.Of(compilation)!;
        var tree = compilation.SyntaxTrees.Single();
        var forward = (await tree.GetRootAsync()).DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Single(method => method.Identifier.ValueText == "forward");
        var operation = (IMethodBodyOperation)compilation.GetSemanticModel(tree).GetOperation(forward)!;
        return (analysis, new Body(ControlFlowGraph.Create(operation), null, null));
    }

    /// <summary>Cancels at one of its looks.</summary>
    private sealed class CancellingBudget(CancellationTokenSource source, int at) : Budget(BodyAnalysis.Steps, source.Token)
    {
        public int Looks { get; private set; }

        protected override void Look()
        {
            if (++Looks == at)
                source.Cancel();
            base.Look();
        }
    }
}
