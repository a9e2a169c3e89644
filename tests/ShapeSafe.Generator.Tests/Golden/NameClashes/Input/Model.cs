using ShapeSafe;

namespace Clashes
{
    [Batch]       public readonly partial struct Tensor;
    [Sequence]    public readonly partial struct Mask;
    [Sequence]    public readonly partial struct System;
    [Heads(8)]    public readonly partial struct Size;
    [HeadDim(64)] public readonly partial struct TModel;

    [Attention<Tensor, Size, Mask, System, TModel>] public static partial class Shaped;
    [Attention<Tensor, Size, Mask, Mask, TModel>] public static partial class DeclaredAttention;
}

namespace Clashes.Members
{
    [Batch]       public readonly partial struct Value;
    [Sequence]    public readonly partial struct Query;
    [Sequence]    public readonly partial struct Key;
    [Heads(8)]    public readonly partial struct Declared;
    [HeadDim(64)] public readonly partial struct ShapeSafe;

    [Attention<Value, Declared, Query, Key, ShapeSafe>] public static partial class CrossAttention;
}

namespace Clashes.Apart
{
    [Sequence] public readonly partial struct Alignment;
    [Heads(8)] public readonly partial struct Twin;
}

namespace Clashes.Attentions
{
    [Heads(2)] public readonly partial struct Twin;

    [Attention<Members.Value, Apart.Twin, Apart.Alignment, Members.Key, Members.ShapeSafe>, KeyValueHeads<Twin>] public static partial class TwinAttention;
}
