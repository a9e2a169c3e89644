using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>scaled_dot_product_attention takes booleans, Float32, or what the query is: SHAPE2103.</summary>
internal sealed class AttentionMaskType : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.AttentionMaskType];

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention.MaskTensor is not { } mask || !IsRejected(mask.Type, attention.QueryTensor?.Type ?? ElementType.Unknown))
            return;
        var argument = attention.Mask!.Operation;
        var query = Wording.Expression(attention.Query.Operation, "query");
        var isInteger = mask.Type.IsInteger();
        report.Add(
            Descriptors.AttentionMaskType, argument.Syntax,
            $"attn_mask is of type {mask.Type}{report.Wording.MadeAt(mask.TypePlace, argument.Syntax)}: scaled_dot_product_attention takes booleans, Float32 or the type of {query}{OfQuery(attention)}. "
                + (isInteger ? "Pass booleans, true where a query may look." : $"Make the mask of type {query}.dtype."),
            [mask.TypePlace, attention.QueryTensor?.TypePlace],
            isInteger ? [(FixFacts.ElementType, mask.Type.ToString())] : [(FixFacts.ElementType, mask.Type.ToString()), (FixFacts.ElementTypeOf, query)]);
    }

    private static string OfQuery(Attention attention) => attention.QueryTensor is { Type: not ElementType.Unknown and var type } ? $", {type}" : "";

    private static bool IsRejected(ElementType mask, ElementType query) =>
        mask.IsInteger() || mask.IsFloat() && mask != ElementType.Float32 && ElementTypes.Differ(mask, query);
}
