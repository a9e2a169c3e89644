using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>The same numbers as another type or on another device.</summary>
internal static class ConversionOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["Parameter"] = Learned,
        ["to"] = To,
        ["to_type"] = To,
        ["type"] = To,
        ["type_as"] = To,
        ["bool"] = call => As(call, ElementType.Bool),
        ["byte"] = call => As(call, ElementType.Byte),
        ["char"] = call => As(call, ElementType.Int8),
        ["short"] = call => As(call, ElementType.Int16),
        ["int"] = call => As(call, ElementType.Int32),
        ["long"] = call => As(call, ElementType.Int64),
        ["half"] = call => As(call, ElementType.Float16),
        ["bfloat16"] = call => As(call, ElementType.BFloat16),
        ["float"] = call => As(call, ElementType.Float32),
        ["double"] = call => As(call, ElementType.Float64),
        ["cuda"] = Moved,
        ["cpu"] = Moved,
        ["mps"] = Moved,
        ["pin_memory"] = ViewOperations.Same,
    };

    /// <summary>What is learned is no longer what it was made with, and becomes whatever its module is converted or moved to.</summary>
    private static TensorValue? Learned(TensorCall call) => call.Self is not { } self ? null : call.Derived(self.Shape, null, self.Type.IsFloat() ? ElementType.Float : self.Type) with
    {
        Root = call.Bound.Identity,
        Device = Device.Unknown,
        Factory = null,
    };

    private static TensorValue? To(TensorCall call)
    {
        if (call.Others.Select(argument => argument.Value).OfType<ElementTypeValue>().FirstOrDefault() is { } asked)
            return call.Others.Any(argument => argument.Parameter == "device" && argument.IsWritten) ? As(call, asked.Type)! with { Device = Device.Named } : As(call, asked.Type);
        if (call.Tensor(0) is { } like)
            return call.Bound.Name == "type_as" ? As(call, like.Type) : As(call, like.Type)! with { Device = like.Device == Device.Default ? Device.Default : Device.Named };
        // Only the device changes, unless the type is given by a value that is not known.
        return call.Others.Any(argument => argument.Parameter is "type" or "dtype") ? As(call, ElementType.Unknown) : Moved(call);
    }

    private static TensorValue? Moved(TensorCall call) => call.Self is { } self ? self with { Device = Device.Named } : null;

    private static TensorValue? As(TensorCall call, ElementType type)
    {
        if (call.Self is not { } self)
            return null;
        if (self.Type == type && type.IsKnown())
            return self;
        Content? content = self.Content switch
        {
            RegionContent region => region.Select(number => Scalars.Rounded(number, type)),
            ScoresContent or WeightsContent when type.IsFloat() || !type.IsKnown() => self.Content,
            PositionsContent or BoundaryContent when !type.IsKnown() || type != ElementType.Bool => self.Content,
            // Flags as numbers, or numbers as flags: where they are not zero stays where it is.
            null when self.Type == ElementType.Bool || type == ElementType.Bool => new RegionContent(Regions.Of(self), 1, 0),
            _ => null,
        };
        return call.Derived(self.Shape, content, type) with { Split = self.Split };
    }
}
