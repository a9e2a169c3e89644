using ShapeSafe;

namespace Library;

[Sequence(12)] public readonly partial struct Question;
[Heads(8)]     public readonly partial struct Heads;
[HeadDim(64)]  public readonly partial struct Channel;
