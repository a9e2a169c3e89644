using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>What is known of the numbers in a tensor.</summary>
internal abstract record Content
{
    /// <summary>The content with other sizes in place of the symbols that tell where its numbers are.</summary>
    public virtual Content Replace(Func<Symbol, Dim> sizes) => this;
}

/// <summary>
/// One number in a region and another everywhere else; booleans are 0 and 1. A triangle, an additive mask of 0 and -inf, and the flags
/// of padding are all of this kind, and so is a constant (with two equal numbers).
/// </summary>
internal sealed record RegionContent(Region Region, double Inside, double Outside) : Content
{
    private static readonly Region Anywhere = new LowerRegion(Dim.Unknown);

    public static RegionContent Constant(double number) => new(Anywhere, number, number);

    /// <summary>Nothing proves the two numbers: the code only uses the tensor as if it held flags.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>The loop that wrote what is here, if one did.</summary>
    public Filling? Filling { get; init; }

    public bool IsConstant => Inside.Equals(Outside);

    /// <summary>Whether these can be flags; a mask that is added to scores holds other numbers, whatever its type is called.</summary>
    public bool HoldsFlags => Inside is 0 or 1 && Outside is 0 or 1;

    /// <summary>Where the number is not zero: for booleans, where they are true.</summary>
    public Region? Nonzero => (Inside != 0, Outside != 0) switch
    {
        (true, false) => Region,
        (false, true) => Region.Complement,
        _ => null,
    };

    /// <summary>For a mask that is added to scores: where it hides. Null when it does not hide at all, or everything.</summary>
    public Region? Hidden => (Hides(Inside), Hides(Outside)) switch
    {
        (true, false) => Region,
        (false, true) => Region.Complement,
        _ => null,
    };

    /// <summary>The content after each number was replaced.</summary>
    public RegionContent Select(Func<double, double> change) => this with { Inside = change(Inside), Outside = change(Outside) };

    public RegionContent Transposed => this with { Region = Region.Transposed };

    public override Content Replace(Func<Symbol, Dim> sizes) => this with { Region = Region.Replace(sizes) };

    /// <summary>Far below any score: what is added or filled in to mask.</summary>
    public static bool Hides(double number) => number <= -1e3;

    /// <summary>The pointwise combination, when both change at the same places or one is constant.</summary>
    public static RegionContent? Combine(RegionContent left, RegionContent right, Func<double, double, double> combine)
    {
        if (right.IsConstant)
            return left.Select(number => combine(number, right.Inside));
        if (left.IsConstant)
            return right.Select(number => combine(left.Inside, number));
        if (left.Region.Equals(right.Region))
            return left with { Inside = combine(left.Inside, right.Inside), Outside = combine(left.Outside, right.Outside) };
        if (left.Region.Equals(right.Region.Complement))
            return left with { Inside = combine(left.Inside, right.Outside), Outside = combine(left.Outside, right.Inside) };
        return null;
    }
}

/// <summary>A loop that fills a tensor.</summary>
/// <param name="Before">The number that was everywhere before.</param>
internal sealed record Filling(SyntaxNode Loop, double Before);

/// <summary>A square grid, row after row in one axis.</summary>
internal sealed record FlatContent(RegionContent Grid, Dim Side) : Content
{
    /// <summary>What it is in another shape.</summary>
    public RegionContent? In(Shape shape) => Dim.Same(shape[-1], Side) && Dim.Same(shape[-2], Side) ? Grid : null;
}

/// <summary>Numbers that go into softmax: products of queries and keys, or what masks were filled into.</summary>
/// <param name="Product">What was multiplied; null when it is not known, and only a mask tells that these are scores.</param>
internal sealed record ScoresContent(ScoresProduct? Product) : Content
{
    /// <summary>What each axis holds, where several hold keys: b what queries and keys have in common, q, k, and x for b and k in one. Null where that is the usual.</summary>
    public string? Axes { get; init; }

    /// <summary>Where it was hidden so far.</summary>
    public ImmutableArray<Region> Hidden { get; init; } = [];

    /// <summary>The numbers that masks filled in so far.</summary>
    public ImmutableArray<Fill> Fills { get; init; } = [];

    public bool IsMasked => !Hidden.IsEmpty || !Fills.IsEmpty;

    public override Content Replace(Func<Symbol, Dim> sizes) => this with
    {
        Hidden = [.. Hidden.Select(region => region.Replace(sizes))],
        Fills = [.. Fills.Select(fill => fill with { Where = fill.Where?.Replace(sizes), Mask = fill.Mask?.Replace(sizes) })],
    };

    public bool Equals(ScoresContent? other) =>
        other is not null && Equals(Product, other.Product) && Axes == other.Axes && Hidden.SequenceEqual(other.Hidden) && Fills.SequenceEqual(other.Fills);

    public override int GetHashCode() => Fills.Length;
}

/// <summary>The product behind scores.</summary>
/// <param name="Query">The tensor whose rows the scores' rows are.</param>
/// <param name="Key">The tensor whose rows the scores' columns are.</param>
/// <param name="Depth">The size that was summed over.</param>
internal sealed record ScoresProduct(Operand Query, Operand Key, Dim Depth)
{
    /// <summary>The product, where the columns are the samples of a batch.</summary>
    public SyntaxNode? AcrossBatch { get; init; }

    /// <summary>Whether each row was multiplied with one vector, as pooling does: there is one column, and it is no key.</summary>
    public bool IsWithVector { get; init; }
}

/// <summary>A number that a mask filled in, with its expression.</summary>
/// <param name="Where">Where it was filled in, if that is known.</param>
internal sealed record Fill(double Number, SyntaxNode Place, Region? Where = null)
{
    /// <summary>A score of about zero: seen as well as any other.</summary>
    public bool IsWeak => Math.Abs(Number) < 1;

    /// <summary>Whether only a name says that it was flags that the scores were multiplied with.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Whether it is filled into whole rows, those of queries.</summary>
    public bool IsOfQueries { get; init; }

    /// <summary>The shape of the mask, if it is known and its axes are still where they were.</summary>
    public Shape? Mask { get; init; }
}

/// <summary>An operand of a product, by its name in the code.</summary>
internal sealed record Operand(string Name, Identity? Root, bool IsGrown)
{
    public static Operand Of(string name, TensorValue tensor) => new(name, tensor.Root, tensor.IsGrown);
}

/// <summary>Queries or keys that were scaled before their product.</summary>
/// <param name="Size">Scaled by the root of this size.</param>
internal sealed record ScaledContent(Dim Size, SyntaxNode Place) : Content;

/// <summary>The result of softmax.</summary>
/// <param name="Axis">The axis that sums to one, counted from the back; 0 when it is not known.</param>
/// <param name="Softmax">Where softmax was applied.</param>
/// <param name="Scores">What it was applied to, if that is known.</param>
internal sealed record WeightsContent(int Axis, TensorCall Softmax, ScoresContent? Scores) : Content
{
    /// <summary>Where zeros, or numbers that hide scores, were filled in afterwards.</summary>
    public SyntaxNode? Filled { get; init; }

    /// <summary>Weights were replaced by a number that hides scores, such as -infinity.</summary>
    public bool IsFilledAsScores { get; init; }

    /// <summary>
    /// These weights with a number where a mask is. Zeros mean nothing where the mask is one of queries, or where the scores were masked already.
    /// </summary>
    public WeightsContent FilledBy(SyntaxNode place, TensorValue mask, double number = 0) =>
        RegionContent.Hides(number) ? this with { Filled = place, IsFilledAsScores = true }
        : number != 0 || mask.Shape[-1].IsOne || Scores?.IsMasked == true ? this : this with { Filled = place };

    public bool Equals(WeightsContent? other) =>
        other is not null && Axis == other.Axis && Softmax.Bound.Identity == other.Softmax.Bound.Identity && Filled == other.Filled && IsFilledAsScores == other.IsFilledAsScores;

    public override int GetHashCode() => Axis;
}
