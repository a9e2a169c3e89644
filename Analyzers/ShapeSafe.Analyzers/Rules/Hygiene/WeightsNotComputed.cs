using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Hygiene;

/// <summary>With need_weights: false the second result is an empty handle: SHAPE4104.</summary>
internal sealed class WeightsNotComputed : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.WeightsNotComputed];

    public IEnumerable<string> Operations => [RuleSet.AnyOperation];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self.IsMissing: true, SelfOperation: { } weights })
            return;
        report.Add(
            Descriptors.WeightsNotComputed, weights.Syntax,
            $"{Wording.Expression(weights, "The tensor")} is an empty handle{report.Wording.MadeAt(call.Self.Place, weights.Syntax)}: the call was told need_weights: false, and any use of the weights throws. Pass need_weights: true.",
            [call.Self.Place]);
    }
}
