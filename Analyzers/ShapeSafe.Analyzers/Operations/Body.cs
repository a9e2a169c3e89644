using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>The code of a method, a local function or a lambda, with the body that it is written in.</summary>
internal sealed record Body(ControlFlowGraph Graph, ISymbol? Method, Body? Outer)
{
    /// <summary>The model of the file that it is written in.</summary>
    public SemanticModel? Model => Outer is null ? Graph.OriginalOperation.SemanticModel : Outer.Model;

    /// <summary>A local function that is declared here or further out.</summary>
    public Body? LocalFunction(IMethodSymbol function)
    {
        for (var body = this; body is not null; body = body.Outer)
        {
            if (body.Graph.LocalFunctions.Contains(function.OriginalDefinition, SymbolEqualityComparer.Default))
                return new Body(body.Graph.GetLocalFunctionControlFlowGraph(function.OriginalDefinition), function, body);
        }
        return null;
    }

    /// <summary>A lambda that is written here.</summary>
    public Body Lambda(IFlowAnonymousFunctionOperation lambda) =>
        new(Graph.GetAnonymousFunctionControlFlowGraph(lambda), lambda.Symbol, this);
}
