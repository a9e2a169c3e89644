using ShapeSafe;

namespace @namespace.@class;

[Batch]    public readonly partial struct @event;
[Sequence] public readonly partial struct @in;
[Sequence] public readonly partial struct @record;
[Heads]    public readonly partial struct @await;
[HeadDim]  public readonly partial struct Überkanal;

public static partial class @static
{
    [Attention<@event, @await, @in, @record, Überkanal>] public static partial class @public;
}
