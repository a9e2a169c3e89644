using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Contracts;

/// <summary>Tensors meet contracts: they are passed in a call, returned, or kept in a field or property.</summary>
/// <param name="Declared">The method that is called or returns, or the field or property.</param>
/// <param name="Mismatches">What cannot be; empty where everything may be right.</param>
internal sealed record ContractUse(BoundCall Call, ISymbol Declared, bool IsArgument, ImmutableArray<Mismatch> Mismatches);

/// <summary>A tensor that cannot be what a contract says.</summary>
internal abstract record Mismatch(BoundArgument Given, TensorValue Tensor, Contract Contract);

/// <summary>It has another number of dimensions.</summary>
internal sealed record RankMismatch(BoundArgument Given, TensorValue Tensor, Contract Contract) : Mismatch(Given, Tensor, Contract);

/// <summary>One of its sizes is another one.</summary>
/// <param name="Size">The size as the contract has it.</param>
/// <param name="Actual">What the tensor has there.</param>
/// <param name="Expected">What the name or the product stands for.</param>
/// <param name="Other">What gave the name its size; null when that is the contract itself.</param>
internal sealed record SizeMismatch(
    BoundArgument Given, TensorValue Tensor, Contract Contract, ContractSize Size, Dim Actual, Dim Expected, BoundArgument? Other)
    : Mismatch(Given, Tensor, Contract);

/// <summary>It is a mask of another kind.</summary>
internal sealed record KindMismatch(BoundArgument Given, TensorValue Tensor, Contract Contract) : Mismatch(Given, Tensor, Contract);
