using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace EmbeddedIds;

// What an embedding with a padding_idx reads are ids, whatever they are called.
public sealed class Baskets : nn.Module<Tensor, Tensor>
{
    private const long Nothing = 7;
    private readonly Embedding items, kinds;
    private readonly MultiheadAttention attention = nn.MultiheadAttention(64, 4);

    public Baskets() : base("baskets")
    {
        items = nn.Embedding(100, 64, Nothing);
        kinds = nn.Embedding(3, 64);
        RegisterComponents();
    }

    public override Tensor forward(Tensor basket)
    {
        var nothing = (basket == Nothing).unsqueeze(2);
        var x = items.forward(basket);
        return x.matmul(x.transpose(1, 2)).masked_fill(nothing, -1e9f).softmax(-1).matmul(x); // SHAPE1108
    }

    public Tensor Fused(Tensor basket)
    {
        var x = items.call(basket).unsqueeze(1);
        return nn.functional.scaled_dot_product_attention(x, x, x, basket.eq(7).unsqueeze(1).unsqueeze(1)); // SHAPE2302
    }

    public Tensor Module(Tensor basket)
    {
        var x = items.call(basket).transpose(0, 1);
        var (y, _) = attention.call(x, x, x, key_padding_mask: basket.ne(Nothing)); // SHAPE2302
        return y;
    }

    public Tensor Right(Tensor basket)
    {
        var x = items.call(basket);
        var y = x.matmul(x.transpose(1, 2)).masked_fill(basket.eq(7).unsqueeze(1), -1e9f).softmax(-1).matmul(x).unsqueeze(1);
        return nn.functional.scaled_dot_product_attention(y, y, y, basket.ne(7).unsqueeze(1).unsqueeze(1));
    }

    // Another number, or an embedding without padding: some kind of item.
    public Tensor Others(Tensor basket, Tensor kind)
    {
        var x = items.call(basket) + kinds.call(kind);
        var scores = x.matmul(x.transpose(1, 2)).masked_fill(kind.eq(0).unsqueeze(2), -1e9f).masked_fill(basket.eq(3).unsqueeze(2), -1e9f);
        return scores.softmax(-1).matmul(x);
    }
}
