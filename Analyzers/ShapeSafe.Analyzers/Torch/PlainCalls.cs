using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>Members that are not TorchSharp's and carry sizes: Math, arrays, lists, nullable numbers.</summary>
internal static class PlainCalls
{
    public static CallResult? Call(BoundCall call) => call.Target.ContainingType switch
    {
        { Name: "Math" or "MathF", ContainingNamespace.Name: "System" } => Compute(call),
        { SpecialType: SpecialType.System_Array } when call.Name is "Length" or "LongLength" => Length(call.Receiver),
        { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => Unwrap(call),
        { Name: "List", ContainingNamespace.Name: "Generic" } => List(call),
        { Name: "Tuple" or "ValueTuple", ContainingNamespace.Name: "System" } when call.Name is "Create" or ".ctor" =>
            new CallResult(new ElementsValue([.. call.Arguments.Select(argument => argument.Value)])),
        { Name: "Enumerable" } when call.Name is "ToArray" or "ToList" => CallResult.Of(call.Arguments is [{ Value: ElementsValue or ShapeValue or RepeatedValue } only] ? only.Value : null),
        { Name: "Enumerable" } when call.Name == "Repeat" && call.Arguments is [var element, { Value: IntegerValue count }] => new CallResult(Repeat(element.Value, count)),
        { Name: "Enumerable" or "MemoryExtensions" } when call is { Name: "SequenceEqual", Arguments: [{ Value: ShapeValue one }, { Value: ShapeValue other }, ..] } =>
            new CallResult(new TestValue("==", one, other)),
        _ => null,
    };

    private static CallResult? Compute(BoundCall call)
    {
        var arguments = call.Arguments.Select(argument => argument.Value).ToArray();
        switch (call.Name)
        {
            case "Sqrt" when arguments is [var radicand]:
                return new CallResult(Numbers.Power(radicand, 0.5));
            case "Pow" when arguments is [var number, var exponent] && Scalars.Number(exponent) is { } power:
                return new CallResult(Numbers.Power(number, power));
            case "Max" or "Min" when arguments is [IntegerValue one, IntegerValue other] && (one.Dim - other.Dim).Constant is { } difference:
                return new CallResult(difference > 0 == (call.Name == "Max") ? one : other);
            case "Abs" when arguments is [IntegerValue { Dim.Constant: { } known }]:
                return new CallResult(new IntegerValue(Dim.Of(System.Math.Abs(known))));
            default:
                return null;
        }
    }

    private static Value Repeat(Value element, IntegerValue count) =>
        count.Dim.Constant is >= 0 and <= 16 and { } times ? new ElementsValue([.. Enumerable.Repeat(element, (int)times)]) : new RepeatedValue(element, count);

    private static CallResult? Length(Value? receiver) => receiver switch
    {
        ShapeValue { Shape.Rank: { } rank } => new CallResult(new IntegerValue(Dim.Of(rank))),
        ShapeValue open => new CallResult(new IntegerValue(Dim.Of(new NumberSymbol(open.Tensor.Part(-1))))),
        ElementsValue list => new CallResult(new IntegerValue(Dim.Of(list.Elements.Length))),
        _ => null,
    };

    private static CallResult? Unwrap(BoundCall call) => call.Name switch
    {
        "HasValue" when call.Receiver is { } receiver => new CallResult(Tests.Negate(Tests.IsNull(receiver))),
        "Value" or "GetValueOrDefault" when call.Receiver is { } receiver and not NullValue => new CallResult(receiver),
        _ => null,
    };

    /// <summary>A list that is filled one by one is known as long as it is filled in straight code.</summary>
    private static CallResult? List(BoundCall call) => (call.Name, call.Receiver) switch
    {
        (".ctor", _) when call.Arguments.IsEmpty => new CallResult(new ElementsValue([])),
        ("Add", ElementsValue list) when call.Arguments is [var added] => new CallResult(Value.Unknown, list, new ElementsValue(list.Elements.Add(added.Value))),
        ("Count", ElementsValue list) => Length(list),
        ("ToArray", ElementsValue or RepeatedValue) => new CallResult(call.Receiver),
        ("Add" or "AddRange" or "Insert" or "InsertRange" or "Remove" or "RemoveAt" or "RemoveRange" or "RemoveAll" or "Clear" or "Reverse" or "Sort", ElementsValue or RepeatedValue) =>
            new CallResult(Value.Unknown, call.Receiver, Value.Unknown),
        _ => null,
    };
}
