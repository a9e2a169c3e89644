using System;
using System.Buffers;
using System.Numerics.Tensors;
using System.Threading.Tasks;

namespace ShapeSafe.Engine;

/// <summary>A learned projection of rows: output = input weight^T + bias.</summary>
internal static unsafe class Linear
{
    /// <summary>Projects every row.</summary>
    /// <param name="input">[B, L, E].</param>
    /// <param name="weight">[N, E].</param>
    /// <param name="bias">[N], or rank 0 for none.</param>
    /// <param name="output">[B, L, N].</param>
    /// <param name="threads">How many threads may work.</param>
    public static void Project(
        in ReadOnlyTensorSpan<float> input, in ReadOnlyTensorSpan<float> weight, in ReadOnlyTensorSpan<float> bias, in TensorSpan<float> output, int threads)
    {
        var (batch, rows, features, width) = ((int)input.Lengths[0], (int)input.Lengths[1], (int)input.Lengths[2], (int)weight.Lengths[0]);
        if (output.FlattenedLength == 0)
        {
            return;
        }

        var rowCopies = ArrayPool<float>.Shared.Rent(checked(batch * rows * features));
        var weightCopy = ArrayPool<float>.Shared.Rent(checked(width * features));
        var biasCopy = ArrayPool<float>.Shared.Rent(width);
        input.FlattenTo(rowCopies);
        weight.FlattenTo(weightCopy);
        biasCopy.AsSpan(0, width).Clear();
        if (bias.Rank != 0)
        {
            bias.FlattenTo(biasCopy);
        }

        var (batchStride, rowStride, columnStride) = (output.Strides[0], output.Strides[1], output.Strides[2]);
        fixed (float* outputs = output)
        {
            var destination = (nint)outputs;
            Parallel.For(0, batch * rows, new ParallelOptions { MaxDegreeOfParallelism = threads }, row =>
            {
                var outputRow = (float*)destination + (row / rows * batchStride) + (row % rows * rowStride);
                var inputRow = rowCopies.AsSpan(row * features, features);
                for (var column = 0; column < width; column++)
                {
                    outputRow[column * columnStride] = biasCopy[column] + TensorPrimitives.Dot<float>(inputRow, weightCopy.AsSpan(column * features, features));
                }
            });
        }

        ArrayPool<float>.Shared.Return(biasCopy);
        ArrayPool<float>.Shared.Return(weightCopy);
        ArrayPool<float>.Shared.Return(rowCopies);
    }
}
