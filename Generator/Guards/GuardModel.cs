using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Guards;

/// <summary>A guard to emit: <c>GuardAttend(x, mask, heads)</c>.</summary>
/// <param name="Type">The type of the guarded method.</param>
/// <param name="Method">The method, without an escape.</param>
/// <param name="Ordinal">Which of the methods of this name it is: overloads get a file each.</param>
internal sealed record GuardModel(DeclaredType Type, string Method, int Ordinal, EquatableArray<GuardParameter> Parameters) : IDeclared
{
    /// <summary>The guard as the emitted file is named after it.</summary>
    public DeclaredType File => Type with { MetadataName = $"{Type.MetadataName}.{Method}{(Ordinal == 0 ? "" : $".{Ordinal + 1}")}.Guard" };
}

/// <summary>A parameter of a guard: a tensor with its contract, or a whole number that contracts name.</summary>
/// <param name="TypeName">Its type, as it is written.</param>
/// <param name="Contract">What its contract says; empty for a number.</param>
/// <param name="Shape">The member that gives the shape: <c>shape</c>, <c>Lengths</c>; empty for a number.</param>
/// <param name="MayBeNull">Whether null is allowed: then there is nothing to compare.</param>
internal readonly record struct GuardParameter(string TypeName, string Name, string Contract, string Shape, bool MayBeNull);
