using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>A projection multiplies as many features as it was made for: SHAPE1204.</summary>
internal sealed class LinearInput : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MatrixProduct];

    public IEnumerable<string> Operations => ["Linear"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Bound.Receiver is not ModuleValue { Creation: { } made } module || call.Bound.Name is not ("call" or "forward") || call.Self is not { } input
            || input.Shape[-1].Constant is not { } given || module.Size("inputSize").Constant is not { } wanted || given == wanted)
            return;
        var words = report.Wording;
        var (argument, creation) = (call.SelfOperation!, made.Operation.Syntax);
        report.Add(
            Descriptors.MatrixProduct, argument.Syntax,
            $"{words.Tensor(input, argument)}, has {given} features, but {Wording.Expression(call.Bound.ReceiverOperation, "the projection")} was made for {wanted}{words.MadeAt(creation, argument.Syntax)}: it throws.",
            [input.Place, creation]);
    }
}
