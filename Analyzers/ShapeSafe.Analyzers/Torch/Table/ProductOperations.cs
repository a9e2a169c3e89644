using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>Matrix products: queries with keys, weights with values.</summary>
internal static class ProductOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["matmul"] = call => Multiply(call, call.Self, call.Tensor(0), 0),
        ["bmm"] = call => Multiply(call, call.Self, call.Tensor(0), 3),
        ["mm"] = call => Multiply(call, call.Self, call.Tensor(0), 2),
        // TorchSharp's managed order (input, batch1, batch2) reaches the native (batch1, batch2, input).
        ["baddbmm"] = call => Multiply(call, call.Self, call.Tensor(0), 3),
        ["outer"] = Outer,
        ["ger"] = Outer,
        ["einsum"] = Einsum,
        ["linear"] = call => call.Self is { } self && call.Tensor(0) is { } weight
            ? call.Derived(self.Shape.Resize(-1, weight.Shape[0], call.Bound.Identity)) : null,
    };

    private static TensorValue? Multiply(TensorCall call, TensorValue? left, TensorValue? right, int rank)
    {
        if (left is null || right is null)
            return null;
        var type = ElementTypes.Promote(left.Type, right.Type);
        if (left.Shape.Rank is < 2 || right.Shape.Rank is < 2)
            return call.Unknown(type);
        // It throws: one finding is enough, so what would come of it says nothing more.
        if (Dim.Differ(left.Shape[-1], right.Shape[-2]))
            return call.Unknown(type) with { Content = Content(call, left, right) };
        return call.New(Product(left.Shape, right.Shape, rank, call.Bound.Identity), type, Content(call, left, right))
            with { Root = Asking(left), Fold = left.Fold ?? (right.Fold is { Axis: 0 } ? right.Fold : null), Split = right.Split is { HeadAxis: < -2 } ? right.Split : null };
    }

    /// <summary>The tensor whose rows asked: those of weights times values.</summary>
    private static Identity? Asking(TensorValue weights) => weights.Content is WeightsContent { Axis: -1, Scores.Product.Query.Root: { } root } ? root : null;

    /// <summary>Of flags with themselves: both of two tokens.</summary>
    private static TensorValue? Outer(TensorCall call) => call.Self is not { } left || call.Tensor(0) is not { } right ? null
        : call.New(Shape.Of(left.Shape[0], right.Shape[0]), ElementTypes.Promote(left.Type, right.Type), left.Root is { } root && root == right.Root ? new RegionContent(new OuterRegion(root, call.Syntax), 1, 0) { IsAssumed = true } : null);

    private static Shape Product(Shape left, Shape right, int rank, Identity at)
    {
        if (rank > 0)
            return Shape.Of([.. Enumerable.Range(0, rank - 2).Select(axis => left.IsOpen ? right[axis] : left[axis]), left[-2], right[-1]]);
        if (left.IsOpen || right.IsOpen)
        {
            var link = !left.IsOpen ? (right.Link is not null && left.Rank == 2 ? right.Link : null)
                : !right.IsOpen ? (right.Rank == 2 ? left.Link : null)
                : Equals(left.Link, right.Link) ? left.Link : null;
            return !left.IsOpen && left.Rank > 2 ? Shape.Of([.. left.Dims.Take(left.Dims.Length - 2), left[-2], right[-1]])
                : Shape.Open(at, [left[-2], right[-1]], link);
        }
        var batch = ShapeAlgebra.Broadcast(
            Shape.Of(left.Dims.Take(left.Dims.Length - 2)), Shape.Of(right.Dims.Take(right.Dims.Length - 2)), at);
        // Batches and heads of two symbols are the same, or one of them is 1: then those of the queries, or of the weights.
        return Shape.Of([.. batch.Where((size, axis) => size.IsUnknown && !Dim.Differ(left[axis - 2], right[axis - 2]), axis => left[axis - 2]).Dims, left[-2], right[-1]]);
    }

    /// <summary>A product without weights may be scores; a product with weights is the attention's result.</summary>
    private static Content? Content(TensorCall call, TensorValue left, TensorValue right) =>
        Regions.IsColumnTimesRow(left, right) ? new RegionContent(new OuterRegion(left.Root!, call.Syntax), 1, 0) { IsAssumed = true }
        : IsPlain(left) && IsPlain(right)
            ? new ScoresContent(new ScoresProduct(
                Operand.Of(Names.Of(call.SelfOperation), left), Operand.Of(Names.Of(call.Argument(0)?.Operation), right),
                Dim.Same(left.Shape[-1], right.Shape[-2]) || right.Shape[-2].IsUnknown ? left.Shape[-1] : right.Shape[-2])
                { AcrossBatch = right is { Encoded.Batch: 2, Shape.Rank: 3 } ? call.Syntax : null, IsWithVector = IsVector(right) })
            : null;

    /// <summary>One column that a last axis was inserted for: what was turned may be the one key of a memory.</summary>
    private static bool IsVector(TensorValue right) =>
        right is { Inserted: { } inserted, Exchanged: null } && (inserted == -1 || right.Shape.FromBack(inserted) == -1) && right.Shape[-1].IsOne;

    /// <summary>Neither weights nor a product itself, so it may be queries, keys or values.</summary>
    private static bool IsPlain(TensorValue tensor) => tensor.Content is null or RegionContent or ScaledContent or ScoresContent { Product: null };

    private static TensorValue? Einsum(TensorCall call)
    {
        if (Equation.Of(call) is not { } equation || call.Bound.Find("tensors")?.Value is not ElementsValue { Elements: var elements }
            || elements.Length != equation.Operands.Length || elements.OfType<TensorValue>().ToArray() is not { Length: > 0 } tensors || tensors.Length != elements.Length)
            return null;
        var (shape, sizes) = Shapes(equation, tensors, call.Bound.Identity);
        return call.New(shape, tensors.Select(tensor => tensor.Type).Aggregate(ElementTypes.Promote), Content(call, equation, tensors, sizes))
            with { Root = equation.Summed(0) is [var keys] && equation.Operands[0][equation.Operands[0].Length - 1] == keys ? Asking(tensors[0]) : null };
    }

    /// <summary>The shape that the letters of the result make, and the size of each letter.</summary>
    private static (Shape Result, Dictionary<char, Dim> Sizes) Shapes(Equation equation, TensorValue[] tensors, Identity at)
    {
        var sizes = new Dictionary<char, Dim>();
        var more = Shape.Of();
        foreach (var (letters, tensor) in equation.Operands.Zip(tensors, (letters, tensor) => (letters, tensor)))
        {
            var rank = tensor.Shape.Rank;
            var hasMore = Equation.HasMore(letters);
            var fits = rank is null || (hasMore ? rank >= letters.Length - 1 : rank == letters.Length);
            for (var axis = hasMore ? 1 : 0; axis < letters.Length; axis++)
            {
                if (!sizes.TryGetValue(letters[axis], out var known) || known.IsOne || known.IsUnknown)
                    sizes[letters[axis]] = fits ? tensor.Shape[hasMore ? axis - letters.Length : axis] : Dim.Unknown;
            }
            if (hasMore)
                more = rank is null || !fits || more.IsOpen ? Shape.Open(at)
                    : ShapeAlgebra.Broadcast(more, Shape.Of(tensor.Shape.Dims.Take(rank.Value - letters.Length + 1)), at);
        }
        var written = equation.Result.Where(letter => letter != '.').Select(letter => sizes.TryGetValue(letter, out var size) ? size : Dim.Unknown).ToArray();
        return (!Equation.HasMore(equation.Result) ? Shape.Of(written) : more.IsOpen ? Shape.Open(at, written, null) : Shape.Of([.. more.Dims, .. written]), sizes);
    }

    /// <summary>The operand of the rows times that of the columns, summed over one letter; others may scale them.</summary>
    private static Content? Content(TensorCall call, Equation equation, TensorValue[] tensors, Dictionary<char, Dim> sizes)
    {
        var (operands, result) = (equation.Operands, equation.Result);
        // bi,bj->bij of one tensor with itself: flags of tokens for the queries and for the keys.
        if (operands is [var first, var second] && tensors[0].Root is { } root && root == tensors[1].Root && first.Length == second.Length && result.Length == first.Length + 1
            && equation.Summed(0).Length == 0)
            return new RegionContent(new OuterRegion(root, call.Syntax), 1, 0);
        if (!tensors.All(IsPlain) || result.Length < 2)
            return null;
        var query = equation.OnlyOperandOf(result[result.Length - 2]);
        var key = equation.OnlyOperandOf(result[result.Length - 1]);
        if (query < 0 || key < 0 || query == key)
            return OfSeveralAxes(call, equation, tensors);
        if (operands[query].Intersect(operands[key]).Where(letter => letter != '.' && !result.Contains(letter)).ToArray() is not [var depth])
            return null;
        return new ScoresContent(new ScoresProduct(OperandOf(call, query, tensors[query]), OperandOf(call, key, tensors[key]), sizes[depth]));
    }

    /// <summary>bqnc,bnchw->bqnhw: keys in rows and columns, or heads beside them, where names say which are the queries.</summary>
    private static ScoresContent? OfSeveralAxes(TensorCall call, Equation equation, TensorValue[] tensors)
    {
        if (tensors.Length != 2 || Equation.HasMore(equation.Result) || equation.Summed(0).Length != 1 || !Names.SpeakOfQueries(OperandOf(call, 0, tensors[0]).Name) || !Names.IsOfKeys(OperandOf(call, 1, tensors[1]).Name))
            return null;
        var axes = string.Concat(equation.Result.Select(letter => equation.OnlyOperandOf(letter) switch { 0 => 'q', 1 => 'k', _ => 'b' }));
        return axes.Contains('b') && axes.Contains('q') && axes.Contains('k') ? new ScoresContent((ScoresProduct?)null) { Axes = axes } : null;
    }

    private static Operand OperandOf(TensorCall call, int index, TensorValue tensor)
    {
        var list = call.Bound.Arguments.Last().Operation.ChildOperations.LastOrDefault()?.ChildOperations.ElementAtOrDefault(index);
        return Operand.Of(Names.Of(list), tensor);
    }
}
