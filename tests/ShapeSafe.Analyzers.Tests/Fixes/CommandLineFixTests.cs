using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ShapeSafe.Tests.Harness;
using Xunit;

namespace ShapeSafe.Tests.Fixes;

/// <summary>
/// <c>dotnet format analyzers</c> asks a fix for its key with whatever finding comes first, of this rule or of another one, and then
/// fixes all findings of the rule with that key, which may be none.
/// </summary>
public sealed class CommandLineFixTests
{
    private const string TwoMistakes = """
        using static TorchSharp.torch;

        var x = randn(1, 5, 256);
        var attention = nn.MultiheadAttention(256, 8);
        var future = ones(5, 5, dtype: ScalarType.Bool).triu(1);
        attention.call(x, x, x, attn_mask: future);
        """;

    [Theory]
    [InlineData("SHAPE2101", "SHAPE1102", "attention.call(x, x, x, attn_mask: where(future, tensor(float.NegativeInfinity), tensor(0f)));")]
    [InlineData("SHAPE1102", "SHAPE2101", "attention.call(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1), attn_mask: future);")]
    [InlineData("SHAPE2101", "SHAPE2101", "attention.call(x, x, x, attn_mask: where(future, tensor(float.NegativeInfinity), tensor(0f)));")]
    public async Task A_finding_of_another_rule_that_comes_first_does_not_matter(string id, string first, string after)
    {
        var project = TestSolution.Project([TwoMistakes]);
        project = project.WithCompilationOptions(project.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));
        var found = await TestSolution.Analyze(project, Check.Product.Analyzers);
        var fix = Check.Product.Providers.First(provider => provider.FixableDiagnosticIds.Contains(id));
        var document = project.Documents.Single();

        CodeAction? asked = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found.First(finding => finding.Id == first), (action, _) => asked ??= action, CancellationToken.None));
        var all = new FixAllContext(document, fix, FixAllScope.Solution, asked?.EquivalenceKey!, [id], new Found([.. found.Where(finding => finding.Id == id)]), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(all);

        var change = (await action!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        Assert.EndsWith(after, (await TestSolution.Texts(change.ChangedSolution.GetProject(project.Id)!)).Single());
    }

    private sealed class Found(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
