using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;
using Environment = ShapeSafe.Analyzers.Operations.Environment;

namespace ShapeSafe.Analyzers.Torch.Grids;

/// <summary>
/// Runs the loops that fill a square mask element by element, on a small square that stands for any: <c>for i, for j: mask[i, j] = j &gt; i</c>.
/// What it cannot run makes no grid.
/// </summary>
/// <param name="target">The array or tensor that is filled.</param>
/// <param name="size">The side of the square.</param>
/// <param name="way">What is known of the other variables.</param>
internal sealed class GridLoop(ISymbol target, Dim size, Environment way)
{
    /// <summary>Large enough that a window of a few positions is seen as one.</summary>
    private const int Side = 9;

    private const int MostSteps = 4000;

    /// <summary>Deeper expressions than anyone writes are not looked into.</summary>
    private const int DeepestExpression = 100;

    private readonly Dictionary<ISymbol, double> variables = new(SymbolEqualityComparer.Default);
    private readonly double[,] grid = new double[Side, Side];
    private int appended;
    private int steps;
    private int depth;

    private enum Flow
    {
        Next,
        Continue,
        Break,
        Fail,
    }

    /// <summary>What the statements leave in the square, or null when they do anything else.</summary>
    /// <param name="before">The number that is everywhere before.</param>
    public double[,]? Run(IEnumerable<IOperation?> statements, double before)
    {
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
                grid[row, column] = before;
        }
        return statements.All(statement => Run(statement) == Flow.Next) ? grid : null;
    }

    /// <summary>What the statements append to an empty list, row after row, or null when it is no square.</summary>
    public double[,]? Run(IEnumerable<IOperation?> statements) => Run(statements, 0) is { } square && appended == Side * Side ? square : null;

    private Flow Run(IOperation? statement)
    {
        // Each step of a nested statement is on the stack.
        if (++steps > MostSteps || depth >= DeepestExpression)
            return Flow.Fail;
        depth++;
        var flow = Followed(statement);
        depth--;
        return flow;
    }

    private Flow Followed(IOperation? statement)
    {
        switch (statement)
        {
            case IBlockOperation block:
                return Run(block.Operations);
            case IForLoopOperation loop:
                return Loop(loop);
            case IConditionalOperation test:
                return Number(test.Condition) is not { } holds ? Flow.Fail : holds != 0 ? Run(test.WhenTrue) : test.WhenFalse is null ? Flow.Next : Run(test.WhenFalse);
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return Flow.Continue;
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return Flow.Break;
            case IVariableDeclarationGroupOperation group:
                return group.Declarations.SelectMany(declaration => declaration.Declarators).All(Declare) ? Flow.Next : Flow.Fail;
            case IExpressionStatementOperation { Operation: var expression }:
                return Evaluate(expression) ? Flow.Next : Flow.Fail;
            case IEmptyOperation:
                return Flow.Next;
            default:
                return Flow.Fail;
        }
    }

    private Flow Run(ImmutableArray<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            if (Run(statement) is not Flow.Next and var flow)
                return flow;
        }
        return Flow.Next;
    }

    private Flow Loop(IForLoopOperation loop)
    {
        if (Run(loop.Before) != Flow.Next)
            return Flow.Fail;
        while (true)
        {
            if (Number(loop.Condition) is not { } goesOn)
                return Flow.Fail;
            if (goesOn == 0)
                return Flow.Next;
            var flow = Run(loop.Body);
            if (flow is Flow.Break or Flow.Fail)
                return flow == Flow.Break ? Flow.Next : flow;
            if (Run(loop.AtLoopBottom) != Flow.Next)
                return Flow.Fail;
        }
    }

    private bool Declare(IVariableDeclaratorOperation declarator)
    {
        if (Number(declarator.GetVariableInitializer()?.Value) is not { } number)
            return false;
        variables[declarator.Symbol] = number;
        return true;
    }

    private bool Evaluate(IOperation expression)
    {
        switch (expression)
        {
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation { Local: var local } } step when variables.ContainsKey(local):
                variables[local] += step.Kind == OperationKind.Increment ? 1 : -1;
                return true;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment when variables.ContainsKey(local) && Number(assignment.Value) is { } number:
                variables[local] = number;
                return true;
            case ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation element } assignment:
                return Reads(element.ArrayReference) && Store(element.Indices, Number(assignment.Value));
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } element } assignment:
                return Reads(instance) && Store([.. element.Arguments.SelectMany(argument => Indices(argument.Value))], Number(assignment.Value));
            case IInvocationOperation { TargetMethod.Name: "Add", Instance: { } list, Arguments: [var added] } when Reads(list):
                return appended < Side * Side && Number(added.Value) is { } next && Append(next);
            default:
                return false;
        }
    }

    private bool Append(double number)
    {
        grid[appended / Side, appended % Side] = number;
        appended++;
        return true;
    }

    private bool Reads(IOperation operation) => SymbolEqualityComparer.Default.Equals(SymbolOf(operation), target);

    private static IEnumerable<IOperation> Indices(IOperation argument) =>
        argument is IArrayCreationOperation { Initializer: { } list } ? list.ElementValues : [argument];

    private bool Store(ImmutableArray<IOperation> indices, double? value)
    {
        if (value is not { } number)
            return false;
        // A flat array holds row after row.
        var places = indices is [var flat] ? Range(flat, Side * Side) is { } elements ? elements.Select(at => (at / Side, at % Side)) : null
            : indices is [var row, var column] && Range(row, Side) is { } rows && Range(column, Side) is { } columns ? rows.SelectMany(_ => columns, (one, other) => (one, other)) : null;
        if (places is null)
            return false;
        foreach (var place in places)
            grid[place.Item1, place.Item2] = number;
        return true;
    }

    /// <summary>The places that an index or a range means; null when they are not all inside.</summary>
    private IEnumerable<int>? Range(IOperation index, int count)
    {
        while (index is IConversionOperation conversion)
            index = conversion.Operand;
        var (first, end) = index is IRangeOperation range
            ? (range.LeftOperand is null ? 0 : Number(range.LeftOperand), range.RightOperand is null ? count : Number(range.RightOperand))
            : Number(index) is { } only ? (only, only + 1) : ((double?)null, (double?)null);
        return first is >= 0 and { } start && end is { } stop && stop <= count && start <= stop ? Enumerable.Range((int)start, (int)(stop - start)) : null;
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        _ => null,
    };

    private double? Number(IOperation? operation)
    {
        if (operation is null || ++steps > MostSteps || depth >= DeepestExpression)
            return null;
        depth++;
        var number = Evaluated(operation);
        depth--;
        return number;
    }

    private double? Evaluated(IOperation operation)
    {
        if (SymbolOf(operation) is { } symbol && (variables.TryGetValue(symbol, out var own) ? own : Scaled(way[symbol] ?? Given(symbol))) is { } known)
            return known;
        if (operation.ConstantValue is { HasValue: true, Value: { } constant })
            return Constant(constant);
        return operation switch
        {
            IParenthesizedOperation inner => Number(inner.Operand),
            IConversionOperation conversion => Number(conversion.Operand),
            IUnaryOperation { OperatorMethod: null } unary => Number(unary.Operand) is { } operand ? Unary(unary.OperatorKind, operand) : null,
            IBinaryOperation { OperatorMethod: null } binary => Number(binary.LeftOperand) is { } left && Number(binary.RightOperand) is { } right
                ? Binary(binary.OperatorKind, left, right, isWhole: binary.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64) : null,
            IConditionalOperation choice => Number(choice.Condition) is { } holds ? Number(holds != 0 ? choice.WhenTrue : choice.WhenFalse) : null,
            IPropertyReferenceOperation { Property.Name: "Length", Instance: { } array } when Reads(array) => Side * Side,
            IInvocationOperation { TargetMethod.Name: "GetLength", Instance: { } array } when Reads(array) => Side,
            IInvocationOperation { TargetMethod.Name: "tensor", Arguments: [var only, ..] } => Number(only.Value),
            _ => null,
        };
    }

    /// <summary>A parameter that nothing was assigned to.</summary>
    public static IntegerValue? Given(ISymbol symbol) => symbol is IParameterSymbol { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } parameter
        ? new IntegerValue(Dim.Of(new NumberSymbol(new Identity(parameter)))) : null;

    /// <summary>A number of the code as it is in the small square.</summary>
    private double? Scaled(Value? value) => value switch
    {
        IntegerValue { Dim: var dim } when Dim.Same(dim, size * size) => Side * Side,
        IntegerValue { Dim: var dim } => (dim - size).Constant is { } more and >= -3 and <= 3 ? Side + more : dim.Constant is >= -3 and <= 3 and { } small ? small : null,
        _ => Scalars.Number(value),
    };

    private double? Constant(object constant) => constant switch
    {
        bool truth => truth ? 1 : 0,
        float or double => Convert.ToDouble(constant),
        int or long or byte or short => Scaled(new IntegerValue(Dim.Of(Convert.ToInt64(constant)))),
        _ => null,
    };

    private static double? Unary(UnaryOperatorKind kind, double operand) => kind switch
    {
        UnaryOperatorKind.Minus => -operand,
        UnaryOperatorKind.Not => operand == 0 ? 1 : 0,
        _ => null,
    };

    private static double? Binary(BinaryOperatorKind kind, double left, double right, bool isWhole) => kind switch
    {
        BinaryOperatorKind.Divide when isWhole && right != 0 => Math.Truncate(left / right),
        BinaryOperatorKind.Remainder when isWhole && right != 0 => left % right,
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => left * right,
        BinaryOperatorKind.LessThan => left < right ? 1 : 0,
        BinaryOperatorKind.LessThanOrEqual => left <= right ? 1 : 0,
        BinaryOperatorKind.GreaterThan => left > right ? 1 : 0,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right ? 1 : 0,
        BinaryOperatorKind.Equals => left.Equals(right) ? 1 : 0,
        BinaryOperatorKind.NotEquals => left.Equals(right) ? 0 : 1,
        BinaryOperatorKind.ConditionalAnd => left != 0 && right != 0 ? 1 : 0,
        BinaryOperatorKind.ConditionalOr => left != 0 || right != 0 ? 1 : 0,
        _ => null,
    };
}
