using System;
using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;
using Environment = ShapeSafe.Analyzers.Operations.Environment;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Conditions: decided where the numbers decide them, else in a form in which equal conditions are equal.</summary>
internal static class Tests
{
    public static Value? Compare(BinaryOperatorKind kind, Value left, Value right)
    {
        var (name, first, second, negated) = kind switch
        {
            BinaryOperatorKind.Equals => ("==", left, right, false),
            BinaryOperatorKind.NotEquals => ("==", left, right, true),
            BinaryOperatorKind.LessThan => ("<", left, right, false),
            BinaryOperatorKind.GreaterThanOrEqual => ("<", left, right, true),
            BinaryOperatorKind.GreaterThan => ("<", right, left, false),
            BinaryOperatorKind.LessThanOrEqual => ("<", right, left, true),
            _ => ("", left, right, false),
        };
        if (name.Length == 0)
            return null;
        if (left is NullValue || right is NullValue)
            return left is NullValue && right is NullValue ? new TruthValue(!negated) : Negate(IsNull(left is NullValue ? right : left), negated);
        return Decide(name, first, second) is { } holds ? new TruthValue(holds != negated) : new TestValue(name, first, second, negated);
    }

    public static Value IsNull(Value value) => value switch
    {
        NullValue => new TruthValue(true),
        TensorValue { IsMade: true } or ElementsValue or ArrayValue or ObjectValue or ShapeValue or TruthValue or FunctionValue or TextValue or ModuleValue { Creation: not null } => new TruthValue(false),
        TensorValue tensor => new TestValue("null", new UnknownValue(tensor.Identity), null),
        _ => new TestValue("null", value, null),
    };

    public static Value Negate(Value condition, bool negate = true) => !negate ? condition : condition switch
    {
        TruthValue truth => new TruthValue(!truth.IsTrue),
        TestValue test => test with { IsNegated = !test.IsNegated },
        _ => new TestValue("is", condition, null, IsNegated: true),
    };

    public static PathCondition? Path(Value condition, bool outcome, string text)
    {
        // The test behind ?? and ?. is spelled as its operand only.
        if (condition is TestValue { Operator: "null" } && text.IndexOf("null", StringComparison.Ordinal) < 0 && text.IndexOf("HasValue", StringComparison.Ordinal) < 0)
            text += " is null";
        if (condition is TestValue { IsNegated: true } negated)
            return Path(negated with { IsNegated = false }, !outcome, outcome ? text : Inverse(text)) is { } inner ? inner with { Text = outcome ? text : Inverse(text) } : null;
        if (condition is TestValue { Operator: "is", Right: null, Left: var only })
            condition = only;
        return IsNameless(condition) ? null : new PathCondition(condition, outcome, outcome ? text : Inverse(text));
    }

    /// <summary>The tensor and its rank where <c>x.dim() == 4</c> holds: its rank is a number that has the tensor's identity.</summary>
    public static (Identity Tensor, int Rank)? KnownRank(Value condition, bool outcome) =>
        condition is TestValue { Operator: "==", Left: IntegerValue left, Right: IntegerValue right } test && outcome != test.IsNegated
        && (left.Dim.Symbol ?? right.Dim.Symbol) is NumberSymbol { Number: var tensor }
        && (left.Dim.Constant ?? right.Dim.Constant) is > 0 and <= 6 and var rank ? (tensor, (int)rank) : null;

    /// <summary>Whether a condition is true, or was tested on this way.</summary>
    public static bool Holds(Value condition, Environment way) =>
        condition is TruthValue { IsTrue: true } || Path(condition, true, "") is { } asked && way.Conditions.Any(asked.Equals);

    private static bool IsNameless(Value value) => value switch
    {
        UnknownValue unknown => unknown.Identity is null,
        TestValue test => IsNameless(test.Left) || test.Right is { } right && IsNameless(right),
        IntegerValue number => number.Dim.IsUnknown,
        RealValue real => real.Constant is null && real.Base is null,
        _ => false,
    };

    /// <summary>The opposite condition, as someone would write it.</summary>
    private static string Inverse(string text)
    {
        (string Operator, string Opposite)[] opposites =
            [(" is not null", " is null"), (" is null", " is not null"), (" == ", " != "), (" != ", " == "), (" <= ", " > "), (" >= ", " < "), (" < ", " >= "), (" > ", " <= ")];
        if (text.IndexOf("&&", StringComparison.Ordinal) < 0 && text.IndexOf("||", StringComparison.Ordinal) < 0)
        {
            foreach (var (mine, opposite) in opposites)
            {
                if (text.IndexOf(mine, StringComparison.Ordinal) is >= 0 and var at)
                    return text.Substring(0, at) + opposite + text.Substring(at + mine.Length);
            }
        }
        return text.StartsWith("!", StringComparison.Ordinal) ? text.Substring(1) : text.IndexOf(' ') < 0 ? "!" + text : $"!({text})";
    }

    private static bool? Decide(string name, Value left, Value right)
    {
        if (left is IntegerValue one && right is IntegerValue other)
        {
            var difference = (one.Dim - other.Dim).Constant;
            return difference is null ? null : name == "==" ? difference == 0 : difference < 0;
        }
        if (left is TextValue && right is TextValue || left is TruthValue && right is TruthValue)
            return name == "==" && left.Equals(right);
        if (left is ElementTypeValue { Type: not (ElementType.Unknown or ElementType.Float) } && right is ElementTypeValue { Type: not (ElementType.Unknown or ElementType.Float) })
            return left.Equals(right);
        return null;
    }
}
