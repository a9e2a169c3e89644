using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using Environment = ShapeSafe.Analyzers.Operations.Environment;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>
/// Where a causal triangle is used as a mask, its diagonal must be the one on which each query sees itself and nothing later:
/// SHAPE3101, SHAPE3102, and on a rectangle SHAPE3105.
/// </summary>
internal sealed class CausalDiagonal : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.CausalHidesItself, Descriptors.CausalDiagonal, Descriptors.CausalRectangle];

    public IEnumerable<string> Operations => ["softmax", "Softmax"];

    public void Check(Attention attention, Report report)
    {
        var visible = VisibleIn(attention);
        // With a key of the module's own a query may do without itself.
        if (visible is null || attention.HasOwnKeys && visible is LowerRegion { Diagonal.Constant: < 0 })
            return;
        Check(visible, attention.Call.Way, new Lengths(attention.Queries, attention.Keys, Sequences.AreDifferent(attention), attention.QueryTensor?.Root, attention.KeyTensor?.Root)
            { AreCached = attention is { QueryTensor: { } query, KeyTensor: { } key } && Sequences.IsCached(query, key) }, report);
    }

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self is not { Content: ScoresContent { Hidden: { IsEmpty: false } hidden } scores } masked)
            return;
        var lengths = scores.Product is { Query.Root: var query, Key.Root: var key } product
            ? new Lengths(masked.Shape[-2], masked.Shape[-1], Sequences.AreDifferent(product), query, key) { AreCached = product.Key.IsGrown && !product.Query.IsGrown } : default(Lengths?);
        Check(VisibleIn(hidden), call.Bound.Way, lengths, report);
    }

    /// <summary>What the mask of a call lets queries see; null when it is not known.</summary>
    public static Region? VisibleIn(Attention attention)
    {
        if (attention.MaskTensor is not { Content: RegionContent { IsConstant: false } content } mask)
            return null;
        // A boolean mask of the fused operation shows, an additive mask hides; a module's boolean mask is no mask.
        return mask.Type == ElementType.Bool ? attention.IsFused ? content.Nonzero : null : content.Hidden?.Complement;
    }

    /// <summary>What the masks of scores let queries see.</summary>
    public static Region VisibleIn(ImmutableArray<Region> hidden) => hidden.Select(region => region.Complement).Aggregate(Region.Both);

    /// <summary>The numbers of queries and keys, and whether they are those of two sequences; if not, they may still be.</summary>
    private readonly record struct Lengths(Dim Queries, Dim Keys, bool AreTwo, Identity? Query, Identity? Key)
    {
        /// <summary>The keys were put behind older ones.</summary>
        public bool AreCached { get; init; }

        /// <summary>Whether a mask has a row for each query and a column for each key, which are not as many, and the code means that.</summary>
        public bool AreOf(Dim rows, Dim columns, SyntaxNode mask, Environment way) =>
            rows.Constant is null == columns.Constant is null && !Dim.Same(rows, columns) && Dim.Same(rows, Queries)
            && (Dim.Same(columns, Keys) || AreCached && IsPast(columns - rows))
            && (AreTwo || Sequences.SpeaksOfPast(mask, way)) && !Sequences.AreEquallyLong(way, Queries, Keys, Query, Key);

        /// <summary>What is added to the number of queries: how many keys were there before.</summary>
        private static bool IsPast(Dim more) => more.Symbol is not null || more.IsSum;
    }

    private static void Check(Region visible, Environment way, Lengths? lengths, Report report)
    {
        var triangles = Region.PartsOf(visible).OfType<TriangleRegion>().ToArray();
        // A lower and an upper triangle are a window.
        if (triangles is not [LowerRegion { Source: { } source } lower])
            return;
        if (lower.Diagonal.Constant == 0 && source.Cut is { } cut)
        {
            if (lengths?.AreOf(cut.Rows, cut.Columns, cut.Place, way) == true)
                CheckCut(cut, report);
        }
        else if (source.IsSquare)
            CheckSquare(lower, source, report);
        else if (lower.Diagonal.Constant == 0 && lengths?.AreOf(source.Rows, source.Columns, source.Call.Syntax, way) == true)
            CheckRectangle(source, report);
    }

    private static void CheckSquare(LowerRegion visible, TriangleSource source, Report report)
    {
        if (visible.Diagonal.Constant is not { } diagonal || diagonal == 0 || diagonal > 0 && LookAhead.IsMeant(source))
            return;
        if (source.IsCompared)
        {
            CheckCompared(diagonal, source, report);
            return;
        }
        var isUpper = source.Call.Bound.Name.StartsWith("triu", System.StringComparison.Ordinal);
        var place = source.Call.Syntax;
        var right = isUpper ? "1" : "0";
        if (diagonal < 0 && isUpper)
        {
            report.Add(
                Descriptors.CausalHidesItself, place,
                $"This triangle hides the position itself: triu({1 + diagonal}) is true on the diagonal, so the first query sees nothing. The future starts at diagonal 1: triu(1).",
                null, (FixFacts.Diagonal, right));
            return;
        }
        report.Add(
            RuleOf(diagonal, place), place,
            diagonal > 0
                ? $"This causal mask lets a query see {(diagonal == 1 ? "the next position" : $"{diagonal} positions ahead")}: its diagonal is {Written(source)}. What a query may see ends at itself: {(isUpper ? "triu(1)" : "tril()")}."
                : $"This causal mask hides the position itself: its diagonal is {Written(source)}, so the first query sees nothing. What a query may see ends at itself: {(isUpper ? "triu(1)" : "tril()")}.",
            null, (FixFacts.Diagonal, right));
    }

    /// <summary>That the first query sees nothing is proved, unless the body takes care of such rows; a look ahead may be meant.</summary>
    private static DiagnosticDescriptor RuleOf(long diagonal, SyntaxNode place) =>
        diagonal < 0 && !Repairs.OfRows(place) ? Descriptors.CausalHidesItself : Descriptors.CausalDiagonal;

    /// <summary>Positions that were compared; farther from the diagonal it is meant so.</summary>
    private static void CheckCompared(long diagonal, TriangleSource source, Report report)
    {
        if (diagonal is not (1 or -1))
            return;
        report.Add(
            RuleOf(diagonal, source.Call.Syntax), source.Call.Syntax,
            diagonal > 0
                ? "This causal mask lets a query see the next position. What a query may see ends at itself: keys <= queries; the future is keys > queries."
                : "This causal mask hides the position itself, so the first query sees nothing. What a query may see ends at itself: keys <= queries; the future is keys > queries.");
    }

    private static void CheckCut(TriangleCut cut, Report report)
    {
        var (words, past) = (report.Wording, cut.Columns - cut.Rows);
        report.Add(
            Descriptors.CausalRectangle, cut.Place,
            $"This causal mask has {words.Size(cut.Rows)} queries and {words.Size(cut.Columns)} keys, and starts at their first ones: with a cache it hides the newest keys. The last query should meet the last key: take the rows from {words.Size(past)} to {words.Size(cut.Columns)}.");
    }

    private static void CheckRectangle(TriangleSource source, Report report)
    {
        var (words, queries, keys) = (report.Wording, source.Rows, source.Columns);
        var start = $"This causal mask has {words.Size(queries)} queries and {words.Size(keys)} keys, and starts at their first ones: with a cache it hides the newest keys. The last query should meet the last key: ";
        if (source.IsCompared)
        {
            report.Add(Descriptors.CausalRectangle, source.Call.Syntax, $"{start}add {words.Size(keys - queries)} to the positions of the queries.");
            return;
        }
        var isUpper = source.Call.Bound.Name.StartsWith("triu", System.StringComparison.Ordinal);
        var right = isUpper ? $"{words.Size(keys - queries)} + 1" : words.Size(keys - queries);
        report.Add(
            Descriptors.CausalRectangle, source.Call.Syntax,
            $"{start}{(isUpper ? "triu" : "tril")}({right}).",
            null, (FixFacts.Diagonal, right));
    }

    private static string Written(TriangleSource source) => source.Call.Argument(0)?.Operation.Syntax.ToString() is { Length: < 20 } text ? text : "not 0";
}

/// <summary>is_casual lines queries and keys up at their start: SHAPE3104.</summary>
internal sealed class CausalFlagAlignment : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.CausalFlagAlignment];

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention.Mask is not null || attention.Call.Find("is_casual") is not { Value: TruthValue { IsTrue: true } } flag
            || attention.QueryTensor is not { } query || attention.KeyTensor is not { } key || attention.ValueTensor is not { } value)
            return;
        var (queries, keys) = (attention.Queries, attention.Keys);
        var isCached = Sequences.IsCached(query, key) && value.IsGrown && !Settled.IsNothing(attention.Call.Way) && !Sequences.AreCounted(attention.Call.Way, key) || keys.IsSum && Dim.Exceeds(keys, queries) && !IsTested(keys, attention.Call.Way);
        var isOther = key.Root == value.Root && Sequences.AreDifferent(query.Root, key.Root) && !Dim.Same(queries, keys)
            && !Sequences.AreEquallyLong(attention.Call.Way, queries, keys, query.Root, key.Root);
        var isOneStep = queries.IsOne;
        if (isOneStep ? keys.IsOne || keys.IsUnknown && !isCached && !isOther || IsTested(keys, attention.Call.Way) : !isCached && !isOther || Dim.Same(queries, keys))
            return;
        var (asked, asks) = (Wording.Expression(attention.Key.Operation, "the keys"), Wording.Expression(attention.Query.Operation, "the queries"));
        var reason = isCached ? $"{asked} holds what came before the queries" : isOther ? $"{asked} and {asks} are different sequences" : $"{asks} is one query";
        var advice = isOneStep ? "it hides all keys but the first. One query of the newest position sees every key: pass no mask."
            : isCached ? "it hides the newest keys. Pass a mask of ones(L, S).tril(S - L)."
            : "what is later in one is not later in the other. Leave the flag out, or pass a mask that says which keys a query may see.";
        report.Add(
            Descriptors.CausalFlagAlignment, flag.Operation.Syntax,
            $"is_casual aligns the first query with the first key, but {reason}: {advice}",
            [key.Place]);
    }

    /// <summary>A condition on the way is about what this size is made of: past == 0 where nothing came before.</summary>
    private static bool IsTested(Dim size, Environment way) =>
        way.Conditions.Any(condition => condition.Key is TestValue { Left: var left, Right: var right } && new[] { left, right }.OfType<IntegerValue>().Any(number => number.Dim.Symbols.Intersect(size.Symbols).Any()));
}
