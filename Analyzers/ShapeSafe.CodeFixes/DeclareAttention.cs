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
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.CodeFixes;

/// <summary>
/// On a call of <c>scaled_dot_product_attention</c> or of <c>nn.MultiheadAttention</c> whose shapes are known: the dimensions and the attention are declared at the end of
/// the file, and the call becomes a typed one on TorchSharp. Offered only where the declaration says all that the call says.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(DeclareAttention)), Shared]
internal sealed class DeclareAttention : CodeRefactoringProvider
{
    public const string Title = "Convert to declared attention";

    private const int CSharp14 = 1400;

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
            || CallAt(root, context) is not { } call
            || call.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is not { } declaration
            || root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= (LanguageVersion)CSharp14 }
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName("ShapeSafe.TorchSharpEngine") is null
            || AttentionOf(call, declaration, model, cancellation) is not { } attention
            || (DeclaredAttention.Of(attention, call, model) ?? DeclaredMultiHead.Of(attention, call, model)) is not { } declared)
            return;
        context.RegisterRefactoring(CodeAction.Create(Title, _ => Task.FromResult(document.WithSyntaxRoot(declared.Rewrite(root))), nameof(DeclareAttention)));
    }

    /// <summary>The call whose name, or whose parenthesis, the cursor is at.</summary>
    private static InvocationExpressionSyntax? CallAt(SyntaxNode root, CodeRefactoringContext context) =>
        root.FindNode(context.Span).AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault() is { } call
        && context.Span.Start <= call.ArgumentList.OpenParenToken.Span.End
        && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "scaled_dot_product_attention" or "call" or "forward" }
            or IdentifierNameSyntax { Identifier.ValueText: "scaled_dot_product_attention" }
            ? call : null;

    private static Attention? AttentionOf(InvocationExpressionSyntax call, BaseMethodDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation) =>
        BodyAnalysis.Of(model.Compilation) is { } analysis && model.GetDeclaredSymbol(declaration, cancellation) is { } method
            ? analysis.AttentionOf(call, declaration, method, model, cancellation) : null;
}
