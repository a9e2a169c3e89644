using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Shapes;

/// <summary>(B, C, H, W) seen as (B, H * W, C): a view moves no axis, SHAPE1405.</summary>
internal sealed class MovedAxes : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.MovedAxis];

    public IEnumerable<string> Operations => ["view", "reshape"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is not { Self: { Shape.IsOpen: false } self, SelfOperation: { } expression } || result is not { Shape: { IsOpen: false } after }
            || HeadViews.Speaks(self.Shape, after) || AxisOrder.Of(self.Shape, after) is not { } moved || IsMadeHere(self) || IsShift(call, self))
            return;
        var words = report.Wording;
        var name = Wording.Expression(expression, "..");
        var sizes = string.Join(", ", after.Dims.Select(words.Size));
        var advice = moved.Order is { } order ? $"Move the axes first: {name}.{Move(order)}.reshape({sizes})."
            : "Split the axes in the order in which they lie, and move them then with permute.";
        report.Add(
            Descriptors.MovedAxis, call.Syntax,
            $"This view of {words.Tensor(self, expression)}, as {words.Shape(after)} puts axis {moved.Axis}, {words.Size(self.Shape[moved.Axis])}, behind axis {moved.Behind}, {words.Size(self.Shape[moved.Behind])}. A view moves no axis, it reads the same numbers in the same order: the two are mixed. {advice}",
            [self.Place],
            moved.Order is { } axes ? [(FixFacts.Order, string.Join(",", axes))] : []);
    }

    /// <summary>transpose where two axes change places, else permute.</summary>
    private static string Move(ImmutableArray<int> order) =>
        order.Where((axis, place) => axis != place).ToArray() is [var one, var other] ? $"transpose({System.Math.Min(one, other)}, {System.Math.Max(one, other)})" : $"permute({string.Join(", ", order)})";

    /// <summary>Numbers that a factory made or that are learned have no order yet that could be lost.</summary>
    private static bool IsMadeHere(TensorValue tensor) => tensor.Factory is { } factory && tensor.Identity.Source == factory
        || tensor.Identity.Source is BaseObjectCreationExpressionSyntax
        || tensor.Identity.Symbol is IFieldSymbol { Type.Name: "Parameter" } or IPropertySymbol { Type.Name: "Parameter" };

    /// <summary>
    /// Relative positions are skewed by a view on purpose: padded by one column, read with rows and columns exchanged, and cut.
    /// </summary>
    private static bool IsShift(TensorCall call, TensorValue self) =>
        self.IsGrown || self.Content is not null || call.Syntax.Parent is ElementAccessExpressionSyntax || SpeaksOfShift(Names.Of(call.SelfOperation)) || self.Identity.Source is SyntaxNode made && SpeaksOfShift(made.ToString())
        || call.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: var method } && SpeaksOfShift(method);

    private static bool SpeaksOfShift(string name) => Names.Words(name).Any(word => word is "pad" or "padded" or "shift" or "shifted" or "skew" or "rel" or "relative");
}
