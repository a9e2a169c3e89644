using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>Masks in each other's place by their names: SHAPE2202. Keys and values: SHAPE2203.</summary>
internal sealed class SwappedByName : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MasksSwappedByName, Descriptors.InputsSwappedByName];

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused && !MaskRoles.IsSwapped(attention))
            CheckMasks(attention, report);
        if (attention.Value is { } value && Is(attention.Key, "v", "value", "values") && Is(value, "k", "key", "keys"))
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

    private static bool SpeaksOfOrder(BoundArgument mask) =>
        Names.Words(LastName(mask)).Any(word => word is "causal" or "subsequent" or "future" or "lookahead" or "triangular") && !Names.SpeakOfPadding(LastName(mask));

    private static bool SpeaksOfPadding(BoundArgument mask) => Names.SpeakOfPadding(LastName(mask)) && !SpeaksOfOrder(mask);

    private static bool Is(BoundArgument argument, params string[] names) => names.Contains(LastName(argument).ToLowerInvariant());

    /// <summary>key of this.key, or of key itself; nothing of a call.</summary>
    private static string LastName(BoundArgument argument)
    {
        var text = argument.Operation.Syntax.ToString();
        return text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.') ? text.Substring(text.LastIndexOf('.') + 1).TrimStart('_') : "";
    }
}
