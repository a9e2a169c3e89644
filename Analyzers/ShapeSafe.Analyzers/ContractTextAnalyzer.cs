using System.Collections.Immutable;
using System.Linq;
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

/// <summary>Says where the text of a contract cannot be read, and where a tuple has not one for each element: SHAPE1604. Only attributes are looked at.</summary>
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
        if (context.Node is not AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } attribute
            || !ContractMembers.IsContract(attribute)
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType.Name: ContractBook.ShapeAttribute } constructor
            || !ContractBook.IsOurs(constructor.ContainingType))
            return;
        foreach (var argument in arguments)
        {
            if (context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken).Value is string text && ContractText.Read(text).Error is { } error)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.ContractText, PlaceOf(error, text, argument.Expression), $"The contract \"{text}\" cannot be read: {error.Message}."));
            }
        }
        if (ElementsOf(attribute, context.SemanticModel) is { } count && count != arguments.Count)
        {
            var texts = string.Join(", ", Enumerable.Range(0, count).Select(index => index < arguments.Count ? arguments[index].ToString() : "\"...\""));
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.ContractText, attribute.GetLocation(),
                $"The contract has {arguments.Count} {(arguments.Count == 1 ? "text" : "texts")} for {(count == 1 ? "one value" : $"a tuple of {count}")}: write Shape({texts}){(count == 1 ? "" : ", with \"...\" for an element of which nothing is said")}."));
        }
    }

    /// <summary>How many values what the attribute stands on has; null when that is not known.</summary>
    private static int? ElementsOf(AttributeSyntax attribute, SemanticModel model)
    {
        var type = attribute.Parent?.Parent switch
        {
            ParameterSyntax parameter => parameter.Type,
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax function => function.ReturnType,
            DelegateDeclarationSyntax function => function.ReturnType,
            BasePropertyDeclarationSyntax property => property.Type,
            FieldDeclarationSyntax field => field.Declaration.Type,
            _ => null,
        };
        return type is not null && model.GetTypeInfo(type).Type is { TypeKind: not TypeKind.Error } known ? TupleTypes.Count(known) : null;
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
