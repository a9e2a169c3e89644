using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Where boolean tensors are true, by how they were made.</summary>
internal static class Regions
{
    /// <summary>Where an unknown tensor of flags is true.</summary>
    public static Region Of(TensorValue tensor) => new OpaqueRegion(tensor.Identity);

    /// <summary>The same flags of tokens, once as a row and once as a column.</summary>
    public static bool IsOuterProduct(TensorValue left, TensorValue right) =>
        left.Root is not null && left.Root == right.Root
        && left.Inserted is { } one && right.Inserted is { } other && one != other && one < 0 == other < 0;

    /// <summary>ids == pad is true at padding; mask == 0 is true where the mask is false.</summary>
    public static RegionContent OfEquality(TensorCall call, TensorValue tensor, Value? number)
    {
        var numberName = Names.Of(call.Argument(0)?.Operation);
        var tensorName = Names.Of(call.SelfOperation);
        if (Names.SpeakOfPadding(numberName))
            return new RegionContent(new PaddingRegion(tensor.Identity, IsProved: true), 1, 0);
        var constant = Scalars.Number(number);
        if (Names.SpeakOfMask(tensorName) && constant is 0 or 1)
            return new RegionContent(Of(tensor), constant.Value, 1 - constant.Value);
        if (constant == 0 && Names.SpeakOfTokens(tensorName))
            return new RegionContent(new PaddingRegion(tensor.Identity, IsProved: false), 1, 0);
        return new RegionContent(new OpaqueRegion(call.Bound.Identity), 1, 0);
    }

    /// <summary>Two tensors compared: of positions a triangle, of positions with lengths what is no padding.</summary>
    public static RegionContent OfComparison(TensorCall call, TensorValue left, TensorValue right) =>
        new(new OpaqueRegion(call.Bound.Identity), 1, 0);
}
