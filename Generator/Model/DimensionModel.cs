namespace ShapeSafe.Generator.Model;

/// <summary>A declared dimension: all that its emitted part depends on.</summary>
/// <param name="Type">Where the part belongs.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Size">The fixed size, or null.</param>
/// <param name="NameIsTaken">Whether <c>Name</c> cannot be a public member, because the type has one or is called so.</param>
/// <param name="SizeIsTaken">The same for <c>Size</c>.</param>
/// <param name="Cached">The full name of the sequence that it ends with, if it is a cache.</param>
/// <param name="Product">What it is a product of, if it is one.</param>
internal sealed record DimensionModel(
    DeclaredType Type, DimensionKind Kind, int? Size, bool NameIsTaken, bool SizeIsTaken, string? Cached, HeadProduct? Product) : IDeclared;
