namespace ShapeSafe.Generator.Model;

/// <summary>A declared attention: all that its emitted part depends on.</summary>
/// <param name="Type">Where the part belongs.</param>
/// <param name="Accessibility">Of the emitted members: as visible as the least visible dimension allows.</param>
/// <param name="Engine">What computes it.</param>
/// <param name="Dimensions">Its dimensions, by role.</param>
/// <param name="Scale">What scores are multiplied with, or null.</param>
/// <param name="SoftCap">Where scores are capped, or null.</param>
/// <param name="RuntimeNamesAreFree">Whether the Runtime's names mean the Runtime's types there, so that they need no <c>global::</c>.</param>
/// <param name="DeclaredField">The name of the private field: one that the user did not take.</param>
/// <param name="LeftOut">Members that are not emitted, because the user declares the same.</param>
internal sealed record AttentionModel(
    DeclaredType Type,
    string Accessibility,
    Engine Engine,
    AttentionDimensions Dimensions,
    float? Scale,
    float? SoftCap,
    bool RuntimeNamesAreFree,
    string DeclaredField,
    EquatableArray<string> LeftOut) : IDeclared;
