using System;
using System.Linq;
using System.Numerics.Tensors;

namespace ShapeSafe.Tests.Engine;

/// <summary>How the elements of a test's tensor lie in memory.</summary>
public enum Layout
{
    /// <summary>[B, H, L, D] without gaps.</summary>
    HeadsFirst,

    /// <summary>[B, L, H, D] without gaps, seen as [B, H, L, D].</summary>
    SequenceFirst,

    /// <summary>[L, B, H, D] without gaps, seen as [B, H, L, D].</summary>
    SequenceBatch,

    /// <summary>[B, H, D, L] without gaps, seen as [B, H, L, D]: neighbours in a row are not neighbours in memory.</summary>
    Transposed,

    /// <summary>Every row and element followed by a gap.</summary>
    Gaps,
}

/// <summary>A rank 4 tensor of a test, in any layout; the memory between its elements is NaN.</summary>
internal sealed class TestTensor
{
    private readonly float[] memory;
    private readonly nint[] lengths;
    private readonly nint[] strides;

    public TestTensor(Layout layout, params int[] shape)
    {
        var (batch, heads, rows, width) = ((nint)shape[0], (nint)shape[1], (nint)shape[2], (nint)shape[3]);
        lengths = [batch, heads, rows, width];
        strides = layout switch
        {
            Layout.HeadsFirst => [heads * rows * width, rows * width, width, 1],
            Layout.SequenceFirst => [rows * heads * width, width, heads * width, 1],
            Layout.SequenceBatch => [heads * width, width, batch * heads * width, 1],
            Layout.Transposed => [heads * rows * width, rows * width, 1, rows],
            _ => [heads * rows * ((3 * width) + 5), rows * ((3 * width) + 5), (3 * width) + 5, 3],
        };
        var empty = shape.Contains(0);
        for (var i = 0; i < 4; i++)
        {
            strides[i] = empty || lengths[i] == 1 ? 0 : strides[i];
        }

        var extent = empty ? 0 : Enumerable.Range(0, 4).Sum(i => (long)((lengths[i] - 1) * strides[i])) + 1;
        memory = new float[extent];
        Array.Fill(memory, float.NaN);
    }

    public TensorSpan<float> Span => new(memory, lengths, strides);

    public ReadOnlyTensorSpan<float> Input => Span;

    /// <summary>The same without its first dimensions, which are 1.</summary>
    public TensorSpan<float> Part(int firstDimension) => new(memory, lengths.AsSpan(firstDimension), strides.AsSpan(firstDimension));

    /// <summary>Fills the memory itself, of a tensor without gaps.</summary>
    public TestTensor FillMemory(float[] numbers)
    {
        numbers.CopyTo(memory, 0);
        return this;
    }

    /// <summary>The elements in row-major order.</summary>
    public float[] ToArray()
    {
        var flat = new float[Input.FlattenedLength];
        Input.FlattenTo(flat);
        return flat;
    }

    /// <summary>Whether the memory between the elements is as it was.</summary>
    public bool GapsAreUntouched() => memory.Count(float.IsNaN) - ToArray().Count(float.IsNaN) == memory.Length - Input.FlattenedLength;

    /// <summary>Normally distributed numbers.</summary>
    public TestTensor Fill(Random random, double spread = 1)
    {
        for (nint batch = 0; batch < lengths[0]; batch++)
        {
            for (nint head = 0; head < lengths[1]; head++)
            {
                for (nint row = 0; row < lengths[2]; row++)
                {
                    for (nint column = 0; column < lengths[3]; column++)
                    {
                        var at = (batch * strides[0]) + (head * strides[1]) + (row * strides[2]) + (column * strides[3]);
                        memory[at] = (float)(spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
                    }
                }
            }
        }

        return this;
    }
}
