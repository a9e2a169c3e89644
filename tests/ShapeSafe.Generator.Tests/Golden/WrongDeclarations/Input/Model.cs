using ShapeSafe;

namespace Wrong;

[Batch]                 public readonly partial struct Batch;
[Batch]                 public readonly struct Row;
[Sequence, Batch]       public readonly partial struct Source;
[Sequence(0)]           public readonly partial struct Target;
[Heads(8)]              public readonly partial struct Heads { public int Size => 8; }
[Heads(3)]              internal readonly partial struct Groups;
[HeadDim(64)]           public readonly partial struct Channel<T>;
[HeadDim(64)]           public readonly partial struct Width;

public class Outer
{
    [HeadDim(16)] public readonly partial struct Inner;
}

[Attention<Batch, Heads, Target, Source, Width>(Scale = float.NaN), KeyValueHeads<Groups>] public partial class GroupedAttention;
[Attention<Batch, Heads, Target, Source, Width>]       public static class NotPartialAttention;
[Attention<Row, Heads, Target, Source, Width>]         public static partial class RowAttention;
[Attention<Batch, Target, Source, Heads, Width>]       public static partial class UnorderedAttention;
[Attention<Batch, Heads, Target, Width>]               public static partial class IncompleteAttention;
[ValueDim<Width>]                                      public static partial class NoAttention;
[Attention<Batch, Heads, Target, Target, Width>]       public static partial class Causal;
