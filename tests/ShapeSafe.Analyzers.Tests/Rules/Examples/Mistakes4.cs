using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace V4;

// What is wrong for this model only, said where it is called.
public sealed class Masked : nn.Module<Tensor, Tensor, Tensor>
{
    public Masked()
        : base("masked")
    {
    }

    public override Tensor forward(Tensor x, Tensor mask)
    {
        var scores = x.matmul(x.transpose(-2, -1));
        return scores.masked_fill(mask, float.NegativeInfinity).softmax(-1).matmul(x);
    }
}

public static class OwnModules
{
    public static Tensor Called(Tensor x)
    {
        var layer = new Masked();
        return layer.call(x, ones(x.shape[1], x.shape[1], dtype: ScalarType.Bool).tril()); // SHAPE2301
    }

    public static Tensor Forwarded(Masked layer, Tensor x) => layer.forward(x, ones(6, 6).triu(1)); // SHAPE2104
}

// After an exception.
public static class Handlers
{
    public static Tensor Retried(Tensor query, Tensor key, Tensor value, Tensor mask)
    {
        try
        {
            return F.scaled_dot_product_attention(query, key, value, mask);
        }
        catch (InvalidOperationException)
        {
            var causal = ones(4, 4, dtype: ScalarType.Bool).tril();
            return F.scaled_dot_product_attention(query, key, value, causal, is_casual: true); // SHAPE3103
        }
    }

    public static Tensor Filtered(Tensor query, bool quiet)
    {
        var mask = ones(5, 5, dtype: ScalarType.Bool).triu(1);
        try
        {
            return query.matmul(query);
        }
        catch (Exception thrown) when (thrown.Message.Length > 0)
        {
            return F.scaled_dot_product_attention(query, query, query, mask); // SHAPE2301
        }
    }
}

// Axes that einsum does not name.
public static class Ellipsis
{
    public static Tensor OverQueries(Tensor query, Tensor key, Tensor value)
    {
        var scores = einsum("...id,...jd->...ij", query, key);
        return einsum("...ij,...jd->...id", scores.softmax(-2), value); // SHAPE3201
    }

    public static Tensor Sizes(Tensor mask)
    {
        var scores = einsum("...id,jd->...ij", randn(2, 4, 6, 8), randn(7, 8));
        return scores.masked_fill(ones(6, 6, dtype: ScalarType.Bool).triu(1), float.NegativeInfinity).softmax(-1); // SHAPE1106
    }
}

// Initializers are code too.
public sealed class Initialized
{
    private readonly MultiheadAttention first = nn.MultiheadAttention(100, 7), second = nn.MultiheadAttention(100, 10); // SHAPE1207

    public MultiheadAttention Third { get; } = nn.MultiheadAttention(64, 5); // SHAPE1207

    public MultiheadAttention Fourth => nn.MultiheadAttention(64, 6); // SHAPE1207

    public Tensor Sum(Tensor x) => first.call(x, x, x).Item1 + second.call(x, x, x).Item1;
}

// The channels of a head left to libtorch.
public static class Inferred
{
    public static Tensor NotTransposed(Tensor x, int heads)
    {
        var (batch, length) = (x.shape[0], x.shape[1]);
        var query = nn.Linear(512, 512).call(x).view(batch, length, heads, -1);
        return F.scaled_dot_product_attention(query, query, query, is_casual: true); // SHAPE1302
    }
}

// The padding of the target over the memory, by the name of its ids.
public static class Sides
{
    public static Tensor Go(Transformer model, Tensor source, Tensor target, Tensor srcIds, Tensor tgtIds) => model.call(
        source, target, null!, null, null, srcIds.eq(0), tgtIds.eq(0),
        memory_key_padding_mask: tgtIds.eq(0)); // SHAPE2202
}

// No operation is named, only a mask.
public static class Named
{
    public static Tensor Additive(Tensor attention_mask) => (1 - attention_mask.to(ScalarType.Bool)) * -1e9f; // SHAPE2105
}

// Heads split in a local function, of features that the layer knows by another name.
public sealed class Split : nn.Module<Tensor, Tensor>
{
    private readonly Linear qkv;
    private readonly int heads, width;

    public Split(int width, int heads)
        : base("split")
    {
        (this.width, this.heads) = (width, heads);
        qkv = nn.Linear(width, 3 * width, hasBias: false);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var (batch, length, channels) = (x.size(0), x.size(1), x.size(2));
        var parts = qkv.forward(x).chunk(3, dim: -1);
        var (query, key, value) = (Heads(parts[0]), Heads(parts[1]), Heads(parts[2]));
        return query.matmul(key.transpose(-2, -1)).softmax(-1).matmul(value).transpose(1, 2).reshape(batch, length, channels);

        Tensor Heads(Tensor part) => part.view(batch, heads, length, channels / heads); // SHAPE1401
    }
}

// Two sequences, told apart by where they come from.
public static class Unflattened
{
    public static Tensor Go(Tensor x, Tensor context, Linear toQuery, Linear toKey, Linear toValue)
    {
        var query = toQuery.call(x).unflatten(-1, 8, 32).transpose(1, 2);
        var key = toKey.call(context).unflatten(-1, 8, 32).transpose(1, 2);
        var value = toValue.call(context).unflatten(-1, 8, 32).transpose(1, 2);
        return F.scaled_dot_product_attention(query, key, value, is_casual: true); // SHAPE3104
    }
}

// The keys have a past, the mask has none.
public static class Cached
{
    public static Tensor Go(Tensor query, Tensor key, Tensor value, Tensor pastKey, Tensor pastValue)
    {
        var keys = cat([pastKey, key], -2);
        var values = cat([pastValue, value], -2);
        var scores = query.matmul(keys.transpose(-1, -2)) / 8.0;
        var window = ones(query.shape[2], query.shape[2], dtype: ScalarType.Bool).triu(1);
        return scores.masked_fill(window, float.NegativeInfinity).softmax(-1).matmul(values); // SHAPE1106
    }
}
