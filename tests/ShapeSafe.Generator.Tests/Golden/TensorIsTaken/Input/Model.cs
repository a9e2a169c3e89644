using ShapeSafe;

namespace Elsewhere
{
    public sealed class Tensor<T>;
}

namespace Taken
{
    [Batch]    public readonly partial struct Batch;
    [Sequence] public readonly partial struct Words;
    [Heads]    public readonly partial struct Heads;
    [HeadDim]  public readonly partial struct Channel;

    [Attention<Batch, Heads, Words, Words, Channel>] public static partial class WordAttention;
}
