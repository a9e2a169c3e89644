using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.CodeFixes;

/// <summary>A call of TorchSharp and the arguments that its code spells out.</summary>
internal sealed class TorchCall(InvocationExpressionSyntax syntax, IInvocationOperation operation)
{
    public InvocationExpressionSyntax Syntax { get; } = syntax;

    public IInvocationOperation Operation { get; } = operation;

    public bool Has(string parameter) => Operation.TargetMethod.Parameters.Any(candidate => candidate.Name == parameter);

    /// <summary>The index of the argument that is passed to this parameter, or -1 where none is spelled out.</summary>
    public int IndexOf(string parameter)
    {
        var passed = Operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter);
        return passed is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax argument }
            ? Syntax.ArgumentList.Arguments.IndexOf(argument)
            : -1;
    }

    /// <summary>What is passed to this parameter, or null where nothing is spelled out.</summary>
    public ExpressionSyntax? Argument(string parameter)
        => IndexOf(parameter) is var index and >= 0 ? Syntax.ArgumentList.Arguments[index].Expression : null;

    /// <summary>The name of the parameter that an argument is passed to, or null.</summary>
    public string? ParameterOf(ArgumentSyntax argument)
        => Operation.Arguments.FirstOrDefault(candidate => candidate.Syntax == argument)?.Parameter?.Name;
}
