using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.Analyzers.Operations;

// Arrays, conversions, operators and patterns.
internal sealed partial class Interpreter
{
    private Value Array(IArrayCreationOperation array)
    {
        if (array.Initializer is { } initializer)
            return Evaluate(initializer);
        return new ArrayValue(EvaluateAll(array.DimensionSizes), At(array));
    }

    private Value Collection(ICollectionExpressionOperation collection)
    {
        var values = EvaluateAll(collection.Elements);
        return collection.Elements.Any(element => element is ISpreadOperation) ? Symbolic(collection) : new ElementsValue(values);
    }

    private Value Convert(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);
        if (conversion.Operand is ITupleOperation tuple)
            Place(NamedPlace.Of(tuple, conversion.Type), conversion);
        return conversion.Type is { } type ? domain.Convert(value, type) : value;
    }

    private Value Unary(IUnaryOperation unary)
    {
        var operand = Evaluate(unary.Operand);
        if (unary.OperatorKind == UnaryOperatorKind.Hat)
            return new FromEndValue(operand);
        return unary.OperatorMethod is { } method
            ? Operator(method, unary, (unary.Operand, operand))
            : domain.Unary(unary.OperatorKind, operand, At(unary));
    }

    private Value Binary(IBinaryOperation binary)
    {
        var left = Evaluate(binary.LeftOperand);
        var right = Evaluate(binary.RightOperand);
        return binary.OperatorMethod is { } method
            ? Operator(method, binary, (binary.LeftOperand, left), (binary.RightOperand, right))
            : domain.Binary(binary.OperatorKind, left, right, At(binary));
    }

    private Value Operator(IMethodSymbol method, IOperation operation, params (IOperation Operation, Value Value)[] operands)
    {
        var arguments = operands.Zip(method.Parameters, (operand, parameter) =>
            new BoundArgument(parameter.Name, parameter.Ordinal, operand.Value, operand.Operation, IsWritten: true));
        var call = new BoundCall(method, null, null, [.. arguments], operation, At(operation), environment, body);
        return Ask(call) ?? domain.Keep(call, () => Symbolic(operation));
    }

    private Value Matches(IIsPatternOperation test)
    {
        var value = Evaluate(test.Value);
        return Matches(value, test.Pattern, At(test));
    }

    private Value Matches(Value value, IPatternOperation pattern, Identity at)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return domain.Unary(UnaryOperatorKind.Not, Matches(value, negated.Pattern, at), at);
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                return domain.IsNull(value, at);
            case IConstantPatternOperation constant:
                return domain.Binary(BinaryOperatorKind.Equals, value, Evaluate(constant.Value), at);
            case IRelationalPatternOperation relational:
                return domain.Binary(relational.OperatorKind, value, Evaluate(relational.Value), at);
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } any:
                Bind(any.DeclaredSymbol, value);
                return domain.Unary(UnaryOperatorKind.Not, domain.IsNull(value, at), at);
            case IDeclarationPatternOperation declaration:
                Bind(declaration.DeclaredSymbol, value);
                return declaration.MatchesNull
                    ? domain.Constant(true, null)
                    : domain.Unary(UnaryOperatorKind.Not, domain.IsNull(value, at), at);
            default:
                return new UnknownValue(at);
        }
    }

    private void Bind(ISymbol? declared, Value value)
    {
        if (declared is not null)
            environment = environment.With(declared, value);
    }
}
