using System.Linq;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules;

/// <summary>Whether a mask of a module belongs into the other parameter.</summary>
internal static class MaskRoles
{
    /// <summary>The mask over (batch, keys) is one over (queries, keys): a triangle, or its sizes fit there and only there.</summary>
    public static bool PaddingIsMask(Attention attention) =>
        attention.PaddingTensor is { } padding
        && (IsTriangle(padding) || Fits(padding, attention.Queries, attention.Keys) && Roles.IsWrong(padding.Shape[0], attention.Batch, attention.Queries, attention.Keys));

    /// <summary>The mask over (queries, keys) is one over (batch, keys): flags of padding, or its sizes fit there and only there.</summary>
    public static bool MaskIsPadding(Attention attention) =>
        !attention.IsFused && attention.MaskTensor is { } mask && !mask.Type.IsFloat()
        && (IsPadding(mask) || Fits(mask, attention.Batch, attention.Keys) && Roles.IsWrong(mask.Shape[0], attention.Queries, attention.Batch, attention.Keys));

    public static bool IsSwapped(Attention attention) => PaddingIsMask(attention) || MaskIsPadding(attention);

    private static bool IsTriangle(TensorValue tensor) =>
        tensor.Content is RegionContent { IsConstant: false, Region: LowerRegion { Diagonal.IsUnknown: false } or UpperRegion { Diagonal.IsUnknown: false } };

    private static bool IsPadding(TensorValue tensor) =>
        tensor is { Shape.Rank: 2, Content: RegionContent { IsConstant: false, Region: PaddingRegion { IsProved: true } } };

    private static bool Fits(TensorValue mask, Dim rows, Dim columns) =>
        mask.Shape.Rank == 2 && Dim.Same(mask.Shape[0], rows) && Dim.Same(mask.Shape[1], columns);
}
