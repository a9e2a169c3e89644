using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace RowBoundaries;

// Flags of tokens that a loop fills row by row: where the padding stands is seen in the range.
public static class Masks
{
    private static Tensor Weights(Tensor scores, Tensor keep) => scores.masked_fill(~keep, float.NegativeInfinity).softmax(-1);

    private static Tensor Past(long t) => ones(t, t, dtype: ScalarType.Bool).tril();

    public static Tensor Stored(Tensor q, Tensor k, int[] lengths)
    {
        var width = lengths.Max();
        var real = zeros(lengths.Length, width, dtype: ScalarType.Bool);
        for (var row = 0; row < lengths.Length; row++)
            real[row, (width - lengths[row])..] = true;
        var keep = real.unsqueeze(1) & Past(width); // SHAPE3301
        return q.matmul(k.mT).masked_fill(~keep, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor FromEnd(Tensor q, Tensor k, List<int[]> prompts, int width)
    {
        var real = zeros(prompts.Count, width, dtype: ScalarType.Bool);
        for (var row = 0; row < prompts.Count; row++)
        {
            var prompt = prompts[row];
            real[row, ^prompt.Length..] = true;
        }
        var keep = real.unsqueeze(1) & Past(width); // SHAPE3301
        return q.matmul(k.mT).masked_fill(~keep, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Cleared(Tensor q, Tensor k, int[][] prompts, int width)
    {
        var real = ones(prompts.Length, width, dtype: ScalarType.Bool);
        for (var i = 0; i < prompts.Length; i++)
        {
            var missing = width - prompts[i].Length;
            real[i, ..missing].zero_();
        }
        var keep = real.unsqueeze(1) & Past(width); // SHAPE3301
        return q.matmul(k.mT).masked_fill(~keep, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Sliced(Tensor q, Tensor k, int[] lengths, int width)
    {
        var real = zeros(lengths.Length, width, dtype: ScalarType.Bool);
        for (var i = 0; i < lengths.Length; i++)
            real[TensorIndex.Single(i), TensorIndex.Slice(width - lengths[i])] = true;
        var keep = real.unsqueeze(1) & Past(width); // SHAPE3301
        return q.matmul(k.mT).masked_fill(~keep, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Module(TransformerEncoder encoder, Tensor x, int[] pads, int width)
    {
        var hidden = zeros(pads.Length, width, dtype: ScalarType.Bool);
        for (var i = 0; i < pads.Length; i++)
            hidden[i, ..pads[i]].fill_(true);
        var ahead = full(width, width, float.NegativeInfinity).triu(1);
        return encoder.call(x, ahead, hidden); // SHAPE3301
    }

    private static Tensor Counted(int[] lengths, int width)
    {
        var real = zeros(lengths.Length, width, dtype: ScalarType.Bool);
        var row = 0;
        foreach (var length in lengths)
        {
            real[row, (width - length)..] = true;
            row++;
        }
        return real;
    }

    public static Tensor OfHelper(Tensor q, Tensor k, int[] lengths, int width)
    {
        var keep = Counted(lengths, width).unsqueeze(1) & Past(width); // SHAPE3301
        return q.matmul(k.mT).masked_fill(~keep, float.NegativeInfinity).softmax(-1);
    }

    // True at tokens, where it must be true at padding, and the other way round.
    public static Tensor Inverted(TransformerEncoder encoder, Tensor x, int[] lengths, int width)
    {
        var real = zeros(lengths.Length, width, dtype: ScalarType.Bool);
        for (var row = 0; row < lengths.Length; row++)
            real[row, ..lengths[row]] = true;
        return encoder.call(x, null!, real); // SHAPE2302
    }

    // Padding behind the tokens: each of them sees itself.
    public static Tensor Right(Tensor q, Tensor k, int[] lengths)
    {
        var width = lengths.Max();
        var real = zeros(lengths.Length, width, dtype: ScalarType.Bool);
        for (var row = 0; row < lengths.Length; row++)
            real[row, ..lengths[row]] = true;
        return Weights(q.matmul(k.mT), real.unsqueeze(1) & Past(width));
    }

    public static Tensor RightHidden(Tensor q, Tensor k, int[] lengths, int width)
    {
        var hidden = zeros(lengths.Length, width, dtype: ScalarType.Bool);
        for (var row = 0; row < lengths.Length; row++)
            hidden[row, lengths[row]..].fill_(true);
        return Weights(q.matmul(k.mT), ~hidden.unsqueeze(1) & Past(width));
    }

    public static Tensor RightPads(Tensor q, Tensor k, int[] pads, int width)
    {
        var hidden = zeros(pads.Length, width, dtype: ScalarType.Bool);
        for (var row = 0; row < pads.Length; row++)
            hidden[row, (width - pads[row])..] = true;
        return Weights(q.matmul(k.mT), ~hidden.unsqueeze(1) & Past(width));
    }

    // Padding that sees itself, all keys, no triangle, a second write, an unknown place.
    public static Tensor Itself(Tensor q, Tensor k, int[] lengths, int width)
    {
        var real = zeros(lengths.Length, width, dtype: ScalarType.Bool);
        for (var row = 0; row < lengths.Length; row++)
            real[row, (width - lengths[row])..] = true;
        var keep = real.unsqueeze(1) & Past(width) | eye(width, dtype: ScalarType.Bool);
        return q.matmul(k.mT).masked_fill(~keep, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Alone(Tensor q, Tensor k, int[] lengths, int width)
    {
        var real = zeros(lengths.Length, width, dtype: ScalarType.Bool);
        for (var row = 0; row < lengths.Length; row++)
            real[row, (width - lengths[row])..] = true;
        return Weights(q.matmul(k.mT), real.unsqueeze(1));
    }

    public static Tensor First(Tensor q, Tensor k, int[] lengths, int width)
    {
        var real = zeros(lengths.Length, width, dtype: ScalarType.Bool);
        for (var row = 0; row < lengths.Length; row++)
        {
            real[row, (width - lengths[row])..] = true;
            real[row, 0] = true;
        }
        return Weights(q.matmul(k.mT), real.unsqueeze(1) & Past(width));
    }

    public static Tensor Later(Tensor q, Tensor k, int[] lengths, int width)
    {
        var real = zeros(lengths.Length, width, dtype: ScalarType.Bool);
        for (var row = 0; row < lengths.Length; row++)
            real[row, (width - lengths[row])..] = true;
        real[.., 0] = true;
        return Weights(q.matmul(k.mT), real.unsqueeze(1) & Past(width));
    }

    public static Tensor Anything(Tensor q, Tensor k, int[] bounds, int width)
    {
        var real = zeros(bounds.Length, width, dtype: ScalarType.Bool);
        for (var row = 0; row < bounds.Length; row++)
            real[row, bounds[row]..] = true;
        return Weights(q.matmul(k.mT), real.unsqueeze(1) & Past(width));
    }
}
