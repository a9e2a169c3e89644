using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>A mask stands in the other mask's parameter, as its shape or its making proves: SHAPE2201.</summary>
internal sealed class MasksSwapped : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MasksSwapped];

    public void Check(Attention attention, Report report)
    {
        var words = report.Wording;
        if (MaskRoles.PaddingIsMask(attention))
        {
            var (mask, argument) = (attention.PaddingTensor!, attention.Padding!.Operation);
            report.Add(
                Descriptors.MasksSwapped, argument.Syntax,
                $"{words.Tensor(mask, argument)}, is a mask over (queries, keys), but stands in the place of {attention.PaddingName}, which is (batch, keys): pass it as {MaskParameter(attention)}.",
                [mask.Place], (FixFacts.Parameter, MaskParameter(attention)));
        }
        if (MaskRoles.MaskIsPadding(attention))
        {
            var (mask, argument) = (attention.MaskTensor!, attention.Mask!.Operation);
            report.Add(
                Descriptors.MasksSwapped, argument.Syntax,
                $"{words.Tensor(mask, argument)}, is a padding mask over (batch, keys), but stands in the place of {attention.MaskName}, which is (queries, keys): pass it as {PaddingParameter(attention)}.",
                [mask.Place], (FixFacts.Parameter, PaddingParameter(attention)));
        }
    }

    /// <summary>The partner of src_key_padding_mask is src_mask; of key_padding_mask it is attn_mask.</summary>
    public static string MaskParameter(Attention attention) =>
        attention.PaddingName == "key_padding_mask" ? "attn_mask" : attention.PaddingName.Replace("key_padding_mask", "mask");

    public static string PaddingParameter(Attention attention) =>
        attention.MaskName == "attn_mask" ? "key_padding_mask" : attention.MaskName.Replace("mask", "key_padding_mask");
}
