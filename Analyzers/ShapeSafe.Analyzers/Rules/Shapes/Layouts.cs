using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>Whether a mask would fit if the inputs of a sequence-first module were batch-first, and what to say then.</summary>
internal static class Layouts
{
    public static string Advice(Attention attention, TensorValue mask, Wording words) =>
        FitsBatchFirst(attention, mask)
            ? $" If {words.Size(attention.QueryTensor!.Shape[1])} is the sequence, pass {Transposed(attention)}."
            : $" The mask must be [{words.Size(attention.Queries)}, {words.Size(attention.Keys)}].";

    public static (string, string)[] Facts(Attention attention, TensorValue mask) =>
        FitsBatchFirst(attention, mask) ? [(FixFacts.Transpose, "0,1"), (FixFacts.Arguments, Inputs(attention))] : [];

    public static string PaddingAdvice(Attention attention, TensorValue padding, Wording words) =>
        PaddingFitsBatchFirst(attention, padding)
            ? $" If {words.Size(attention.KeyTensor!.Shape[1])} is the sequence, pass {Transposed(attention)}." : "";

    public static (string, string)[] PaddingFacts(Attention attention, TensorValue padding) =>
        PaddingFitsBatchFirst(attention, padding) ? [(FixFacts.Transpose, "0,1"), (FixFacts.Arguments, Inputs(attention))] : [];

    private static bool FitsBatchFirst(Attention attention, TensorValue mask) =>
        attention is { QueryTensor.Shape.Rank: 3, KeyTensor.Shape.Rank: 3 } && mask.Shape.Rank == 2
        && Dim.Same(mask.Shape[0], attention.QueryTensor.Shape[1]) && Dim.Same(mask.Shape[1], attention.KeyTensor.Shape[1]);

    private static bool PaddingFitsBatchFirst(Attention attention, TensorValue padding) =>
        attention.KeyTensor is { Shape.Rank: 3 } key && padding.Shape.Rank == 2
        && Dim.Same(padding.Shape[0], key.Shape[0]) && Dim.Same(padding.Shape[1], key.Shape[1]);

    private static string Transposed(Attention attention) =>
        string.Join(" and ", Arguments(attention).Select(argument => $"{Wording.Expression(argument.Operation, argument.Parameter)}.transpose(0, 1)").Distinct());

    /// <summary>The parameters that get the same expression as one of them.</summary>
    public static string InputsLike(Attention attention, BoundArgument input) =>
        string.Join(",", Arguments(attention).Where(other => other.Operation.Syntax.ToString() == input.Operation.Syntax.ToString()).Select(other => other.Parameter).Distinct());

    private static string Inputs(Attention attention) => string.Join(",", Arguments(attention).Select(argument => argument.Parameter).Distinct());

    private static IEnumerable<BoundArgument> Arguments(Attention attention)
    {
        yield return attention.Query;
        yield return attention.Key;
        if (attention.Value is { } value)
            yield return value;
    }
}
