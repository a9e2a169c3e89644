using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>A mask that a constructor made for the longest sequence, as its size is called or as the code tests, meets the scores of an input of any length, and is not cut: SHAPE1107.</summary>
internal sealed class WholeBuffer : IOperationRule, IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.CachedMask];

    public IEnumerable<string> Operations => ["masked_fill", "op_Addition", "add", "where"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        BoundArgument[] operands = [.. call.Bound.Arguments.Where(argument => argument.Value is TensorValue)];
        if (call is { Self: { } self, SelfOperation: { } first } && call.Bound.Receiver is TensorValue)
            operands = [new BoundArgument("", 0, self, first, IsWritten: true), .. operands];
        if (operands.Select(operand => (TensorValue)operand.Value).FirstOrDefault(tensor => tensor.Content is ScoresContent { Product: not null }) is not { } scores)
            return;
        foreach (var mask in operands)
            Check((TensorValue)mask.Value, mask.Operation, scores.Shape[-2], scores.Shape[-1], call.Bound.Way, report);
    }

    public void Check(Attention attention, Report report)
    {
        if (attention.MaskTensor is { } mask)
            Check(mask, attention.Mask!.Operation, attention.Queries, attention.Keys, attention.Call.Way, report);
    }

    private static void Check(TensorValue mask, IOperation expression, Dim queries, Dim keys, Environment way, Report report)
    {
        if (mask.Content is not RegionContent { IsConstant: false } || MadeFor(mask.Shape[-1]) is not { } size || !Dim.Same(mask.Shape[-2], mask.Shape[-1])
            || !Dim.Same(queries, keys) || !IsOfInput(keys) || IsTested(keys, mask.Shape[-1], way) || !Names.SpeakOfLongest(size.Name) && !MayBeShorter(keys, mask.Shape[-1], way))
            return;
        var words = report.Wording;
        var (name, length) = (Wording.Expression(expression, "the mask"), words.Size(keys));
        report.Add(
            Descriptors.CachedMask, expression.Syntax,
            $"{name} is made for the longest sequence, {words.Shape(mask.Shape)}{words.MadeAt(mask.Place, expression.Syntax)}, but an input of {length} tokens meets all of it: a shorter one throws. Cut the mask to [{length}, {length}].",
            [mask.Place]);
    }

    /// <summary>The constructor's parameter that a size is.</summary>
    private static IParameterSymbol? MadeFor(Dim size) => size.Symbol is NumberSymbol
        { Number.Source: IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter } ? parameter : null;

    /// <summary>A size of what a method was given.</summary>
    private static bool IsOfInput(Dim size) =>
        size.Symbol is SizeSymbol { Tensor.Source: IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } } };

    /// <summary>The code makes sure that inputs are as long, or no shorter.</summary>
    private static bool IsTested(Dim length, Dim longest, Environment way) =>
        Compared(way, "==", length, longest) is true || Compared(way, "==", longest, length) is true
        || Compared(way, "<", length, longest) is false || Compared(way, "<", longest, length) is true;

    /// <summary>The code makes sure that inputs are not longer: whatever the size is called, others are expected.</summary>
    private static bool MayBeShorter(Dim length, Dim longest, Environment way) =>
        Compared(way, "<", longest, length) is false || Compared(way, "<", length, longest) is true;

    /// <summary>How a comparison of two sizes turned out on this way; null where there is none.</summary>
    private static bool? Compared(Environment way, string comparison, Dim left, Dim right)
    {
        return way.Conditions.Any(condition => condition.Holds && IsMeant(condition)) ? true : way.Conditions.Any(IsMeant) ? false : null;

        bool IsMeant(PathCondition condition) => condition.Key is TestValue { Left: IntegerValue one, Right: IntegerValue other } test
            && test.Operator == comparison && Dim.Same(one.Dim, left) && Dim.Same(other.Dim, right);
    }
}
