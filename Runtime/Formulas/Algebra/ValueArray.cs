using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>An array that never changes and is compared by its values. Its hash is computed once.</summary>
internal sealed class ValueArray<T> : IEquatable<ValueArray<T>>
    where T : IEquatable<T>
{
    private readonly T[] values;
    private readonly int hash;

    /// <summary>Takes over <paramref name="values"/>: nobody else may keep the array.</summary>
    public ValueArray(T[] values)
    {
        this.values = values;
        hash = 17;
        foreach (var value in values)
        {
            hash = unchecked((hash * 31) + value.GetHashCode());
        }
    }

    public int Count => values.Length;

    public ReadOnlySpan<T> Span => values;

    public IReadOnlyList<T> List => Array.AsReadOnly(values);

    public T this[int index] => values[index];

    public bool All(Func<T, bool> condition) => Array.TrueForAll(values, value => condition(value));

    public bool Equals(ValueArray<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && Span.SequenceEqual(other.Span));

    public override bool Equals(object? obj) => Equals(obj as ValueArray<T>);

    public override int GetHashCode() => hash;
}
