using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>
/// Attention with linear biases: the farther a key is from a query, the less it counts, by a slope of its own for each head.
/// The number is -slope x |query + (S - L) - key|: the last query stands at the last key.
/// </summary>
/// <remarks>Source: Press, Smith, Lewis, "Train Short, Test Long: Attention with Linear Biases Enables Input Length Extrapolation" (2022), section 3.</remarks>
public sealed record AlibiBias : BiasFormula
{
    private readonly ValueArray<float>? slopes;

    /// <summary>ALiBi with the slopes of the paper for the number of query heads of the call.</summary>
    public AlibiBias()
    {
    }

    /// <summary>ALiBi with slopes of your own, one a query head. They are copied.</summary>
    /// <exception cref="ArgumentException">There is no slope, or one is NaN or infinite.</exception>
    public AlibiBias(ReadOnlySpan<float> slopes)
    {
        if (slopes.IsEmpty)
        {
            throw new ArgumentException("There is no slope; ALiBi needs one for each query head. AlibiBias() computes them.", nameof(slopes));
        }

        var copy = new float[slopes.Length];
        for (var head = 0; head < copy.Length; head++)
        {
            copy[head] = slopes[head] + 0f;
            if (float.IsNaN(copy[head]) || float.IsInfinity(copy[head]))
            {
                throw new ArgumentException(FormattableString.Invariant($"slopes[{head}] is {copy[head]}; a slope is a finite number."), nameof(slopes));
            }
        }

        this.slopes = new ValueArray<float>(copy);
    }

    /// <inheritdoc/>
    public override bool VariesByHead => true;

    /// <inheritdoc/>
    public override IEnumerable<SizeRequirement> Requirements =>
        slopes is null
            ? []
            : [new SizeRequirement(AttentionAxis.Heads, slopes.Count, FormattableString.Invariant($"ALiBi with {slopes.Count} slopes"))];

    /// <summary>
    /// The slope of a head by the paper's rule: 2^(-8/H), 2^(-16/H), ... for a power of two H; else those of the next lower power of
    /// two, then every other one of the next higher.
    /// </summary>
    /// <param name="head">The query head, from 0 to heads - 1.</param>
    /// <param name="heads">How many query heads there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such head.</exception>
    public static float Slope(int head, int heads)
    {
        if (head < 0 || head >= heads)
        {
            throw new ArgumentOutOfRangeException(nameof(head), head, FormattableString.Invariant($"There are {heads} heads, numbered from 0."));
        }

        long power = 1;
        while (power * 2 <= heads)
        {
            power *= 2;
        }

        var exponent = head < power ? -8.0 * (head + 1) / power : -4.0 * ((2 * (head - power)) + 1) / power;
        return (float)Math.Pow(2, exponent);
    }

    /// <inheritdoc/>
    public override float At(in AttentionSizes sizes, int batch, int head, int query, int key) =>
        -SlopeOf(head, sizes.Heads) * Math.Abs(query + sizes.Shift(Alignment.BottomRight) - key);

    /// <inheritdoc/>
    public override void FillRow(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<float> values)
    {
        var slope = -SlopeOf(head, sizes.Heads);
        var distance = query + sizes.Shift(Alignment.BottomRight) - firstKey;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = slope * Math.Abs(distance - i);
        }
    }

    internal override string Text => slopes is null ? "Alibi" : FormattableString.Invariant($"Alibi({slopes.Count} slopes)");

    /// <summary>The slope of a head of a call.</summary>
    internal float SlopeOf(int head, int heads) => slopes?[head] ?? Slope(head, heads);
}
