using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Rules;

namespace ShapeSafe.CodeFixes;

/// <summary>A finding as a fix sees it: the expression to change, the facts of the rule, and what the code means there.</summary>
internal sealed class Finding
{
    private readonly Diagnostic diagnostic;
    private readonly SemanticModel model;
    private readonly CancellationToken cancellation;

    private Finding(Diagnostic diagnostic, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        this.diagnostic = diagnostic;
        this.model = model;
        this.cancellation = cancellation;
        Expression = expression;
    }

    public string Id => diagnostic.Id;

    /// <summary>The expression that the rule points at; never the whole argument with its name.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The finding, or null where it does not stand at an expression of this document.</summary>
    public static Finding? Read(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (PlaceOf(diagnostic) is not { } place
            || place.SourceTree != root.SyntaxTree
            || !root.FullSpan.Contains(place.SourceSpan))
        {
            return null;
        }

        var node = root.FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        var expression = node is ArgumentSyntax argument ? argument.Expression : node as ExpressionSyntax;
        return expression is null ? null : new(diagnostic, expression, model, cancellation);
    }

    /// <summary>A fact that the rule left for its fix, or null.</summary>
    public string? Fact(string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>A fact that lists numbers, or nothing where it is missing or is none.</summary>
    public IReadOnlyList<int> Numbers(string name)
    {
        var numbers = new List<int>();
        foreach (var part in Fact(name)?.Split(',') ?? [])
        {
            if (!int.TryParse(part, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
                return [];
            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>How a member of <c>torch</c> is spelled at the finding: <c>where</c>, <c>torch.where</c> or with its namespace.</summary>
    public string Torch(string name)
    {
        var position = Expression.SpanStart;
        if (AreOfTorch(model.LookupSymbols(position, name: name)))
            return name;
        return model.LookupNamespacesAndTypes(position, name: "torch").Any(IsTorch) ? "torch." + name : "global::TorchSharp.torch." + name;
    }

    public bool IsTensor(ExpressionSyntax expression) => IsTensor(model.GetTypeInfo(expression, cancellation).Type);

    /// <summary>Whether a tensor can be assigned to this name.</summary>
    public bool IsTensorVariable(SimpleNameSyntax name) => model.GetSymbolInfo(name, cancellation).Symbol switch
    {
        ILocalSymbol { IsForEach: false, IsUsing: false, RefKind: RefKind.None, Type: var type } => IsTensor(type),
        IParameterSymbol { RefKind: RefKind.None or RefKind.Ref, Type: var type } => IsTensor(type),
        IFieldSymbol { IsReadOnly: false, Type: var type } => IsTensor(type),
        _ => false,
    };

    /// <summary>Whether this text is an expression of such a type where the finding is.</summary>
    public bool Binds(string expression, System.Func<ITypeSymbol, bool> type)
    {
        var parsed = SyntaxFactory.ParseExpression(expression);
        return !parsed.ContainsDiagnostics
            && parsed.FullSpan.Length == expression.Length
            && model.GetSpeculativeTypeInfo(Expression.SpanStart, parsed, SpeculativeBindingOption.BindAsExpression).Type is { } bound
            && type(bound);
    }

    public bool IsWholeNumber(ExpressionSyntax expression)
        => model.GetTypeInfo(expression, cancellation).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;

    public bool IsNumber(ExpressionSyntax expression)
        => IsWholeNumber(expression)
            || model.GetTypeInfo(expression, cancellation).Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    public object? Constant(ExpressionSyntax expression)
        => model.GetConstantValue(expression, cancellation) is { HasValue: true } constant ? constant.Value : null;

    /// <summary>The TorchSharp method that is called by this expression, or null.</summary>
    public IMethodSymbol? TorchMethod(ExpressionSyntax expression)
        => model.GetSymbolInfo(expression, cancellation).Symbol is IMethodSymbol { ContainingType: var type } method && IsOfTorch(type)
            ? method
            : null;

    /// <summary>The view or reshape of a tensor that the rule points at, or null where it points at something else.</summary>
    public InvocationExpressionSyntax? View()
        => Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call && TorchMethod(call) is { Name: "view" or "reshape", IsStatic: false } ? call : null;

    /// <summary>The call that the finding's expression is an argument of, with its arguments as the compiler binds them.</summary>
    public TorchCall? CallOfArgument()
    {
        if (Expression.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation } })
            return null;
        return model.GetOperation(invocation, cancellation) is IInvocationOperation { TargetMethod.ContainingType: var type } operation
            && IsOfTorch(type)
            ? new(invocation, operation)
            : null;
    }

    public static bool IsTensor(ITypeSymbol? type) => type is { Name: "Tensor", ContainingType: { } outer } && IsTorch(outer);

    private static Location? PlaceOf(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixFacts.Place, out var place))
            return diagnostic.Location;
        return int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < diagnostic.AdditionalLocations.Count
            ? diagnostic.AdditionalLocations[index]
            : null;
    }

    private static bool AreOfTorch(IReadOnlyCollection<ISymbol> symbols)
        => symbols.Count > 0 && symbols.All(symbol => IsTorch(symbol.ContainingType));

    private static bool IsTorch(ISymbol? symbol)
        => symbol is INamedTypeSymbol { Name: "torch", ContainingType: null } && IsTorchSharp(symbol.ContainingNamespace);

    private static bool IsTorchSharp(INamespaceSymbol space)
        => space is { Name: "TorchSharp", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>A type of TorchSharp, or one that derives from it: a model's own module is called like those of the library.</summary>
    private static bool IsOfTorch(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            {
                if (IsTorchSharp(space))
                    return true;
            }
        }

        return false;
    }
}
