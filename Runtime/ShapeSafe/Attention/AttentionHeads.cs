using System;

namespace ShapeSafe;

/// <summary>How many heads an attention has, and how wide they are.</summary>
/// <param name="Query">The heads of the query (H).</param>
/// <param name="KeyValue">The heads of keys and values, a divisor of <paramref name="Query"/>.</param>
/// <param name="HeadDim">The channels of one head of queries and keys (D).</param>
/// <param name="ValueDim">The channels of one head of values (Dv).</param>
internal readonly record struct AttentionHeads(int Query, int KeyValue, int HeadDim, int ValueDim)
{
    /// <summary>The rows of the joint input projection: queries, keys, values, one under the other.</summary>
    public int ProjectedRows => (Query * HeadDim) + (KeyValue * HeadDim) + (KeyValue * ValueDim);

    /// <summary>The features that the output projection takes: all heads side by side.</summary>
    public int Merged => Query * ValueDim;

    /// <exception cref="InvalidOperationException">A size is not declared: projections cannot know how to split a token into heads.</exception>
    public static AttentionHeads Of<THeads, TKeyValueHeads, THeadDim, TValueDim>(string attention)
        where THeads : struct, IHeads
        where TKeyValueHeads : struct, IHeads
        where THeadDim : struct, IHeadDim
        where TValueDim : struct, IHeadDim =>
        new(Declared<THeads>(attention), Declared<TKeyValueHeads>(attention), Declared<THeadDim>(attention), Declared<TValueDim>(attention));

    private static int Declared<TDimension>(string attention)
        where TDimension : struct, IDimension =>
        TDimension.Size ?? throw new InvalidOperationException(
            $"{attention}.MultiHead needs the size of {TDimension.Name} to split tokens into heads, and it is not declared: write it in the attribute, such as [Heads(8)] or [HeadDim(64)].");
}
