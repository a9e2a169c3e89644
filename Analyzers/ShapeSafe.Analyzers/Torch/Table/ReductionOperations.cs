using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>Sums, means and tests along axes.</summary>
internal static class ReductionOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["sum"] = call => Reduce(call, null),
        ["mean"] = call => Reduce(call, null),
        ["amax"] = call => Reduce(call, null),
        ["amin"] = call => Reduce(call, null),
        ["all"] = call => Reduce(call, ElementType.Bool),
        ["any"] = call => Reduce(call, ElementType.Bool),
        ["prod"] = call => Reduce(call, null),
        ["nansum"] = call => Reduce(call, null),
        ["nanmean"] = call => Reduce(call, null),
        ["std"] = call => Reduce(call, null),
        ["var"] = call => Reduce(call, null),
        ["argmin"] = call => Reduce(call, ElementType.Int64),
        ["argmax"] = call => Reduce(call, ElementType.Int64),
        ["cumsum"] = call => call.Self is { } self ? call.Derived(self.Shape) : null,
        ["logsumexp"] = call => Reduce(call, null),
    };

    private static TensorValue? Reduce(TensorCall call, ElementType? type)
    {
        if (call.Self is not { } self)
            return null;
        var axes = call.Numbers(0);
        if (axes is null)
            return call.Others.Any(argument => argument.Parameter is "dim" or "dimensions" or "dims") ? call.Unknown(type ?? self.Type) : call.Derived(Shape.Of(), null, type);
        var keeps = call.Named("keepdim") is TruthValue { IsTrue: true };
        var indices = axes.Value.Select(axis => self.Shape.Absolute(axis)).ToArray();
        if (self.Shape.IsOpen)
            return call.Derived(keeps && axes.Value.Length == 1 ? self.Shape.Resize(axes.Value[0], Dim.One, call.Bound.Identity) : Shape.Open(call.Bound.Identity), null, type);
        var dims = keeps
            ? self.Shape.Dims.Select((size, index) => indices.Contains(index) ? Dim.One : size)
            : self.Shape.Dims.Where((_, index) => !indices.Contains(index));
        return call.Derived(Shape.Of(dims), null, type);
    }
}
