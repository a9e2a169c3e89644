using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>A call of where: torch.where(mask, one, other) or one.where(mask, other).</summary>
/// <param name="Expression">The expression of the mask.</param>
/// <param name="One">What is taken where the mask is true.</param>
internal readonly record struct Choice(TensorValue? Mask, IOperation? Expression, Value? One, Value? Other)
{
    public static Choice Of(TensorCall call) => call.Bound.Receiver is null
        ? new(call.Self, call.SelfOperation, call.At(0), call.At(1))
        : new(call.Tensor(0), call.Argument(0)?.Operation, call.Self, call.At(1));
}
