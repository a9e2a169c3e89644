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
        if (call.Self?.Content is not ScoresContent scores || !scores.Fills.Any(fill => double.IsNegativeInfinity(fill.Number)) || Repairs.OfNaN(call.Syntax))
            return;
        Region[] visible = [.. scores.Hidden.Select(hidden => hidden.Complement)];
        foreach (var outer in visible.SelectMany(region => Region.PartsOf(region)).OfType<OuterRegion>())
        {
            report.Add(
                Descriptors.EmptyRow, outer.Place,
                $"This mask lets a padded query look at nothing: the flags stand for the keys and for the queries, and softmax ({report.Wording.At(call.Syntax)}) of a row of -inf is NaN. Mask the keys only: a padded query's row is not used.",
                [call.Syntax]);
        }
        Check(visible, call.Syntax, scores.Fills.Last(fill => double.IsNegativeInfinity(fill.Number)).Place, report);
    }

    /// <summary>Modules hide with -inf; scaled_dot_product_attention gives 0 for a row without a key.</summary>
    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused || attention.PaddingTensor is not { Type: ElementType.Bool, Content: RegionContent { Nonzero: { } hidden } } || Repairs.OfNaN(attention.Call.Operation.Syntax))
            return;
        Region[] visible = attention.MaskTensor is { Content: RegionContent { Hidden: { } future } } ? [hidden.Complement, future.Complement] : [hidden.Complement];
        Check(visible, attention.Call.Operation.Syntax, attention.Call.Operation.Syntax, report);
    }

    /// <param name="visible">What each of the masks shows.</param>
    /// <param name="applied">Where the last of them is applied.</param>
    private static void Check(Region[] visible, SyntaxNode softmax, SyntaxNode applied, Report report)
    {
        Region[] parts = [.. visible.SelectMany(region => Region.PartsOf(region))];
        var causal = parts.FirstOrDefault(region => region is LowerRegion { Diagonal.Constant: <= 0 });
        foreach (var region in parts)
        {
            if (region is NotRegion { Excluded: FromRegion { Boundary: { Least: <= 0 } lengths, Place: var place } })
            {
                report.Add(
                    Descriptors.EmptyRow, place,
                    $"A sequence of length 0{report.Wording.MadeAt(lengths.Tensor.Source as SyntaxNode, place)} has no key to look at: softmax of a row of -inf ({report.Wording.At(softmax)}) is NaN. Leave empty sequences out of the batch, or show them one key.",
                    [softmax, lengths.Tensor.Source as SyntaxNode]);
            }
            else if (causal is not null && region is FromRegion { Boundary: { Kind: BoundaryKind.Start, Most: null } or { Kind: not BoundaryKind.Length, Most: > 0 }, Place: var left })
            {
                // The row dies where both are joined; masks that are applied one by one meet in the scores.
                var both = visible.OfType<BothRegion>().FirstOrDefault(all => all.Parts.Contains(region) && all.Parts.Contains(causal))?.MeetingOf(region, causal) ?? applied;
                report.Add(
                    Descriptors.EmptyRow, both,
                    $"This mask hides padding that stands before the tokens{report.Wording.MadeAt(left, both)}, and the causal mask hides all that comes later: a padded query has nothing to look at, and softmax of a row of -inf{report.Wording.MadeAt(softmax, both)} is NaN. Pad at the end, or let each query see itself.",
                    [left, softmax]);
            }
        }
    }
}
