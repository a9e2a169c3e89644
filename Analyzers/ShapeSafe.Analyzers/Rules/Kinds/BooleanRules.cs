using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>masked_fill and where take booleans: SHAPE2104.</summary>
internal sealed class FillNotBoolean : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.FillNotBoolean];

    public IEnumerable<string> Operations => ["masked_fill", "where"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        var isWhere = call.Bound.Name == "where";
        var (mask, expression) = isWhere && Choice.Of(call) is var choice ? (choice.Mask, choice.Expression) : (call.Tensor(0), call.Argument(0)?.Operation);
        if (mask is null || expression is null || !mask.Type.IsKnown() || mask.Type == ElementType.Bool || mask.Type == ElementType.Byte && isWhere && call.Bound.Receiver is null)
            return;
        report.Add(
            Descriptors.FillNotBoolean, expression.Syntax,
            $"{Wording.Expression(expression, "The mask")} is of type {mask.Type}{report.Wording.MadeAt(mask.TypePlace, expression.Syntax)}: {call.Bound.Name} takes booleans only and throws. Pass {Wording.Expression(expression, "the mask")}.to(ScalarType.Bool).",
            [mask.TypePlace],
            (FixFacts.ElementType, mask.Type.ToString()));
    }
}

/// <summary>Booleans have no minus: SHAPE2105.</summary>
internal sealed class NegatedBoolean : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.NegatedBoolean];

    public IEnumerable<string> Operations => ["op_Subtraction", "sub", "rsub", "op_UnaryNegation", "neg", "negative"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        var (left, right) = ArithmeticOperations.Operands(call);
        var boolean = (right ?? call.Self) is TensorValue { Type: ElementType.Bool } second ? second : (left ?? call.Self) as TensorValue;
        if (boolean is not { Type: ElementType.Bool })
            return;
        report.Add(
            Descriptors.NegatedBoolean, call.Syntax,
            $"A boolean tensor{report.Wording.MadeAt(boolean.TypePlace, call.Syntax)} cannot be negated or subtracted: this throws. Use ~mask or mask.logical_not().",
            [boolean.TypePlace]);
    }
}

/// <summary>Bitwise operators do not work on floats: SHAPE2106. On integers ~ is never zero for 0 and 1: SHAPE2107.</summary>
internal sealed class BitwiseTypes : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.BitwiseFloat, Descriptors.BitwiseNotInteger];

    public IEnumerable<string> Operations =>
        ["op_BitwiseAnd", "op_BitwiseOr", "op_ExclusiveOr", "bitwise_and", "bitwise_or", "bitwise_xor", "op_OnesComplement", "bitwise_not"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { } self, SelfOperation: { } expression })
            return;
        if (call.Bound.Name is "op_OnesComplement" or "bitwise_not" && self.Type.IsInteger())
        {
            if (IsFlags(self, expression))
            {
                report.Add(
                    Descriptors.BitwiseNotInteger, call.Syntax,
                    $"{Wording.Expression(expression, "The mask")} is of type {self.Type}{report.Wording.MadeAt(self.TypePlace, call.Syntax)}: ~ makes -1 of 0 and -2 of 1, both true as booleans. Convert first: ~{Wording.Expression(expression, "mask")}.to(ScalarType.Bool).",
                    [self.TypePlace]);
            }
            return;
        }
        var (floats, place) = self.Type.IsFloat() ? (self, expression) : (call.Tensor(0), call.Argument(0)?.Operation);
        if (floats is null || place is null || !floats.Type.IsFloat())
            return;
        report.Add(
            Descriptors.BitwiseFloat, place.Syntax,
            $"{Wording.Expression(place, "The operand")} is of type {floats.Type}{report.Wording.MadeAt(floats.TypePlace, place.Syntax)}: bitwise operators are not implemented for floats, and this throws. Make it boolean, or add additive masks with +.",
            [floats.TypePlace],
            (FixFacts.ElementType, floats.Type.ToString()));
    }

    private static bool IsFlags(TensorValue tensor, IOperation expression) =>
        tensor.Content is RegionContent { Inside: 0 or 1, Outside: 0 or 1 } || Names.SpeakOfMask(Names.Of(expression)) || Names.SpeakOfPadding(Names.Of(expression)) || Names.SpeakOfMask(tensor.Root?.Name ?? "");
}

/// <summary>Booleans added to scores are 0 and 1: SHAPE2108. Floats of 0 and 1 too: SHAPE2110.</summary>
internal sealed class FlagsAdded : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.BooleanAdded, Descriptors.ZeroOneAdded];

    public IEnumerable<string> Operations => ["op_Addition", "add"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { } left, SelfOperation: { } first } || call.Tensor(0) is not { } right || call.Argument(0)?.Operation is not { } second)
            return;
        if (left.Content is ScoresContent { Product: not null } && call.Named("alpha") is null)
            Check(right, second, report);
        else if (right.Content is ScoresContent { Product: not null })
            Check(left, first, report);
    }

    private static void Check(TensorValue mask, IOperation expression, Report report)
    {
        var isBoolean = mask.Type == ElementType.Bool;
        if (!isBoolean && !ZeroOneAdded.IsZeroOne(mask))
            return;
        report.Add(
            isBoolean ? Descriptors.BooleanAdded : Descriptors.ZeroOneAdded, expression.Syntax,
            $"{Wording.Expression(expression, "The mask")} {(isBoolean ? "is boolean" : "holds zeros and ones")}{report.Wording.MadeAt(mask.TypePlace, expression.Syntax)}: added to the scores it raises some by 1 and masks nothing. Use masked_fill, or add 0 where a query may look and -inf where it may not.",
            [mask.TypePlace],
            FixFacts.Of(Meaning.Of(mask)) is { } fact ? [(FixFacts.True, fact)] : []);
    }
}

/// <summary>A number filled into a boolean tensor is true: SHAPE2109.</summary>
internal sealed class NumberIntoBoolean : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.NumberIntoBoolean];

    public IEnumerable<string> Operations => ["masked_fill"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { Type: ElementType.Bool } self, SelfOperation: { } expression } || Scalars.Number(call.At(1)) is not { } number || number is 0 or 1)
            return;
        var place = call.Argument(1)!.Operation.Syntax;
        report.Add(
            Descriptors.NumberIntoBoolean, place,
            $"{Wording.Expression(expression, "The tensor")} is boolean{report.Wording.MadeAt(self.TypePlace, place)}: {place} becomes true in it. Make it of floats first: zeros_like({Wording.Expression(expression, "mask")}, dtype: ScalarType.Float32).",
            [self.TypePlace]);
    }
}

/// <summary>The fused operation wants one type for queries, keys and values: SHAPE2112.</summary>
internal sealed class InputTypes : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.InputTypes];

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention.QueryTensor is not { } query || !query.Type.IsKnown())
            return;
        foreach (var input in new[] { attention.Key, attention.Value })
        {
            if (input?.Value is not TensorValue tensor || !ElementTypes.Differ(tensor.Type, query.Type))
                continue;
            var place = attention.PlaceOf(input);
            report.Add(
                Descriptors.InputTypes, place,
                $"{Wording.Expression(input.Operation, input.Parameter)} is of type {tensor.Type}{report.Wording.MadeAt(tensor.TypePlace, place)}, {Wording.Expression(attention.Query.Operation, "query")} of type {query.Type}{report.Wording.MadeAt(query.TypePlace, place)}: scaled_dot_product_attention throws unless they are the same.",
                [tensor.TypePlace, query.TypePlace, input.Operation.Syntax]);
            return;
        }
    }
}
