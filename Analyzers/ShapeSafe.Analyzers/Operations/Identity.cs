using System;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// Names a value that the code makes or receives: a parameter, a field, the result of an expression.
/// The same place under the same calls gives an equal identity each time that it is run.
/// </summary>
/// <param name="Source">A symbol, or the syntax of an expression.</param>
/// <param name="Frame">The calls that led here; null in the body that is analysed.</param>
/// <param name="Slot">Tells several values of one place apart.</param>
internal sealed record Identity(object Source, Frame? Frame = null, int Slot = 0)
{
    /// <summary>A value that belongs to this one, such as an element of a tuple.</summary>
    public Identity Part(int index) => this with { Slot = Slot * 31 + index + 1 };

    /// <summary>How the code calls it, if it has a name.</summary>
    public string? Name => Symbol?.Name;

    /// <summary>The variable or the member of an object that it is.</summary>
    public ISymbol? Symbol => Source switch
    {
        ISymbol symbol => symbol,
        ValueTuple<Identity, ISymbol> member => member.Item2,
        ValueTuple<Value, ISymbol> member => member.Item2,
        _ => null,
    };

    public bool Equals(Identity? other) =>
        ReferenceEquals(this, other) || other is not null && Slot == other.Slot && Source.Equals(other.Source) && Equals(Frame, other.Frame);

    public override int GetHashCode() => Source.GetHashCode() * 31 + Slot;
}

/// <summary>A call that the analysis follows into a helper.</summary>
/// <param name="Method">The helper; null for a lambda or a local function, which belong to the body that is analysed.</param>
/// <param name="Turn">Which of several runs it is that one call makes, such as that for the second element of a list.</param>
internal sealed record Frame(Frame? Caller, SyntaxNode Call, IMethodSymbol? Method, int Turn = 0)
{
    public int Depth { get; } = Caller is null ? 1 : Caller.Depth + 1;

    public bool Equals(Frame? other) =>
        ReferenceEquals(this, other)
        || other is not null && Depth == other.Depth && Turn == other.Turn && Call == other.Call && Equals(Caller, other.Caller)
        && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    public override int GetHashCode() => Call.GetHashCode() + Turn;
}
