using System;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>A size that is not known as a number, and never falls apart: a symbol, or a division that leaves a remainder.</summary>
internal abstract record Symbol;

/// <summary>The size of an axis of a tensor.</summary>
/// <param name="Axis">From the front, or, negative, from the back of a tensor whose rank is not known.</param>
internal sealed record SizeSymbol(Identity Tensor, int Axis) : Symbol;

/// <summary>A whole number that the code calls by a name or an expression.</summary>
internal sealed record NumberSymbol(Identity Number) : Symbol;

/// <summary>A quotient rounded down, where nothing says that it is exact.</summary>
internal sealed record QuotientSymbol(Dim Dividend, Dim Divisor) : Symbol;
