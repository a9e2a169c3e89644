namespace ShapeSafe.Generator.Model;

/// <summary>Features as a product of heads and channels: what splits and merges tokens depends on.</summary>
/// <param name="Engine">What splits and merges.</param>
/// <param name="Features">The product.</param>
/// <param name="Heads">The heads.</param>
/// <param name="HeadDim">The channels of one head.</param>
/// <param name="RuntimeNamesAreFree">Whether the Runtime's names mean the Runtime's types there.</param>
/// <param name="Accessibility">Of the emitted members: as visible as the less visible factor allows.</param>
/// <param name="LeftOut">Members that are not emitted, because the user declares the same.</param>
internal sealed record HeadProduct(
    Engine Engine,
    DimensionReference Features,
    DimensionReference Heads,
    DimensionReference HeadDim,
    bool RuntimeNamesAreFree,
    string Accessibility,
    EquatableArray<string> LeftOut);
