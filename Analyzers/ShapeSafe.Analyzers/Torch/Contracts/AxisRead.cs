using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Contracts;

/// <summary>The size of an axis is read by its number: <c>x.shape[2]</c>, <c>x.shape[^1]</c>.</summary>
/// <param name="Axis">From the front, or, negative, from the back.</param>
/// <param name="Place">Where the shape was made.</param>
internal sealed record AxisRead(BoundCall Call, Shape Shape, int Axis, SyntaxNode? Place);
