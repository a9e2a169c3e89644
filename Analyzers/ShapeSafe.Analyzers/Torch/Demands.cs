using System.Collections.Immutable;
using System.Linq;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>What operations tell of the ranks of tensors that come from elsewhere.</summary>
internal static class Demands
{
    /// <summary>A mask whose lengths are read from axis 2 of the queries is made for queries of four axes.</summary>
    public static void LookAtMask(Ranks ranks, Shape mask, Shape? scores, params Identity?[] tensors)
    {
        if (scores?.Rank is { } most)
            ranks.NeedAtMost(mask, most);
        if (mask.Rank is not >= 2)
            return;
        foreach (var size in new[] { mask[-2], mask[-1] })
        {
            if (size.Symbol is SizeSymbol { Axis: >= 1 and var axis, Tensor: var read } && tensors.Contains(read))
                ranks.Suggest(Shape.Open(read), axis + 2);
        }
    }

    /// <summary>Queries and keys of the fused operation have the same axes.</summary>
    public static void LookAtFused(Ranks ranks, TensorValue? query, TensorValue? key, TensorValue? value, TensorValue? mask)
    {
        if (query is null || key is null)
            return;
        // Queries have all axes of their mask.
        if (mask?.Shape.Rank == 4)
        {
            ranks.Suggest(query.Shape, 4);
            ranks.Suggest(key.Shape, 4);
        }
        // What is put behind older keys and values, and not behind queries, are positions: the last but one axis.
        if (key.GrownAlong is >= 1 and var axis && value?.GrownAlong == axis && !query.IsGrown)
            ranks.Demand(key.Shape, axis + 2);
        if (key.Shape.Rank is { } ofKey)
            ranks.Demand(query.Shape, ofKey);
        else if (query.Shape.Rank is { } ofQuery)
            ranks.Demand(key.Shape, ofQuery);
    }

    /// <param name="read">The tensor whose axes the sizes may be.</param>
    /// <param name="more">How many axes more the shape has than that tensor.</param>
    private static void LookAtView(Ranks ranks, Shape shape, Identity read, int more, ImmutableArray<Dim> sizes)
    {
        // view(b, t, h, d) or view(b, h, t, d) with the first two axes b and t, and sizes that are none: the third is split.
        int?[] axes = [.. sizes.Select(size => size.Symbol is SizeSymbol symbol && symbol.Tensor.Equals(read) ? symbol.Axis : (int?)null)];
        if (axes is [0, 1, null, null] or [0, null, 1, null] or [0, 1, null, null, null])
            ranks.Demand(shape, 3);
        // view(b, t, h, d) of sizes that multiply to the axes that are known: there are no others, but an axis of one would not show.
        if (sizes.Any(size => size.IsOne))
            return;
        var count = Dim.Product(sizes);
        for (var front = 1; front <= 5; front++)
        {
            var product = Dim.Product(Enumerable.Range(0, front).Select(axis => Dim.Of(new SizeSymbol(read, axis))));
            if (Dim.Same(count, product * Dim.Product(shape.Tail)))
                ranks.Demand(shape, front + shape.Tail.Length + (shape.Tail.IsEmpty ? more : 0));
        }
    }

    private static void LookAtProduct(Ranks ranks, TensorValue left, TensorValue right)
    {
        // q.matmul(k.transpose(1, 2)): what is turned are the last two axes.
        if (right.Exchanged is var (one, other) && System.Math.Min(one, other) >= 1 && System.Math.Abs(one - other) == 1)
        {
            ranks.Demand(right.Shape, System.Math.Max(one, other) + 1);
            ranks.Demand(left.Shape, System.Math.Max(one, other) + 1);
        }
        // Queries have the axes of the keys.
        else if (right.Shape.Rank is >= 3 and var rank)
            ranks.Suggest(left.Shape, rank);
        else if (left.Shape.Rank is >= 3 and var axes && right.Exchanged is not null)
            ranks.Suggest(right.Shape, axes);
    }

    public static void Look(Ranks ranks, TensorCall call, string name)
    {
        switch (name)
        {
            case "bmm" or "baddbmm":
                ranks.Demand(call.Self?.Shape ?? Shape.Of(), 3);
                ranks.Demand(call.Tensor(0)?.Shape ?? Shape.Of(), 3);
                break;
            case "repeat" when call is { Self.Content: not RegionContent } && call.Sizes() is { } times && (times.Length == 4 || times.Length == 3 && call.Self.Inserted is not null):
                ranks.Demand(call.Self.Shape, times.Length);
                break;
            case "permute" when call.Numbers(0) is { } order:
                ranks.Demand(call.Self?.Shape ?? Shape.Of(), order.Length);
                break;
            // x[.., None, .., None]: who writes each axis out means all of them.
            case "this[]" when IndexOperations.Entries(call) is [.., IndexValue { Kind: IndexKind.NewAxis }] entries
                && entries.All(entry => entry is RangeValue or IndexValue { Kind: IndexKind.NewAxis or IndexKind.All }) && entries.Count(entry => entry is not IndexValue { Kind: IndexKind.NewAxis }) is > 1 and var axesWritten:
                ranks.Suggest(call.Self?.Shape ?? Shape.Of(), axesWritten);
                break;
            // What is split into heads is the last axis; the first one behind the batch may be one of heads.
            case "unflatten" when call.Number(0) is > 1 and var split && call.Sizes(1) is { Length: 2 }:
                ranks.Suggest(call.Self?.Shape ?? Shape.Of(), split + 1);
                break;
            case "einsum" when Equation.Of(call) is { } equation && call.Bound.Find("tensors")?.Value is ElementsValue tensors:
                for (var index = 0; index < System.Math.Min(equation.Operands.Length, tensors.Elements.Length); index++)
                {
                    if (!Equation.HasMore(equation.Operands[index]))
                        ranks.Demand((tensors.Elements[index] as TensorValue)?.Shape ?? Shape.Of(), equation.Operands[index].Length);
                }
                break;
            case "view" or "reshape" when call is { Self.Shape: { IsOpen: true, Link: { } link } shape } && call.Sizes() is { } sizes:
                LookAtView(ranks, shape, link.Root, link.More, sizes);
                LookAtView(ranks, shape, shape.Owner!, 0, sizes);
                break;
            case "matmul" when call is { Self: { Content: not WeightsContent } left } && call.Tensor(0) is { } right && !Names.SpeakOfWeights(call.SelfOperation):
                LookAtProduct(ranks, left, right);
                break;
            case "op_LessThan" or "op_LessThanOrEqual" or "op_GreaterThan" or "op_GreaterThanOrEqual" or "lt" or "le" or "gt" or "ge" when call.Tensor(0) is { } right:
                // arange(s) < lengths.unsqueeze(1): one length for each row.
                foreach (var (positions, lengths) in new[] { (call.Self, right), (right, call.Self) })
                {
                    if (positions is { Content: PositionsContent { Axis: -1 } } && lengths is { Inserted: 1 or -1 })
                        ranks.Demand(lengths.Shape, 2);
                }
                break;
            case "masked_fill" or "op_Addition" or "add" when call.Tensor(0) is { } other:
                foreach (var (scores, mask) in new[] { (call.Self, other), (other, call.Self) })
                {
                    // (1, steps, features): positions of each sample.
                    if (mask is { StepsAxis: -2, Shape.Rank: 3 })
                        ranks.Demand(scores?.Shape ?? Shape.Of(), 3);
                    if (scores?.Content is ScoresContent { Product: { } product } && mask is not null)
                        LookAtMask(ranks, mask.Shape, scores.Shape, product.Query.Root, product.Key.Root);
                }
                break;
            case "unsqueeze" when call is { Self: { Shape: var shape } flags } && call.Number(0) is { } axis:
                ranks.NeedAtLeast(shape, axis < 0 ? -axis - 1 : axis);
                // (batch, tokens) with an axis between them; of one sequence, a batch would be put before it.
                if (shape is { IsOpen: true, Link: { More: 0, Root: var tokens } } && (IsOfPadding(flags.Content) || Names.SpeakOfKeyPadding(tokens.Name ?? "")))
                {
                    if (axis == 1)
                        ranks.Suggest(shape, 2);
                    else if (axis == 0)
                        ranks.Doubt(shape);
                }
                break;
            // What is joined has as many axes, all of it; one axis may be that of an empty list.
            case "cat" or "concat" or "concatenate" or "stack" when call.Tensors(0) is { } parts && parts.Select(part => part.Shape.Rank).OfType<int>().Distinct().ToArray() is [>= 2 and var axes]:
                foreach (var part in parts)
                    ranks.Demand(part.Shape, axes);
                break;
            case "ndim" or "dim" or "Dimensions":
                ranks.Ask(call.Self?.Shape ?? Shape.Of());
                break;
            case "size" when call.Number(0) is { } axis:
                ranks.Read(call.Self?.Shape ?? Shape.Of(), axis);
                break;
        }
    }

    private static bool IsOfPadding(Content? flags) => flags is RegionContent { Nonzero: PaddingRegion or NotRegion { Excluded: PaddingRegion } };
}
