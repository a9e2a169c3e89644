using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.Analyzers.Operations;

// Calls: asked of the domain first, then followed into helpers.
internal sealed partial class Interpreter
{
    /// <summary>Helpers of helpers of helpers are followed, no deeper.</summary>
    private const int DeepestFrame = 3;

    /// <summary>Queries, keys and values, or a few heads: a longer list is not looked at one by one.</summary>
    private const int MostSelected = 8;

    /// <summary>What the helper that was followed last left in its out and ref parameters.</summary>
    private readonly Dictionary<ISymbol, Value> givenBack = new(SymbolEqualityComparer.Default);

    private Value Invoke(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = EvaluateOrNull(invocation.Instance);
        var arguments = Bind(invocation.Arguments);

        if (method is { Name: "Assert", ContainingType.Name: "Debug" or "Trace" } && arguments is [{ Value: var asserted, Operation: var written }, ..])
            environment = Assume(asserted, written, true, environment) ?? environment;
        if (HoldsUnlessThrown(method.Name) is { } comparison && arguments is [{ Value: var one, Operation: var first }, { Value: var other }, ..])
            environment = Assume(domain.Binary(comparison, one, other, At(invocation)), first, true, environment) ?? environment;
        var call = new BoundCall(method, receiver, invocation.Instance, arguments, invocation, At(invocation), environment, body);
        var result = Invoke(invocation, call);
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter)
                Store(argument.Value, GivenBack(parameter) ?? domain.Symbolic(new Identity((At(argument.Value), (ISymbol)parameter)), parameter.Type), argument.Value);
        }
        givenBack.Clear();
        return result;
    }

    /// <summary>What is true of the first two arguments after a call such as ArgumentOutOfRangeException.ThrowIfGreaterThan.</summary>
    private static BinaryOperatorKind? HoldsUnlessThrown(string method) => method switch
    {
        "ThrowIfNotEqual" => BinaryOperatorKind.Equals,
        "ThrowIfGreaterThan" => BinaryOperatorKind.LessThanOrEqual,
        "ThrowIfGreaterThanOrEqual" => BinaryOperatorKind.LessThan,
        "ThrowIfLessThan" => BinaryOperatorKind.GreaterThanOrEqual,
        "ThrowIfLessThanOrEqual" => BinaryOperatorKind.GreaterThan,
        _ => null,
    };

    /// <summary>A size that a helper gives through a parameter; of tensors the contract tells.</summary>
    private Value? GivenBack(IParameterSymbol parameter) =>
        !domain.IsOfInterest(parameter.Type) && givenBack.TryGetValue(parameter.OriginalDefinition, out var value) && !value.Equals(Value.Unknown) ? value : null;

    private Value Invoke(IInvocationOperation invocation, BoundCall call)
    {
        var (method, arguments) = (invocation.TargetMethod, call.Arguments);
        // The delegate and what it stands for may both have contracts.
        if (method.MethodKind == MethodKind.DelegateInvoke && call.Receiver is FunctionValue function)
            return domain.Keep(call, () => domain.Keep(call with { Target = function.Method }, () => Follow(function, arguments, invocation, IsOwn(invocation))));
        if (method.MethodKind == MethodKind.LocalFunction)
            return domain.Keep(call, () => Follow(new FunctionValue(method, body.LocalFunction(method)), arguments, invocation, IsOwn(invocation)));
        if (Selected(call) is { } selected)
            return selected;
        return Ask(call) ?? domain.Keep(call, () => domain.Behind(call) is { } behind
            ? Follow(new FunctionValue(behind, null), arguments, invocation, IsOwn(invocation), isCertain: true)
            : Follow(new FunctionValue(method, null), arguments, invocation, IsOwn(invocation)));
    }

    /// <summary>What LINQ's Select makes of the elements of a list that are known one by one: parts.Select(part => part.transpose(1, 2)).</summary>
    private Value? Selected(BoundCall call) =>
        call is { Target: { Name: "Select", ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" } } }
        && call.Arguments is [{ Value: ElementsValue { Elements: { Length: <= MostSelected } elements } }, { Value: FunctionValue { Method.Parameters.Length: 1 } function } selector]
            ? new ElementsValue([.. elements.Select((element, turn) => Follow(function, [selector with { Ordinal = 0, Value = element }], call.Operation, isOwn: false, turn: turn))])
            : null;

    private Value Create(IObjectCreationOperation creation)
    {
        var arguments = Bind(creation.Arguments);
        if (creation.Constructor is not { } constructor)
            return Symbolic(creation);
        var call = new BoundCall(constructor, null, null, arguments, creation, At(creation), environment, body);
        return Ask(call) ?? domain.Keep(call, () => Record(constructor, arguments, creation) ?? Symbolic(creation));
    }

    /// <summary>A record keeps the arguments of its own parameters in properties that nothing can set later.</summary>
    private Value? Record(IMethodSymbol constructor, ImmutableArray<BoundArgument> arguments, IObjectCreationOperation creation)
    {
        if (constructor is not { ContainingType: { IsRecord: true } type, DeclaringSyntaxReferences: [var reference] } || reference.GetSyntax(run.Budget.Cancellation) is not RecordDeclarationSyntax)
            return null;
        var members = ImmutableDictionary.CreateBuilder<ISymbol, Value>(SymbolEqualityComparer.Default);
        foreach (var argument in arguments)
        {
            if (type.GetMembers(argument.Parameter) is [IPropertySymbol { SetMethod: null or { IsInitOnly: true } } property])
                members[property.OriginalDefinition] = argument.Value;
        }
        return new ObjectValue(members.ToImmutable(), At(creation));
    }

    /// <summary>A lambda is run where it is written, with parameters that can be anything, and again where it is called.</summary>
    private Value Lambda(IFlowAnonymousFunctionOperation lambda)
    {
        var function = body.Lambda(lambda);
        if (frame is not { Depth: >= DeepestFrame })
        {
            var inner = new Frame(frame, lambda.Syntax, null);
            BodyRun.Run(function.Graph, new Interpreter(run, function, inner), run.Journal, environment, run.Budget);
        }
        return new FunctionValue(lambda.Symbol, function);
    }

    private ImmutableArray<BoundArgument> Bind(ImmutableArray<IArgumentOperation> arguments)
    {
        var bound = ImmutableArray.CreateBuilder<BoundArgument>(arguments.Length);
        foreach (var argument in arguments)
        {
            bound.Add(new BoundArgument(
                argument.Parameter?.Name ?? "", argument.Parameter?.Ordinal ?? -1, Evaluate(argument.Value), argument.Value,
                argument.ArgumentKind != ArgumentKind.DefaultValue));
        }
        return bound.MoveToImmutable();
    }

    private Value? Ask(BoundCall call)
    {
        if (domain.Call(call) is not { } result)
            return null;
        if (result is { Before: { } before, After: { } after })
        {
            // What is only read so far has no entry that could change.
            if (Variable(call.ReceiverOperation) is { } variable && environment[variable] is null)
                environment = environment.With(variable, before);
            environment = environment.Replace(before, after, domain.Shared);
        }
        return result.Value;
    }

    private ISymbol? Variable(IOperation? operation) => operation switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field: var field } => field,
        IFlowCaptureReferenceOperation { Id: var id } when targets.TryGetValue(id, out var captured) => Variable(captured),
        _ => null,
    };

    /// <summary>Runs the helper with the values of this call, or forgets what it may change.</summary>
    /// <param name="isOwn">The helper is called on the object at hand.</param>
    /// <param name="isCertain">No override takes its place.</param>
    /// <param name="turn">Which run of several that the call makes.</param>
    private Value Follow(FunctionValue function, ImmutableArray<BoundArgument> arguments, IOperation call, bool isOwn, bool isCertain = false, int turn = 0)
    {
        var method = function.Method;
        var helper = function.Body
            ?? (isCertain || run.IsWorthFollowing(method) ? run.Bodies.Of(method, body.Model, run.Budget.Cancellation) : null);
        isOwn |= function.Body is not null;
        if (helper is null || IsTooDeep(method, call))
        {
            if (isOwn && !method.DeclaringSyntaxReferences.IsEmpty)
                ForgetFields();
            return Symbolic(call);
        }

        run.Followed.Add(method.OriginalDefinition);
        var inner = new Frame(frame, call.Syntax, function.Body is null ? method : null, turn);
        var entry = (isOwn ? environment : Environment.Empty) with { Conditions = environment.Conditions.AsPremises(out var premises) };
        var parameters = method.OriginalDefinition.Parameters;
        foreach (var argument in arguments)
        {
            if (argument.Ordinal >= 0 && argument.Ordinal < parameters.Length)
                entry = entry.With(parameters[argument.Ordinal], argument.Value);
        }
        if (Run(helper, inner, entry, premises) is not { Count: > 0 } exits)
            return Symbolic(call);

        var at = At(call);
        if (isOwn)
            environment = exits.Select(exit => exit.Way).Aggregate((left, right) => left.Join(right, at)) with { Conditions = environment.Conditions };
        foreach (var parameter in parameters.Where(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref))
            givenBack[parameter] = exits.Select(exit => exit.Way[parameter] ?? Value.Unknown).Aggregate((left, right) => left.Join(right, at.Part(parameter.Ordinal)));
        return exits.Select(exit => exit.Returned ?? Value.Unknown).Aggregate((left, right) => left.Join(right, at));
    }

    private IReadOnlyList<BodyRun.Exit>? Run(Body helper, Frame inner, Environment entry, Premises premises)
    {
        if (run.Helpers.Find(helper.Graph, inner, entry, premises) is { } earlier)
        {
            earlier.Premises.AskAgain(premises);
            run.Journal.Append(earlier.NotesUnder(premises));
            return earlier.Exits;
        }
        var outer = run.Journal.Begin();
        var exits = BodyRun.Run(helper.Graph, new Interpreter(run, helper, inner), run.Journal, entry, run.Budget);
        var notes = run.Journal.Resume(outer);
        run.Journal.Append(notes);
        if (exits is not null)
            run.Helpers.Add(helper.Graph, inner, new HelperRun(entry, premises, exits, notes));
        return exits;
    }

    private void ForgetFields()
    {
        foreach (var (variable, _, _) in environment.Variables.All)
        {
            if (variable is IFieldSymbol or IPropertySymbol)
                environment = environment.Without(variable);
        }
    }

    private static bool IsOwn(IInvocationOperation call) => call.Instance is IInstanceReferenceOperation;

    private bool IsTooDeep(IMethodSymbol method, IOperation call)
    {
        if (frame is { Depth: >= DeepestFrame })
            return true;
        for (var outer = frame; outer is not null; outer = outer.Caller)
        {
            if (outer.Call == call.Syntax || SymbolEqualityComparer.Default.Equals(outer.Method, method))
                return true;
        }
        return SymbolEqualityComparer.Default.Equals(body.Method, method);
    }
}

/// <summary>A lambda, a local function or a method as a value.</summary>
/// <param name="Body">What it does; null for a method, which is looked up when it is called.</param>
internal sealed record FunctionValue(IMethodSymbol Method, Body? Body) : Value;
