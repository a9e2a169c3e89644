using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>A set of positions (query i, key j) of a mask, as far as it is known which.</summary>
internal abstract record Region
{
    /// <summary>All the other positions.</summary>
    public virtual Region Complement => new NotRegion(this);

    /// <summary>The same positions after the last two axes were exchanged.</summary>
    public virtual Region Transposed => this;

    /// <summary>The region with other sizes in place of the symbols that tell where it is.</summary>
    public virtual Region Replace(Func<Symbol, Dim> sizes) => this;

    /// <summary>Whether more is known than that a tensor is true there.</summary>
    public bool IsTold => this switch
    {
        OpaqueRegion => false,
        NotRegion not => not.Excluded.IsTold,
        FlagsRegion flags => flags.Flags.IsTold,
        BothRegion both => both.Parts.Any(part => part.IsTold),
        _ => true,
    };

    public static Region Both(Region left, Region right) => Both(left, right, null);

    /// <param name="place">Where they were joined.</param>
    public static Region Both(Region left, Region right, SyntaxNode? place) => left.Equals(right) ? left
        : new BothRegion([.. PartsOf(left), .. PartsOf(right)]) { Place = place, Joined = [.. new[] { left, right }.OfType<BothRegion>()] };

    /// <summary>The regions that a position must all be in.</summary>
    public static ImmutableArray<Region> PartsOf(Region region) => region is BothRegion both ? both.Parts : [region];

    public static Region Either(Region left, Region right) => Either(left, right, null);

    public static Region Either(Region left, Region right, SyntaxNode? place) => Both(left.Complement, right.Complement, place).Complement;
}

/// <summary>One side of a diagonal.</summary>
/// <param name="Diagonal">Which diagonal: 0 the main one, positive to the right of it.</param>
internal abstract record TriangleRegion(Dim Diagonal) : Region
{
    /// <summary>Where it was made; two triangles are the same wherever they were made.</summary>
    public TriangleSource? Source { get; init; }

    public virtual bool Equals(TriangleRegion? other) => other is not null && EqualityContract == other.EqualityContract && Diagonal.Equals(other.Diagonal);

    public override int GetHashCode() => Diagonal.GetHashCode();
}

/// <summary>The call of tril or triu, or the comparison of positions, that made a triangle.</summary>
/// <param name="Rows">The size of the queries' axis then.</param>
/// <param name="Columns">The size of the keys' axis then.</param>
internal sealed record TriangleSource(TensorCall Call, Dim Rows, Dim Columns)
{
    /// <summary>What was cut out of it from its first row and column on, if that is all that is left.</summary>
    public TriangleCut? Cut { get; init; }

    public TriangleSource Replace(Func<Symbol, Dim> sizes) => this with
    {
        Rows = Rows.Replace(sizes),
        Columns = Columns.Replace(sizes),
        Cut = Cut is null ? null : Cut with { Rows = Cut.Rows.Replace(sizes), Columns = Cut.Columns.Replace(sizes) },
    };

    public bool IsSquare => Dim.Same(Rows, Columns);

    public bool IsCompared => !Call.Bound.Name.StartsWith("tri", StringComparison.Ordinal);
}

/// <summary>The first rows and columns of a triangle.</summary>
/// <param name="Place">The slice.</param>
internal sealed record TriangleCut(Dim Rows, Dim Columns, SyntaxNode Place);

/// <summary>j at most i + diagonal: what tril keeps.</summary>
internal sealed record LowerRegion(Dim Diagonal) : TriangleRegion(Diagonal)
{
    public override Region Complement => new UpperRegion(Diagonal + Dim.One) { Source = Source };

    public override Region Transposed => new UpperRegion(-Diagonal) { Source = Source };

    public override Region Replace(Func<Symbol, Dim> sizes) => new LowerRegion(Diagonal.Replace(sizes)) { Source = Source?.Replace(sizes) };
}

/// <summary>j at least i + diagonal: what triu keeps.</summary>
internal sealed record UpperRegion(Dim Diagonal) : TriangleRegion(Diagonal)
{
    public override Region Complement => new LowerRegion(Diagonal - Dim.One) { Source = Source };

    public override Region Transposed => new LowerRegion(-Diagonal) { Source = Source };

    public override Region Replace(Func<Symbol, Dim> sizes) => new UpperRegion(Diagonal.Replace(sizes)) { Source = Source?.Replace(sizes) };
}

/// <summary>The first keys, for every query: a prefix that is written into a mask.</summary>
/// <param name="Place">Where it is written.</param>
internal sealed record PrefixRegion(Dim Length, SyntaxNode Place) : Region
{
    public override Region Transposed => new OpaqueRegion(new Identity(Place));

    public override Region Replace(Func<Symbol, Dim> sizes) => this with { Length = Length.Replace(sizes) };
}

/// <summary>Positions whose query and whose key are both in a set: the outer product of flags with themselves.</summary>
/// <param name="Flags">The flags, one for each token.</param>
/// <param name="Place">The product.</param>
internal sealed record OuterRegion(Identity Flags, SyntaxNode Place) : Region;

/// <summary>The tokens that are padding, by comparison with the pad id or by name.</summary>
/// <param name="Tokens">The tensor of token ids, or the mask.</param>
/// <param name="IsProved">Compared with something that is called padding; otherwise only a name says so.</param>
internal sealed record PaddingRegion(Identity Tokens, bool IsProved) : Region
{
    /// <summary>Whether a name says that the padding stands before the tokens.</summary>
    public bool IsLeft { get; init; }
}

/// <summary>The keys from a number on that each sequence has: its length, or where its tokens start.</summary>
/// <param name="Place">The comparison.</param>
internal sealed record FromRegion(BoundaryContent Boundary, SyntaxNode Place) : Region
{
    public override Region Transposed => new OpaqueRegion(Boundary.Tensor);
}

/// <summary>Positions whose query and whose key have the same number: that of a document, where several are packed into a row.</summary>
/// <param name="IsNamed">Whether the numbers are called so.</param>
internal sealed record DocumentRegion(Identity Numbers, bool IsNamed) : Region;

/// <summary>Flags of tokens as they are joined with other masks: on the axis of the keys, or on that of the queries.</summary>
/// <param name="Flags">Where they are true.</param>
/// <param name="Tokens">The tensor that they come from.</param>
/// <param name="Axes">How they stand.</param>
internal sealed record FlagsRegion(Region Flags, Identity Tokens, Standing Axes) : Region
{
    public override Region Complement => this with { Flags = Flags.Complement };

    public override Region Transposed => Flags.Transposed;

    /// <summary>The flags, wherever they stand.</summary>
    public static Region Without(Region region) => region is FlagsRegion flags ? flags.Flags : region;

    /// <summary>The flags, wherever they stand; those of which nothing is known go by the name of the tokens.</summary>
    public Region Named => Flags switch
    {
        OpaqueRegion => new OpaqueRegion(Tokens),
        NotRegion { Excluded: OpaqueRegion } => new NotRegion(new OpaqueRegion(Tokens)),
        _ => Flags,
    };
}

/// <summary>Where a boolean tensor is true, of which nothing else is known.</summary>
internal sealed record OpaqueRegion(Identity Tensor) : Region
{
    /// <summary>Whether it is where tokens have one id of all that there are: few of them.</summary>
    public bool IsOneId { get; init; }

    /// <summary>Where the numbers were predicted, each by itself, that a threshold made flags of: they may all be on one side of it.</summary>
    public SyntaxNode? Predicted { get; init; }

    /// <summary>Whether it is where two nodes of a graph are joined by an edge.</summary>
    public bool IsOfNeighbours { get; init; }
}

/// <summary>Where a boolean tensor is true, whose contract says what that means.</summary>
/// <param name="Attends">Whether a query may look there; otherwise nothing is to be seen there.</param>
internal sealed record DeclaredRegion(Identity Tensor, bool Attends) : Region;

/// <summary>All positions but these.</summary>
internal sealed record NotRegion(Region Excluded) : Region
{
    public override Region Complement => Excluded;

    public override Region Transposed => new NotRegion(Excluded.Transposed);

    public override Region Replace(Func<Symbol, Dim> sizes) => new NotRegion(Excluded.Replace(sizes));
}

/// <summary>The positions that all parts have in common.</summary>
internal sealed record BothRegion(ImmutableArray<Region> Parts) : Region
{
    /// <summary>Where the parts were joined, if the code does it; two regions are the same wherever that was.</summary>
    public SyntaxNode? Place { get; init; }

    /// <summary>Those of the two that were joined which had been joined before.</summary>
    public ImmutableArray<BothRegion> Joined { get; init; } = [];

    /// <summary>Where two of the parts were joined first.</summary>
    public SyntaxNode? MeetingOf(Region one, Region other)
    {
        foreach (var before in Joined)
        {
            if (before.Parts.Contains(one) && before.Parts.Contains(other))
                return before.MeetingOf(one, other);
        }
        return Place;
    }

    public override Region Transposed => new BothRegion([.. Parts.Select(part => part.Transposed)]);

    public override Region Replace(Func<Symbol, Dim> sizes) => this with
    {
        Parts = [.. Parts.Select(part => part.Replace(sizes))],
        Joined = [.. Joined.Select(before => (BothRegion)before.Replace(sizes))],
    };

    public bool Equals(BothRegion? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Length;
}
