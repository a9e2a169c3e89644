using System;

namespace ShapeSafe;

/// <summary>What the numbers in a mask mean.</summary>
public enum MaskKind
{
    /// <summary>Booleans: true where a query may look. What scaled_dot_product_attention reads.</summary>
    TrueAttends,

    /// <summary>Booleans: true where nothing is to be seen, such as padding. What key_padding_mask and masked_fill read.</summary>
    TrueIgnores,

    /// <summary>Numbers that are added to the scores: 0 where a query may look, negative infinity where it may not, or a bias.</summary>
    Additive,
}

/// <summary>
/// Says what the numbers in a mask mean: <c>[MaskKind(MaskKind.TrueIgnores)] Tensor padding</c>. The analyzers believe it inside
/// of the method, and compare it with what is passed, returned and assigned.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class MaskKindAttribute : Attribute
{
    /// <summary>A mask of this kind.</summary>
    /// <param name="kind">What its numbers mean.</param>
    public MaskKindAttribute(MaskKind kind) => Kind = kind;

    /// <summary>What its numbers mean.</summary>
    public MaskKind Kind { get; }
}
