using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TiledByHelpers;

// Heads of keys and values that a helper repeats, or gives back as they are where there is one group.
public sealed record Sizes(int Width, int Heads, int KeyValueHeads);

public class Conditional(int heads, int keyHeads)
{
    private Tensor RepeatKv(Tensor kv)
    {
        var groups = heads / keyHeads;
        return groups == 1 ? kv : kv.repeat(1, groups, 1, 1); // SHAPE1403
    }

    public Tensor Attend(Tensor q, Tensor k, Tensor v)
    {
        k = RepeatKv(k);
        v = RepeatKv(v);
        return F.scaled_dot_product_attention(q, k, v, is_casual: true);
    }
}

public class EarlyReturn
{
    private readonly Sizes sizes;

    public EarlyReturn(Sizes sizes) => this.sizes = sizes;

    private static Tensor Widen(Tensor x, int times)
    {
        if (times == 1)
            return x;
        return x.repeat(1, times, 1, 1); // SHAPE1403
    }

    public Tensor Attend(Tensor query, Tensor key, Tensor value)
    {
        var groups = sizes.Heads / sizes.KeyValueHeads;
        key = Widen(key, groups);
        value = Widen(value, groups);
        return query.matmul(key.transpose(2, 3)).softmax(-1).matmul(value);
    }
}

public class Kept
{
    private readonly int groups;

    public Kept(int heads, int keyHeads) => groups = heads / keyHeads;

    private Tensor Widen(Tensor x)
    {
        if (groups > 1)
            x = x.repeat(1, groups, 1, 1); // SHAPE1403
        return x;
    }

    public Tensor Attend(Tensor query, Tensor key, Tensor value) => F.scaled_dot_product_attention(query, Widen(key), Widen(value));
}

public static class OfShapes
{
    public static Tensor Attend(Tensor q, Tensor k, Tensor v)
    {
        var times = q.size(1) / k.size(1);
        return F.scaled_dot_product_attention(q, Widen(k), Widen(v));

        Tensor Widen(Tensor x) => times == 1 ? x : x.repeat(1, times, 1, 1); // SHAPE1403
    }
}

public class Interleaved(int heads, int keyHeads)
{
    private Tensor Widen(Tensor x) => heads == keyHeads ? x : x.repeat_interleave(heads / keyHeads, dim: 1);

    public Tensor Attend(Tensor query, Tensor key, Tensor value) => F.scaled_dot_product_attention(query, Widen(key), Widen(value));
}

public class OneHeadForAll(int heads)
{
    private Tensor Widen(Tensor x) => x.size(1) == 1 ? x.repeat(1, heads, 1, 1) : x;

    public Tensor Attend(Tensor query, Tensor key, Tensor value) => F.scaled_dot_product_attention(query, Widen(key), Widen(value));
}

public class Beams(int beams)
{
    private Tensor Widen(Tensor x) => beams == 1 ? x : x.repeat(beams, 1, 1, 1);

    public Tensor Attend(Tensor query, Tensor key, Tensor value) => F.scaled_dot_product_attention(query, Widen(key), Widen(value));
}
