namespace ShapeSafe.Generator.Model;

/// <summary>The model of a declaration that a part is emitted for.</summary>
internal interface IDeclared
{
    /// <summary>Where the part belongs.</summary>
    DeclaredType Type { get; }
}
