namespace ShapeSafe.Generator.Model;

/// <summary>Where a generated part belongs: the namespace, the types around it, and the type itself.</summary>
/// <remarks>
/// This and every other model holds strings, numbers, enums and arrays of these, compared by value; never a symbol, a syntax
/// node, a location or a compilation. Equal models mean that nothing is emitted again.
/// </remarks>
/// <param name="Namespace">The namespace as it is written in code; empty for the global one.</param>
/// <param name="Containers">The types around it, outermost first.</param>
/// <param name="Keyword">What is declared: <c>struct</c>, <c>record struct</c>, <c>class</c>.</param>
/// <param name="Name">The name without an escape, as messages show it.</param>
/// <param name="MetadataName">The full name, which also names the emitted file.</param>
internal sealed record DeclaredType(string Namespace, EquatableArray<ContainingType> Containers, string Keyword, string Name, string MetadataName);

/// <summary>A type around a declaration, as it is written back.</summary>
/// <param name="Keyword">What is declared: <c>class</c>, <c>record</c>, <c>interface</c>.</param>
/// <param name="Name">The name without an escape.</param>
internal readonly record struct ContainingType(string Keyword, string Name);
