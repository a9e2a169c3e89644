using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// A call with its values bound to the parameters' names, whatever its spelling: positional or named, method or operator,
/// property or indexer.
/// </summary>
/// <param name="Target">The method, constructor, operator or property.</param>
/// <param name="Way">The way through the code on which it is made.</param>
/// <param name="Body">The code that makes it.</param>
/// <param name="Stored">For an assignment to an indexer or property, the value that is stored.</param>
internal sealed record BoundCall(
    ISymbol Target, Value? Receiver, IOperation? ReceiverOperation, ImmutableArray<BoundArgument> Arguments,
    IOperation Operation, Identity Identity, Environment Way, Body Body, Value? Stored = null)
{
    public string Name => Target.Name;

    public BoundArgument? Find(string parameter)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Parameter == parameter)
                return argument;
        }
        return null;
    }
}

/// <summary>A value that is passed, with the expression that made it.</summary>
/// <param name="IsWritten">False for the default of a parameter that the call leaves out.</param>
internal sealed record BoundArgument(string Parameter, int Ordinal, Value Value, IOperation Operation, bool IsWritten);
