using System.Numerics.Tensors;
using ShapeSafe;

namespace Own;

[Batch]       public readonly partial struct Batch;
[Sequence]    public readonly partial struct Words;
[Heads(8)]    public readonly partial struct Heads;
[HeadDim(64)] public readonly partial struct Channel;

[Attention<Batch, Heads, Words, Words, Channel>]
public static partial class WordAttention
{
    private const string Declared = "taken";

    /// <summary>An overload stands beside the generated one.</summary>
    public static Shaped<Batch, Heads, Words, Channel> Query(float[] values, int words) =>
        Query(Tensor.Create(values, [values.Length / 8 / 64 / words, 8, words, 64]));

    /// <summary>The attention without masks.</summary>
    public static Shaped<Batch, Heads, Words, Channel> Attend(Shaped<Batch, Heads, Words, Channel> all) => Attend(all, all, all);

    /// <summary>A name of the user.</summary>
    public static string Title => Declared;
}
