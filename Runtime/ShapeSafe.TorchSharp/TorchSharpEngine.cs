namespace ShapeSafe;

/// <summary>
/// Computes with TorchSharp: libtorch's fused kernels on any device, with gradients. Choose it with
/// <c>[assembly: Engine&lt;TorchSharpEngine&gt;]</c>, or with the same on a declaration.
/// </summary>
public readonly struct TorchSharpEngine;
