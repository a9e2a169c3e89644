using ShapeSafe;

namespace Records;

/// <summary>Rows of a table.</summary>
[Batch]       public readonly partial record struct Row;
[Sequence(7)] public partial record struct Day();
[Heads(2)]    public partial struct Heads { public Heads(int unused) { } public const int Twice = 4; }
[HeadDim(Heads.Twice * 2)] public partial struct Channel;

/// <summary>Each day looks at the days before it.</summary>
[Attention<Row, Heads, Day, Day, Channel>] public static partial class DayAttention;
