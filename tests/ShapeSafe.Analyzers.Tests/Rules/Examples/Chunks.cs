using TorchSharp;
using static TorchSharp.torch;

namespace Chunks;

// The keys are a chunk of a fixed length and what came before it.
public static class Chunked
{
    private const int Chunk = 128;

    public static Tensor Fused(Tensor x, Tensor past)
    {
        var (query, key) = (x.view(1, 8, Chunk, 64), cat([past, x.view(1, 8, Chunk, 64)], 2));
        var mask = ones(Chunk, Chunk, dtype: ScalarType.Bool).tril();
        return nn.functional.scaled_dot_product_attention(query, key, key, mask); // SHAPE1105
    }

    public static Tensor Added(Tensor x, Tensor past)
    {
        var (query, key) = (x.view(1, 8, Chunk, 64), cat([past, x.view(1, 8, Chunk, 64)], 2));
        var bias = full(Chunk, Chunk, float.NegativeInfinity).triu(1);
        return (query.matmul(key.mT) + bias).softmax(-1).matmul(key); // SHAPE1106
    }

    public static Tensor Covered(Tensor x, Tensor past)
    {
        var (query, key) = (x.view(1, 8, Chunk, 64), cat([past, x.view(1, 8, Chunk, 64)], 2));
        var keys = key.size(2);
        var mask = ones(Chunk, keys, dtype: ScalarType.Bool).tril(keys - Chunk);
        return nn.functional.scaled_dot_product_attention(query, key, key, mask);
    }

    public static Tensor NothingBefore(Tensor x, Tensor past)
    {
        var (query, key) = (x.view(1, 8, Chunk, 64), cat([past, x.view(1, 8, Chunk, 64)], 2));
        return past.size(2) == 0
            ? nn.functional.scaled_dot_product_attention(query, key, key, ones(Chunk, Chunk, dtype: ScalarType.Bool).tril())
            : nn.functional.scaled_dot_product_attention(query, key, key, ones(Chunk, key.size(2), dtype: ScalarType.Bool).tril(past.size(2)));
    }

    // One of them broadcasts.
    public static Tensor OneStep(Tensor x, Tensor past)
    {
        var (query, key) = (x.view(1, 8, 1, 64), cat([past, x.view(1, 8, 1, 64)], 2));
        return nn.functional.scaled_dot_product_attention(query, key, key, ones(1, 1, dtype: ScalarType.Bool));
    }
}
