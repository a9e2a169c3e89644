using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ShapeSafe.Tests.Harness;

#pragma warning disable RS1001, RS2008 // No compiler loads and no release lists a rule that exists to test the harness.

/// <summary>A rule of the tests alone: the literal 13 is found, and crashes on the literal 666.</summary>
internal sealed class UnluckyLiteralAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Unlucky = new(
        "TEST13", "Unlucky", "{0} is unlucky (really)", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Unlucky];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Look, SyntaxKind.NumericLiteralExpression);
    }

    private static void Look(SyntaxNodeAnalysisContext context)
    {
        var text = ((LiteralExpressionSyntax)context.Node).Token.Text;
        if (text == "666")
            throw new InvalidOperationException("This rule is broken on purpose.");
        if (text == "13")
            context.ReportDiagnostic(Diagnostic.Create(Unlucky, context.Node.GetLocation(), text));
    }
}

/// <summary>Replaces the unlucky literal; what it does wrong, if anything, is told by the tests that use it.</summary>
internal sealed class LiteralFix(
    string replacement = "14",
    Func<CodeFixContext, string?>? key = null,
    Func<CodeFixProvider, FixAllProvider?>? fixAll = null) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TEST13"];

    public override FixAllProvider? GetFixAllProvider() => fixAll is null ? WellKnownFixAllProviders.BatchFixer : fixAll(this);

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(
                "Replace the literal",
                cancellation => Replace(context.Document, context.Diagnostics, cancellation),
                key is null ? "literal" : key(context)),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    public async Task<Document> Replace(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation))!;
        var literals = diagnostics.Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true));
        return document.WithSyntaxRoot(root.ReplaceNodes(literals, (literal, _) =>
            SyntaxFactory.ParseExpression(replacement).WithTriviaFrom(literal)));
    }
}
