using System;
using System.Collections.Generic;
using System.Linq;

namespace ShapeSafe.Formulas;

/// <summary>Biases added to one another, in order.</summary>
public sealed record BiasSum : BiasFormula
{
    private const int ChunkLength = 256;
    private readonly ValueArray<BiasFormula> parts;

    internal BiasSum(BiasFormula left, BiasFormula right) => parts = new ValueArray<BiasFormula>([.. PartsOf(left), .. PartsOf(right)]);

    /// <summary>What is added.</summary>
    public IReadOnlyList<BiasFormula> Parts => parts.List;

    /// <inheritdoc/>
    public override bool VariesByBatch => Parts.Any(part => part.VariesByBatch);

    /// <inheritdoc/>
    public override bool VariesByHead => Parts.Any(part => part.VariesByHead);

    /// <inheritdoc/>
    public override bool HidesKeys => Parts.Any(part => part.HidesKeys);

    /// <inheritdoc/>
    public override IEnumerable<SizeRequirement> Requirements => Parts.SelectMany(part => part.Requirements);

    /// <inheritdoc/>
    public override float At(in AttentionSizes sizes, int batch, int head, int query, int key)
    {
        var sum = 0f;
        foreach (var part in parts.Span)
        {
            sum += part.At(sizes, batch, head, query, key);
        }

        return sum;
    }

    /// <inheritdoc/>
    public override void FillRow(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<float> values)
    {
        parts[0].FillRow(sizes, batch, head, query, firstKey, values);
        Span<float> chunk = stackalloc float[ChunkLength];
        for (var first = 0; first < values.Length; first += ChunkLength)
        {
            var sums = values.Slice(first, Math.Min(ChunkLength, values.Length - first));
            var others = chunk.Slice(0, sums.Length);
            foreach (var part in parts.Span.Slice(1))
            {
                part.FillRow(sizes, batch, head, query, firstKey + first, others);
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] += others[i];
                }
            }
        }
    }

    internal override bool IsOfAnotherEngine => Parts.Any(part => part.IsOfAnotherEngine);

    internal override string Text => string.Join(" + ", Parts);

    private static IEnumerable<BiasFormula> PartsOf(BiasFormula bias) => bias is BiasSum sum ? sum.Parts : [bias];
}
