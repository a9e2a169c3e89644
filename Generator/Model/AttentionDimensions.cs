using System.Collections.Generic;
using System.Linq;

namespace ShapeSafe.Generator.Model;

/// <summary>How the keys of an attention stand to its queries.</summary>
internal enum KeyRelation
{
    /// <summary>Another sequence: earlier and later mean nothing between the two.</summary>
    Apart,

    /// <summary>The same sequence: self-attention.</summary>
    Itself,

    /// <summary>A cache that ends with the queries: earlier is measured from its end.</summary>
    Cache,
}

/// <summary>The dimensions of an attention, by role.</summary>
internal sealed record AttentionDimensions(
    KeyRelation Relation,
    DimensionReference Batch,
    DimensionReference Heads,
    DimensionReference KeyValueHeads,
    DimensionReference Query,
    DimensionReference Key,
    DimensionReference HeadDim,
    DimensionReference ValueDim)
{
    public IReadOnlyList<DimensionReference> All => [Batch, Heads, KeyValueHeads, Query, Key, HeadDim, ValueDim];

    public IReadOnlyList<DimensionReference> QueryShape => [Batch, Heads, Query, HeadDim];

    public IReadOnlyList<DimensionReference> KeyShape => [Batch, KeyValueHeads, Key, HeadDim];

    public IReadOnlyList<DimensionReference> ValueShape => [Batch, KeyValueHeads, Key, ValueDim];

    public IReadOnlyList<DimensionReference> OutputShape => [Batch, Heads, Query, ValueDim];

    public IReadOnlyList<DimensionReference> WeightsShape => [Batch, Heads, Query, Key];
}

/// <summary>A dimension as an attention speaks of it.</summary>
/// <param name="Name">As messages show it.</param>
/// <param name="Code">As emitted code names the type.</param>
/// <param name="FullName">With namespace and containing types, from <c>global::</c> on.</param>
/// <param name="IsImported">Whether a using directive must give <paramref name="Code"/> to it.</param>
/// <param name="Size">The fixed size, or null.</param>
internal sealed record DimensionReference(string Name, string Code, string FullName, bool IsImported, int? Size)
{
    /// <summary><c>Heads (8)</c>, or <c>Source</c> where the size is known only at run time.</summary>
    public string Label => Size is int size ? $"{Name} ({size})" : Name;

    /// <summary><c>Batch x Heads (8) x Target x Channel (64)</c>.</summary>
    public static string LabelOf(IEnumerable<DimensionReference> shape) => string.Join(" x ", shape.Select(dimension => dimension.Label));
}
