using System;
using System.Collections.Generic;

namespace ShapeSafe.Formulas;

/// <summary>One number for every pair of a query and a key.</summary>
public sealed record DenseBias : BiasFormula
{
    private readonly DenseShape shape;
    private readonly ValueArray<float> values;

    /// <summary>Copies numbers of the shape [L, S] or [B or 1, H or 1, L, S].</summary>
    /// <param name="values">The numbers in row-major order. Minus infinity hides the key.</param>
    /// <param name="shape">The shape; a size of 1 in place of B or H serves every sample, or every head.</param>
    /// <exception cref="ArgumentException">
    /// A number is NaN or plus infinity, the shape has another rank or a negative size, or it does not fit the number of values.
    /// </exception>
    public DenseBias(ReadOnlySpan<float> values, ReadOnlySpan<int> shape)
    {
        this.shape = DenseShape.Of(shape, values.Length, "bias");
        var copy = new float[values.Length];
        for (var i = 0; i < copy.Length; i++)
        {
            // Adding zero makes one of both zeros, so that equal numbers hash equally.
            copy[i] = values[i] + 0f;
            if (float.IsNaN(copy[i]))
            {
                throw new ArgumentException($"The bias {this.shape} is NaN at {this.shape.Index(i)}: every weight of that query would be NaN.", nameof(values));
            }

            if (float.IsPositiveInfinity(copy[i]))
            {
                throw new ArgumentException(
                    $"The bias {this.shape} is plus infinity at {this.shape.Index(i)}: softmax would give NaN there. "
                    + "Minus infinity hides a key; to force attention to a key, hide the others with a mask.",
                    nameof(values));
            }
        }

        HidesKeys = Array.IndexOf(copy, float.NegativeInfinity) >= 0;
        this.values = new ValueArray<float>(copy);
    }

    /// <summary>Copies numbers [L, S].</summary>
    /// <inheritdoc cref="DenseBias(ReadOnlySpan{float}, ReadOnlySpan{int})" path="/exception"/>
    public DenseBias(float[,] values)
        : this(DenseShape.Flatten<float>(values), [values.GetLength(0), values.GetLength(1)])
    {
    }

    /// <summary>Copies numbers [B or 1, H or 1, L, S].</summary>
    /// <inheritdoc cref="DenseBias(ReadOnlySpan{float}, ReadOnlySpan{int})" path="/exception"/>
    public DenseBias(float[,,,] values)
        : this(DenseShape.Flatten<float>(values), [values.GetLength(0), values.GetLength(1), values.GetLength(2), values.GetLength(3)])
    {
    }

    /// <inheritdoc/>
    public override bool VariesByBatch => shape.Batch != 1;

    /// <inheritdoc/>
    public override bool VariesByHead => shape.Heads != 1;

    /// <inheritdoc/>
    public override bool HidesKeys { get; }

    /// <inheritdoc/>
    public override IEnumerable<SizeRequirement> Requirements => shape.Requirements("bias");

    /// <inheritdoc/>
    public override float At(in AttentionSizes sizes, int batch, int head, int query, int key) => Row(batch, head, query)[key];

    /// <inheritdoc/>
    public override void FillRow(in AttentionSizes sizes, int batch, int head, int query, int firstKey, Span<float> values) =>
        Row(batch, head, query).Slice(firstKey, values.Length).CopyTo(values);

    internal override string Text => $"Bias {shape}";

    private ReadOnlySpan<float> Row(int batch, int head, int query) => values.Span.Slice(shape.Row(batch, head, query) * shape.Keys, shape.Keys);
}
