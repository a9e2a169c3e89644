using ShapeSafe;
using Library;

namespace Application;

[Sequence] public readonly partial struct Answer;

/// <summary>A dimension that the generator had no part in.</summary>
public readonly struct Sample : IBatch
{
    public static string Name => "Sample";

    public static int? Size => null;
}

[Attention<Sample, Heads, Answer, Question, Channel>] public static partial class AnswerAttention;
