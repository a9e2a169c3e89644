using System;
using ShapeSafe.Generator.Rules;

namespace ShapeSafe.Generator.Model;

/// <summary>What one declaration was read as: a model to emit, findings to report, both, or neither.</summary>
/// <remarks>
/// The two part at once: the model goes on to the emitting output, and only the findings, which hold real locations so that
/// the compiler treats them like its own, go to the reporting one. A declaration that is right holds no location.
/// </remarks>
internal sealed record Parsed<TModel>(TModel? Model, EquatableArray<Finding> Findings)
    where TModel : class, IDeclared, IEquatable<TModel>
{
    /// <summary>Nothing to emit and nothing to say.</summary>
    public static Parsed<TModel> Nothing { get; } = new(null, EquatableArray<Finding>.Empty);
}
