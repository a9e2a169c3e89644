using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>
/// What a sequence-first module gave, (sequence, batch, features), is weighed as if it were batch-first: at each step the samples of the
/// batch attend to each other, SHAPE1301.
/// </summary>
internal sealed class SamplesAttend : IOperationRule, IAttentionRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.BatchFirst];

    public IEnumerable<string> Operations => ["bmm", "matmul", "baddbmm"];

    /// <summary>Weights times values whose rows are the samples of a batch.</summary>
    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is { Self.Content: WeightsContent weights } && call.Argument(0) is { Value: TensorValue { Encoded: { Batch: 1 } encoding, Shape.Rank: 3 } } values)
            Add(encoding, weights.Scores?.Product?.AcrossBatch ?? values.Operation.Syntax, call.Syntax, report);
    }

    public void Check(Attention attention, Report report)
    {
        if (attention is { IsFused: true, KeyTensor: { Encoded.Batch: 1, Shape.Rank: 3 }, ValueTensor: { Encoded: { Batch: 1 } encoding, Shape.Rank: 3 } })
            Add(encoding, attention.PlaceOf(attention.Key), attention.Call.Operation.Syntax, report);
    }

    /// <summary>Who moved the axes for the module has forgotten to move them back; otherwise the module may have been given the wrong order.</summary>
    private static void Add(Encoding encoding, SyntaxNode place, SyntaxNode attending, Report report)
    {
        var (words, made, input) = (report.Wording, encoding.Call.Operation.Syntax, encoding.Call.Arguments.First(argument => argument.Ordinal == 0).Operation);
        var advice = encoding.IsOfMoved ? "Call transpose(0, 1) on what it gave before."
            : $"If {Wording.Expression(input, "its input")} is (sequence, batch, ..), call transpose(0, 1) on what {encoding.Module} gave; if it is batch-first, {(IsRecurrent(encoding) ? "make the module with batchFirst: true" : "pass it as (sequence, batch, ..)")}.";
        report.Add(
            Descriptors.BatchFirst, place,
            $"{encoding.Module} ({words.At(made)}) gives (sequence, batch, features), which is read as (batch, sequence, features) here: the samples of the batch attend to each other. {advice}",
            [made, attending]);
    }

    private static bool IsRecurrent(Encoding encoding) => encoding.Module is "RNN" or "GRU" or "LSTM";
}
