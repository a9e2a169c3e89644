using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>The fused operation takes masks of two dimensions up to those of the query: SHAPE1104.</summary>
internal sealed class FusedMaskRank : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.AttentionMaskRank];

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention.MaskTensor is not { } mask)
            return;
        var (rank, ofQuery) = (mask.Shape.LeastRank, attention.QueryTensor?.Shape.Rank);
        if ((rank > 1 || mask.Shape.IsOpen) && !(ofQuery is { } most && rank > most && most >= 2))
            return;
        var words = report.Wording;
        var argument = attention.Mask!.Operation;
        var needs = ofQuery == 2 ? "two dimensions, (queries, keys)"
            : ofQuery is { } dimensions ? $"two to {dimensions} dimensions, (.., queries, keys)" : "at least two dimensions, (.., queries, keys)";
        report.Add(
            Descriptors.AttentionMaskRank, argument.Syntax,
            $"attn_mask {words.Axes(mask.Shape)}{words.MadeAt(mask.Place, argument.Syntax)}, but scaled_dot_product_attention takes {needs}"
                + (rank == 1 ? $": pass {Wording.Expression(argument, "the mask")}.unsqueeze(0) for a mask over the keys." : ": the scores have no more dimensions than the query."),
            [mask.Place, attention.QueryTensor?.Place],
            rank == 1 ? [(FixFacts.Unsqueeze, "0")] : []);
    }
}

/// <summary>The mask of the fused operation must broadcast to (.., queries, keys): SHAPE1105.</summary>
internal sealed class FusedMaskSize : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.AttentionMaskBroadcast];

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention.MaskTensor is not { } mask || attention.QueryTensor is not { } query || attention.KeyTensor is null
            || mask.Shape.Rank is < 2 || query.Shape.Rank is < 2 || mask.Shape.LeastRank > query.Shape.Rank)
            return;
        var scores = Scores(attention, query.Shape.Rank ?? 2);
        if (Broadcasts.FirstWrongAxis(mask.Shape, scores, Sequences.AreDifferent(attention), attention.Features) is not { } axis)
            return;
        var words = report.Wording;
        var argument = attention.Mask!.Operation;
        report.Add(
            Descriptors.AttentionMaskBroadcast, argument.Syntax,
            $"attn_mask is {words.Shape(mask.Shape)}{words.MadeAt(mask.Place, argument.Syntax)}, but must broadcast to {Described(scores, words)}: {words.Size(mask.Shape[axis])} meets {words.Size(scores[axis])}, {Broadcasts.RoleOf(axis)}. {Sources(attention, words)}{Broadcasts.Advice(mask.Shape, scores, argument)}",
            [mask.Place, query.Place, attention.KeyTensor.Place],
            Broadcasts.Facts(mask.Shape, scores));
    }

    private static Shape Scores(Attention attention, int rank)
    {
        var query = attention.QueryTensor!.Shape;
        return Shape.Of([.. Enumerable.Range(-rank, rank - 2).Select(axis => query[axis].IsOne ? attention.KeyTensor!.Shape[axis] : query[axis]), attention.Queries, attention.Keys]);
    }

    private static string Described(Shape scores, Wording words) => scores.Rank switch
    {
        4 => $"(batch, heads, queries, keys) = {words.Shape(scores)}",
        3 => $"(batch, queries, keys) = {words.Shape(scores)}",
        _ => $"(.., queries, keys) = {words.Shape(scores)}",
    };

    private static string Sources(Attention attention, Wording words)
    {
        var query = words.Tensor(attention.QueryTensor!, attention.Query.Operation);
        var key = words.Tensor(attention.KeyTensor!, attention.Key.Operation);
        return query == key ? $"Queries and keys are {query}." : $"The queries are {query}, the keys {key}.";
    }
}

/// <summary>Masks of the fused operation against the scores, axis by axis from the back.</summary>
internal static class Broadcasts
{
    /// <param name="areTwo">Whether queries and keys are certainly two sequences, so that one length cannot stand for the other.</param>
    /// <param name="features">What queries and keys have in each position.</param>
    public static int? FirstWrongAxis(Shape mask, Shape scores, bool areTwo, Dim features)
    {
        var common = System.Math.Min(mask.Rank ?? 2, scores.Rank ?? 2);
        // Keys behind older ones are more than the queries.
        areTwo |= Roles.AreExchanged(mask, scores[-2], scores[-1]) || scores[-2].Symbol is not null && scores[-1].IsSum;
        for (var axis = -1; axis >= -common; axis--)
        {
            var others = Enumerable.Range(1, scores.Rank ?? 2).Select(back => -back).Where(other => other != axis && (areTwo || other < -2 || axis < -2)).Select(other => scores[other]).Append(features);
            if (!scores[axis].IsOne && (Roles.CannotBroadcast(mask[axis], scores[axis], others) || IsBatch(axis, mask, scores)))
                return axis;
        }
        return null;
    }

    /// <summary>The batch stands where the heads are, which are a number: only right while the two happen to be equal.</summary>
    private static bool IsBatch(int axis, Shape mask, Shape scores) =>
        axis == -3 && scores.Rank == 4 && mask.Rank >= 3 && (scores[-3].Constant is not null && mask[-3].Symbol is not null && Dim.Same(mask[-3], scores[-4]) || AreHeads(scores) && IsBatchOfTokens(mask[-3]));

    /// <summary>The heads are a number of the code, the batch is that of a tensor.</summary>
    private static bool AreHeads(Shape scores) => scores[-3].Constant is not null || scores[-3].Symbol is NumberSymbol && scores[-4].Symbol is SizeSymbol;

    /// <summary>The first axis of token ids: the batch, or the sequence, but no heads.</summary>
    private static bool IsBatchOfTokens(Dim size) =>
        size.Symbol is SizeSymbol { Axis: 0, Tensor: { Source: IParameterSymbol { Name: var name } } } && (Names.SpeakOfTokens(name) || Names.SpeakOfKeyPadding(name));

    public static string RoleOf(int axis) => axis switch
    {
        -1 => "the number of keys",
        -2 => "the number of queries",
        -3 => "the heads",
        _ => "the batch",
    };

    public static string Advice(Shape mask, Shape scores, IOperation argument) =>
        Unsqueezes(mask, scores) is { } axes ? $" Pass {Wording.Expression(argument, "the mask")}{string.Concat(axes.Select(axis => $".unsqueeze({axis})"))}." : "";

    public static (string, string)[] Facts(Shape mask, Shape scores) => Unsqueezes(mask, scores) is { } axes ? [(FixFacts.Unsqueeze, string.Join(",", axes))] : [];

    /// <summary>The dimensions of size one that make the mask fit: (B, L, S) lacks the heads, (B, S) the heads and the queries.</summary>
    private static int[]? Unsqueezes(Shape mask, Shape scores)
    {
        if (scores.Rank == 4 && mask.Rank == 3 && (Dim.Same(mask[0], scores[0]) && Fits(mask[1], scores[-2]) && Fits(mask[2], scores[-1]) || IsBatchOfTokens(mask[0]) && mask[1].IsOne))
            return [1];
        if (scores.Rank == 4 && mask.Rank == 2 && Dim.Same(mask[0], scores[0]) && Dim.Same(mask[1], scores[-1]))
            return [1, 1];
        return scores.Rank == 3 && mask.Rank == 2 && Dim.Same(mask[0], scores[0]) && Dim.Same(mask[1], scores[-1]) ? [1] : null;
    }

    private static bool Fits(Dim size, Dim needed) => size.IsOne || Dim.Same(size, needed);
}
