using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>(.., T, E) seen as (.., H, T, D) cuts across time steps: SHAPE1401. (.., H, T, D) merged to (.., T, H * D) too: SHAPE1402.</summary>
internal sealed class HeadViews : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.HeadSplit, Descriptors.HeadMerge];

    public IEnumerable<string> Operations => ["view", "reshape"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is not { Shape.IsOpen: false } self || result is not { Shape.IsOpen: false })
            return;
        var (before, after) = (self.Shape, result.Shape);
        var words = report.Wording;
        if (Splits(before, after))
        {
            var dims = after.Dims.Select(words.Size).ToArray();
            var last = dims.Length - 1;
            (dims[last - 1], dims[last - 2]) = (dims[last - 2], dims[last - 1]);
            report.Add(
                Descriptors.HeadSplit, call.Syntax,
                $"This view of {words.Tensor(self, call.SelfOperation!)}, as {words.Shape(after)} cuts across time steps: the heads lie inside of each step. Split first, then move: {call.Bound.Name}({string.Join(", ", dims)}).transpose({last - 2}, {last - 1}).",
                [self.Place]);
        }
        else if (Folds(before, after) is { } isSequenceFirst)
        {
            var advice = isSequenceFirst
                ? $"Keep the sequence in front, then move it: {call.Bound.Name}({words.Size(after[1])}, {words.Size(after[0])}, {words.Size(after[2])}).transpose(0, 1)."
                : "Split off the heads and move them first, (batch, sequence, heads, channels).transpose(1, 2), then fold.";
            report.Add(
                Descriptors.HeadSplit, call.Syntax,
                $"This view of {words.Tensor(self, call.SelfOperation!)}, as {words.Shape(after)} cuts across time steps: the heads lie inside of each step. {advice}",
                [self.Place],
                isSequenceFirst ? [(FixFacts.Transpose, "0,1")] : []);
        }
        else if (Folds(after, before) is { } isToSequenceFirst)
        {
            report.Add(
                Descriptors.HeadMerge, call.Syntax,
                $"{words.Tensor(self, call.SelfOperation!)}, is merged to {words.Shape(after)} without moving the heads back: this mixes heads and time steps. {(isToSequenceFirst ? "Call transpose(0, 1) first." : "See it as (batch, heads, sequence, channels), call transpose(1, 2) and merge then.")}",
                [self.Place],
                isToSequenceFirst ? [(FixFacts.Transpose, "0,1")] : []);
        }
        else if (Merges(before, after))
        {
            report.Add(
                Descriptors.HeadMerge, call.Syntax,
                $"{words.Tensor(self, call.SelfOperation!)}, is merged to {words.Shape(after)} without moving the heads back: this mixes heads and time steps. Call transpose(1, 2) first.",
                [self.Place],
                (FixFacts.Transpose, "1,2"));
        }
        else if (MergesAcross(before, after) is var (moved, kept))
        {
            report.Add(
                Descriptors.HeadMerge, call.Syntax,
                $"{words.Tensor(self, call.SelfOperation!)}, is merged to {words.Shape(after)}: {words.Size(before[moved])}, axis {moved}, joins axis {kept} across {words.Size(before[kept + 1])}, which stays. A view does not move axes, so this mixes them. "
                    + (self.Inserted is null ? $"Move axis {moved} behind axis {kept} first." : $"Repeat on an axis behind axis {kept}: unsqueeze({kept + 1})."),
                [self.Place]);
        }
    }

    /// <summary>Whether this rule has something to say of a view.</summary>
    public static bool Speaks(Shape before, Shape after) =>
        Splits(before, after) || Folds(before, after) is not null || Folds(after, before) is not null || Merges(before, after) || MergesAcross(before, after) is not null;

    /// <summary>
    /// (B, H, T, N, D) to (B, H * N, T, D): an axis joined with one that it does not stand beside. Which one moved, and which one it joined;
    /// null where the view can also be read as joining neighbours.
    /// </summary>
    private static (int Moved, int Kept)? MergesAcross(Shape before, Shape after)
    {
        if (before.Rank != 5 || after.Rank != 4 || before.Dims.Any(size => size.IsOne || size.IsUnknown) || JoinsNeighbours(before, after))
            return null;
        const int Kept = 1, Moved = 3;
        return after.Dims.SequenceEqual([before[0], before[Kept] * before[Moved], before[2], before[4]]) ? (Moved, Kept) : null;
    }

    private static bool JoinsNeighbours(Shape before, Shape after) => Enumerable.Range(0, before.Dims.Length - 1)
        .Any(axis => after.Dims.SequenceEqual([.. before.Dims.Take(axis), before[axis] * before[axis + 1], .. before.Dims.Skip(axis + 2)]));

    /// <summary>(B, T, E) to (B, H, T, D) with H * D = E.</summary>
    private static bool Splits(Shape before, Shape after) =>
        before.Rank == 3 && after.Rank == 4 && Dim.Same(before[0], after[0])
        && Dim.Same(before[1], after[2]) && !Dim.Same(before[1], after[1])
        && Becomes(after[1] * after[3], before[2], before[1]) && !after[1].IsOne && !after[2].IsOne && !after[3].IsOne;

    /// <summary>
    /// (T, B, E) to (B * H, T, D), true, or (B, T, E) to (B * H, T, D), false, with H * D = E; null for anything else.
    /// A sequence of a known number may be another axis.
    /// </summary>
    private static bool? Folds(Shape whole, Shape folded)
    {
        if (whole.Rank != 3 || folded.Rank != 3 || folded[1].Constant is not null || folded[2].IsOne || Dim.Same(whole[0], whole[1]) || Dim.Same(folded[2], whole[2]))
            return null;
        return Dim.Same(folded[1], whole[0]) && IsFoldOf(whole[1]) ? true
            : Dim.Same(folded[1], whole[1]) && IsFoldOf(whole[0]) ? false
            : null;

        bool IsFoldOf(Dim batch) => folded[0] / batch is var heads && !heads.IsOne && Dim.Same(heads * batch, folded[0]) && Dim.Same(heads * folded[2], whole[2])
            && heads.Symbol is not QuotientSymbol;
    }

    /// <summary>Heads and channels make the features: known, or the view does not work, when the sequence is told by its symbol.</summary>
    private static bool Becomes(Dim product, Dim features, Dim sequence) =>
        Dim.Same(product, features) || sequence.Constant is null && !Dim.Differ(product, features);

    /// <summary>(B, H, T, D) to (B, T, H * D).</summary>
    private static bool Merges(Shape before, Shape after) =>
        before.Rank == 4 && after.Rank == 3 && Dim.Same(before[0], after[0])
        && Dim.Same(before[2], after[1]) && !Dim.Same(before[1], after[1])
        && Becomes(before[1] * before[3], after[2], before[2]) && !before[1].IsOne && !before[2].IsOne && !before[3].IsOne;
}

/// <summary>Heads stand where the fused operation reads the sequence: SHAPE1302.</summary>
internal sealed class HeadsInPlaceOfSequence : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.HeadsInPlaceOfSequence];

    public IEnumerable<string> Operations => ["matmul"];

    /// <summary>(B, T, H, D) times (B, T, D, H): scores of heads and heads.</summary>
    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (result?.Content is not ScoresContent || call is not { Self: { Split: { HeadAxis: -2, SequenceAxis: -3 }, Shape.Rank: 4 or null } query, SelfOperation: { } asking }
            || call.Tensor(0) is not { Split: { HeadAxis: -1, SequenceAxis: -3 } } key)
            return;
        report.Add(
            Descriptors.HeadsInPlaceOfSequence, call.Syntax,
            $"{report.Wording.Tensor(query, asking)}, has its heads where this product reads the sequence: heads attend to heads inside of each time step. Move the heads of queries, keys and values in front of the sequence: transpose(1, 2).",
            [query.Place, key.Place]);
    }

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention.QueryTensor is not { Split.HeadAxis: -2, Shape.Rank: 4 or null } query || attention.KeyTensor is not { Split.HeadAxis: -2 } key)
            return;
        var words = report.Wording;
        var (one, other) = query.Shape.IsOpen ? (-3, -2) : (1, 2);
        report.Add(
            Descriptors.HeadsInPlaceOfSequence, attention.Query.Operation.Syntax,
            $"{words.Tensor(query, attention.Query.Operation)}, has its heads where scaled_dot_product_attention reads the sequence: heads attend to heads inside of each time step. Pass (batch, heads, sequence, channel): {Wording.Expression(attention.Query.Operation)}.transpose({one}, {other}).",
            [query.Place, key.Place],
            (FixFacts.Transpose, $"{one},{other}"), (FixFacts.Arguments, "query,key,value"));
    }
}

/// <summary>repeat tiles whole copies, folded heads lie next to each other: SHAPE1403.</summary>
internal sealed class HeadRepeat : IOperationRule, IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.HeadRepeat];

    public IEnumerable<string> Operations => ["op_Addition", "add", "masked_fill", "matmul", "baddbmm"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { } self, SelfOperation: { } first } || call.Tensor(0) is not { } other)
            return;
        var second = call.Argument(0)!.Operation;
        if (call.Bound.Name == "baddbmm")
        {
            // The managed order: the two factors, and what is added.
            if (call.Tensor(1) is { } added)
                CheckFold(self, added, call.Argument(1)!.Operation, report);
            return;
        }
        if (call.Bound.Name == "matmul")
        {
            CheckHeads(self, other, second, report);
            return;
        }
        CheckFold(self, other, second, report);
        CheckFold(other, self, first, report);
    }

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention.QueryTensor is not { } query)
            return;
        if (attention.KeyTensor is { } key)
            CheckHeads(query, key, attention.Key.Operation, report);
        // One tensor as key and as value is one mistake.
        if (attention.ValueTensor is { } value && value.Identity != attention.KeyTensor?.Identity)
            CheckHeads(query, value, attention.Value!.Operation, report);
    }

    /// <summary>The call of repeat is what is to be changed, also in a helper; in another file, it is the first additional location.</summary>
    private static SyntaxNode PlaceOf(Tiling tiling, IOperation expression) => tiling.Call.SyntaxTree == expression.Syntax.SyntaxTree ? tiling.Call : expression.Syntax;

    private static void Add(string message, Tiling tiling, IOperation expression, Report report)
    {
        var place = PlaceOf(tiling, expression);
        report.Add(Descriptors.HeadRepeat, place, message, [tiling.Call, expression.Syntax], place == tiling.Call ? [] : [(FixFacts.Place, "0")]);
    }

    /// <summary>What was tiled, and where, from where the finding stands.</summary>
    private static string Tiled(Tiling tiling, string verb, IOperation expression, string otherwise, Report report)
    {
        var place = PlaceOf(tiling, expression);
        return $"{Wording.Expression(expression, otherwise)}{report.Wording.MadeAt(expression.Syntax, place)} {verb} tiled by {Tiled(tiling)}{report.Wording.MadeAt(tiling.Call, place)}";
    }

    private static string Tiled(Tiling tiling) => tiling.Call.ToString() is var text && text.IndexOf("repeat(", System.StringComparison.Ordinal) >= 0 ? "repeat"
        : text.IndexOf("expand(", System.StringComparison.Ordinal) >= 0 ? "expand" : "cat";

    /// <summary>(batch * heads, ..) with a mask that was tiled batch by batch.</summary>
    private static void CheckFold(TensorValue folded, TensorValue mask, IOperation expression, Report report)
    {
        if (folded is not { Fold: { Axis: 0 } fold } || mask is not { Tiling: { Axis: 0 } tiling } || !Dim.Same(fold.Inner, tiling.Times) || Dim.Same(fold.Outer, fold.Inner))
            return;
        Add($"{Tiled(tiling, "was", expression, "The mask", report)}: mask 0, 1, 2, .., 0, 1, 2. The scores are folded batch by batch, with the heads of one sample next to each other: use repeat_interleave({report.Wording.Size(tiling.Times)}, dim: 0).", tiling, expression, report);
    }

    /// <summary>The heads of the queries may lie as copies of the key heads do: head by head in each group, not group by group of each key head.</summary>
    private static bool MayLieAsCopies(TensorValue query, TensorValue key, Dim groups) =>
        query.Merge is { Outer: var outer } && (Dim.Same(outer, groups) || !Dim.Same(outer * groups, key.Shape[1]));

    /// <summary>Keys of fewer heads, repeated as a whole: head 0 meets query heads 0, n, 2n instead of its neighbours.</summary>
    private static void CheckHeads(TensorValue query, TensorValue key, IOperation expression, Report report)
    {
        if (key is not { Tiling: { Axis: 1 } tiling, Shape.Rank: 4 } || query.Shape.Rank != 4 || query.Tiling is not null || Dim.Same(key.Shape[1], tiling.Times)
            || MayLieAsCopies(query, key, tiling.Times)
            || !Dim.Same(query.Shape[1], key.Shape[1]) && (tiling.Times.Symbol is not QuotientSymbol || Dim.Differ(query.Shape[1], key.Shape[1])))
            return;
        Add($"The heads of {Tiled(tiling, "were", expression, "the keys", report)}: neighbouring query heads then share no key head. Use repeat_interleave({report.Wording.Size(tiling.Times)}, dim: 1).", tiling, expression, report);
    }
}
