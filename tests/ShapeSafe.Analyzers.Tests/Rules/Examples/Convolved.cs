using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Convolved;

// A convolution with a stride leaves fewer frames than the padding mask was made for.
public static class Frames
{
    private static Tensor Beyond(Tensor lengths, long frames) => arange(frames).unsqueeze(0) >= lengths.unsqueeze(1);

    public static Tensor Halved(Tensor lengths)
    {
        var conv = nn.Conv1d(80, 64, 3, stride: 2, padding: 1);
        var layer = nn.TransformerEncoderLayer(64, 4);
        var hidden = conv.call(randn(4, 80, 500)).permute(2, 0, 1);
        return layer.call(hidden, null, Beyond(lengths, 500)); // SHAPE1103
    }

    public static Tensor Right(Tensor features, Tensor lengths)
    {
        var same = nn.Conv1d(80, 64, 5, padding: 2);
        var half = nn.Conv1d(80, 64, 3, stride: 2, padding: 1);
        var layer = nn.TransformerEncoderLayer(64, 4);
        var kept = layer.call(same.call(features).permute(2, 0, 1), null, Beyond(lengths, features.size(2)));
        var halved = layer.call(half.call(randn(4, 80, 500)).permute(2, 0, 1), null, Beyond(lengths, 250));
        return kept.sum() + halved.sum() + layer.call(half.call(features).permute(2, 0, 1), null, Beyond(lengths, (features.size(2) - 1) / 2 + 1)).sum();
    }
}

// A helper whose name speaks of nothing: what is wrong in it is said there.
public static class Voices
{
    private static Tensor Bias(Tensor counts, long longest)
    {
        var position = arange(longest, device: counts.device).unsqueeze(0);
        var voiced = position < counts.unsqueeze(1);
        return (1 - voiced) * -10000.0f; // SHAPE2105
    }

    public static Tensor Attend(Tensor q, Tensor k, Tensor v, Tensor counts)
    {
        var logits = matmul(q, k.transpose(2, 3)) / Math.Sqrt(q.size(3));
        return matmul(nn.functional.softmax(logits + Bias(counts, k.size(2)).unsqueeze(1).unsqueeze(1), dim: -1), v);
    }
}
