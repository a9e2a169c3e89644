using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>On which side of a sequence its padding stands.</summary>
public enum PaddingSide
{
    /// <summary>The tokens come first, the padding behind them.</summary>
    Right,

    /// <summary>The padding comes first, the tokens behind it.</summary>
    Left,
}

/// <summary>Every query may attend to the keys that are tokens, not padding; which they are differs from sample to sample.</summary>
/// <remarks>Holds one run per sample, O(B) memory; only where the tokens of a sample are not neighbours, one bit per key.</remarks>
public sealed record PaddedKeys : MaskFormula
{
    private readonly ValueArray<KeyRange> runs;
    private readonly BitTable? flags;

    private PaddedKeys(ValueArray<KeyRange> runs, BitTable? flags, int length)
    {
        this.runs = runs;
        this.flags = flags;
        Length = length;
    }

    /// <summary>How many samples it tells the padding of.</summary>
    public int Batch => runs.Count;

    /// <summary>The length of the sequence, padding included.</summary>
    public int Length { get; }

    /// <inheritdoc/>
    public override bool IsOneRunPerQuery => flags is null;

    /// <inheritdoc/>
    public override bool VariesByBatch => Batch > 1;

    /// <inheritdoc/>
    public override IEnumerable<SizeRequirement> Requirements
    {
        get
        {
            var origin = FormattableString.Invariant($"padding [{Batch}, {Length}]");
            yield return new SizeRequirement(AttentionAxis.Batch, Batch, origin);
            yield return new SizeRequirement(AttentionAxis.Keys, Length, origin);
        }
    }

    /// <summary>Padding from the number of tokens of each sample.</summary>
    /// <param name="lengths">How many tokens each sample has, each from 0 to <paramref name="length"/>.</param>
    /// <param name="length">The length of the sequence, padding included.</param>
    /// <param name="side">Where the padding stands.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    /// <exception cref="ArgumentException">A sample has a negative number of tokens, or more than fit.</exception>
    public static PaddedKeys FromLengths(ReadOnlySpan<int> lengths, int length, PaddingSide side = PaddingSide.Right)
    {
        if (length < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A sequence has no negative length.");
        }

        var runs = new KeyRange[lengths.Length];
        for (var batch = 0; batch < runs.Length; batch++)
        {
            var tokens = lengths[batch];
            if (tokens < 0 || tokens > length)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"lengths[{batch}] is {tokens}, but a sample of this batch has 0 to {length} tokens (length: {length})."),
                    nameof(lengths));
            }

            runs[batch] = tokens == 0 ? default : side == PaddingSide.Right ? new KeyRange(0, tokens) : new KeyRange(length - tokens, length);
        }

        return new PaddedKeys(new ValueArray<KeyRange>(runs), null, length);
    }

    /// <summary>Padding from one flag per key: true where the key is a token. The flags are copied.</summary>
    /// <param name="isToken">The flags, sample after sample.</param>
    /// <param name="batch">How many samples there are.</param>
    /// <param name="length">How many flags a sample has.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    /// <exception cref="ArgumentException">There are not batch x length flags.</exception>
    public static PaddedKeys FromFlags(ReadOnlySpan<bool> isToken, int batch, int length)
    {
        if (batch < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(batch), batch, "A batch has no negative size.");
        }

        if (length < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A sequence has no negative length.");
        }

        if (isToken.Length != (long)batch * length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There are {isToken.Length} flags, but [{batch}, {length}] needs {(long)batch * length}."),
                nameof(isToken));
        }

        return FromBits(new BitTable(isToken, batch, length));
    }

    /// <summary>Padding from flags [batch, length]: true where the key is a token. The flags are copied.</summary>
    public static PaddedKeys FromFlags(bool[,] isToken)
    {
        var flags = DenseShape.Flatten<bool>(isToken);
        return FromFlags(flags, isToken.GetLength(0), isToken.GetLength(1));
    }

    /// <inheritdoc/>
    public override bool MayAttend(in AttentionSizes sizes, int batch, int head, int query, int key) => IsToken(batch, key);

    /// <inheritdoc/>
    public override KeyRange KeysOf(in AttentionSizes sizes, int batch, int head, int query) => runs[batch];

    internal override FormulaKind Kind => FormulaKind.Padding;

    internal override string Text => FormattableString.Invariant($"Padding [{Batch}, {Length}]");

    internal override bool IsRuns => true;

    internal override bool StartsAtFirstKey => runs.All(run => run.Start == 0);

    internal override bool EndsAtLastKey => runs.All(run => run.IsEmpty || run.End == Length);

    internal override bool MovesForward => IsOneRunPerQuery;

    internal override RunStretch StretchAt(in AttentionSizes sizes, int batch, int head, int query) => RunStretch.Fixed(runs[batch]);

    /// <summary>The kind of a block with these keys, whatever its queries.</summary>
    internal BlockKind ClassifyKeys(int batch, KeyRange keys)
    {
        var run = runs[batch].Intersect(keys);
        return run.IsEmpty ? BlockKind.Empty
            : flags is not null ? flags.Classify(batch, keys)
            : run == keys ? BlockKind.Full : BlockKind.Partial;
    }

    internal override void PushRuns(QueryRuns stretch, in AttentionSizes sizes, int batch, int head, KeyRange window)
    {
        var run = runs[batch].Intersect(window);
        if (flags is null)
        {
            stretch.PushFixed(run.Start, run.End);
            return;
        }

        for (var key = run.Start; key < run.End;)
        {
            var start = flags.Next(batch, key, run.End, true);
            key = flags.Next(batch, start, run.End, false);
            stretch.PushFixed(start, key);
        }
    }

    internal override MaskFormula Canonical()
    {
        return flags is null && runs.All(run => run.Length == Length) ? All : runs.All(run => run.IsEmpty) ? None : this;
    }

    internal override MaskFormula ComplementInKind() =>
        flags is null && runs.All(run => run.Start == 0 || run.End == Length)
            ? FromRuns(batch => runs[batch].Start == 0 ? new KeyRange(runs[batch].End, Length) : new KeyRange(0, runs[batch].Start))
            : Combine(this, (isToken, _) => !isToken);

    internal override MaskFormula? IntersectInKind(MaskFormula other)
    {
        if (other is not PaddedKeys padding || padding.Batch != Batch || padding.Length != Length)
        {
            return null;
        }

        return flags is null && padding.flags is null
            ? FromRuns(batch => runs[batch].Intersect(padding.runs[batch]))
            : Combine(padding, (left, right) => left && right);
    }

    internal override int CompareInKind(MaskFormula other)
    {
        var padding = (PaddedKeys)other;
        var order = (Length, flags is null).CompareTo((padding.Length, padding.flags is null));
        order = order != 0
            ? order
            : FormulaOrder.Compare(
                runs.Span, padding.runs.Span, (left, right) => (left.Start, left.End).CompareTo((right.Start, right.End)));
        return order != 0 || flags is null ? order : flags.CompareTo(padding.flags!);
    }

    private PaddedKeys FromRuns(Func<int, KeyRange> runOf)
    {
        var combined = new KeyRange[Batch];
        for (var batch = 0; batch < Batch; batch++)
        {
            var run = runOf(batch);
            combined[batch] = run.IsEmpty ? default : run;
        }

        return new PaddedKeys(new ValueArray<KeyRange>(combined), null, Length);
    }

    private PaddedKeys Combine(PaddedKeys other, Func<bool, bool, bool> isToken)
    {
        var combined = new bool[checked(Batch * Length)];
        for (var batch = 0; batch < Batch; batch++)
        {
            for (var key = 0; key < Length; key++)
            {
                combined[(batch * Length) + key] = isToken(IsToken(batch, key), other.IsToken(batch, key));
            }
        }

        return FromFlags(combined, Batch, Length);
    }

    private bool IsToken(int batch, int key) => key >= runs[batch].Start && key < runs[batch].End && (flags is null || flags[batch, key]);

    private static PaddedKeys FromBits(BitTable bits)
    {
        var runs = new KeyRange[bits.Rows];
        var isOneRun = true;
        for (var batch = 0; batch < runs.Length; batch++)
        {
            runs[batch] = bits.Hull(batch);
            isOneRun = isOneRun && (runs[batch].IsEmpty || bits.Classify(batch, runs[batch]) == BlockKind.Full);
        }

        return new PaddedKeys(new ValueArray<KeyRange>(runs), isOneRun ? null : bits, bits.Length);
    }
}
