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

    /// <summary>Reads the strides of a [batch, sequence, width] tensor that is pinned at <paramref name="data"/>: one head.</summary>
    public static TensorView OfRows(in ReadOnlyTensorSpan<float> tensor, float* data) =>
        new(data, tensor.Strides[0], 0, tensor.Strides[1], tensor.Strides[2]);

    /// <summary>Reads the strides of a [rows, width] tensor that is pinned at <paramref name="data"/>.</summary>
    public static TensorView OfMatrix(in ReadOnlyTensorSpan<float> tensor, float* data) =>
        new(data, 0, 0, tensor.Strides[0], tensor.Strides[1]);

    /// <summary>Reads the stride of a [width] tensor that is pinned at <paramref name="data"/>; nothing for a tensor that is not there.</summary>
    public static TensorView? OfVector(in ReadOnlyTensorSpan<float> tensor, float* data) =>
        tensor.Rank == 0 ? null : new TensorView(data, 0, 0, 0, tensor.Strides[0]);

    /// <summary>Heads beside each other in [batch, sequence, heads * width] memory without gaps, seen as [batch, heads, sequence, width].</summary>
    public static TensorView OfHeads(float* data, int length, int heads, int width) =>
        new(data, (nint)length * heads * width, width, (nint)heads * width, 1);

    /// <summary>The same, from another column on.</summary>
    public TensorView FromColumn(int column) => new(data + (column * ColumnStride), batchStride, headStride, RowStride, ColumnStride);

    /// <summary>The same, from another row on.</summary>
    public TensorView FromRow(int row) => new(data + (row * RowStride), batchStride, headStride, RowStride, ColumnStride);

    /// <summary>The first element of one row.</summary>
    public float* Row(int batch, int head, int row) => data + batch * batchStride + head * headStride + row * RowStride;
}
