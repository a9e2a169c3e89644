using ShapeSafe;

namespace Wrong;

[Heads(8)]                     public readonly partial struct Heads;
[HeadDim(64)]                  public readonly partial struct Channel;
[Heads(2000000000)]            internal readonly partial struct Many;
[Sequence]                     public readonly struct NotPartial;

[Cache<Heads>]                 public readonly partial struct HeadsCache;
[Cache<SelfCache>]             public readonly partial struct SelfCache;
[Cache<NotPartial>]            public readonly partial struct NotPartialCache;
[Sequence, Cache<SelfCache>]   public readonly partial struct Both;
[Features<Channel, Heads>]     public readonly partial struct Unordered;
[Features<Many, Channel>]      public readonly partial struct TooMany;
[Features<Recursive, Channel>] public readonly partial struct Recursive;
[Features<Heads, int>]         public readonly partial struct NoChannel;
