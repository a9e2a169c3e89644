using ShapeSafe;

namespace Nested;

public abstract partial class Encoder
{
    [Batch] public readonly partial struct Batch;

    protected internal sealed partial record Options
    {
        public readonly partial record struct Inner
        {
            [Sequence(16)] internal readonly partial struct Words;
        }
    }

    public partial interface IDimensions
    {
        [Heads(4)] public readonly partial struct Heads;
    }

    [HeadDim(32)] private readonly partial struct Channel;

    [Attention<Batch, IDimensions.Heads, Options.Inner.Words, Options.Inner.Words, Channel>] private static partial class WordAttention;

    public static bool IsSelf => WordAttention.Causal == WordAttention.CausalAligned(Alignment.TopLeft);
}
