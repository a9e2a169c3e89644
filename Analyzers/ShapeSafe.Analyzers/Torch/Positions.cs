using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Whole numbers that count along one axis: first, first + 1, and so on, and are the same along all the others.</summary>
/// <param name="Axis">The axis, counted from the back.</param>
internal sealed record PositionsContent(Dim First, int Axis) : Content
{
    /// <summary>After an axis was inserted, given as it stands afterwards, from the back.</summary>
    public PositionsContent Inserted(int axis) => this with { Axis = Axis > axis ? Axis : Axis - 1 };

    /// <summary>The same numbers in a shape that has one axis longer than one; null when it has not.</summary>
    public static PositionsContent? Reshaped(PositionsContent positions, Shape before, Shape after)
    {
        if (after.IsOpen)
            return null;
        if (Dim.Same(before[positions.Axis], after[positions.Axis]) && after.Dims.Length >= -positions.Axis && !after[positions.Axis].IsOne)
            return positions;
        var longer = after.Dims.Select((size, index) => (size, index)).Where(one => !one.size.IsOne).ToArray();
        return longer.Length == 1 && Dim.Same(longer[0].size, before[positions.Axis]) ? positions with { Axis = longer[0].index - after.Dims.Length } : null;
    }
}

/// <summary>One whole number for each sequence: how many tokens it has, or at which its tokens start.</summary>
/// <param name="Tensor">The tensor that the numbers come from.</param>
/// <param name="Least">The least of them, when they are written in the code.</param>
/// <param name="Most">The greatest of them.</param>
internal sealed record BoundaryContent(Identity Tensor, BoundaryKind Kind, long? Least = null, long? Most = null) : Content
{
    /// <summary>The numbers subtracted from a total: where tokens start that stand at the end.</summary>
    public BoundaryContent From(long? total) => new(
        Tensor, Kind == BoundaryKind.Length ? BoundaryKind.Start : BoundaryKind.Unknown, total - Most, total - Least);

    /// <summary>The numbers of a tensor that its name calls lengths, or that are known; null when they are anything.</summary>
    public static BoundaryContent? Of(TensorValue tensor, IOperation? expression)
    {
        var isLength = !tensor.Type.IsFloat() && Names.SpeakOfLengths(Names.Of(expression));
        return tensor.Content switch
        {
            BoundaryContent { Kind: BoundaryKind.Unknown } boundary when isLength => boundary with { Kind = BoundaryKind.Length },
            BoundaryContent boundary => boundary,
            null when isLength => new BoundaryContent(tensor.Root ?? tensor.Identity, BoundaryKind.Length),
            null when !tensor.Type.IsFloat() && Names.SpeakOfStarts(Names.Of(expression)) => new BoundaryContent(tensor.Root ?? tensor.Identity, BoundaryKind.Start),
            _ => null,
        };
    }

    /// <summary>Numbers as they were given for each sequence: how many tokens it has, unless a name or the code around speaks of the left.</summary>
    public static BoundaryContent? Counted(TensorValue tensor, IOperation? expression, SyntaxNode comparison) =>
        tensor is { Content: null, Root: { Name: { } name } root } && tensor.Storage == root && !tensor.Type.IsFloat() && tensor.Type != ElementType.Bool
        && Names.MaySpeakOfCounts($"{name} {expression?.Syntax.ToString().Replace("TensorIndex", "")} {(Names.OfVariable(comparison) is var flags && Names.SpeakOfMask(flags) ? "" : flags)}") && !SpeaksOfLeft(comparison)
            ? new BoundaryContent(root, BoundaryKind.Count) : null;

    private static bool SpeaksOfLeft(SyntaxNode comparison) => comparison.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Any(member =>
        (member is TypeDeclarationSyntax type ? type.Identifier.ValueText + type.GetLeadingTrivia() : member is BaseNamespaceDeclarationSyntax ? "" : member.ToFullString())
            .IndexOf("left", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Of numbers that are written in the code.</summary>
    public static BoundaryContent? Of(IEnumerable<Value> numbers, Identity tensor)
    {
        var known = numbers.Select(number => (number as IntegerValue)?.Dim.Constant).ToArray();
        return known.Length > 0 && known.All(number => number >= 0)
            ? new BoundaryContent(tensor, BoundaryKind.Unknown, known.Min(), known.Max()) : null;
    }
}

/// <summary>What the numbers of a boundary say.</summary>
internal enum BoundaryKind
{
    Unknown,
    Length,

    /// <summary>A length, as far as nothing says otherwise.</summary>
    Count,
    Start,
}
