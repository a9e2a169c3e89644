using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>x.sum(0): the literal 0 converts to any enum, and the overload that takes a ScalarType is chosen: SHAPE1408.</summary>
internal sealed class AxisTakenForType : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.AxisTakenForType];

    public IEnumerable<string> Operations => ["sum", "prod"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call.Bound.Target is not IMethodSymbol method || call.Bound.Arguments.FirstOrDefault(argument => IsZeroForType(argument, method)) is not { } type)
            return;
        report.Add(
            Descriptors.AxisTakenForType, type.Operation.Syntax,
            $"0 is read as ScalarType.Byte here, not as an axis: {call.Name} takes all numbers as bytes and makes one of them. Pass dim: 0.");
    }

    private static bool IsZeroForType(BoundArgument argument, IMethodSymbol method) =>
        argument is { IsWritten: true, Operation.Syntax: LiteralExpressionSyntax { Token.Value: 0, Parent: ArgumentSyntax { NameColon: null } } }
        && method.Parameters[argument.Ordinal].Type is INamedTypeSymbol { IsGenericType: true, TypeArguments: [{ Name: "ScalarType" }] };
}
