using System;
using System.Buffers;
using System.Numerics.Tensors;
using System.Threading.Tasks;
using ShapeSafe.Formulas;

namespace ShapeSafe.Engine;

/// <summary>
/// Attention one query row at a time: the keys are streamed in panels, and a running maximum and sum turn their scores into a softmax
/// (Milakov and Gimelshein, Online normalizer calculation for softmax, 2018).
/// </summary>
internal sealed unsafe class RowStreaming(
    AttentionCall call,
    TensorView query,
    TensorView key,
    TensorView value,
    TensorView destination,
    TensorView? weights)
{
    private const int QueriesPerTile = 32;
    private const int KeysPerPanel = 64;

    private readonly int tilesPerHead = (call.Sizes.Queries + QueriesPerTile - 1) / QueriesPerTile;

    /// <summary>Computes a call whose tensors are pinned.</summary>
    public static void Run(AttentionCall call, TensorView query, TensorView key, TensorView value, TensorView destination, TensorView? weights) =>
        new RowStreaming(call, query, key, value, destination, weights).Run();

    private void Run()
    {
        var tiles = (long)call.Sizes.Batch * call.Sizes.Heads * tilesPerHead;
        if (tiles == 1 || call.Threads == 1)
        {
            for (var tile = 0L; tile < tiles; tile++)
            {
                AttendTile(tile);
            }
        }
        else
        {
            Parallel.For(0L, tiles, new ParallelOptions { MaxDegreeOfParallelism = call.Threads }, AttendTile);
        }
    }

    private static Span<float> Copy(TensorView view, float* row, Span<float> packed)
    {
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = row[i * view.ColumnStride];
        }

        return packed;
    }

    private void AttendTile(long tile)
    {
        var head = (int)(tile / tilesPerHead % call.Sizes.Heads);
        var batch = (int)(tile / tilesPerHead / call.Sizes.Heads);
        var first = (int)(tile % tilesPerHead) * QueriesPerTile;
        var last = Math.Min(first + QueriesPerTile, call.Sizes.Queries);
        var scratch = ArrayPool<float>.Shared.Rent((2 * call.HeadDim) + (2 * call.ValueDim) + KeysPerPanel);
        var flags = ArrayPool<bool>.Shared.Rent(KeysPerPanel);
        for (var row = first; row < last; row++)
        {
            AttendRow(batch, head, row, scratch, flags.AsSpan(0, KeysPerPanel));
        }

        ArrayPool<bool>.Shared.Return(flags);
        ArrayPool<float>.Shared.Return(scratch);
    }

    private void AttendRow(int batch, int head, int row, Span<float> scratch, Span<bool> flags)
    {
        var queryRow = Copy(query, query.Row(batch, head, row), Take(ref scratch, call.HeadDim));
        var keyRow = Take(ref scratch, call.HeadDim);
        var valueRow = Take(ref scratch, call.ValueDim);
        var sums = Take(ref scratch, call.ValueDim);
        var panel = Take(ref scratch, KeysPerPanel);
        var group = head / call.HeadsPerGroup;
        var keys = call.Mask is null ? new KeyRange(0, call.Sizes.Keys) : call.Mask.KeysOf(call.Sizes, batch, head, row);
        var maximum = float.MinValue;
        var total = 0f;
        sums.Clear();

        for (var first = keys.Start; first < keys.End; first += KeysPerPanel)
        {
            var count = Math.Min(KeysPerPanel, keys.End - first);
            var mayAttend = flags[..count];
            mayAttend.Fill(true);
            call.Mask?.FillRow(call.Sizes, batch, head, row, first, mayAttend);
            var scores = panel[..count];
            Score(batch, head, row, first, queryRow, keyRow, mayAttend, scores);

            var highest = TensorPrimitives.Max(scores);
            if (highest > maximum)
            {
                var shrink = MathF.Exp(maximum - highest);
                total *= shrink;
                TensorPrimitives.Multiply(sums, shrink, sums);
                maximum = highest;
            }

            for (var i = 0; i < count; i++)
            {
                if (mayAttend[i])
                {
                    var weight = MathF.Exp(scores[i] - maximum);
                    total += weight;
                    Copy(value, value.Row(batch, group, first + i), valueRow);
                    TensorPrimitives.MultiplyAdd(valueRow, weight, sums, sums);
                }
            }
        }

        var normalizer = total == 0 ? 0 : 1 / total;
        var output = destination.Row(batch, head, row);
        for (var i = 0; i < call.ValueDim; i++)
        {
            output[i * destination.ColumnStride] = total == 0 ? 0 : sums[i] * normalizer;
        }

        if (weights is { } weightView)
        {
            WriteWeights(weightView, batch, head, row, keys, queryRow, keyRow, flags, panel, maximum, normalizer);
        }
    }

    /// <summary>Scaled, capped, biased scores of one query for a run of keys; hidden keys get minus infinity.</summary>
    private void Score(int batch, int head, int row, int first, ReadOnlySpan<float> queryRow, Span<float> keyRow, ReadOnlySpan<bool> mayAttend, Span<float> scores)
    {
        var group = head / call.HeadsPerGroup;
        call.Bias?.FillRow(call.Sizes, batch, head, row, first, scores);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!mayAttend[i])
            {
                scores[i] = float.NegativeInfinity;
                continue;
            }

            Copy(key, key.Row(batch, group, first + i), keyRow);
            var score = call.Scale * TensorPrimitives.Dot(queryRow, keyRow);
            score = call.SoftCap == 0 ? score : call.SoftCap * MathF.Tanh(score / call.SoftCap);
            scores[i] = call.Bias is null ? score : score + scores[i];
        }
    }

    private void WriteWeights(
        TensorView view, int batch, int head, int row, KeyRange keys, ReadOnlySpan<float> queryRow, Span<float> keyRow, Span<bool> flags, Span<float> panel, float maximum, float normalizer)
    {
        var weightRow = view.Row(batch, head, row);
        for (var i = 0; i < call.Sizes.Keys; i++)
        {
            weightRow[i * view.ColumnStride] = 0;
        }

        for (var first = keys.Start; first < keys.End; first += KeysPerPanel)
        {
            var count = Math.Min(KeysPerPanel, keys.End - first);
            var mayAttend = flags[..count];
            mayAttend.Fill(true);
            call.Mask?.FillRow(call.Sizes, batch, head, row, first, mayAttend);
            var scores = panel[..count];
            Score(batch, head, row, first, queryRow, keyRow, mayAttend, scores);
            for (var i = 0; i < count; i++)
            {
                if (mayAttend[i])
                {
                    weightRow[(first + i) * view.ColumnStride] = MathF.Exp(scores[i] - maximum) * normalizer;
                }
            }
        }
    }

    private static Span<float> Take(ref Span<float> scratch, int length)
    {
        var taken = scratch[..length];
        scratch = scratch[length..];
        return taken;
    }
}
