using System.Linq;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>What operations tell of the ranks of tensors that come from elsewhere.</summary>
internal static class Demands
{
    public static void Look(Ranks ranks, TensorCall call, string name)
    {
        switch (name)
        {
            case "bmm" or "baddbmm":
                ranks.Demand(call.Self?.Shape ?? Shape.Of(), 3);
                ranks.Demand(call.Tensor(0)?.Shape ?? Shape.Of(), 3);
                break;
            case "permute" when call.Numbers(0) is { } order:
                ranks.Demand(call.Self?.Shape ?? Shape.Of(), order.Length);
                break;
            case "einsum" when Equation.Of(call) is { } equation && call.Bound.Find("tensors")?.Value is ElementsValue tensors:
                for (var index = 0; index < System.Math.Min(equation.Operands.Length, tensors.Elements.Length); index++)
                    ranks.Demand((tensors.Elements[index] as TensorValue)?.Shape ?? Shape.Of(), equation.Operands[index].Length);
                break;
            case "view" or "reshape" when call is { Self.Shape: { IsOpen: true, Link: { } link } shape } && call.Sizes() is { } sizes:
                // view(b, t, h, d) of sizes that multiply to the first axes: there are no more.
                for (var rank = 2; rank <= 5; rank++)
                {
                    if (Dim.Same(Dim.Product(sizes), Dim.Product(Enumerable.Range(0, rank).Select(axis => Dim.Of(new SizeSymbol(link.Root, axis))))))
                        ranks.Demand(shape, rank + link.More);
                }
                break;
            case "ndim" or "dim" or "Dimensions":
                ranks.Ask(call.Self?.Shape ?? Shape.Of());
                break;
            case "size" when call.Number(0) is { } axis:
                ranks.Read(call.Self?.Shape ?? Shape.Of(), axis);
                break;
        }
    }
}
