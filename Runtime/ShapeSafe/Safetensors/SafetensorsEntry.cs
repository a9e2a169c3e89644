using System;

namespace ShapeSafe;

/// <summary>One tensor of a safetensors file, as the header describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NumberType">What its numbers are: F32, BF16, I64, ...</param>
/// <param name="Shape">Its lengths.</param>
/// <param name="Count">How many numbers it has.</param>
/// <param name="Start">Where its bytes begin, counted from behind the header.</param>
/// <param name="End">Where they end.</param>
internal sealed record SafetensorsEntry(string Name, string NumberType, nint[] Shape, long Count, long Start, long End)
{
    /// <summary>Name, type and sizes, for messages.</summary>
    public override string ToString() => FormattableString.Invariant($"'{Name}', {NumberType} {DimensionText.Sizes(Shape)}");
}
