using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>The heads of the keys were repeated and those of the values were not, or the other way round: SHAPE1203.</summary>
internal sealed class RepeatedAlone : IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.HeadCount];

    public void Check(Attention attention, Report report)
    {
        if (!attention.IsFused || attention is not { KeyTensor: { } key, ValueTensor: { } value })
            return;
        if (key.Repeated is { } ofKeys && value.Repeated is null)
            Compare(key, ofKeys, attention.Key, value, attention.Value!, report);
        else if (value.Repeated is { } ofValues && key.Repeated is null)
            Compare(value, ofValues, attention.Value!, key, attention.Key, report);
    }

    private static void Compare(TensorValue repeated, Repetition repetition, BoundArgument argument, TensorValue other, BoundArgument left, Report report)
    {
        // What differs by its sizes is said by HeadsAndBatch.
        if (other.Shape[1].IsOne || Dim.Differ(repeated.Shape[1], other.Shape[1]) || !IsShort(repeated, repetition, other) && !AreGivenAlike(repeated, repetition, other))
            return;
        var (one, rest) = (Wording.Expression(argument.Operation, "the one"), Wording.Expression(left.Operation, "the other"));
        report.Add(
            Descriptors.HeadCount, left.Operation.Syntax,
            $"The heads of {one} were repeated {report.Wording.Size(repetition.Times)} times{report.Wording.MadeAt(repeated.Place, left.Operation.Syntax)}, those of {rest} were not: each key needs its value. Repeat both: {rest}.repeat_interleave({report.Wording.Size(repetition.Times)}, dim: {repetition.Axis}).",
            [repeated.Place, other.Place]);
    }

    /// <summary>By their sizes: H heads, and G of which H / G make H.</summary>
    private static bool IsShort(TensorValue repeated, Repetition repetition, TensorValue other) =>
        repeated.Shape.Rank == 4 && other.Shape.Rank == 4 && !Dim.Same(repeated.Shape[1], other.Shape[1]) && Dim.Same(other.Shape[1] * repetition.Times, repeated.Shape[1]);

    /// <summary>Two parameters, of which one was repeated and the other is passed on as it was given.</summary>
    private static bool AreGivenAlike(TensorValue repeated, Repetition repetition, TensorValue other) =>
        repetition.Axis is 1 or -3 && repeated.Root is { Source: IParameterSymbol } given && other.Root is { Source: IParameterSymbol } untouched
        && untouched.Equals(other.Identity) && !untouched.Equals(given);
}
