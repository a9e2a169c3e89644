using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>A mask that is made once, of the length of the first input, and kept for all others: SHAPE1107.</summary>
internal sealed class CachedMask : IFieldRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.CachedMask];

    public void Check(ISymbol field, TensorValue kept, BoundCall assignment, Report report)
    {
        if (!IsMask(kept, field.Name) || LengthOfInput(kept, assignment) is not { } length || !IsWhereMissing(field, assignment) || IsAssignedElsewhere(field, assignment))
            return;
        var place = assignment.Operation.Syntax.FirstAncestorOrSelf<AssignmentExpressionSyntax>() ?? assignment.Operation.Syntax;
        report.AddIfOnEveryWay(
            Descriptors.CachedMask, place,
            $"{field.Name} is made once, {report.Wording.Shape(kept.Shape)}, and kept: the next input with another {report.Wording.Size(length)} gets the mask of the first one. Make it anew when its size differs, or make it for the longest sequence and cut it.",
            [kept.Place]);
    }

    /// <summary>Two regions, or what the field calls a mask or a bias.</summary>
    private static bool IsMask(TensorValue tensor, string name) =>
        tensor.Shape.Rank is >= 2 && (tensor.Content is RegionContent { IsConstant: false } || Names.SpeakOfMask(name) || Names.Words(name).Any(word => word is "bias" or "alibi"));

    /// <summary>A size of the mask that this call was given, by a tensor or as a number.</summary>
    private static Dim? LengthOfInput(TensorValue tensor, BoundCall assignment) => tensor.Shape.Dims.FirstOrDefault(size => size.Symbols.Any(symbol => symbol switch
    {
        SizeSymbol { Tensor.Source: IParameterSymbol parameter } => IsOf(parameter),
        NumberSymbol { Number.Source: IParameterSymbol parameter } => IsOf(parameter),
        _ => false,
    }));

    /// <summary>A method's parameter; a constructor is called once.</summary>
    private static bool IsOf(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.Constructor };

    /// <summary>The way leads through the test whether the field is null.</summary>
    private static bool IsWhereMissing(ISymbol field, BoundCall assignment) =>
        assignment.Way.Conditions.Any(condition => condition is { Holds: true, Key: TestValue { Operator: "null", Left: UnknownValue { Identity: { } tested } } } && Equals(tested.Source, field));

    /// <summary>Someone may drop the mask when the length changes.</summary>
    private static bool IsAssignedElsewhere(ISymbol field, BoundCall assignment) =>
        field.ContainingType.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>())
            .Any(other => !other.Span.Contains(assignment.Operation.Syntax.Span) && !MakesTheSame(other, assignment)
                && (other.Left as SimpleNameSyntax ?? (other.Left as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText == field.Name);

    /// <summary>In the same branch: a mask that is made in several steps.</summary>
    private static bool MakesTheSame(AssignmentExpressionSyntax other, BoundCall assignment) =>
        assignment.Operation.Syntax.FirstAncestorOrSelf<IfStatementSyntax>()?.Statement is { } branch && branch.Span.Contains(other.Span);
}
