using System;
using System.Collections.Immutable;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>A whole number, which may be the size of an axis.</summary>
internal sealed record IntegerValue(Dim Dim) : Value
{
    public override Value Join(Value other, Identity at) =>
        Equals(other) ? this : other is IntegerValue ? new IntegerValue(Dim.Of(new NumberSymbol(at))) : Unknown;
}

/// <summary>A real number: a constant, or a power of a size such as the scale of attention, or unknown.</summary>
/// <param name="Base">With <paramref name="Exponent"/>: the number is Base to that power.</param>
internal sealed record RealValue(double? Constant, Dim? Base = null, double Exponent = 1) : Value
{
    public static readonly RealValue Any = new((double?)null);

    public override Value Join(Value other, Identity at) => Equals(other) ? this : other is RealValue ? Any : Unknown;
}

/// <summary>True or false.</summary>
internal sealed record TruthValue(bool IsTrue) : Value;

/// <summary>A comparison whose outcome is not known.</summary>
internal sealed record TestValue(string Operator, Value Left, Value? Right, bool IsNegated = false) : Value;

internal sealed record TextValue(string Text) : Value;

/// <summary>The device of a tensor that was made on the default one.</summary>
internal sealed record DefaultDeviceValue : Value
{
    public override Value Join(Value other, Identity at) => Equals(other) ? this : Unknown;
}

/// <summary>A ScalarType.</summary>
internal sealed record ElementTypeValue(ElementType Type) : Value
{
    public override Value Join(Value other, Identity at) => Equals(other) ? this : new ElementTypeValue(ElementType.Unknown);
}

/// <summary>The result of <c>x.shape</c> or <c>x.size()</c>.</summary>
internal sealed record ShapeValue(Shape Shape, Identity Tensor) : Value
{
    /// <summary>Where the shape was made, for messages.</summary>
    public Microsoft.CodeAnalysis.SyntaxNode? Place { get; init; }
}

/// <summary>finfo or iinfo of a type.</summary>
internal sealed record LimitsValue(ElementType Type) : Value;

/// <summary>One entry of an indexer that is no number and no range.</summary>
internal sealed record IndexValue(IndexKind Kind) : Value;

internal enum IndexKind
{
    NewAxis,
    Ellipsis,
    All,
    Unknown,
}

/// <summary>A module: what kind it is and what it was made with.</summary>
/// <param name="Kind">The name of its type, such as MultiheadAttention.</param>
/// <param name="Creation">The call that made it; null for a module of which only the type is known.</param>
internal sealed record ModuleValue(string Kind, BoundCall? Creation, Identity Identity) : Value
{
    /// <summary>The type of its weights.</summary>
    public ElementType Type { get; init; } = ElementType.Float32;

    public Value? Setting(string parameter) => Creation?.Find(parameter)?.Value;

    /// <summary>A number that it was made with.</summary>
    public Dim Size(string parameter) => Setting(parameter) is IntegerValue number ? number.Dim : Dim.Unknown;

    /// <summary>How many keys it adds of its own, a learned one and one of zeros, which no mask hides.</summary>
    public Dim AddedKeys => Added("add_bias_kv") + Added("add_zero_attn");

    private Dim Added(string parameter) => Setting(parameter) switch
    {
        null or TruthValue { IsTrue: false } => Dim.Zero,
        TruthValue => Dim.One,
        _ => Dim.Unknown,
    };

    public bool Equals(ModuleValue? other) => other is not null && Kind == other.Kind && Identity == other.Identity && Type == other.Type;

    public override int GetHashCode() => Identity.GetHashCode();
}
