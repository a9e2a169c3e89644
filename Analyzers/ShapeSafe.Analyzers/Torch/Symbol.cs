using System;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>A size that is not known as a number, and never falls apart: a symbol, or a division that leaves a remainder.</summary>
internal abstract record Symbol;

/// <summary>The size of an axis of a tensor.</summary>
/// <param name="Axis">From the front, or, negative, from the back of a tensor whose rank is not known.</param>
internal sealed record SizeSymbol(Identity Tensor, int Axis) : Symbol
{
    /// <summary>How much it was before a loop made it more, if that is what it is: the same size wherever it is told.</summary>
    public Dim? Before { get; init; }

    public bool Equals(SizeSymbol? other) => other is not null && Axis == other.Axis && Tensor.Equals(other.Tensor);

    public override int GetHashCode() => Tensor.GetHashCode() * 31 + Axis;
}

/// <summary>A whole number that the code calls by a name or an expression.</summary>
internal sealed record NumberSymbol(Identity Number) : Symbol;

/// <summary>A quotient rounded down, where nothing says that it is exact.</summary>
internal sealed record QuotientSymbol(Dim Dividend, Dim Divisor) : Symbol;

/// <summary>A size that a contract names.</summary>
/// <param name="Scope">
/// Where the name has its meaning: a method, an object, a call. Null for the type of a declared dimension, which means the same everywhere,
/// and for a name of a contract that is not applied yet.
/// </param>
/// <param name="Name">A text, or the type of a declared dimension.</param>
internal sealed record NamedSymbol(object? Scope, object Name) : Symbol
{
    public static NamedSymbol Free(object name) => new(null, name);

    public bool IsType => Name is Microsoft.CodeAnalysis.ISymbol;

    public string Text => Name is Microsoft.CodeAnalysis.ISymbol type ? type.Name : (string)Name;

    /// <summary>Two sizes that the same declaration tells apart by their names.</summary>
    public static bool AreToldApart(Symbol? left, Symbol? right) =>
        left is NamedSymbol mine && right is NamedSymbol theirs && mine.IsType == theirs.IsType && Equals(mine.Scope, theirs.Scope) && !mine.Equals(theirs);
}
