using Microsoft.CodeAnalysis;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Parsing;

/// <summary>A dimension in the place that a declaration gives it.</summary>
/// <param name="Type">The dimension.</param>
/// <param name="Role">What it is as a dimension.</param>
/// <param name="Attribute">The attribute that names it.</param>
/// <param name="Index">Its place among the attribute's type arguments.</param>
internal sealed record Place(INamedTypeSymbol Type, DimensionRole Role, AttributeData Attribute, int Index)
{
    public Location? Location => Places.OfTypeArgument(Attribute, Index);

    /// <summary>The size, where it is a possible one.</summary>
    public int? Size => Role.Size < 1 ? null : Role.Size;
}
