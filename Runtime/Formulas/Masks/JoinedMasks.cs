using System;
using System.Collections.Generic;
using System.Linq;

namespace ShapeSafe.Formulas;

/// <summary>Masks joined with one operator.</summary>
public abstract record JoinedMasks : MaskFormula
{
    private readonly ValueArray<MaskFormula> parts;

    /// <summary>The parts to look at one by one: those that tell their runs have been made one, so that they are judged together.</summary>
    private readonly MaskFormula[] judged;

    private protected JoinedMasks(MaskFormula[] parts, Func<MaskFormula[], MaskFormula> join)
    {
        this.parts = new ValueArray<MaskFormula>(parts);
        IsRuns = Array.TrueForAll(parts, part => part.IsRuns);
        var runs = IsRuns ? [] : Array.FindAll(parts, part => part.IsRuns);
        judged = runs.Length < 2 ? parts : [join(runs), .. Array.FindAll(parts, part => !part.IsRuns)];
        VariesByBatch = Array.Exists(parts, part => part.VariesByBatch);
        VariesByHead = Array.Exists(parts, part => part.VariesByHead);
    }

    /// <summary>What is joined.</summary>
    public IReadOnlyList<MaskFormula> Parts => parts.List;

    /// <inheritdoc/>
    public sealed override bool VariesByBatch { get; }

    /// <inheritdoc/>
    public sealed override bool VariesByHead { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<SizeRequirement> Requirements => Parts.SelectMany(part => part.Requirements);

    /// <inheritdoc/>
    public virtual bool Equals(JoinedMasks? other) =>
        other is not null && EqualityContract == other.EqualityContract && parts.Equals(other.parts);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((parts.GetHashCode() * 31) + (int)Kind);

    internal sealed override bool IsRuns { get; }

    /// <summary>How the parts are joined.</summary>
    internal abstract Joint Joint { get; }

    internal ReadOnlySpan<MaskFormula> PartsInOrder => parts.Span;

    /// <summary>The parts to look at one by one where not all of them tell their runs.</summary>
    internal ReadOnlySpan<MaskFormula> Judged => judged;

    internal sealed override void PushRuns(QueryRuns runs, in AttentionSizes sizes, int batch, int head, KeyRange window)
    {
        var first = runs.Count;
        parts[0].PushRuns(runs, sizes, batch, head, window);
        foreach (var part in parts.Span.Slice(1))
        {
            var second = runs.Count;
            part.PushRuns(runs, sizes, batch, head, window);
            runs.Join(first, second, Joint);
        }
    }

    internal sealed override int CompareInKind(MaskFormula other) =>
        FormulaOrder.Compare(parts.Span, ((JoinedMasks)other).parts.Span, FormulaOrder.Instance.Compare);
}
