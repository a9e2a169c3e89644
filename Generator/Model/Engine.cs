namespace ShapeSafe.Generator.Model;

/// <summary>What computes an attention.</summary>
internal enum Engine
{
    /// <summary>The managed engine of the Runtime.</summary>
    Embedded,

    /// <summary>The engine over TorchSharp, of a package of its own.</summary>
    TorchSharp,
}
