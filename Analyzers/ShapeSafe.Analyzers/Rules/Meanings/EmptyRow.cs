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
        Region[] visible = [.. scores.Hidden.SelectMany(hidden => Region.PartsOf(hidden.Complement))];
        foreach (var outer in visible.OfType<OuterRegion>())
        {
            report.Add(
                Descriptors.EmptyRow, outer.Place,
                $"This mask lets a padded query look at nothing: the flags stand for the keys and for the queries, and softmax ({report.Wording.At(call.Syntax)}) of a row of -inf is NaN. Mask the keys only: a padded query's row is not used.",
                [call.Syntax]);
        }
        Check(visible, call.Syntax, report);
    }

    /// <summary>Modules hide with -inf; scaled_dot_product_attention gives 0 for a row without a key.</summary>
    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused || attention.PaddingTensor is not { Type: ElementType.Bool, Content: RegionContent { Nonzero: { } hidden } } || Repairs.OfNaN(attention.Call.Operation.Syntax))
            return;
        var visible = Region.PartsOf(hidden.Complement).ToList();
        if (attention.MaskTensor is { Content: RegionContent { Hidden: { } future } })
            visible.AddRange(Region.PartsOf(future.Complement));
        Check(visible, attention.Call.Operation.Syntax, report);
    }

    private static void Check(IReadOnlyCollection<Region> visible, SyntaxNode softmax, Report report)
    {
        var isCausal = visible.Any(region => region is LowerRegion { Diagonal.Constant: <= 0 });
        foreach (var region in visible)
        {
            if (region is NotRegion { Excluded: FromRegion { Boundary: { Least: <= 0 } lengths, Place: var place } })
            {
                report.Add(
                    Descriptors.EmptyRow, place,
                    $"A sequence of length 0{report.Wording.MadeAt(lengths.Tensor.Source as SyntaxNode, place)} has no key to look at: softmax of a row of -inf ({report.Wording.At(softmax)}) is NaN. Leave empty sequences out of the batch, or show them one key.",
                    [softmax, lengths.Tensor.Source as SyntaxNode]);
            }
            else if (isCausal && region is FromRegion { Boundary: { Kind: BoundaryKind.Start, Most: null } or { Kind: not BoundaryKind.Length, Most: > 0 }, Place: var left })
            {
                report.Add(
                    Descriptors.EmptyRow, left,
                    $"This padding stands before the tokens, and the causal mask hides all that comes later: a padded query has nothing to look at, and softmax of a row of -inf ({report.Wording.At(softmax)}) is NaN. Pad at the end, or let each query see itself.",
                    [softmax]);
            }
        }
    }
}
