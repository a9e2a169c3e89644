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
        ["sum"] = call => Reduce(call, Counted(call)),
        ["mean"] = call => Reduce(call, call.Type("type")),
        ["amax"] = call => Reduce(call, null),
        ["amin"] = call => Reduce(call, null),
        ["all"] = call => Reduce(call, ElementType.Bool),
        ["any"] = call => Reduce(call, ElementType.Bool),
        ["prod"] = call => Reduce(call, Counted(call)),
        ["nansum"] = call => Reduce(call, Counted(call)),
        ["nanmean"] = call => Reduce(call, call.Type("dtype")),
        ["std"] = call => Reduce(call, null),
        ["var"] = call => Reduce(call, null),
        ["argmin"] = call => Reduce(call, ElementType.Int64),
        ["argmax"] = call => Reduce(call, ElementType.Int64),
        ["cumsum"] = call => call.Self is { } self ? call.Derived(self.Shape, null, Counted(call)) : null,
        ["cumprod"] = call => call.Self is { } self ? call.Derived(self.Shape, null, Counted(call)) : null,
        ["logsumexp"] = call => Reduce(call, null),
    };

    /// <summary>Booleans and integers are counted in Int64, unless another type is asked for; null where the type stays.</summary>
    private static ElementType? Counted(TensorCall call) =>
        call.Type("type") ?? call.Type() ?? (call.Self is { Type: var type } && (type == ElementType.Bool || type.IsInteger()) ? ElementType.Int64 : null);

    private static TensorValue? Reduce(TensorCall call, ElementType? type)
    {
        if (call.Self is not { } self)
            return null;
        // sum(1, 2): each axis is an argument of its own.
        var axes = call.Others.Where(argument => argument.Parameter is "dim0" or "dim1" or "dim2").Select(argument => TensorCall.AsNumber(argument.Value)).ToArray() is { Length: > 0 } each
            ? each.Contains(null) ? null : [.. each.Select(axis => axis!.Value)] : call.Numbers(0);
        if (axes is null)
            return call.Others.Any(argument => argument.Parameter is "dim" or "dimensions" or "dims" or "dim0") ? call.Unknown(type ?? self.Type) : call.Derived(Shape.Of(), null, type);
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
