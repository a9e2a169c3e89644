using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace OpenedPrefixes;

// A causal mask of which the first columns are opened keeps its diagonal behind them.
public static class Opened
{
    public static Tensor Stored(TransformerEncoder encoder, Tensor x, long n, int prefix)
    {
        var mask = full(n, n, float.NegativeInfinity).triu(0); // SHAPE3102
        mask[.., ..prefix] = 0f;
        return encoder.call(x, mask);
    }

    public static Tensor Filled(Tensor q, Tensor k, Tensor v, long n, long prefix)
    {
        var keep = ones(n, n, dtype: ScalarType.Bool).tril(-1); // SHAPE3102
        keep.slice(1, 0, prefix, 1).fill_(true);
        return nn.functional.scaled_dot_product_attention(q, k, v, keep);
    }

    public static Tensor Ahead(Tensor q, Tensor k, Tensor v, long n, int prefix)
    {
        var hidden = ones(n, n, dtype: ScalarType.Bool).triu(2); // SHAPE3102
        hidden[.., ..prefix].fill_(false);
        return q.matmul(k.mT).masked_fill(hidden, float.NegativeInfinity).softmax(-1).matmul(v);
    }

    public static Tensor Helped(Tensor q, Tensor k, Tensor v)
    {
        return q.matmul(k.mT).masked_fill(Mask(32, 8), float.NegativeInfinity).softmax(-1).matmul(v);

        static Tensor Mask(long n, long prefix)
        {
            var hidden = ones(n, n, dtype: ScalarType.Bool).triu(); // SHAPE3102
            hidden.narrow(-1, 0, prefix).zero_();
            return hidden;
        }
    }

    public static Tensor Inverted(Tensor q, Tensor k, Tensor v, long n, int prefix)
    {
        var hidden = ones(n, n, dtype: ScalarType.Bool).triu(1);
        hidden[.., ..prefix] = false;
        return nn.functional.scaled_dot_product_attention(q, k, v, hidden); // SHAPE2301
    }

    public static Tensor RightStored(Tensor q, Tensor k, Tensor v, long n, int prefix)
    {
        var keep = ones(n, n, dtype: ScalarType.Bool).tril();
        keep[.., ..prefix] = true;
        return nn.functional.scaled_dot_product_attention(q, k, v, keep);
    }

    public static Tensor RightFilled(Tensor q, Tensor k, Tensor v, long n, long prefix)
    {
        var hidden = ones(n, n, dtype: ScalarType.Bool).triu(1);
        hidden.narrow(-1, 0, prefix).zero_();
        return q.matmul(k.mT).masked_fill(hidden, float.NegativeInfinity).softmax(-1).matmul(v);
    }

    // The diagonal is opened too, before or after.
    public static Tensor DiagonalBefore(Tensor q, Tensor k, Tensor v, long n, int prefix)
    {
        var hidden = ones(n, n, dtype: ScalarType.Bool).triu();
        hidden.diagonal().fill_(false);
        hidden[.., ..prefix] = false;
        return q.matmul(k.mT).masked_fill(hidden, float.NegativeInfinity).softmax(-1).matmul(v);
    }

    public static Tensor DiagonalAfter(Tensor q, Tensor k, Tensor v, long n, int prefix)
    {
        var hidden = ones(n, n, dtype: ScalarType.Bool).triu();
        hidden[.., ..prefix] = false;
        hidden.diagonal().fill_(false);
        return q.matmul(k.mT).masked_fill(hidden, float.NegativeInfinity).softmax(-1).matmul(v);
    }

    // Some of the last columns, or every column.
    public static Tensor Others(Tensor q, Tensor k, Tensor v, long n, int prefix)
    {
        var hidden = ones(n, n, dtype: ScalarType.Bool).triu();
        hidden[.., prefix..] = false;
        return q.matmul(k.mT).masked_fill(hidden, float.NegativeInfinity).softmax(-1).matmul(v);
    }
}
