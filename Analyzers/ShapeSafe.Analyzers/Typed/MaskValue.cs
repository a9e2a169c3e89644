using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Formulas;

namespace ShapeSafe.Analyzers.Typed;

/// <summary>What is known of a typed mask: a formula that allows all that the mask allows.</summary>
/// <param name="Formula">The mask, or, where part of it is not known, one that hides nothing that the mask shows.</param>
/// <param name="IsExact">Whether it is the mask itself.</param>
/// <param name="Largest">The largest number in it.</param>
/// <param name="Places">Where its parts are written.</param>
internal sealed record MaskValue(MaskFormula Formula, bool IsExact, int Largest, ImmutableArray<SyntaxNode> Places)
{
    /// <summary>A mask that may be anything.</summary>
    public static MaskValue Unknown { get; } = new(MaskFormula.All, false, 0, []);

    /// <summary>What is hidden by one side stays hidden, whatever the other is.</summary>
    public static MaskValue operator &(MaskValue left, MaskValue right) => Join(left.Formula & right.Formula, left, right);

    /// <summary>What both sides hide is hidden.</summary>
    public static MaskValue operator |(MaskValue left, MaskValue right) => Join(left.Formula | right.Formula, left, right);

    /// <summary>Nothing is known of what a mask hides unless all of it is known.</summary>
    public static MaskValue operator ~(MaskValue mask) => mask.IsExact ? mask with { Formula = ~mask.Formula } : Unknown;

    /// <summary>One of the two: what both hide is hidden.</summary>
    public static MaskValue Either(MaskValue one, MaskValue other) => (one | other) with { IsExact = false };

    /// <summary>The size that its parts demand of a dimension; null when they demand none.</summary>
    public int? Demanded(AttentionAxis axis) =>
        Formula.Requirements.Where(demand => demand.Axis == axis).Select(demand => (int?)demand.Size).FirstOrDefault();

    /// <summary>Whether its parts belong to calls of different sizes: joining them throws.</summary>
    public bool Contradicts => Formula.Requirements.GroupBy(demand => demand.Axis).Any(axis => axis.Select(demand => demand.Size).Distinct().Count() > 1);

    private static MaskValue Join(MaskFormula formula, MaskValue left, MaskValue right) =>
        new(formula, left.IsExact && right.IsExact, Math.Max(left.Largest, right.Largest), left.Places.AddRange(right.Places));
}
