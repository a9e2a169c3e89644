using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Torch;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>Two triangles that have nothing in common, or that cover everything together, make no window: SHAPE2305, and where only a name tells that a width is positive SHAPE2303.</summary>
internal sealed class TrianglesApart : IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.TrianglesApart, Descriptors.MasksJoinedWrongly];

    public IEnumerable<string> Operations =>
        ["op_BitwiseAnd", "op_BitwiseOr", "logical_and", "logical_or", "bitwise_and", "bitwise_or", "op_Multiply", "mul", "op_Addition", "add", "tril", "triu"];

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        var (left, right) = ArithmeticOperations.Operands(call);
        switch (call.Bound.Name)
        {
            case "tril" or "triu":
                if (call.Self?.Content is RegionContent { Outside: 0, IsConstant: false } cut && result?.Content is RegionContent { Region: BothRegion { Parts: var parts } })
                    CheckBoth(cut.Region, parts.Last(), call, report);
                break;
            case "op_BitwiseOr" or "logical_or" or "bitwise_or":
                CheckEither(Nonzero(left), Nonzero(right), call, report);
                break;
            case "op_Addition" or "add":
                CheckEither(Hidden(left), Hidden(right), call, report);
                break;
            default:
                CheckBoth(Nonzero(left), Nonzero(right), call, report);
                break;
        }
    }

    private static Region? Nonzero(object? mask) => mask is TensorValue { Content: RegionContent { HoldsFlags: true, Nonzero: { } region } } ? region : null;

    private static Region? Hidden(object? mask) => mask is TensorValue { Content: RegionContent { Hidden: { } region } } ? region : null;

    private static void CheckBoth(Region? one, Region? other, TensorCall call, Report report)
    {
        if (Apart(one, other) is not var (lower, upper))
            return;
        var words = report.Wording;
        // What lies far behind is hidden; what a query sees ends at itself or later, and then the other side of the window is the wrong one.
        var isWindow = !(-lower.Diagonal).IsPositive(IsPositive) || !call.Bound.Name.EndsWith("and", System.StringComparison.OrdinalIgnoreCase);
        Add(
            $"No position is in both triangles: one ends at diagonal {words.Size(lower.Diagonal)}{At(lower, call, words)}, the other begins at diagonal {words.Size(upper.Diagonal)}{At(upper, call, words)}, so nothing is left. "
                + (isWindow ? $"A window begins before it ends: tril({Written(lower.Diagonal, words)}) and triu({Written(-upper.Diagonal, words)})." : "Join masks that hide with |."),
            lower, upper, upper.Diagonal - lower.Diagonal, isWindow, call, report);
    }

    private static void CheckEither(Region? one, Region? other, TensorCall call, Report report)
    {
        // Where neither is true is where both complements are.
        if (Apart(one?.Complement, other?.Complement) is not var (before, after))
            return;
        var (lower, upper) = ((TriangleRegion)after.Complement, (TriangleRegion)before.Complement);
        // A triangle and the rest, or the triangle turned over: all is meant.
        if (IsNearMain(lower.Diagonal) && IsNearMain(upper.Diagonal))
            return;
        var words = report.Wording;
        var isWindow = upper.Diagonal.IsPositive(IsPositive) || !call.Bound.Name.EndsWith("or", System.StringComparison.OrdinalIgnoreCase);
        Add(
            $"Every position is in one of these triangles: one ends at diagonal {words.Size(lower.Diagonal)}{At(lower, call, words)}, the other begins at diagonal {words.Size(upper.Diagonal)}{At(upper, call, words)}. "
                + (isWindow ? $"What is hidden on both sides of a window begins after it ends: triu({Written(upper.Diagonal, words)}) and tril({Written(-lower.Diagonal, words)})." : "Join masks that show with &."),
            lower, upper, after.Diagonal - before.Diagonal, isWindow, call, report);
    }

    /// <param name="distance">How far they are apart: positive, at least if a window has a positive width.</param>
    private static void Add(string message, TriangleRegion lower, TriangleRegion upper, Dim distance, bool isWindow, TensorCall call, Report report) => report.Add(
        distance.IsPositive(symbol => symbol is SizeSymbol) ? Descriptors.TrianglesApart : Descriptors.MasksJoinedWrongly, call.Syntax,
        message, [lower.Source?.Call.Syntax, upper.Source?.Call.Syntax], isWindow ? [(FixFacts.Place, "none")] : []);

    private static string At(TriangleRegion triangle, TensorCall call, Wording words) => words.MadeAt(triangle.Source?.Call.Syntax, call.Syntax);

    private static string Written(Dim diagonal, Wording words) => diagonal.Constant == 0 ? "" : words.Size(diagonal);

    private static bool IsNearMain(Dim diagonal) => diagonal.Constant is >= -1 and <= 1;

    /// <summary>What lies below a diagonal, and what lies above a later one.</summary>
    private static (LowerRegion Lower, UpperRegion Upper)? Apart(Region? one, Region? other)
    {
        if (one is null || other is null)
            return null;
        foreach (var (first, second) in Region.PartsOf(one).SelectMany(first => Region.PartsOf(other), (first, second) => (first, second)))
        {
            var (lower, upper) = first is LowerRegion ? (first as LowerRegion, second as UpperRegion) : (second as LowerRegion, first as UpperRegion);
            if (lower is not null && upper is not null && (upper.Diagonal - lower.Diagonal).IsPositive(IsPositive))
                return (lower, upper);
        }
        return null;
    }

    /// <summary>Sizes, and what is called the width of a window.</summary>
    private static bool IsPositive(Symbol symbol) => symbol switch
    {
        SizeSymbol or NamedSymbol => true,
        NumberSymbol { Number.Name: { } name } => Names.SpeakOfWindow(name),
        QuotientSymbol { Dividend: var dividend, Divisor.Constant: > 0 } => dividend.IsPositive(IsPositive),
        _ => false,
    };
}
