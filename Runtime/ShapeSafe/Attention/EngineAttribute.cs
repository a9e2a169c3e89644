using System;

namespace ShapeSafe;

/// <summary>
/// Chooses what computes declared attention: <c>[assembly: Engine&lt;TorchSharpEngine&gt;]</c> for a whole project, or the same on a
/// declaration, which goes first. If nothing is said, it is <see cref="ManagedEngine"/>.
/// </summary>
/// <typeparam name="TEngine"><see cref="ManagedEngine"/>, or <c>TorchSharpEngine</c> of the package ShapeSafe.TorchSharp.</typeparam>
/// <remarks>Declarations, masks and calls stay as they are; the tensors that they take and give are the engine's.</remarks>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class EngineAttribute<TEngine> : Attribute;

/// <summary>The managed SIMD engine: <c>Tensor&lt;float&gt;</c>, forward only, no native dependency. The one that computes if nothing else is said.</summary>
public readonly struct ManagedEngine;
