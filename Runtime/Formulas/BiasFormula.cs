using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>Numbers added to the scaled scores of an attention, as closed data. Minus infinity hides a key; no number is NaN or plus infinity.</summary>
/// <remarks>Check <see cref="Requirements"/> against the sizes of a call first: the other members trust them.</remarks>
public abstract record BiasFormula
{
    private protected BiasFormula()
    {
    }

    /// <summary>The ALiBi bias with the slopes of the paper for the number of query heads of the call.</summary>
    public static BiasFormula Alibi { get; } = new AlibiBias();

    /// <summary>The sizes that the bias demands of a call. A bias that fits every size demands none.</summary>
    public virtual IEnumerable<SizeRequirement> Requirements => [];

    /// <summary>The number added to the score of <paramref name="query"/> with <paramref name="key"/>.</summary>
    public abstract float At(in AttentionSizes sizes, int batch, int head, int query, int key);

    /// <summary>Writes the numbers of one query for the keys from <paramref name="firstKey"/> on.</summary>
    public abstract void FillRow(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<float> values);

    /// <summary>Both biases, added.</summary>
    public static BiasFormula operator +(BiasFormula left, BiasFormula right) => new BiasSum(left, right);

    /// <summary>The bias written as a formula.</summary>
    public sealed override string ToString() => Text;

    /// <summary>Whether samples of one batch may differ; if not, what holds for batch 0 holds for all.</summary>
    public virtual bool VariesByBatch => false;

    /// <summary>Whether heads may differ; if not, what holds for head 0 holds for all.</summary>
    public virtual bool VariesByHead => false;

    /// <summary>Whether minus infinity is among the numbers, so that the bias hides keys.</summary>
    public virtual bool HidesKeys => false;

    /// <summary>Whether its numbers are a tensor of another engine than the embedded one, which cannot read them.</summary>
    internal virtual bool IsOfAnotherEngine => false;

    /// <summary>What <see cref="ToString"/> says.</summary>
    internal abstract string Text { get; }
}
