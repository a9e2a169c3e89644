using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>Masks in each other's place by their names: SHAPE2202. Keys and values: SHAPE2203.</summary>
internal sealed class SwappedByName : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MasksSwappedByName, Descriptors.InputsSwappedByName];

    public IEnumerable<string> Operations => ["matmul", "bmm"];

    /// <summary>Weights of queries and values, multiplied with keys.</summary>
    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Self?.Content is not WeightsContent { Scores.Product.Key.Name: var first } || call.Argument(0) is not { Operation: var second }
            || !Names.Values.Contains(Names.Words(first).FirstOrDefault()) || !Names.Keys.Contains(Names.Words(Names.Of(second)).FirstOrDefault()))
            return;
        report.Add(
            Descriptors.InputsSwappedByName, second.Syntax,
            $"The queries were multiplied with {first}, and the weights with {Wording.Expression(second)}: by their names the scores are those of the values.");
    }

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused && !MaskRoles.IsSwapped(attention))
            CheckMasks(attention, report);
        CheckSide(attention, report);
        if (attention.Value is { } value && Is(attention.Key, Names.Values) && Is(value, Names.Keys))
        {
            report.Add(
                Descriptors.InputsSwappedByName, attention.Key.Operation.Syntax,
                $"{attention.Key.Operation.Syntax} is passed as the key and {value.Operation.Syntax} as the value: the order is (query, key, value).",
                [value.Operation.Syntax],
                (FixFacts.Parameter, "value"));
        }
    }

    private static void CheckMasks(Attention attention, Report report)
    {
        if (attention.PaddingTensor is { Type: ElementType.Unknown, Shape.IsOpen: true } && SpeaksOfOrder(attention.Padding!))
            Add(attention.Padding!, attention.PaddingName, MasksSwapped.MaskParameter(attention));
        if (attention.MaskTensor is { Type: ElementType.Unknown, Shape.IsOpen: true } && SpeaksOfPadding(attention.Mask!))
            Add(attention.Mask!, attention.MaskName, MasksSwapped.PaddingParameter(attention));

        void Add(BoundArgument mask, string parameter, string other) => report.Add(
            Descriptors.MasksSwappedByName, mask.Operation.Syntax,
            $"{mask.Operation.Syntax} is passed as {parameter}, but has the name of {other}.",
            null, (FixFacts.Parameter, other));
    }

    /// <summary>The padding of the target in the place of the source's, or the other way round: what is hidden are the keys.</summary>
    private static void CheckSide(Attention attention, Report report)
    {
        if (attention.Padding is not { } padding || attention.PaddingName is not ("src_key_padding_mask" or "tgt_key_padding_mask" or "memory_key_padding_mask"))
            return;
        var isTarget = attention.PaddingName == "tgt_key_padding_mask";
        // Of ids.eq(0) the name of what is compared.
        var words = Names.Words(LastName(padding) is { Length: > 0 } name ? name : attention.PaddingTensor?.Root?.Name ?? "");
        if (!words.Any(isTarget ? Names.IsOfSource : Names.IsOfTarget) || words.Any(isTarget ? Names.IsOfTarget : Names.IsOfSource)
            || SidesExchanged.Words(attention.Key).Any(isTarget ? Names.IsOfSource : Names.IsOfTarget))
            return;
        report.Add(
            Descriptors.MasksSwappedByName, padding.Operation.Syntax,
            $"{padding.Operation.Syntax} is passed as {attention.PaddingName}, but has the name of the other sequence: the keys here are those of the {(isTarget ? "target" : "source")}, and the mask hides keys.");
    }

    private static bool SpeaksOfOrder(BoundArgument mask) =>
        Names.Words(LastName(mask)).Any(word => word is "causal" or "subsequent" or "future" or "lookahead" or "triangular") && !Names.SpeakOfPadding(LastName(mask));

    private static bool SpeaksOfPadding(BoundArgument mask) => Names.SpeakOfPadding(LastName(mask)) && !SpeaksOfOrder(mask);

    private static bool Is(BoundArgument argument, params string[] names) => names.Contains(LastName(argument).ToLowerInvariant());

    /// <summary>key of this.key, or of key itself; nothing of a call.</summary>
    public static string LastName(BoundArgument argument)
    {
        var text = argument.Operation.Syntax.ToString();
        return text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.') ? text.Substring(text.LastIndexOf('.') + 1).TrimStart('_') : "";
    }
}
