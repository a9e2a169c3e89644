namespace ShapeSafe.Generator.Model;

/// <summary>A declared dimension: all that its emitted part depends on.</summary>
/// <param name="Type">Where the part belongs.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Size">The fixed size, or null.</param>
/// <param name="NameIsTaken">Whether <c>Name</c> cannot be a public member, because the type has one or is called so.</param>
/// <param name="SizeIsTaken">The same for <c>Size</c>.</param>
internal sealed record DimensionModel(DeclaredType Type, DimensionKind Kind, int? Size, bool NameIsTaken, bool SizeIsTaken) : IDeclared;
