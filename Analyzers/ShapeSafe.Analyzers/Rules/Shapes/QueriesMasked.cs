using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>A mask on the axis of the queries that is the same for every key: it hides rows and no key. SHAPE1108.</summary>
internal sealed class QueriesMasked : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.QueriesMasked];

    public IEnumerable<string> Operations => ["masked_fill", "where", "op_Addition", "add", "op_Subtraction", "sub"];

    public void Check(Attention attention, Report report)
    {
        if (attention.MaskTensor is not { } mask || MayBeOne(attention.Keys))
            return;
        // The modules add whatever they are given.
        if (!attention.IsFused || mask.Type.IsFloat() || HoldsNumbers(mask) ? IsAdded(mask, 1, attention.Mask!.Operation.Syntax) : IsOfTokens(mask, attention.Mask!.Operation.Syntax))
            Check(mask, attention.Mask!.Operation, report);
    }

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        switch (call.Name)
        {
            case "masked_fill" when call.Tensor(0) is { } mask:
                CheckFilled(call.Self, mask, call.Argument(0)!.Operation, Scalars.Number(call.At(1)), report);
                break;
            case "where" when Choice.Of(call) is { Mask: { } mask, Expression: { } expression } choice:
                CheckFilled(choice.One, mask, expression, MaskOperations.Number(choice.Other), report);
                CheckFilled(choice.Other, mask, expression, MaskOperations.Number(choice.One), report);
                break;
            case "op_Addition" or "add" or "op_Subtraction" or "sub" when ArithmeticOperations.Added(call) is { } factor:
                var (left, right) = ArithmeticOperations.Operands(call);
                CheckAdded(left, right as TensorValue, factor, call, report);
                if (factor == 1)
                    CheckAdded(right, left as TensorValue, factor, call, report);
                break;
        }
    }

    /// <summary>A whole row of -inf is NaN, whatever the flags are of; a finite number may be meant for rows.</summary>
    private static void CheckFilled(Value? scores, TensorValue mask, IOperation expression, double? fill, Report report)
    {
        if (AreOpen(scores) && fill is { } number && RegionContent.Hides(number) && (double.IsNegativeInfinity(number) || IsOfTokens(mask, expression.Syntax)))
            Check(mask, expression, report);
    }

    private static void CheckAdded(Value? scores, TensorValue? mask, double factor, TensorCall call, Report report)
    {
        if (mask is not null && AreOpen(scores) && ArithmeticOperations.Written(call, mask) is { } expression && IsAdded(mask, factor, expression.Syntax))
            Check(mask, expression, report);
    }

    /// <summary>Scores of several keys in columns, of which none was hidden so far but by triangles.</summary>
    private static bool AreOpen(Value? value) =>
        value is TensorValue { Content: ScoresContent { Product: { } product } scores, Shape: var shape }
        && !MayBeOne(shape[-1]) && !Names.IsOfKeys(product.Query.Name) && !Names.SpeakOfQueries(product.Key.Name)
        && scores.Hidden.SelectMany(hidden => Region.PartsOf(hidden.Complement)).All(part => part is TriangleRegion);

    /// <summary>Of what was cut from a tensor whose rank is not known, any axis may be the one that was cut; the last axis of what was not turned may be that of one weight.</summary>
    private static bool MayBeOne(Dim keys) => keys.IsOne || keys.Symbol is SizeSymbol { Axis: -1 } or SizeSymbol { Axis: < 0, Tensor.Source: SyntaxNode };

    private static void Check(TensorValue mask, IOperation expression, Report report)
    {
        var (queries, keys) = (mask.Shape[-2], mask.Shape[-1]);
        var isColumn = keys.IsOne || mask.Expanded is { Axes: var axes } && axes.Contains(-1) && !axes.Contains(-2);
        if (!isColumn || queries.IsUnknown || queries.IsOne || Names.SpeakOfQueries($"{expression.Syntax} {mask.Root?.Name}") || Repairs.OfRows(expression.Syntax))
            return;
        var what = keys.IsOne ? "its last axis, the keys, is 1" : "it was expanded along its last axis, the keys";
        var effect = HoldsNumbers(mask)
            ? "every key of a row gets the same number, which softmax does not see, and no key is hidden (a row of -inf is NaN)" : "it hides whole queries and no key";
        report.Add(
            Descriptors.QueriesMasked, expression.Syntax,
            $"{Wording.Expression(expression, "The mask")} is {report.Wording.Shape(mask.Shape)}{report.Wording.MadeAt(mask.Place, expression.Syntax)}: {what}, so {effect}. Padding has to be hidden as keys: {Wanted(mask)}.",
            [mask.Place],
            keys.IsOne && (mask.Inserted is not null || !mask.Shape.IsOpen) ? [(FixFacts.Transpose, "-2,-1")] : []);
    }

    private static string Wanted(TensorValue mask) => mask.Shape.Rank switch { 2 => "(1, keys)", 3 => "(batch, 1, keys)", _ => "(batch, 1, 1, keys)" };

    /// <summary>Numbers of which some hide, or of which only a name tells.</summary>
    private static bool IsAdded(TensorValue mask, double factor, SyntaxNode expression) => mask.Content switch
    {
        RegionContent numbers => numbers.Select(number => factor * number).Hidden is not null,
        null => mask.Type != ElementType.Bool && IsOfTokens(mask, expression),
        _ => false,
    };

    private static bool HoldsNumbers(TensorValue mask) => mask.Content is RegionContent { HoldsFlags: false };

    /// <summary>Flags that tell tokens from padding, by how they were made, by the name of what they come from or of the variable that they are in.</summary>
    private static bool IsOfTokens(TensorValue mask, SyntaxNode expression) =>
        Meaning.Of(mask).Polarity != Polarity.Unknown || new[] { mask.Root?.Name ?? "", Names.OfBase(expression) }.Any(name => Names.SpeakOfMask(name) || Names.SpeakOfPadding(name));
}
