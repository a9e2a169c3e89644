using System;

namespace ShapeSafe;

/// <summary>
/// Asks for a method that compares the tensors with their contracts while the program runs: on <c>Attend</c> it emits
/// <c>GuardAttend</c>, to be called with the tensors on the first line. See <see cref="ShapeGuard"/>.
/// </summary>
/// <remarks>The type of the method must be partial. The parameters of the guard are those with a <c>[Shape]</c>, and the whole numbers that these name.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GuardedAttribute : Attribute;
