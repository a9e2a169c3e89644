using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;
namespace HeadOrderExamples;

public class Heads
{
    const int G = 4, K = 2, D = 16;
    readonly Linear q = nn.Linear(64, G * K * D), k = nn.Linear(64, K * D);
    Tensor Keys(Tensor x, long b, long t) => k.call(x).view(b, t, K, D).transpose(1, 2).repeat(1, G, 1, 1);
    public Tensor Flat(Tensor x)
    {
        long b = x.size(0), t = x.size(1);
        var query = q.call(x).view(b, t, G, K, D).flatten(2, 3).transpose(1, 2);
        var key = k.call(x).view(b, t, K, D).transpose(1, 2).repeat(1, G, 1, 1);
        return F.scaled_dot_product_attention(query, key, key);
    }
    public Tensor Cat(Tensor x, Tensor[] parts)
    {
        long b = x.size(0), t = x.size(1);
        var one = k.call(x).view(b, t, K, D).transpose(1, 2);
        var query = cat(new[] { one, one * 2, one * 3, one * 4 }, 1);
        var key = k.call(x).view(b, t, K, D).transpose(1, 2).repeat(1, G, 1, 1);
        return F.scaled_dot_product_attention(query, key, key);
    }
    public Tensor Stack(Tensor x)
    {
        long b = x.size(0), t = x.size(1);
        var one = k.call(x).view(b, t, K, D).transpose(1, 2);
        var query = stack(new[] { one, one, one, one }, 1).reshape(b, G * K, t, D);
        var key = k.call(x).view(b, t, K, D).transpose(1, 2).repeat(1, G, 1, 1);
        return F.scaled_dot_product_attention(query, key, key);
    }
    public Tensor Rope(Tensor x, Tensor cos, Tensor sin)
    {
        long b = x.size(0), t = x.size(1);
        var query = q.call(x).view(b, t, G, K, D).permute(0, 2, 3, 1, 4).reshape(b, G * K, t, D);
        query = query * cos + cat(new[] { -query.narrow(-1, D / 2, D / 2), query.narrow(-1, 0, D / 2) }, -1) * sin;
        var key = k.call(x).view(b, t, K, D).transpose(1, 2).repeat(1, G, 1, 1);
        return F.scaled_dot_product_attention(query, key, key);
    }
    public Tensor Index(Tensor x, Tensor order)
    {
        long b = x.size(0), t = x.size(1);
        var query = q.call(x).view(b, t, G * K, D).transpose(1, 2).index_select(1, order);
        var key = k.call(x).view(b, t, K, D).transpose(1, 2).repeat(1, G, 1, 1);
        return F.scaled_dot_product_attention(query, key, key);
    }
    public Tensor Bad(Tensor x)
    {
        long b = x.size(0), t = x.size(1);
        var query = q.call(x).view(b, t, G * K, D).transpose(1, 2);
        var key = k.call(x).view(b, t, K, D).transpose(1, 2).repeat(1, G, 1, 1); // SHAPE1403
        return F.scaled_dot_product_attention(query, key, key);
    }
    public Tensor BadMajor(Tensor x)
    {
        long b = x.size(0), t = x.size(1);
        var query = q.call(x).view(b, t, K, G, D).permute(0, 2, 3, 1, 4).reshape(b, G * K, t, D);
        var key = k.call(x).view(b, t, K, D).transpose(1, 2).repeat(1, G, 1, 1); // SHAPE1403
        return F.scaled_dot_product_attention(query, key, key);
    }
    public Tensor BadRope(Tensor x, Tensor cos, Tensor sin)
    {
        long b = x.size(0), t = x.size(1);
        var query = q.call(x).view(b, t, G * K, D).transpose(1, 2);
        query = query * cos + cat(new[] { -query.narrow(-1, D / 2, D / 2), query.narrow(-1, 0, D / 2) }, -1) * sin;
        var key = k.call(x).view(b, t, K, D).transpose(1, 2).unsqueeze(1).expand(b, G, K, t, D).flatten(1, 2); // SHAPE1403
        return F.scaled_dot_product_attention(query, key, key);
    }
}

