using System;
using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Analyzers.Operations;
using Environment = ShapeSafe.Analyzers.Operations.Environment;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>
/// Sizes as the tests on a way settle them: behind <c>past == 0</c>, past + t is t. What is stored keeps its symbols, so that ways that
/// meet again know the same; rules are shown what is settled.
/// </summary>
internal static class Settled
{
    /// <summary>The call and its result with what the way says of their sizes.</summary>
    public static (BoundCall Call, Value? Result) On(BoundCall call, Value? result)
    {
        if (Sizes(call.Way) is not { } known)
            return (call, result);
        var settled = call with
        {
            Receiver = call.Receiver is null ? null : Replace(call.Receiver, known),
            Arguments = [.. call.Arguments.Select(argument => argument with { Value = Replace(argument.Value, known) })],
            Stored = call.Stored is null ? null : Replace(call.Stored, known),
        };
        return (settled, result is null ? null : Replace(result, known));
    }

    /// <summary>Whether a test on the way found that there is nothing of something: that no keys came before.</summary>
    public static bool IsNothing(Environment way) => Sizes(way)?.Values.Any(size => size.Constant == 0) == true;

    private static Value Replace(Value value, Dictionary<Symbol, Dim> known)
    {
        Dim Size(Symbol symbol) => known.TryGetValue(symbol, out var size) ? size : Dim.Of(symbol);
        return value switch
        {
            TensorValue tensor => tensor with { Shape = tensor.Shape.Replace(Size), Content = tensor.Content?.Replace(Size) },
            IntegerValue number => new IntegerValue(number.Dim.Replace(Size)),
            ShapeValue shape => shape with { Shape = shape.Shape.Replace(Size) },
            ElementsValue list => new ElementsValue([.. list.Elements.Select(element => Replace(element, known))]),
            _ => value,
        };
    }

    private static Dictionary<Symbol, Dim>? Sizes(Environment way)
    {
        Dictionary<Symbol, Dim>? known = null;
        foreach (var condition in way.Conditions.Where(SettlesSize))
        {
            if (Equal(condition) is var (symbol, size))
                (known ??= [])[symbol] = size;
        }
        return known;
    }

    private static bool SettlesSize(PathCondition condition) => Equal(condition) is not null;

    /// <summary>A symbol that a test found to be a number. Counts and sizes are not less than 0: what is not above 0 is 0.</summary>
    private static (Symbol Symbol, Dim Size)? Equal(PathCondition condition)
    {
        if (condition.Key is not TestValue { Left: IntegerValue { Dim: var left }, Right: IntegerValue { Dim: var right }, Operator: var name })
            return null;
        var (symbol, size) = (name, condition.Holds, left.Constant, right.Constant) switch
        {
            ("==", true, null, not null) => (left.Symbol, right),
            ("==", true, not null, null) => (right.Symbol, left),
            ("<", false, 0, null) => (right.Symbol, Dim.Zero),
            ("<", true, null, 1) => (left.Symbol, Dim.Zero),
            _ => default,
        };
        // An axis of one has a meaning of its own, which one that happens to be one has not.
        return symbol is null || size!.IsOne ? null : (symbol, size);
    }
}
