using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Selected;

// Queries, keys and values through LINQ: each is a tensor of its own.
public sealed class Attention(Linear project, Linear leave, long heads)
{
    public Tensor HeadsAreMergedInPlace(Tensor x)
    {
        var (b, t) = (x.size(0), x.size(1));
        var qkv = project.call(x).chunk(3, -1).Select(part => part.reshape(b, t, heads, -1).transpose(1, 2)).ToArray();
        var context = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2]);
        return leave.call(context.reshape(b, t, -1)); // SHAPE1402
    }

    public Tensor HeadsAreMerged(Tensor x)
    {
        var (b, t) = (x.size(0), x.size(1));
        var qkv = project.call(x).chunk(3, -1).Select(part => part.reshape(b, t, heads, -1).transpose(1, 2)).ToArray();
        var context = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2]);
        return leave.call(context.transpose(1, 2).reshape(b, t, -1));
    }

    public Tensor ByMethod(Tensor x)
    {
        var parts = project.call(x).chunk(3, -1).Select(Split).ToList();
        var context = F.scaled_dot_product_attention(parts[0], parts[1], parts[2], is_casual: true);
        return leave.call(context.transpose(1, 2).flatten(2));
    }

    private Tensor Split(Tensor part) => part.reshape(part.size(0), part.size(1), heads, -1).transpose(1, 2);

    // Two sequences that one lambda splits stay two.
    public Tensor Cross(Tensor asking, Tensor memory)
    {
        var both = new[] { asking, memory }.Select(x => x.view(x.size(0), x.size(1), heads, -1).transpose(1, 2)).ToArray();
        return F.scaled_dot_product_attention(both[0], both[1], both[1], is_casual: true); // SHAPE3104
    }
}
