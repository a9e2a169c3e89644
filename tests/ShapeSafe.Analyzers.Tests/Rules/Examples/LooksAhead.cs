using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace LooksAhead;

// A query that sees positions ahead is right where the code says that it means to.
public static class Meant
{
    private const int RightContext = 2;

    private static Tensor Hidden(long n, long lookAhead) => full(n, n, float.NegativeInfinity).triu(lookAhead + 1);

    private static Tensor Cut(long n, int diagonal) => full(n, n, float.NegativeInfinity).triu(diagonal);

    public static Tensor Helper(Tensor q) => F.scaled_dot_product_attention(q, q, q, Hidden(16, 4));

    public static Tensor Passed(Tensor q)
    {
        const int ahead = 3;
        return F.scaled_dot_product_attention(q, q, q, Cut(16, ahead + 1)) + F.scaled_dot_product_attention(q, q, q, Cut(16, diagonal: 1 + RightContext));
    }

    public static Tensor Constant(Tensor q) => F.scaled_dot_product_attention(q, q, q, ones(16, 16, dtype: ScalarType.Bool).tril(RightContext));

    public static Tensor Variable(Tensor q)
    {
        var futureFrames = 2;
        var diagonal = futureFrames + 1;
        var hidden = full(16, 16, float.NegativeInfinity).triu(diagonal);
        return F.scaled_dot_product_attention(q, q, q, hidden);
    }

    public static Tensor WaitK(Tensor q) => F.scaled_dot_product_attention(q, q, q, ones(16, 16, dtype: ScalarType.Bool).tril(2));

    public static Tensor Compared(Tensor q, long t)
    {
        const int lookahead = 1;
        var visible = arange(t).unsqueeze(0) <= arange(t).unsqueeze(1) + lookahead;
        return F.scaled_dot_product_attention(q, q, q, visible);
    }

    public static Tensor BehindPrefix(Tensor q, long prefix)
    {
        const int lookahead = 2;
        var hidden = ones(16, 16, dtype: ScalarType.Bool).triu(lookahead + 1);
        hidden[.., ..(int)prefix] = false;
        return matmul(q, q.mT).masked_fill(hidden, float.NegativeInfinity).softmax(-1).matmul(q);
    }

    public static Tensor Stream(Tensor q)
    {
        var streamingMask = ones(16, 16, dtype: ScalarType.Bool).tril(1);
        return F.scaled_dot_product_attention(q, q, q, streamingMask);
    }

    public static Tensor LookAheadBy(Tensor q, int offset = 2)
    {
        const int steps = 2;
        return F.scaled_dot_product_attention(q, q, q, ones(16, 16, dtype: ScalarType.Bool).tril(steps));
    }
}

public static class NotMeant
{
    private static Tensor Cut(long n, int diagonal) => full(n, n, float.NegativeInfinity).triu(diagonal); // SHAPE3102

    private static Tensor Once(long n, int diagonal) => full(n, n, float.NegativeInfinity).triu(diagonal);

    // The mask of what lies ahead, as causal masks are often called.
    public static Tensor LookAheadMask(Tensor q)
    {
        var lookAheadMask = full(16, 16, float.NegativeInfinity).triu(2); // SHAPE3102
        return F.scaled_dot_product_attention(q, q, q, lookAheadMask);
    }

    public static Tensor Future(Tensor q)
    {
        var future = ones(16, 16, dtype: ScalarType.Bool).triu(2); // SHAPE3102
        return F.scaled_dot_product_attention(q, q, q, ~future);
    }

    public static Tensor Shifted(Tensor q)
    {
        const int shift = 1;
        return F.scaled_dot_product_attention(q, q, q, ones(16, 16, dtype: ScalarType.Bool).tril(shift)); // SHAPE3102
    }

    public static Tensor Passed(Tensor q) => F.scaled_dot_product_attention(q, q, q, Cut(16, 2));

    public static Tensor Named(Tensor q, int ahead) => F.scaled_dot_product_attention(q, q, q, Once(16, diagonal: ahead));

    public static Tensor NamedOnce(Tensor q)
    {
        const int waitFrames = 3;
        return F.scaled_dot_product_attention(q, q, q, Once(16, waitFrames));
    }

    // What may be seen of the future says nothing of who does not see itself.
    public static Tensor Itself(Tensor q)
    {
        const int lookahead = -1;
        return F.scaled_dot_product_attention(q, q, q, ones(16, 16, dtype: ScalarType.Bool).tril(lookahead)); // SHAPE3101
    }
}
