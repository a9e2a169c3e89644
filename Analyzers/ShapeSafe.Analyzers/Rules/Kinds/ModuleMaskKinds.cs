using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>A module adds its mask to the scores; booleans and integers are added as 0 and 1: SHAPE2101.</summary>
internal sealed class ModuleMaskAdded : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ModuleMaskAdded];

    public void Check(Attention attention, Report report)
    {
        if (attention.IsFused || attention.MaskTensor is not { } mask || mask.Type != ElementType.Bool && !mask.Type.IsInteger() || MaskRoles.IsSwapped(attention))
            return;
        var argument = attention.Mask!.Operation;
        var kind = mask.Type == ElementType.Bool ? "boolean" : $"of type {mask.Type}";
        var meaning = Meaning.Of(mask);
        report.Add(
            Descriptors.ModuleMaskAdded, argument.Syntax,
            $"{attention.MaskName} is {kind}{report.Wording.MadeAt(mask.TypePlace, argument.Syntax)}: {attention.Name} adds it to the scores as numbers, so it masks nothing. Pass floats: 0 where a query may look, -inf where it may not.",
            [mask.TypePlace],
            FixFacts.Of(meaning) is { } fact
                ? [(FixFacts.True, fact), (FixFacts.ElementType, mask.Type.ToString())] : [(FixFacts.ElementType, mask.Type.ToString())]);
    }
}

/// <summary>A padding mask of a module must be boolean: SHAPE2102.</summary>
internal sealed class PaddingNotBoolean : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.PaddingNotBoolean];

    public void Check(Attention attention, Report report)
    {
        if (attention.PaddingTensor is not { } padding || !padding.Type.IsKnown() || padding.Type == ElementType.Bool || MaskRoles.IsSwapped(attention))
            return;
        var argument = attention.Padding!.Operation;
        report.Add(
            Descriptors.PaddingNotBoolean, argument.Syntax,
            $"{attention.PaddingName} is of type {padding.Type}{report.Wording.MadeAt(padding.TypePlace, argument.Syntax)}, but must be boolean: {attention.Name} throws. Pass true where a key is padding.",
            [padding.TypePlace],
            (FixFacts.ElementType, padding.Type.ToString()));
    }
}

/// <summary>A padding mask in half precision throws inside libtorch: SHAPE2111.</summary>
internal sealed class HalfPadding : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.HalfPadding];

    public void Check(Attention attention, Report report)
    {
        if (attention.PaddingTensor is null || attention.QueryTensor is not { } query || !query.Type.IsHalf())
            return;
        var argument = attention.Padding!.Operation;
        report.Add(
            Descriptors.HalfPadding, argument.Syntax,
            $"{attention.PaddingName} cannot be used with inputs of type {query.Type}{report.Wording.MadeAt(query.TypePlace, argument.Syntax)}: libtorch has no masked_fill for them in {attention.Name}. Attend in Float32, or use scaled_dot_product_attention.",
            [query.TypePlace]);
    }
}

/// <summary>A mask of zeros and ones is added to the scores: SHAPE2110.</summary>
internal sealed class ZeroOneAdded : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.ZeroOneAdded];

    public void Check(Attention attention, Report report)
    {
        if (attention.MaskTensor is not { } mask || !IsZeroOne(mask) || MaskRoles.IsSwapped(attention))
            return;
        var argument = attention.Mask!.Operation;
        var parameter = attention.IsFused ? "attn_mask" : attention.MaskName;
        report.Add(
            Descriptors.ZeroOneAdded, argument.Syntax,
            $"{parameter} holds zeros and ones{report.Wording.MadeAt(mask.TypePlace, argument.Syntax)} that are added to the scores: {attention.Name} masks where a number is -inf, not where it is 0. Pass 0 where a query may look, -inf where it may not.",
            [mask.TypePlace],
            FixFacts.Of(Meaning.Of(mask)) is { } fact ? [(FixFacts.True, fact)] : []);
    }

    /// <summary>Floats of which both 0 and 1 occur; all zeros is a mask that hides nothing.</summary>
    public static bool IsZeroOne(TensorValue tensor) =>
        tensor.Type.IsFloat() && tensor.Content is RegionContent { IsConstant: false, IsAssumed: false, Inside: 0 or 1, Outside: 0 or 1 };
}
