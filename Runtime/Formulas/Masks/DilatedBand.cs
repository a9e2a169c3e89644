using System;

namespace ShapeSafe.Formulas;

/// <summary>
/// A query may attend to every so many-th key, counted from its own position, within the limits of a band: the distance
/// d = key - query (less S - L when aligned bottom-right) is a multiple of the step.
/// </summary>
public sealed record DilatedBand : MaskFormula
{
    /// <summary>Every <paramref name="step"/>-th key between two distances.</summary>
    /// <param name="step">From one key to the next.</param>
    /// <param name="minimum">The smallest distance, or null for no limit.</param>
    /// <param name="maximum">The largest distance, or null for no limit.</param>
    /// <param name="alignment">Where the queries stand among the keys.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is less than 1.</exception>
    public DilatedBand(int step, int? minimum, int? maximum, Alignment alignment)
    {
        if (step < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, "From one key to the next it is at least one position.");
        }

        (Step, Limits) = (step, new Band(minimum, maximum, alignment));
    }

    /// <summary>From one key to the next.</summary>
    public int Step { get; }

    /// <summary>The limits, and where the queries stand among the keys.</summary>
    public Band Limits { get; }

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) =>
        (key - query - sizes.Shift(Limits.Alignment)) % Step == 0 && Limits.MayAttend(sizes, batch, head, query, key);

    /// <inheritdoc/>
    public override KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query)
    {
        var position = query + sizes.Shift(Limits.Alignment);
        var run = Limits.KeysOf(sizes, batch, head, query);
        return KeyRange.Within(position + MultipleFrom(run.Start - position), position + MultipleUpTo(run.End - 1 - position) + 1, run.End);
    }

    internal override FormulaKind Kind => FormulaKind.Dilated;

    internal override string Text => Limits is { Minimum: null, Maximum: null }
        ? FormattableString.Invariant($"Dilated({Step}{Limits.Alignment.Suffix()})")
        : FormattableString.Invariant($"Dilated({Step}) & {Limits}");

    internal override BlockKind ClassifyPairs(in AttentionSizes sizes, int batch, int head, KeyRange queries, KeyRange keys)
    {
        // The distances of a block are all of those between its corners.
        var shift = sizes.Shift(Limits.Alignment);
        var lowest = Math.Max(keys.Start - (queries.End - 1) - shift, Limits.Minimum ?? long.MinValue);
        var highest = Math.Min(keys.End - 1 - queries.Start - shift, Limits.Maximum ?? long.MaxValue);
        if (lowest > highest || MultipleFrom(lowest) > highest)
        {
            return BlockKind.Empty;
        }

        return Step == 1 || (queries.Length == 1 && keys.Length == 1) ? Limits.Classify(sizes, batch, head, queries, keys) : BlockKind.Partial;
    }

    internal override void FillPairs(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<bool> mayAttend)
    {
        mayAttend.Clear();
        var position = query + sizes.Shift(Limits.Alignment);
        var run = Limits.KeysOf(sizes, batch, head, query).Intersect(new KeyRange(firstKey, firstKey + mayAttend.Length));
        for (var key = position + MultipleFrom(run.Start - position); key < run.End; key += Step)
        {
            mayAttend[(int)(key - firstKey)] = true;
        }
    }

    internal override MaskFormula Canonical()
    {
        if (Step == 1)
        {
            return Limits.Canonical();
        }

        long? first = Limits.Minimum is { } minimum ? MultipleFrom(minimum) : null;
        long? last = Limits.Maximum is { } maximum ? MultipleUpTo(maximum) : null;
        var limits = Band.Within(first, last, Band.LowestDistance, Band.HighestDistance, Limits.Alignment);
        return limits switch
        {
            NoKeys => limits,
            Band band when band.Minimum == band.Maximum => band,
            Band band => new DilatedBand(Step, band.Minimum, band.Maximum, Limits.Alignment),
            _ => new DilatedBand(Step, null, null, Limits.Alignment),
        };
    }

    internal override MaskFormula For(in AttentionSizes sizes)
    {
        var shift = sizes.Shift(Limits.Alignment);
        if (shift % Step != 0)
        {
            return this;
        }

        // Moving by whole steps keeps the multiples, so the mask may as well be aligned to the start.
        return Limits.For(sizes) switch
        {
            Band band => new DilatedBand(Step, band.Minimum ?? 1 - sizes.Queries, band.Maximum ?? sizes.Keys - 1, Alignment.TopLeft),
            NoKeys => None,
            _ => new DilatedBand(Step, 1 - sizes.Queries, sizes.Keys - 1, Alignment.TopLeft),
        };
    }

    internal override MaskFormula? IntersectInKind(MaskFormula other) => other switch
    {
        Band => Limited(Step, Limits.IntersectInKind(other)),
        DilatedBand dilated => Limited((long)Step / GreatestDivisor(Step, dilated.Step) * dilated.Step, Limits.IntersectInKind(dilated.Limits)),
        _ => null,
    };

    internal override int CompareInKind(MaskFormula other)
    {
        var dilated = (DilatedBand)other;
        return Step != dilated.Step ? Step.CompareTo(dilated.Step) : Limits.CompareInKind(dilated.Limits);
    }

    private static MaskFormula? Limited(long step, MaskFormula? limits) => limits switch
    {
        // No two positions of a sequence are that far apart: only distance 0 is left.
        Band band when step > int.MaxValue => band.IntersectInKind(new Band(0, 0, band.Alignment)),
        Band band => new DilatedBand((int)step, band.Minimum, band.Maximum, band.Alignment),
        _ => null,
    };

    private static int GreatestDivisor(int left, int right) => right == 0 ? left : GreatestDivisor(right, left % right);

    /// <summary>The first multiple of the step that is not below a distance.</summary>
    private long MultipleFrom(long distance) => -MultipleUpTo(-distance);

    /// <summary>The last multiple of the step that is not above a distance.</summary>
    private long MultipleUpTo(long distance) => (distance >= 0 ? distance / Step : ((distance + 1) / Step) - 1) * Step;
}
