using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Flow;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// Runs Roslyn's operations on abstract values: variables, captures, tuples, arrays, calls. What a value means it asks the domain.
/// One interpreter serves one body; a helper that is followed gets its own, with the call's frame.
/// </summary>
internal sealed partial class Interpreter(RunContext run, Body body, Frame? frame)
{
    /// <summary>Deeper expressions than anyone writes are not looked into.</summary>
    private const int DeepestExpression = 200;

    private readonly IDomain domain = run.Domain;
    private readonly Dictionary<CaptureId, IOperation> targets = [];
    private Environment environment = Environment.Empty;
    private int depth;

    public Frame? Frame => frame;

    /// <summary>The way at the entry: a parameter has its value from the start, so that it is not taken for it where ways meet that changed it.</summary>
    public Environment Enter(Environment entry)
    {
        environment = entry;
        if (body.Method is IMethodSymbol method)
        {
            foreach (var parameter in method.OriginalDefinition.Parameters)
                environment = environment.With(parameter, ReadVariable(parameter, parameter.Type));
        }
        return environment;
    }

    /// <summary>Runs the operations of a block.</summary>
    public Environment Execute(ImmutableArray<IOperation> operations, Environment before)
    {
        environment = before;
        foreach (var operation in operations)
            Evaluate(operation);
        return environment;
    }

    /// <summary>The value of an expression at the end of a block.</summary>
    public Value Evaluate(IOperation operation, ref Environment way)
    {
        environment = way;
        var value = Evaluate(operation);
        way = environment;
        return value;
    }

    /// <summary>A value leaves the method, the lambda or the local function whose body this is. That of a helper meets its contract where it is called.</summary>
    public void Return(IOperation returned, Value value, Environment way)
    {
        if (frame is null or { Call: AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax } && body.Method is { } method)
            domain.Given(method, value, new BoundCall(method, null, null, [], returned, At(returned), way, body, Stored: value));
    }

    /// <summary>The way on which the condition has this outcome, or null when it cannot.</summary>
    public Environment? Assume(Value condition, IOperation operation, bool outcome, Environment way)
    {
        if (domain.Truth(condition) is { } known)
            return known == outcome ? way : null;
        way = domain.Learn(condition, outcome, way);
        return domain.Test(condition, outcome, Spelled(operation)) is { } tested ? way.Assume(tested) : way;
    }

    /// <summary>A condition as the code spells it; an arm of a switch is spelled with what it tests.</summary>
    private static string Spelled(IOperation condition) => condition is IIsPatternOperation { Syntax: not IsPatternExpressionSyntax } arm
        ? $"{arm.Value.Syntax} is {arm.Pattern.Syntax}" : condition.Syntax.ToString();

    private Value Evaluate(IOperation? operation)
    {
        if (operation is null || !run.Budget.Take() || depth >= DeepestExpression)
            return Value.Unknown;
        if (operation.ConstantValue is { HasValue: true } constant)
            return constant.Value is null ? NullValue.Instance : domain.Constant(constant.Value, operation.Type);

        depth++;
        try
        {
            return Dispatch(operation);
        }
        finally
        {
            depth--;
        }
    }

    private Value Dispatch(IOperation operation) => operation switch
    {
        IExpressionStatementOperation statement => Evaluate(statement.Operation),
        IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
        IAwaitOperation awaited => Evaluate(awaited.Operation),
        IFlowCaptureOperation capture => Capture(capture),
        IFlowCaptureReferenceOperation reference => Read(reference),
        ILocalReferenceOperation local => ReadVariable(local.Local, local.Type),
        IParameterReferenceOperation parameter => ReadVariable(parameter.Parameter, parameter.Type),
        IFieldReferenceOperation field => ReadField(field),
        IPropertyReferenceOperation property => ReadProperty(property),
        IArrayElementReferenceOperation element => ReadElement(element),
        IImplicitIndexerReferenceOperation element => domain.Element(Evaluate(element.Instance), [Evaluate(element.Argument)], At(element)),
        IInstanceReferenceOperation instance => This(instance),
        IDeclarationExpressionOperation declaration => Evaluate(declaration.Expression),
        ISimpleAssignmentOperation assignment => Assign(assignment),
        ICompoundAssignmentOperation assignment => Assign(assignment),
        IIncrementOrDecrementOperation step => Step(step),
        IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction),
        ITupleOperation tuple => new ElementsValue(EvaluateAll(tuple.Elements)),
        IArrayCreationOperation array => Array(array),
        IArrayInitializerOperation initializer => new ElementsValue(EvaluateAll(initializer.ElementValues)),
        ICollectionExpressionOperation collection => Collection(collection),
        IConversionOperation conversion => Convert(conversion),
        IUnaryOperation unary => Unary(unary),
        IBinaryOperation binary => Binary(binary),
        IRangeOperation range => new RangeValue(EvaluateOrNull(range.LeftOperand), EvaluateOrNull(range.RightOperand)),
        IIsNullOperation test => domain.IsNull(Evaluate(test.Operand), At(test)),
        IIsPatternOperation test => Matches(test),
        IDefaultValueOperation missing when IsNullable(missing.Type) => NullValue.Instance,
        IInvocationOperation invocation => Invoke(invocation),
        IObjectCreationOperation creation => Create(creation),
        IDelegateCreationOperation creation => Evaluate(creation.Target),
        IFlowAnonymousFunctionOperation lambda => Lambda(lambda),
        IMethodReferenceOperation reference => new FunctionValue(reference.Method, null),
        _ => EvaluateChildren(operation),
    };

    private static bool IsNullable(ITypeSymbol? type) =>
        type is { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private Value EvaluateChildren(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
            Evaluate(child);
        return Symbolic(operation);
    }

    private Value Symbolic(IOperation operation) => domain.Symbolic(At(operation), operation.Type);

    private Value? EvaluateOrNull(IOperation? operation) => operation is null ? null : Evaluate(operation);

    private ImmutableArray<Value> EvaluateAll(ImmutableArray<IOperation> operations)
    {
        var values = ImmutableArray.CreateBuilder<Value>(operations.Length);
        foreach (var operation in operations)
            values.Add(Evaluate(operation));
        return values.MoveToImmutable();
    }

    private Identity At(IOperation operation) => new(operation.Syntax, frame);
}
