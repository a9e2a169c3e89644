using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace SeveralLines;

// What inputs disagree about is said of the call, where they stand on other lines than its name; what is wrong with one argument, of that.
public static class Calls
{
    public static Tensor Types(Tensor h)
    {
        var q = h.to(ScalarType.Float32);
        var k = zeros(2, 4, 8, 16, dtype: ScalarType.Float16);
        return F.scaled_dot_product_attention( // SHAPE2112
            q, k, k);
    }

    public static Tensor Lengths()
    {
        var (q, k, v) = (zeros(2, 4, 8, 16), zeros(2, 4, 8, 16), zeros(2, 4, 9, 16));
        return F
            .scaled_dot_product_attention( // SHAPE1201
                q,
                k,
                v);
    }

    public static Tensor Features()
    {
        var (q, k) = (zeros(2, 4, 8, 16), zeros(2, 4, 8, 12));
        return F.scaled_dot_product_attention(q, // SHAPE1202
            k,
            k);
    }

    public static Tensor Batch()
    {
        var (q, k) = (zeros(2, 4, 8, 16), zeros(3, 4, 8, 16));
        return F.scaled_dot_product_attention( // SHAPE1208
            q, k, k);
    }

    public static Tensor Heads()
    {
        var (q, k) = (zeros(2, 8, 8, 16), zeros(2, 4, 8, 16));
        return F.scaled_dot_product_attention( // SHAPE1203
            q, k, k);
    }

    public static Tensor Mask()
    {
        var (q, mask) = (zeros(2, 8, 8, 16), zeros(9, 9));
        return F.scaled_dot_product_attention(
            q, q, q,
            attn_mask: mask); // SHAPE1105
    }
}
