using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TwoSequences;

// is_casual where the keys are another sequence, split into heads by helpers.
public class CrossAttention : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly int heads = 4;
    private readonly Linear query = nn.Linear(8, 8), keyValue = nn.Linear(8, 16);

    public CrossAttention()
        : base("cross") => RegisterComponents();

    private Tensor ToHeads(Tensor x) => x.unflatten(2, heads, -1).transpose(1, 2);
    public override Tensor forward(Tensor latents, Tensor context)
    {
        var q = ToHeads(query.call(latents));
        var kv = keyValue.call(context).chunk(2, -1);
        var (k, v) = (ToHeads(kv[0]), ToHeads(kv[1]));
        return nn.functional.scaled_dot_product_attention(q, k, v, is_casual: true); // SHAPE3104
    }

    private Tensor Plain(Tensor x) => x;
    public Tensor WithoutUnflatten(Tensor latents, Tensor context)
    {
        var q = Plain(query.call(latents));
        var kv = keyValue.call(context).chunk(2, -1);
        var (k, v) = (Plain(kv[0]), Plain(kv[1]));
        return nn.functional.scaled_dot_product_attention(q, k, v, is_casual: true); // SHAPE3104
    }

    public Tensor Two(Tensor latents, Tensor context)
    {
        var q = query.call(latents).unflatten(2, heads, -1).transpose(1, 2);
        var k = query.call(context).unflatten(2, heads, -1).transpose(1, 2);
        var v = query.call(context).unflatten(2, heads, -1).transpose(1, 2);
        return nn.functional.scaled_dot_product_attention(q, k, v, is_casual: true); // SHAPE3104
    }

    public Tensor Self(Tensor x)
    {
        var q = ToHeads(query.call(x));
        var kv = keyValue.call(x).chunk(2, -1);
        return nn.functional.scaled_dot_product_attention(q, ToHeads(kv[0]), ToHeads(kv[1]), is_casual: true);
    }

    public Tensor Either(Tensor x, Tensor? context = null)
    {
        context ??= x;
        var q = ToHeads(query.call(x));
        var kv = keyValue.call(context).chunk(2, -1);
        return nn.functional.scaled_dot_product_attention(q, ToHeads(kv[0]), ToHeads(kv[1]), is_casual: context is null);
    }
}
