using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace JoinedMasks;

// All tokens but those of one id, beside a causal mask: no name says what the id is, but nobody lets everyone see all the others.
public static class AllButOne
{
    private static Tensor Past(Tensor tokens) => ones(tokens.shape[1], tokens.shape[1], dtype: ScalarType.Bool).tril();

    public static Tensor Shown(Tensor q, Tensor tokens, long eos)
    {
        var isToken = tokens.ne(eos).unsqueeze(1).unsqueeze(1);
        var allowed = Past(tokens) | isToken; // SHAPE2303
        return F.scaled_dot_product_attention(q, q, q, allowed);
    }

    public static Tensor Hidden(Tensor q, Tensor inputIds, int filler)
    {
        var hidden = ~Past(inputIds) & (inputIds == filler)[.., TensorIndex.None, TensorIndex.None]; // SHAPE2303
        return q.matmul(q.mT).masked_fill(hidden, float.NegativeInfinity).softmax(-1);
    }

    public static Tensor Right(Tensor q, Tensor tokens, long eos)
    {
        var isToken = tokens.ne(eos).unsqueeze(1).unsqueeze(1);
        var hidden = ~Past(tokens) | (tokens == eos).unsqueeze(1).unsqueeze(1);
        return F.scaled_dot_product_attention(q, q, q, Past(tokens) & isToken) + F.scaled_dot_product_attention(q, q, q, ~hidden);
    }

    // Few tokens that everybody sees, and ids of which there are two or three.
    public static Tensor Seen(Tensor q, Tensor tokens, Tensor tokenTypeIds, long cls, long imageId)
    {
        var first = Past(tokens) | tokens.eq(cls).unsqueeze(1).unsqueeze(1);
        var part = Past(tokens) | tokenTypeIds.ne(1).unsqueeze(1).unsqueeze(1);
        var image = Past(tokens) | tokens.ne(imageId).unsqueeze(1).unsqueeze(1);
        return F.scaled_dot_product_attention(q, q, q, first) + F.scaled_dot_product_attention(q, q, q, part) + F.scaled_dot_product_attention(q, q, q, image);
    }
}
