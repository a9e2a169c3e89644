namespace ShapeSafe.Generator.Model;

/// <summary>What a dimension counts. The names are those of the Runtime: <c>HeadsAttribute</c>, <c>IHeads</c>.</summary>
internal enum DimensionKind
{
    Batch,
    Sequence,
    Heads,
    HeadDim,
    Features,
}
