using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>The bodies of a compilation's methods as control-flow graphs, made when they are first asked for.</summary>
internal sealed class Bodies(Compilation compilation)
{
    /// <summary>Longer methods are no small helpers.</summary>
    private const int LongestHelper = 6000;

    private readonly ConcurrentDictionary<SyntaxNode, Body?> known = new();

    /// <summary>The body of a method that is written in this compilation and not too long to be followed.</summary>
    /// <param name="near">The model of the file that asks: most helpers are in the same file.</param>
    public Body? Of(IMethodSymbol method, SemanticModel? near, CancellationToken cancellation) =>
        method.OriginalDefinition is { DeclaringSyntaxReferences: [{ Span.Length: < LongestHelper } reference] } helper
            ? Of(reference.GetSyntax(cancellation), helper, near, cancellation) : null;

    /// <summary>The code of a declaration: a method, a constructor, an accessor, an initializer, statements at the top of a file.</summary>
    public Body? Of(SyntaxNode declaration, ISymbol owner, SemanticModel? near, CancellationToken cancellation) =>
        CodeOf(declaration, owner) is { } code ? known.GetOrAdd(code, asked => Make(asked, owner, near, cancellation)) : null;

    private static SyntaxNode? CodeOf(SyntaxNode declaration, ISymbol owner) => declaration switch
    {
        BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.FirstOrDefault(variable => variable.Identifier.ValueText == owner.Name)?.Initializer,
        VariableDeclaratorSyntax variable => variable.Initializer,
        PropertyDeclarationSyntax property => (SyntaxNode?)property.Initializer ?? property.ExpressionBody,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody,
        _ => declaration,
    };

    private Body? Make(SyntaxNode code, ISymbol owner, SemanticModel? near, CancellationToken cancellation)
    {
        if (SemanticModels.Of(code.SyntaxTree, near, compilation) is not { } model)
            return null;
        var graph = model.GetOperation(code, cancellation) switch
        {
            IBlockOperation { Parent: null } expression => ControlFlowGraph.Create(expression, cancellation),
            IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
            _ => null,
        };
        return graph is null ? null : new Body(graph, owner, null);
    }
}
