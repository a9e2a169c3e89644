using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;

namespace Places;

// Keys and values that are exchanged on their way: tuples, records, arguments of helpers.
public record Pair(Tensor Keys, Tensor Values);

public sealed class Cache
{
    private Tensor keyCache = zeros(1, 1, 1, 1), valueCache = zeros(1, 1, 1, 1);

    public (Tensor Key, Tensor Value) Update(Tensor key, Tensor value, int layer)
    {
        (keyCache, valueCache) = (cat(new[] { keyCache, key }, -2), cat(new[] { valueCache, value }, -2));
        return (keyCache, valueCache);
    }

    public (Tensor key, Tensor value) Wrong(Tensor query)
    {
        query.softmax(-1);
        return (valueCache, keyCache); // SHAPE2203
    }

    public Pair Keep() => new Pair(keyCache, valueCache);
}

public sealed class Use
{
    private static Tensor F(Tensor q, Tensor k, Tensor v) => nn.functional.scaled_dot_product_attention(q, k, v);
    public Tensor Taken(Tensor query, Tensor key, Tensor value, Cache cache)
    {
        query = query.softmax(-1);
        var (value_states, key_states) = cache.Update(key, value, 0); // SHAPE2203
        return F(query, key_states, value_states);
    }

    public Tensor Right(Tensor query, Tensor key, Tensor value, Cache cache)
    {
        query = query.softmax(-1);
        var (key_states, value_states) = cache.Update(key, value, 0);
        return F(query, key_states, value_states);
    }

    public Tensor Assigned(Tensor query, Tensor k, Tensor v, Cache cache)
    {
        query = query.softmax(-1);
        (v, k) = cache.Update(k, v, 0); // SHAPE2203
        return F(query, k, v);
    }

    public Tensor Passed(Tensor query, Tensor k, Tensor v, Cache cache)
    {
        query = query.softmax(-1);
        (k, v) = cache.Update(v, k, 0); // SHAPE2203
        return F(query, k, v);
    }

    public Tensor Helper(Tensor query, Tensor keys, Tensor values)
    {
        query = query.softmax(-1);
        return F(query, values, keys); // SHAPE2203
    }

    public Tensor Named(Tensor query, Tensor keys, Tensor values)
    {
        query = query.softmax(-1);
        return F(query, k: values, v: keys);
    }

    public Tensor Swapped(Tensor query, Tensor k, Tensor v)
    {
        (k, v) = (v, k);
        return nn.functional.scaled_dot_product_attention(query, k, v);
    }

    public Tensor Recorded(Tensor query, Tensor keys, Tensor values)
    {
        var pair = new Pair(values, keys); // SHAPE2203
        return nn.functional.scaled_dot_product_attention(query, pair.Keys, pair.Values);
    }

    public Tensor OfRecord(Tensor query, Cache cache)
    {
        var (v, k) = cache.Keep(); // SHAPE2203
        return nn.functional.scaled_dot_product_attention(query, k, v);
    }

    public Tensor Unnamed(Tensor query, System.Func<Tensor, (Tensor, Tensor)> both)
    {
        var (v, k) = both(query);
        return nn.functional.scaled_dot_product_attention(query, k, v);
    }

    public Tensor Own(Tensor query, Dictionary<string, Tensor> more)
    {
        (Tensor k, Tensor v) pair = (more["k"], more["v"]);
        return nn.functional.scaled_dot_product_attention(query, pair.k, pair.v);
    }

    public Tensor Elements(Tensor query, Tensor keys, Tensor values)
    {
        (Tensor k, Tensor v) pair = (values, keys); // SHAPE2203
        return nn.functional.scaled_dot_product_attention(query, pair.k, pair.v);
    }
}
