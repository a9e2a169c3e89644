using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Meanings;

/// <summary>is_casual: true together with a mask throws: SHAPE3103.</summary>
internal sealed class CausalFlagAndMask : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.CausalFlagAndMask];

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention.Mask is not { } mask || attention.Call.Find("is_casual") is not { } flag || !Tests.Holds(flag.Value, attention.Call.Way))
            return;
        // A mask that may be null at run time is no proof.
        if (mask.Value is not TensorValue given || !given.IsMade && !IsRequired(given))
            return;
        var isCausal = mask.Value is TensorValue { Content: RegionContent { Region: LowerRegion or UpperRegion, IsConstant: false } };
        report.Add(
            Descriptors.CausalFlagAndMask, flag.Operation.Syntax,
            $"is_casual: true cannot be used together with attn_mask, {Wording.Expression(mask.Operation, "a mask")}: scaled_dot_product_attention throws. "
                + (isCausal ? "The mask is causal already: leave is_casual out."
                    : given.Type.IsFloat() ? "Put the causal triangle into the mask: mask + full(L, S, float.NegativeInfinity).triu(1)."
                    : "Put the causal triangle into the mask: mask & ones(L, S, dtype: ScalarType.Bool).tril()."),
            [mask.Operation.Syntax],
            isCausal ? [(FixFacts.Causal, "true")] : given.Type.IsKnown() ? [(FixFacts.ElementType, given.Type.ToString())] : []);
    }

    private static bool IsRequired(TensorValue mask) =>
        mask.Identity.Source is IParameterSymbol { NullableAnnotation: not NullableAnnotation.Annotated, HasExplicitDefaultValue: false };
}
