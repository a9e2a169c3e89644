using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShapeSafe.Analyzers.Rules;
using ShapeSafe.Analyzers.Rules.Contracts;
using ShapeSafe.Analyzers.Torch.Contracts;
using ShapeSafe.Contracts;

namespace ShapeSafe.Analyzers;

/// <summary>Says where the text of a contract cannot be read: SHAPE1604. Only attributes are looked at.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractTextAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ContractText];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ContractBook.AreIn(start.Compilation))
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is not AttributeSyntax { ArgumentList.Arguments: [{ Expression: var written }] } attribute
            || !ContractMembers.IsContract(attribute)
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol constructor
            || !ContractBook.IsOurs(constructor.ContainingType)
            || context.SemanticModel.GetConstantValue(written, context.CancellationToken).Value is not string text
            || ContractText.Read(text).Error is not { } error)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.ContractText, PlaceOf(error, text, written), $"The contract \"{text}\" cannot be read: {error.Message}."));
    }

    /// <summary>The place inside of the string, where it is written as it reads; otherwise the whole of it.</summary>
    private static Location PlaceOf(ContractError error, string text, ExpressionSyntax written)
    {
        var start = written is LiteralExpressionSyntax { Token.Text: var token } && text.Length > 0 ? token.IndexOf(text, System.StringComparison.Ordinal) : -1;
        return start < 0 || error.Length == 0
            ? written.GetLocation()
            : written.SyntaxTree.GetLocation(new TextSpan(written.SpanStart + start + error.Start, error.Length));
    }
}
