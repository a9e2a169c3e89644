using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>
/// Rows without a key are NaN after softmax: those of padded queries when flags of tokens are multiplied with themselves, those before
/// the first token under a causal mask, and all of a sequence of length 0. SHAPE3301.
/// </summary>
internal sealed class EmptyRow : IOperationRule, IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.EmptyRow];

    public IEnumerable<string> Operations => ["softmax", "Softmax"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self?.Content is not ScoresContent scores || Repairs.OfNaN(call.Syntax))
            return;
        // With any finite number filled in, a row may sum to one.
        if (scores.Fills is not [.., var last] fills || fills.Length < scores.Hidden.Length || fills.Any(fill => !double.IsNegativeInfinity(fill.Number)))
            return;
        Region[] visible = [.. scores.Hidden.Select(hidden => hidden.Complement)];
        CheckQueries(visible, call.Syntax, last.Place, report);
        CheckKeys(visible, call.Syntax, last.Place, report);
    }

    /// <summary>Modules hide with -inf; scaled_dot_product_attention gives 0 for a row without a key.</summary>
    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused || attention.HasOwnKeys || attention.PaddingTensor is not { Type: ElementType.Bool or ElementType.Unknown } padding || HiddenBy(padding) is not { } hidden
            || Repairs.OfNaN(attention.Call.Operation.Syntax))
            return;
        Region[] visible = attention.MaskTensor is { Content: RegionContent { Hidden: { } future } } ? [hidden.Complement, future.Complement] : [hidden.Complement];
        CheckKeys(visible, attention.Call.Operation.Syntax, attention.Call.Operation.Syntax, report);
    }

    private static Region? HiddenBy(TensorValue padding) => padding.Content switch
    {
        RegionContent flags => flags.Nonzero,
        null => new OpaqueRegion(padding.Root ?? padding.Identity),
        _ => null,
    };

    /// <summary>Flags of tokens that hide queries.</summary>
    /// <param name="visible">What each of the masks shows.</param>
    /// <param name="applied">Where the last of them is applied.</param>
    private static void CheckQueries(Region[] visible, SyntaxNode softmax, SyntaxNode applied, Report report)
    {
        Region[] parts = [.. visible.SelectMany(region => Region.PartsOf(region))];
        var others = $"and softmax ({report.Wording.At(softmax)}) of a row of -inf is NaN";
        FlagsRegion[] flags = [.. parts.OfType<FlagsRegion>()];
        if (parts.OfType<OuterRegion>().FirstOrDefault()?.Place is { } outer || CrossedIn(flags) is var (one, other) && (outer = MeetingOf(visible, one, other, applied)) is not null)
        {
            report.Add(
                Descriptors.EmptyRow, outer,
                $"This mask lets a padded query look at nothing: the flags stand for the keys and for the queries, {others}. Mask the keys only: a padded query's row is not used.",
                [softmax]);
        }
        else if (parts.OfType<DocumentRegion>().FirstOrDefault() is { } document && flags.FirstOrDefault(flag => flag.Tokens == document.Numbers) is { } padding)
        {
            var place = MeetingOf(visible, document, padding, applied);
            report.Add(
                Descriptors.EmptyRow, place,
                $"This mask lets padding look at nothing: it only sees what has its own number, and that is hidden too, {others}. Let padding look at padding, or fill with a finite number: a padded query's row is not used.",
                [softmax]);
        }
        else if (flags.FirstOrDefault(flag => flag.Axes.IsColumn && Meaning.Of(flag.Named).Polarity == Polarity.Attends) is { } queries && parts.FirstOrDefault(part => part != queries) is { } beside)
        {
            report.Add(
                Descriptors.EmptyRow, MeetingOf(visible, queries, beside, applied),
                $"This mask lets a padded query look at nothing: some of its flags stand for the queries, {others}. Mask the keys only: a padded query's row is not used.",
                [softmax]);
        }
    }

    /// <summary>The same flags as a row and as a column.</summary>
    private static (FlagsRegion, FlagsRegion)? CrossedIn(FlagsRegion[] flags)
    {
        foreach (var one in flags)
        {
            if (flags.FirstOrDefault(other => other.Tokens == one.Tokens && Standing.AreCrossed(one.Axes, other.Axes)) is { } crossed)
                return (one, crossed);
        }
        return null;
    }

    /// <summary>Where a row dies: where two masks are joined; those that are applied one by one meet in the scores.</summary>
    private static SyntaxNode MeetingOf(Region[] visible, Region one, Region other, SyntaxNode applied) =>
        visible.OfType<BothRegion>().FirstOrDefault(all => all.Parts.Contains(one) && all.Parts.Contains(other))?.MeetingOf(one, other) ?? applied;

    /// <summary>Keys that no query, or none of the first queries, may look at.</summary>
    private static void CheckKeys(Region[] visible, SyntaxNode softmax, SyntaxNode applied, Report report)
    {
        Region[] parts = [.. visible.SelectMany(region => Region.PartsOf(region))];
        var causal = parts.FirstOrDefault(region => region is LowerRegion { Diagonal.Constant: <= 0 });
        foreach (var part in parts)
        {
            var keys = part is FlagsRegion flags ? flags.Named : part;
            if (keys is NotRegion { Excluded: FromRegion { Boundary: { Least: <= 0 } lengths, Place: var place } })
            {
                report.Add(
                    Descriptors.EmptyRow, applied,
                    $"A sequence of length 0{report.Wording.MadeAt(lengths.Tensor.Source as SyntaxNode, applied)} has no key to look at: softmax of a row of -inf{report.Wording.MadeAt(softmax, applied)} is NaN. Leave empty sequences out of the batch, or show them one key.",
                    [softmax, place, lengths.Tensor.Source as SyntaxNode]);
            }
            else if (part is not FlagsRegion { Axes.IsColumn: true } && PredictedIn(part) is { } predicted)
            {
                report.Add(
                    Descriptors.EmptyRow, applied,
                    $"This mask is predicted{report.Wording.MadeAt(predicted, applied)}: nothing says that a query keeps a key, and softmax{report.Wording.MadeAt(softmax, applied)} of a row of -inf is NaN. Open the rows in which everything is hidden: mask & ~mask.all(-1, keepdim: true).",
                    [predicted, softmax]);
            }
            else if (causal is not null && part is not FlagsRegion { Axes.IsColumn: true } && IsLeftPadded(keys))
            {
                var left = (keys as FromRegion)?.Place;
                var both = MeetingOf(visible, part, causal, applied);
                report.Add(
                    Descriptors.EmptyRow, both,
                    $"This mask hides padding that stands before the tokens{report.Wording.MadeAt(left, both)}, and the causal mask hides all that comes later: a padded query has nothing to look at, and softmax of a row of -inf{report.Wording.MadeAt(softmax, both)} is NaN. Pad at the end, or let each query see itself.",
                    [left, softmax]);
            }
        }
    }

    /// <summary>Where the numbers of a mask were predicted.</summary>
    private static SyntaxNode? PredictedIn(Region visible) => FlagsRegion.Without(visible) switch
    {
        OpaqueRegion flags => flags.Predicted,
        NotRegion { Excluded: OpaqueRegion flags } => flags.Predicted,
        _ => null,
    };

    /// <summary>By the numbers that the keys start at, or by name.</summary>
    private static bool IsLeftPadded(Region visible) => visible switch
    {
        FromRegion { Boundary: { Kind: BoundaryKind.Start, Most: null } or { Kind: not BoundaryKind.Length, Most: > 0 } } => true,
        NotRegion { Excluded: PaddingRegion { IsLeft: true } } => true,
        OpaqueRegion { Tensor.Name: { } name } => Names.SpeakOfLeftPadding(name),
        NotRegion { Excluded: OpaqueRegion { Tensor.Name: { } name } } => Names.SpeakOfLeftPadding(name),
        _ => false,
    };
}
