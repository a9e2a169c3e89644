using System;

namespace ShapeSafe.Formulas;

/// <summary>Numbers added to the scaled scores of an attention, as closed data.</summary>
public abstract record BiasFormula
{
    /// <summary>The number added to the score of <paramref name="query"/> with <paramref name="key"/>.</summary>
    public abstract float At(in AttentionSizes sizes, int batch, int head, int query, int key);

    /// <summary>Writes the numbers of one query for the keys from <paramref name="firstKey"/> on.</summary>
    public virtual void FillRow(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = At(sizes, batch, head, query, firstKey + i);
        }
    }
}
