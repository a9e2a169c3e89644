using System;

namespace ShapeSafe.Formulas;

/// <summary>
/// A query may attend to the keys whose distance from it, d = key - query (less S - L when aligned bottom-right), lies
/// between two limits: causal masks and windows.
/// </summary>
/// <param name="Minimum">The smallest distance, or null for no limit. Negative distances are keys before the query.</param>
/// <param name="Maximum">The largest distance, or null for no limit.</param>
/// <param name="Alignment">Where the queries stand among the keys.</param>
public sealed record Band(int? Minimum, int? Maximum, Alignment Alignment) : MaskFormula
{
    /// <summary>No distance is above this in sequences of int.MaxValue positions, whatever the alignment.</summary>
    internal const int HighestDistance = int.MaxValue - 1;

    /// <summary>No distance is below this in sequences of int.MaxValue positions, whatever the alignment.</summary>
    internal const int LowestDistance = -HighestDistance;

    /// <inheritdoc/>
    public override bool IsOneRunPerQuery => true;

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key)
    {
        var distance = (long)key - query - sizes.Shift(Alignment);
        return !(distance < Minimum) && !(distance > Maximum);
    }

    internal override string Text => (Minimum, Maximum) switch
    {
        (null, null) => $"Band({EndAligned})",
        (null, 0) => $"Causal{(Alignment == Alignment.TopLeft ? "" : $"({EndAligned})")}",
        (null, { } offset) => $"Causal({offset}{Alignment.Suffix()})",
        (<= 0 and > int.MinValue, 0) => $"WindowLookback({-Minimum}{Alignment.Suffix()})",
        (<= 0 and > int.MinValue, null or >= 0) => $"Window({-Minimum}, {Limit(Maximum)}{Alignment.Suffix()})",
        _ => $"Band({Limit(Minimum)}, {Limit(Maximum)}{Alignment.Suffix()})",
    };

    internal override bool StartsAtFirstKey => Minimum is null;

    internal override bool EndsAtLastKey => Maximum is null;

    internal override bool MovesForward => !(Minimum > Maximum);

    internal override FormulaKind Kind => FormulaKind.Band;

    internal override RunStretch StretchAt(in AttentionSizes sizes, int batch, int head, int query)
    {
        var position = query + sizes.Shift(Alignment);
        return new RunStretch(
            Minimum is { } minimum ? position + minimum : 0,
            Minimum is not null,
            Maximum is { } maximum ? position + maximum + 1 : sizes.Keys,
            Maximum is not null,
            long.MaxValue);
    }

    internal override MaskFormula Canonical() =>
        Within(Minimum, Maximum, LowestDistance, HighestDistance, Alignment);

    internal override MaskFormula For(in AttentionSizes sizes)
    {
        var shift = sizes.Shift(Alignment);
        return Within(Minimum + shift, Maximum + shift, 1 - sizes.Queries, sizes.Keys - 1, Alignment.TopLeft);
    }

    internal override MaskFormula? ComplementInKind() => (Minimum, Maximum) switch
    {
        (null, { } maximum) => new Band(maximum + 1, null, Alignment),
        ({ } minimum, null) => new Band(null, minimum - 1, Alignment),
        _ => null,
    };

    internal override MaskFormula? IntersectInKind(MaskFormula other) => other switch
    {
        Band band when band.Alignment == Alignment => new Band(Later(Minimum, band.Minimum), Earlier(Maximum, band.Maximum), Alignment),
        Complement { Hidden: Band hole } when hole.Alignment == Alignment => Without(hole),
        _ => null,
    };

    internal override MaskFormula? UniteInKind(MaskFormula mask)
    {
        if (mask is not Band other || Alignment != other.Alignment)
        {
            return null;
        }

        var (first, second) = LowerThan(Minimum, other.Minimum) ? (this, other) : (other, this);
        var leaveGap = first.Maximum is { } end && second.Minimum is { } start && end + 1L < start;
        return leaveGap
            ? null
            : first with { Maximum = first.Maximum is { } left && second.Maximum is { } right ? Math.Max(left, right) : null };
    }

    internal override int CompareInKind(MaskFormula other)
    {
        var band = (Band)other;
        var order = Alignment.CompareTo(band.Alignment);
        order = order != 0 ? order : Nullable.Compare(Minimum, band.Minimum);
        return order != 0 ? order : Nullable.Compare(Maximum, band.Maximum);
    }

    /// <summary>This band where <paramref name="hole"/>, which has two limits, is not; null when that would be two bands.</summary>
    private Band? Without(Band hole)
    {
        if (hole.Minimum > Maximum || hole.Maximum < Minimum)
        {
            return this;
        }

        if (Minimum >= hole.Minimum)
        {
            return this with { Minimum = hole.Maximum + 1 };
        }

        return Maximum <= hole.Maximum ? this with { Maximum = hole.Minimum - 1 } : null;
    }

    /// <summary>The band of these limits where no distance is outside of lowest to highest.</summary>
    internal static MaskFormula Within(long? minimum, long? maximum, int lowest, int highest, Alignment alignment)
    {
        if (minimum > maximum || minimum > highest || maximum < lowest)
        {
            return None;
        }

        var (first, last) = (minimum > lowest ? minimum : null, maximum < highest ? maximum : null);
        return first is null && last is null ? All : new Band((int?)first, (int?)last, alignment);
    }

    private static int? Later(int? left, int? right) => left is { } a && right is { } b ? Math.Max(a, b) : left ?? right;

    private static int? Earlier(int? left, int? right) => left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;

    private static bool LowerThan(int? left, int? right) => left is null || left < right;

    private static string Limit(int? limit) => limit is { } number ? FormattableString.Invariant($"{number}") : "any";

    private string EndAligned => Alignment.Suffix().TrimStart(',', ' ');
}
