using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>
/// The sizes of a tensor. Of a tensor whose rank is not known, an axis is a symbol of that tensor, made when it is asked for, and some
/// axes at the back may be known.
/// </summary>
internal sealed class Shape : IEquatable<Shape>
{
    private readonly Identity? owner;
    private readonly Identity? back;
    private readonly ImmutableArray<Dim> dims;

    private Shape(Identity? owner, ImmutableArray<Dim> dims, RankLink? link, Identity? back = null, int least = 0)
    {
        LeastRank = Math.Max(least, dims.Length);
        this.owner = owner;
        this.back = back ?? owner;
        this.dims = dims;
        Link = link;
    }

    /// <summary>The rank in terms of another tensor's, for an open shape.</summary>
    /// <param name="Root">A tensor whose rank is not known.</param>
    /// <param name="More">How many axes this one has more.</param>
    public sealed record RankLink(Identity Root, int More);

    public RankLink? Link { get; }

    /// <summary>The tensor whose symbols the axes of an open shape are; null of a shape whose rank is known.</summary>
    public Identity? Owner => owner;

    /// <summary>The tensor whose symbols the axes of an open shape are, counted from the back, in front of those that are known.</summary>
    public Identity? Back => back;

    public bool IsOpen => owner is not null;

    /// <summary>The number of axes, if it is known.</summary>
    public int? Rank => IsOpen ? null : dims.Length;

    /// <summary>How many axes there are at least, by what was done with them; it tells no two shapes apart.</summary>
    public int LeastRank { get; }

    /// <summary>All axes; only of a shape whose rank is known.</summary>
    public ImmutableArray<Dim> Dims => IsOpen ? throw new InvalidOperationException("The rank is not known.") : dims;

    /// <summary>The axes at the back that are known of an open shape.</summary>
    public ImmutableArray<Dim> Tail => dims;

    public static Shape Of(IEnumerable<Dim> dims) => new(null, [.. dims], null);

    public static Shape Of(params Dim[] dims) => new(null, [.. dims], null);

    /// <summary>The shape of a tensor of which nothing is known, but that it is that one.</summary>
    public static Shape Open(Identity owner) => new(owner, [], new RankLink(owner, 0));

    /// <summary>An open shape with known axes at the back.</summary>
    /// <param name="back">The tensor that has the same axes in front of the known ones.</param>
    /// <param name="least">How many axes there are at least.</param>
    public static Shape Open(Identity owner, IEnumerable<Dim> tail, RankLink? link, Identity? back = null, int least = 0) => new(owner, [.. tail], link, back, least);

    /// <summary>The shape of a named tensor of this rank: every axis a symbol of it.</summary>
    public static Shape Symbolic(Identity owner, int rank) => Of(Enumerable.Range(0, rank).Select(axis => Dim.Of(new SizeSymbol(owner, axis))));

    /// <summary>The size of an axis, counted from the front, or with a negative number from the back; unknown when there is none.</summary>
    public Dim this[int axis]
    {
        get
        {
            if (!IsOpen)
                return Absolute(axis) is { } index ? dims[index] : Dim.Unknown;
            if (axis < 0 && -axis <= dims.Length)
                return dims[dims.Length + axis];
            return Dim.Of(new SizeSymbol(axis < 0 ? back! : owner!, axis));
        }
    }

    /// <summary>The axis counted from the front, or null when the shape has no such axis or its rank is not known.</summary>
    public int? Absolute(int axis)
    {
        if (IsOpen)
            return null;
        var index = axis < 0 ? axis + dims.Length : axis;
        return index >= 0 && index < dims.Length ? index : null;
    }

    /// <summary>The axis counted from the back (-1 the last), or null.</summary>
    public int? FromBack(int axis) => axis < 0 ? axis : Absolute(axis) is { } index ? index - dims.Length : null;

    /// <summary>The shape with other sizes in place of its symbols.</summary>
    public Shape Replace(Func<Symbol, Dim> sizes) => new(owner, [.. dims.Select(size => size.Replace(sizes))], Link, back, LeastRank);

    public bool Equals(Shape? other) =>
        other is not null && Equals(owner, other.owner) && Equals(back, other.back) && Equals(Link, other.Link) && dims.SequenceEqual(other.dims);

    public override bool Equals(object? obj) => Equals(obj as Shape);

    public override int GetHashCode() => dims.Length * 31 + (owner?.GetHashCode() ?? 0);

    public Shape Join(Shape other, Identity at)
    {
        if (Equals(other))
            return this;
        if (IsOpen || other.IsOpen || Rank != other.Rank)
            return Open(at);
        return Of(dims.Select((mine, axis) => Dim.Same(mine, other.dims[axis]) ? mine : Dim.Of(Grown(new SizeSymbol(at, axis), mine, other.dims[axis]))));
    }

    /// <summary>A size that comes back with something more.</summary>
    private static SizeSymbol Grown(SizeSymbol size, Dim before, Dim after) =>
        !Dim.Exceeds(after, before) ? size : size with { Before = size.Equals(before.Symbol) ? ((SizeSymbol)before.Symbol!).Before : before };
}
