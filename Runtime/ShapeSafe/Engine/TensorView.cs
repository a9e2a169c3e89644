using System.Numerics.Tensors;

namespace ShapeSafe.Engine;

/// <summary>A pinned [batch, heads, sequence, width] tensor: where it starts and how far its neighbours are apart, in floats.</summary>
internal readonly unsafe struct TensorView(float* data, nint batchStride, nint headStride, nint rowStride, nint columnStride)
{
    public readonly nint RowStride = rowStride;
    public readonly nint ColumnStride = columnStride;

    /// <summary>Reads the strides of a rank 4 tensor that is pinned at <paramref name="data"/>.</summary>
    public static TensorView Of(in ReadOnlyTensorSpan<float> tensor, float* data) =>
        new(data, tensor.Strides[0], tensor.Strides[1], tensor.Strides[2], tensor.Strides[3]);

    /// <summary>Heads beside each other in [batch, sequence, heads * width] memory without gaps, seen as [batch, heads, sequence, width].</summary>
    public static TensorView OfHeads(float* data, int length, int heads, int width) =>
        new(data, (nint)length * heads * width, width, (nint)heads * width, 1);

    /// <summary>The first element of one row.</summary>
    public float* Row(int batch, int head, int row) => data + batch * batchStride + head * headStride + row * RowStride;
}
