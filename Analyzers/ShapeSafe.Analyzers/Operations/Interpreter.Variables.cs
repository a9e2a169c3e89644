using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeSafe.Analyzers.Operations;

// Reading and writing variables, fields, properties and elements.
internal sealed partial class Interpreter
{
    private Value Capture(IFlowCaptureOperation capture)
    {
        var value = Evaluate(capture.Value);
        environment = environment.With(capture.Id, value);
        targets[capture.Id] = capture.Value;
        return value;
    }

    private Value Read(IFlowCaptureReferenceOperation reference) => environment[reference.Id] ?? Symbolic(reference);

    private Value ReadVariable(ISymbol variable, ITypeSymbol? type) =>
        environment[variable] ?? domain.Symbolic(new Identity(variable, variable is IParameterSymbol ? null : frame), type);

    private Value This(IInstanceReferenceOperation instance) =>
        instance.Type is { } type ? new UnknownValue(new Identity(type)) : Value.Unknown;

    private Value ReadField(IFieldReferenceOperation field)
    {
        var receiver = Evaluate(field.Instance);
        if (field.Instance is null or IInstanceReferenceOperation)
        {
            return environment[field.Field] ?? FromConstructors(field.Field)
                ?? FromDomain(field.Field, null, field) ?? domain.Symbolic(new Identity(field.Field), field.Type);
        }
        return receiver is ElementsValue tuple && TupleIndex(field.Field) is { } index && index < tuple.Elements.Length
            ? tuple.Elements[index]
            : FromDomain(field.Field, receiver, field) ?? Member(receiver, field.Field, field);
    }

    private Value? FromConstructors(ISymbol member) =>
        run.Fields.Of(member, body.Model, run.Budget.Cancellation) is { } value ? domain.Believe(member, value)
        : run.Fields.OfMethods(member, body.Model, run.Budget.Cancellation) is { } later ? domain.Recall(member, later) : null;

    private Value ReadProperty(IPropertyReferenceOperation property)
    {
        var receiver = EvaluateOrNull(property.Instance);
        var arguments = Bind(property.Arguments);
        if (property.Instance is null or IInstanceReferenceOperation && arguments.IsEmpty
            && (environment[property.Property] ?? FromConstructors(property.Property)) is { } known)
            return known;
        if (receiver is ElementsValue tuple && TupleIndex(property.Property) is { } index && index < tuple.Elements.Length)
            return tuple.Elements[index];
        if (receiver is ObjectValue { Members: var members } && members.TryGetValue(property.Property.OriginalDefinition, out var kept))
            return domain.Believe(property.Property, kept);
        if (receiver is ElementsValue list && property.Property.IsIndexer && arguments.Length == 1)
            return domain.Element(list, [arguments[0].Value], At(property));
        var call = new BoundCall(property.Property, receiver, property.Instance, arguments, property, At(property), environment, body);
        if (Ask(call) is { } value)
            return value;
        if (property is { Instance: null or IInstanceReferenceOperation, Property.GetMethod: { } getter } && arguments.IsEmpty && Computed(getter, property) is { } computed)
            return computed;
        return arguments.IsEmpty
            ? Member(receiver ?? Value.Unknown, property.Property, property)
            : domain.Symbolic(new Identity((At(property), (ISymbol)property.Property)), property.Type);
    }

    /// <summary>What a property without a setter computes whenever it is read.</summary>
    private Value? Computed(IMethodSymbol getter, IPropertyReferenceOperation property) =>
        getter is { IsAbstract: false, IsVirtual: false, IsOverride: false, AssociatedSymbol: IPropertySymbol { SetMethod: null }, DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax(run.Budget.Cancellation) is ArrowExpressionClauseSyntax or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null }
        && property.Type is { } type && domain.IsComputed(type)
            ? Follow(new FunctionValue(getter, null), [], property, isOwn: property.Instance is not null, isCertain: true) : null;

    /// <summary>A member of an object: two reads are the same value.</summary>
    private Value Member(Value receiver, ISymbol member, IOperation operation) => receiver is UnknownValue { Identity: { } owner }
        ? domain.Symbolic(new Identity((owner, member)), operation.Type)
        : receiver.Equals(Value.Unknown) ? Symbolic(operation) : domain.Symbolic(new Identity((receiver, member)), operation.Type);

    private Value? FromDomain(ISymbol member, Value? receiver, IOperation operation) =>
        Ask(new BoundCall(member, receiver, null, [], operation, At(operation), environment, body));

    private Value ReadElement(IArrayElementReferenceOperation element)
    {
        var array = Evaluate(element.ArrayReference);
        var indices = EvaluateAll(element.Indices);
        if (indices is [var only] && element.Type is { } type)
            domain.Read(array, only, new BoundCall(type, array, element.ArrayReference, [], element, At(element), environment, body));
        // An element of an array that comes from elsewhere is a value of its own, as long as nothing is stored there.
        if (array is ArrayValue)
            return Symbolic(element);
        return array is UnknownValue { Identity: { } owner } && indices is [var index] && domain.Index(index) is { } position
            ? domain.Symbolic(owner.Part(position), element.Type) : domain.Element(array, indices, At(element));
    }

    private static int? TupleIndex(ISymbol member) => member switch
    {
        IFieldSymbol { CorrespondingTupleField: { } field } => Ordinal(field.Name),
        { ContainingType.Name: "Tuple" or "ValueTuple" } => Ordinal(member.Name),
        _ => null,
    };

    private static int? Ordinal(string name) =>
        name.StartsWith("Item", System.StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) ? number - 1 : null;

    private Value Assign(ISimpleAssignmentOperation assignment)
    {
        var value = Evaluate(assignment.Value);
        Store(assignment.Target, value, assignment.Value);
        return value;
    }

    private Value Assign(ICompoundAssignmentOperation assignment)
    {
        var target = Evaluate(assignment.Target);
        var operand = Evaluate(assignment.Value);
        var value = assignment.OperatorMethod is { } method
            ? Operator(method, assignment, (assignment.Target, target), (assignment.Value, operand))
            : domain.Binary(assignment.OperatorKind, target, operand, At(assignment));
        Store(assignment.Target, value, assignment.Value);
        return value;
    }

    private Value Step(IIncrementOrDecrementOperation step)
    {
        var kind = step.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var before = Evaluate(step.Target);
        var after = domain.Binary(kind, before, domain.Constant(1, null), At(step));
        Store(step.Target, after, step);
        return step.IsPostfix ? before : after;
    }

    private Value Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Evaluate(deconstruction.Value);
        Place(NamedPlace.Of(deconstruction), deconstruction);
        Store(deconstruction.Target, value, deconstruction.Value);
        return value;
    }

    private void Place(IEnumerable<NamedPlace> places, IOperation operation)
    {
        if (operation.Type is { } type)
            domain.Placed(places, new BoundCall(type, null, null, [], operation, At(operation), environment, body));
    }

    /// <param name="written">The expression that gives the value.</param>
    private void Store(IOperation target, Value value, IOperation written)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: var local }:
                domain.Named(value, local.Name, isHelper: frame is { Method: not null });
                environment = environment.With(local, value);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                if (parameter.RefKind is RefKind.Out or RefKind.Ref)
                    Give(parameter, value, written);
                environment = environment.With(parameter, value);
                break;
            case IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field:
                domain.Kept(field.Field, value, new BoundCall(field.Field, null, null, [], target, At(target), environment, body, Stored: value));
                Give(field.Field, value, written);
                run.Stored?.Invoke(field.Field, value);
                environment = environment.With(field.Field, value);
                break;
            case IFieldReferenceOperation field:
                Give(field.Field, value, written);
                break;
            case IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: null or IInstanceReferenceOperation } property:
                Give(property.Property, value, written);
                run.Stored?.Invoke(property.Property, value);
                environment = environment.With(property.Property, value);
                break;
            case IPropertyReferenceOperation indexer:
                Give(indexer.Property, value, written);
                StoreIndexed(indexer, value);
                break;
            case IArrayElementReferenceOperation { ArrayReference: var array, Indices: var indices }:
                StoreElement(array, indices, value);
                break;
            case IFlowCaptureReferenceOperation reference when targets.TryGetValue(reference.Id, out var captured):
                // The captured target of x ??= .. or a[i] += ..
                Store(captured, value, written);
                break;
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, value, written);
                break;
            case IConversionOperation conversion:
                Store(conversion.Operand, value, written);
                break;
            case ITupleOperation tuple:
                for (var index = 0; index < tuple.Elements.Length; index++)
                    Store(tuple.Elements[index], Part(value, index, tuple.Elements[index]), written);
                break;
        }
    }

    private void Give(ISymbol declared, Value value, IOperation written) =>
        domain.Given(declared, value, new BoundCall(declared, null, null, [], written, At(written), environment, body, Stored: value));

    private Value Part(Value whole, int index, IOperation target) =>
        whole is ElementsValue { Elements: var elements } && index < elements.Length ? elements[index]
        : whole is UnknownValue { Identity: { } identity } ? domain.Symbolic(identity.Part(index), target.Type)
        : domain.Symbolic(At(target), target.Type);

    /// <summary>An element written through <c>mask[.., 3] = true</c>: the receiver is no longer what it was.</summary>
    private void StoreIndexed(IPropertyReferenceOperation indexer, Value value)
    {
        var receiver = EvaluateOrNull(indexer.Instance);
        var call = new BoundCall(
            indexer.Property, receiver, indexer.Instance, Bind(indexer.Arguments), indexer, At(indexer), environment, body, Stored: value);
        Ask(call);
    }

    private void StoreElement(IOperation array, ImmutableArray<IOperation> indices, Value value)
    {
        var held = Evaluate(array);
        if (held is not ElementsValue old)
        {
            if (held is UnknownValue { Identity: not null } or RepeatedValue)
                environment = environment.Replace(held, Value.Unknown, (other, _) => other.Equals(held) ? Value.Unknown : other);
            return;
        }
        var changed = indices.Length == 1 && domain.Index(Evaluate(indices[0])) is { } index && index >= 0 && index < old.Elements.Length
            ? old with { Elements = old.Elements.SetItem(index, value) }
            : old with { Elements = [.. old.Elements.Select(_ => Value.Unknown)] };
        environment = environment.Replace(old, changed, (other, _) => other);
    }
}
