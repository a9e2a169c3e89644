using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>Every query may attend to the first keys: how many may differ from sample to sample. With a causal mask, joined by <c>|</c>, the mask of a prefix language model.</summary>
public sealed record PrefixKeys : MaskFormula
{
    private readonly ValueArray<int> lengths;

    /// <summary>The same prefix for every sample.</summary>
    /// <param name="length">How many keys it holds; more than there are means all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public PrefixKeys(int length)
    {
        if (length < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A prefix has no negative length.");
        }

        lengths = new ValueArray<int>([length]);
    }

    /// <summary>A prefix of its own for each sample.</summary>
    /// <param name="lengths">How many keys each sample's prefix holds; more than there are means all.</param>
    /// <exception cref="ArgumentException">A length is negative.</exception>
    public PrefixKeys(ReadOnlySpan<int> lengths)
        : this(lengths.ToArray(), isPerSample: true)
    {
        for (var batch = 0; batch < lengths.Length; batch++)
        {
            if (lengths[batch] < 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"lengths[{batch}] is {lengths[batch]}; a prefix has no negative length."), nameof(lengths));
            }
        }
    }

    private PrefixKeys(int[] lengths, bool isPerSample)
    {
        this.lengths = new ValueArray<int>(lengths);
        IsPerSample = isPerSample;
    }

    /// <summary>Whether each sample has a prefix of its own.</summary>
    public bool IsPerSample { get; }

    /// <inheritdoc/>
    public override bool IsOneRunPerQuery => true;

    /// <inheritdoc/>
    public override bool VariesByBatch => IsPerSample && lengths.Count > 1;

    /// <inheritdoc/>
    public override IEnumerable<SizeRequirement> Requirements => IsPerSample
        ? [new SizeRequirement(AttentionAxis.Batch, lengths.Count, FormattableString.Invariant($"{lengths.Count} prefix lengths"))]
        : [];

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) => key < LengthOf(batch);

    internal override bool StartsAtFirstKey => true;

    internal override bool MovesForward => true;

    internal override FormulaKind Kind => FormulaKind.Prefix;

    internal override string Text => FormattableString.Invariant($"Prefix({(IsPerSample ? $"{lengths.Count} lengths" : lengths[0])})");

    internal override RunStretch StretchAt(in AttentionSizes sizes, int batch, int head, int query) =>
        RunStretch.Fixed(new KeyRange(0, LengthOf(batch)));

    internal override MaskFormula Canonical()
    {
        if (lengths.All(length => length == 0))
        {
            return None;
        }

        var first = lengths[0];
        return IsPerSample && lengths.All(length => length == first) ? new PrefixKeys(first) : this;
    }

    internal override MaskFormula For(in AttentionSizes sizes)
    {
        var keys = sizes.Keys;
        return lengths.All(length => length >= keys) ? All : this;
    }

    internal override MaskFormula? IntersectInKind(MaskFormula other) => Combine(other, Math.Min);

    internal override MaskFormula? UniteInKind(MaskFormula mask) => Combine(mask, Math.Max);

    internal override int CompareInKind(MaskFormula other)
    {
        var prefix = (PrefixKeys)other;
        var order = IsPerSample.CompareTo(prefix.IsPerSample);
        return order != 0 ? order : FormulaOrder.Compare(lengths.Span, prefix.lengths.Span, (left, right) => left.CompareTo(right));
    }

    private int LengthOf(int batch) => lengths[IsPerSample ? batch : 0];

    private PrefixKeys? Combine(MaskFormula other, Func<int, int, int> length)
    {
        if (other is not PrefixKeys prefix || (IsPerSample && prefix.IsPerSample && lengths.Count != prefix.lengths.Count))
        {
            return null;
        }

        var combined = new int[Math.Max(IsPerSample ? lengths.Count : 0, prefix.IsPerSample ? prefix.lengths.Count : 1)];
        for (var batch = 0; batch < combined.Length; batch++)
        {
            combined[batch] = length(LengthOf(batch), prefix.LengthOf(batch));
        }

        return new PrefixKeys(combined, IsPerSample || prefix.IsPerSample);
    }
}
