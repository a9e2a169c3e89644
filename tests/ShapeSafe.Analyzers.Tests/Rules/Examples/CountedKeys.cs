using TorchSharp;
using static TorchSharp.torch;

namespace CountedKeys;

public sealed class Rolling
{
    private Tensor? keys, values;

    // As many keys as queries: nothing came before.
    public Tensor Next(Tensor query, Tensor key, Tensor value)
    {
        keys = keys is null ? key : cat(new[] { keys, key }, 2);
        values = values is null ? value : cat(new[] { values, value }, 2);
        var (steps, all) = (query.size(2), keys.size(2));
        if (steps == all)
            return nn.functional.scaled_dot_product_attention(query, keys, values, is_casual: true);
        return steps == 1
            ? nn.functional.scaled_dot_product_attention(query, keys, values)
            : nn.functional.scaled_dot_product_attention(query, keys, values, ones(steps, all, dtype: ScalarType.Bool).tril(all - steps));
    }

    // More than one query says nothing of older keys.
    public Tensor Prompt(Tensor query, Tensor key, Tensor value)
    {
        keys = keys is null ? key : cat(new[] { keys, key }, 2);
        values = values is null ? value : cat(new[] { values, value }, 2);
        if (query.size(2) > 1)
            return nn.functional.scaled_dot_product_attention(query, keys, values, is_casual: true); // SHAPE3104
        return nn.functional.scaled_dot_product_attention(query, keys, values);
    }
}
