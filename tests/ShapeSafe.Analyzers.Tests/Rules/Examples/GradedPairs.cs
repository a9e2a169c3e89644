using TorchSharp;
using static TorchSharp.torch;

namespace GradedPairs;

// What a helper is wrong about by its names is said there, and not once more where a number proves it.
public static class Local
{
    public static Tensor Bias(long n, long window)
    {
        var hidden = ones(n, n, dtype: ScalarType.Bool).triu(1) & ones(n, n, dtype: ScalarType.Bool).tril(-window); // SHAPE2303
        return zeros(n, n).masked_fill(hidden, float.NegativeInfinity);
    }

    public static Tensor Band(long n, long size) => ones(n, n, dtype: ScalarType.Bool).triu(1) & ones(n, n, dtype: ScalarType.Bool).tril(-size);

    public static Tensor Attend(Tensor q) => nn.functional.scaled_dot_product_attention(q, q, q, Bias(64, 16));

    // Nothing but the number tells what is wrong.
    public static Tensor Proved(Tensor q) => nn.functional.scaled_dot_product_attention(q, q, q, zeros(64, 64).masked_fill(Band(64, 16), -1e9)); // SHAPE2305
}
