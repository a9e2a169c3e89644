using System.Collections.Generic;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>What a tensor tells of itself.</summary>
internal static class PropertyOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["shape"] = call => call.Self is { } self ? new ShapeValue(self.Shape, self.Identity) { Place = self.Place } : null,
        ["size"] = Size,
        ["device"] = call => call.Self is { Device: Device.Default } ? new DefaultDeviceValue() : null,
        ["dtype"] = call => call.Self is { } self ? new ElementTypeValue(self.FactoryType) : null,
        ["ndim"] = Rank,
        ["dim"] = Rank,
        ["Dimensions"] = Rank,
        ["NumberOfElements"] = Count,
        ["numel"] = Count,
    };

    private static Value? Size(TensorCall call)
    {
        if (call.Self is not { } self)
            return null;
        if (call.At(0) is null)
            return new ShapeValue(self.Shape, self.Identity) { Place = self.Place };
        return call.Number(0) is { } axis ? new IntegerValue(self.Shape[axis]) : null;
    }

    private static Value? Rank(TensorCall call) => call.Self switch
    {
        { Shape.Rank: { } rank } => new IntegerValue(Dim.Of(rank)),
        { } self => new IntegerValue(Dim.Of(new NumberSymbol(self.Identity.Part(-1)))),
        _ => null,
    };

    private static Value? Count(TensorCall call) => call.Self is { Shape.IsOpen: false } self ? new IntegerValue(self.Shape.Count()) : null;
}
