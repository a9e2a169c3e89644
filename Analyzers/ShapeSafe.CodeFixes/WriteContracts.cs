using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.CodeFixes;

/// <summary>On the head of a method: what its code shows of the shapes of its parameters, and of what it returns, is written as contracts.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(WriteContracts)), Shared]
internal sealed class WriteContracts : CodeRefactoringProvider
{
    public const string Title = "Write the shapes that the code shows as contracts";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || root.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration
            || !IsInHead(context.Span.Start, declaration)
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return;
        var contracts = Infer(declaration, model, cancellation);
        if (contracts.IsEmpty)
            return;
        var attribute = IsInScope(model, declaration.SpanStart) ? "Shape" : "ShapeSafe.Shape";
        context.RegisterRefactoring(CodeAction.Create(
            Title,
            _ => Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(declaration, Write(declaration, contracts, attribute)))),
            nameof(WriteContracts)));
    }

    private static bool IsInHead(int position, MethodDeclarationSyntax declaration) =>
        position <= declaration.ParameterList.Span.End && position >= declaration.ReturnType.SpanStart;

    /// <summary>Texts by the name of the parameter; that of what is returned by an empty name.</summary>
    private static ImmutableDictionary<string, string> Infer(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation)
    {
        if (!ContractBook.AreIn(model.Compilation)
            || BodyAnalysis.Of(model.Compilation) is not { } analysis
            || model.GetDeclaredSymbol(declaration, cancellation) is not { } method)
            return ImmutableDictionary<string, string>.Empty;
        return analysis.Infer(declaration, method, model, cancellation)
            .GroupBy(inferred => inferred.Key is IParameterSymbol ? inferred.Key.Name : "")
            .ToImmutableDictionary(named => named.Key, named => named.First().Value);
    }

    private static bool IsInScope(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: ContractBook.ShapeAttribute).Any(type => type is INamedTypeSymbol named && ContractBook.IsOurs(named));

    private static MethodDeclarationSyntax Write(MethodDeclarationSyntax declaration, ImmutableDictionary<string, string> contracts, string attribute)
    {
        var changed = declaration.ReplaceNodes(
            declaration.ParameterList.Parameters.Where(parameter => contracts.ContainsKey(parameter.Identifier.ValueText)),
            (_, parameter) => parameter.WithoutLeadingTrivia()
                .AddAttributeLists(List(attribute, contracts[parameter.Identifier.ValueText], "").WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(parameter.GetLeadingTrivia()));
        if (!contracts.TryGetValue("", out var returned))
            return changed;
        var leading = changed.GetLeadingTrivia();
        var margin = leading.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        var line = changed.SyntaxTree.GetText().ToString().Contains("\r\n") ? "\r\n" : "\n";
        var list = List(attribute, returned, "return: ").WithLeadingTrivia(leading).WithTrailingTrivia(SyntaxFactory.EndOfLine(line));
        changed = changed.WithLeadingTrivia(margin.IsKind(SyntaxKind.None) ? SyntaxTriviaList.Empty : SyntaxFactory.TriviaList(margin));
        return changed.WithAttributeLists(changed.AttributeLists.Insert(0, list));
    }

    private static AttributeListSyntax List(string attribute, string text, string target)
    {
        var parsed = SyntaxFactory.ParseCompilationUnit($"class C {{ [{target}{attribute}({SymbolDisplay.FormatLiteral(text, quote: true)})] void M() {{ }} }}");
        return parsed.DescendantNodes().OfType<AttributeListSyntax>().Single().WithoutTrivia();
    }
}
