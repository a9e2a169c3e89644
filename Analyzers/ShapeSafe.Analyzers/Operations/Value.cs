using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// What is known of a value. Immutable; compared by content. The domain ring derives its own.
/// </summary>
internal abstract record Value
{
    /// <summary>Nothing is known, not even which value it is.</summary>
    public static readonly Value Unknown = new UnknownValue(null);

    /// <summary>What holds of both, where two ways meet.</summary>
    /// <param name="at">Names the meeting: a value that differs may be one unknown value from here on.</param>
    public virtual Value Join(Value other, Identity at) => Equals(other) ? this : Unknown;
}

/// <summary>A value of which only its identity is known: two reads of the same one are equal.</summary>
internal sealed record UnknownValue(Identity? Identity) : Value;

/// <summary>The constant null.</summary>
internal sealed record NullValue : Value
{
    public static readonly NullValue Instance = new();
}

/// <summary>The values of a tuple, or of an array or list whose elements are known one by one.</summary>
internal sealed record ElementsValue(ImmutableArray<Value> Elements) : Value
{
    public override Value Join(Value other, Identity at)
    {
        if (Equals(other))
            return this;
        if (other is not ElementsValue { Elements: var theirs } || theirs.Length != Elements.Length)
            return Unknown;
        return new ElementsValue([.. Elements.Select((mine, index) => mine.Join(theirs[index], at.Part(index)))]);
    }

    public bool Equals(ElementsValue? other) =>
        other is not null && (ReferenceEquals(this, other) || Elements.SequenceEqual(other.Elements));

    public override int GetHashCode() => Elements.Length;
}

/// <summary>An array or list of one value again and again, whose count is not known.</summary>
internal sealed record RepeatedValue(Value Element, Value Count) : Value;

/// <summary>A new object whose properties keep what it was made with.</summary>
internal sealed record ObjectValue(ImmutableDictionary<ISymbol, Value> Members, Identity Identity) : Value
{
    public override Value Join(Value other, Identity at) => Equals(other) ? this
        : other is ObjectValue theirs && Members.Keys.All(theirs.Members.ContainsKey)
            ? new ObjectValue(Members.ToImmutableDictionary(member => member.Key, member => member.Value.Join(theirs.Members[member.Key], at.Part(member.Key.Name.GetHashCode())), SymbolEqualityComparer.Default), at)
            : Unknown;

    public bool Equals(ObjectValue? other) =>
        other is not null && Identity == other.Identity && Members.Count == other.Members.Count
        && Members.All(member => other.Members.TryGetValue(member.Key, out var theirs) && member.Value.Equals(theirs));

    public override int GetHashCode() => Identity.GetHashCode();
}

/// <summary>A new array of which the sizes are known and no element.</summary>
internal sealed record ArrayValue(ImmutableArray<Value> Sizes, Identity Identity) : Value
{
    public bool Equals(ArrayValue? other) => other is not null && Identity == other.Identity && Sizes.SequenceEqual(other.Sizes);

    public override int GetHashCode() => Identity.GetHashCode();
}

/// <summary>A range such as <c>..t</c>; an end that is not written is null.</summary>
internal sealed record RangeValue(Value? Start, Value? End) : Value;

/// <summary>An index counted from the end, such as <c>^1</c>.</summary>
internal sealed record FromEndValue(Value Distance) : Value;
