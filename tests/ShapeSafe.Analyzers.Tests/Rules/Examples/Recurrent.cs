using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace RecurrentExamples;

// What recurrent modules give is sequence-first unless they are told otherwise.
public class Tagger
{
    private readonly Embedding words = nn.Embedding(100, 32);
    private readonly GRU gru = nn.GRU(32, 32);
    private readonly LSTM lstm = nn.LSTM(32, 32, bidirectional: true);
    private readonly RNN first = nn.RNN(32, 32, batchFirst: true);
    private readonly Linear asking = nn.Linear(64, 64);
    private readonly MultiheadAttention attention = nn.MultiheadAttention(32, 4);

    public Tensor NotMovedBack(Tensor sentences)
    {
        var (h, _) = gru.call(words.call(sentences).transpose(0, 1));
        var scores = bmm(h, h.transpose(1, 2)); // SHAPE1301
        return bmm(scores.softmax(-1), h);
    }

    public Tensor Projected(Tensor x)
    {
        var (h, _, _) = lstm.call(x);
        var scores = asking.call(h).bmm(h.permute(0, 2, 1)) / 8; // SHAPE1301
        return scores.softmax(-1).bmm(h);
    }

    public Tensor Pooled(Tensor x, Tensor weights)
    {
        var (h, _) = gru.call(x);
        return bmm(weights.softmax(-1), h); // SHAPE1301
    }

    public Tensor Fused(Tensor sentences)
    {
        var (h, _) = gru.call(words.call(sentences).transpose(0, 1));
        var product = bmm(h, h.mT);
        return F.scaled_dot_product_attention(h, h, h) + product.sum(); // SHAPE1301
    }

    public Tensor BatchFirstIntoModule(Tensor x)
    {
        var (h, _) = first.call(x);
        var (y, _) = attention.call(h, h, h); // SHAPE1301
        return y;
    }

    public Tensor MovedIntoModule(Tensor x)
    {
        var (h, _) = first.call(x);
        h = h.transpose(0, 1);
        var (y, _) = attention.call(h, h, h);
        return y.transpose(0, 1);
    }

    public Tensor SequenceFirstIntoModule(Tensor x)
    {
        var (h, _) = gru.call(x);
        var (y, _) = attention.call(h, h, h);
        return y;
    }

    public Tensor MovedBack(Tensor sentences)
    {
        var (h, _) = gru.call(words.call(sentences).transpose(0, 1));
        h = h.transpose(0, 1);
        return bmm(bmm(h, h.transpose(1, 2)).softmax(-1), h);
    }

    public Tensor BatchFirst(Tensor x)
    {
        var (h, _) = first.call(x);
        return bmm(bmm(h, h.transpose(1, 2)).softmax(-1), h);
    }

    // Queries of one step, (batch, 1, features).
    public Tensor Decoded(Tensor x, Tensor query)
    {
        var (h, _) = gru.call(x);
        var weights = bmm(query, h.permute(1, 2, 0)).softmax(-1);
        return bmm(weights, h.transpose(0, 1));
    }

    // Samples are told apart at each step, and nothing is weighed: a contrastive loss.
    public Tensor Contrast(Tensor x, Tensor predicted)
    {
        var (h, _) = gru.call(x);
        return bmm(predicted, h.transpose(1, 2)).log_softmax(-1).mean();
    }

    // One sequence without a batch.
    public Tensor Alone(Tensor x)
    {
        if (x.dim() != 2)
            throw new ArgumentException("one sequence");
        var (h, _) = gru.call(x);
        return h.matmul(h.transpose(0, 1)).softmax(-1).matmul(h);
    }

    // Axes are what they are made.
    public Tensor Unknown(GRU made, Tensor x)
    {
        var (h, _) = made.call(x);
        return bmm(bmm(h, h.transpose(1, 2)).softmax(-1), h);
    }
}
