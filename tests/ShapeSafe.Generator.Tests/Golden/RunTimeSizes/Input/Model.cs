using ShapeSafe;

namespace Dynamic
{
    namespace Sizes
    {
        [Batch]    public readonly partial struct Batch;
        [Sequence] public readonly partial struct Tokens;
        [Heads]    public readonly partial struct Heads;
        [HeadDim]  public readonly partial struct Channel;
        [Features] public readonly partial struct Model;
    }

    [Attention<Sizes.Batch, Sizes.Heads, Sizes.Tokens, Sizes.Tokens, Sizes.Channel>] public static partial class TokenAttention;
}

namespace Dynamic.Sizes.Deeper
{
    [Attention<Batch, Heads, Tokens, Tokens, Channel>] internal static partial class DeeperAttention;
}
