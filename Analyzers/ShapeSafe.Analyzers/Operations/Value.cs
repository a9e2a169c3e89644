using System.Collections.Immutable;
using System.Linq;

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

/// <summary>A range such as <c>..t</c>; an end that is not written is null.</summary>
internal sealed record RangeValue(Value? Start, Value? End) : Value;

/// <summary>An index counted from the end, such as <c>^1</c>.</summary>
internal sealed record FromEndValue(Value Distance) : Value;
