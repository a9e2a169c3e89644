using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>What becomes of contents when axes move.</summary>
internal static class Contents
{
    /// <summary>What is in a tensor where two ways meet; loops that fill one are taken to run.</summary>
    public static Content? Join(Content? one, Content? other) =>
        Equals(one, other) ? one : IsFilledFrom(one, other) ? one : IsFilledFrom(other, one) ? other : null;

    private static bool IsFilledFrom(Content? filled, Content? before) =>
        filled is RegionContent { Filling.Before: var everywhere } && before is RegionContent { IsConstant: true, Inside: var number } && everywhere.Equals(number);

    /// <summary>The last two axes were exchanged.</summary>
    public static Content? Transposed(TensorValue tensor) => tensor.Content switch
    {
        RegionContent region => region.Transposed,
        ScoresContent scores => scores with
        {
            Product = scores.Product is { } product ? product with { Query = product.Key, Key = product.Query, AcrossBatch = null, IsWithVector = false } : null,
            Hidden = [.. scores.Hidden.Select(mask => mask.Transposed)],
            Fills = [.. scores.Fills.Select(fill => fill with { Where = fill.Where?.Transposed, Mask = null })],
        },
        WeightsContent weights => weights with { Axis = weights.Axis switch { -1 => -2, -2 => -1, var other => other } },
        PositionsContent positions => positions with { Axis = positions.Axis switch { -1 => -2, -2 => -1, var other => other } },
        BoundaryContent or ScaledContent => tensor.Content,
        _ => null,
    };

    /// <summary>Two axes were exchanged.</summary>
    public static Content? Exchange(TensorValue tensor, int first, int second)
    {
        var (one, other) = (tensor.Shape.FromBack(first), tensor.Shape.FromBack(second));
        if ((one, other) is (-1, -2) or (-2, -1) || tensor.Shape.IsOpen && (first, second) is (1, 2) or (2, 1) && tensor.Content is ScoresContent or WeightsContent)
            return Transposed(tensor);
        return one <= -3 && other <= -3 ? tensor.Content : Moved(tensor);
    }

    /// <summary>The first rows and columns are left.</summary>
    public static Content? Cut(Content? content, Shape left, SyntaxNode place) =>
        content is RegionContent { Region: TriangleRegion { Source: { } source } triangle } region && !(Dim.Same(source.Rows, left[-2]) && Dim.Same(source.Columns, left[-1]))
            ? region with { Region = triangle with { Source = source with { Cut = new TriangleCut(left[-2], left[-1], place) } } } : content;

    /// <summary>A mask was filled into scores, or into numbers that become scores by that.</summary>
    public static ScoresContent Filled(Content? before, Region? hidden, Fill? fill)
    {
        var scores = hidden is not null && fill is not null && RegionContent.Hides(fill.Number) ? Hidden(before, hidden) : Scores(before);
        return fill is null ? scores : scores with { Fills = scores.Fills.Add(fill with { IsOfQueries = fill.IsOfQueries || hidden is FlagsRegion flags && IsOfQueries(flags, scores) }) };
    }

    /// <summary>Flags that are a column, or are taken for one beside a row of the same flags.</summary>
    private static bool IsOfQueries(FlagsRegion flags, ScoresContent scores) => flags.Axes.IsColumn
        || scores.Hidden.SelectMany(hidden => Region.PartsOf(hidden.Complement)).Any(shown => shown switch
        {
            FlagsRegion other => other.Tokens == flags.Tokens && Standing.AreCrossed(other.Axes, flags.Axes),
            OuterRegion outer => outer.Flags == flags.Tokens,
            _ => false,
        });

    /// <summary>A mask was added to scores, or to numbers that become scores by that. An infinity stays one, whatever it is added to.</summary>
    public static ScoresContent? Added(Content? before, RegionContent mask, SyntaxNode place)
    {
        var after = mask.Hidden is { } hidden ? Hidden(before, hidden) : before as ScoresContent;
        foreach (var number in new[] { mask.Inside, mask.Outside })
        {
            if (double.IsInfinity(number) && after is not null)
                after = after with { Fills = after.Fills.Add(new Fill(number, place)) };
        }
        return after;
    }

    /// <summary>Numbers of which nothing is known were added to scores: they may hide what is taken for zero.</summary>
    public static ScoresContent? Added(Content? before) => before is ScoresContent scores ? scores with { Fills = scores.Fills.RemoveAll(fill => fill.IsAssumed) } : null;

    /// <summary>What was made zero there before is hidden now.</summary>
    private static ScoresContent Hidden(Content? before, Region hidden)
    {
        var scores = Scores(before);
        var masks = scores.Hidden.Add(hidden);
        Region[] visible = [.. masks.SelectMany(mask => Region.PartsOf(mask.Complement)).Select(FlagsRegion.Without)];
        bool IsHidden(Fill fill) => fill is { IsWeak: true, Where.Complement: var rest } && Region.PartsOf(rest).Select(FlagsRegion.Without).All(visible.Contains);
        return scores with { Hidden = masks, Fills = scores.Fills.RemoveAll(fill => fill.IsAssumed || IsHidden(fill)) };
    }

    private static ScoresContent Scores(Content? content) => content as ScoresContent ?? new ScoresContent((ScoresProduct?)null);

    /// <summary>Neighbouring axes were made one: null where that says nothing.</summary>
    public static ScoresContent? Joined(TensorValue tensor, Shape after)
    {
        if (tensor is not { Content: ScoresContent { Axes: { } axes }, Shape: { IsOpen: false } before } || after.IsOpen || axes.Length != before.Rank || AxisOrder.Joined(before, after) is not var (first, last))
            return null;
        var joined = axes.Substring(first, last - first + 1);
        return joined.Contains('b') && joined.Contains('k') && !joined.Contains('q') ? new ScoresContent((ScoresProduct?)null) { Axes = axes.Remove(first) + "x" + axes.Substring(last + 1) } : null;
    }

    /// <summary>The axes stand elsewhere now: of a region only remains what does not tell positions.</summary>
    public static Content? Moved(TensorValue tensor) => tensor.Content switch
    {
        RegionContent { IsConstant: true } constant => constant,
        RegionContent region => region with { Region = Moved(region.Region, tensor.Identity) },
        BoundaryContent or ScaledContent => tensor.Content,
        _ => null,
    };

    private static Region Moved(Region region, Identity tensor) => region switch
    {
        LowerRegion or UpperRegion or PrefixRegion => new OpaqueRegion(tensor),
        FlagsRegion flags => Moved(flags.Flags, tensor),
        NotRegion not => Moved(not.Excluded, tensor).Complement,
        BothRegion both => new BothRegion([.. both.Parts.Select(part => Moved(part, tensor))]),
        _ => region,
    };
}
