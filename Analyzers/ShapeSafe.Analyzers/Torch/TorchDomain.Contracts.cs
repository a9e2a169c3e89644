using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Torch;

// Contracts: believed where they are declared, compared where something is passed, returned or assigned.
internal sealed partial class TorchDomain
{
    /// <summary>The tensor of a parameter, field or property with a contract, as the code around it may believe.</summary>
    private TensorValue? DeclaredTensor(Identity identity)
    {
        if (DeclaredBy(identity) is not { } found)
            return null;
        var (contract, owner) = found;
        var shape = contract.Shape is null ? null : ContractNames.ShapeOf(contracts, contract, identity, owner, ranks.Of(identity));
        return Tensor(shape ?? SymbolicShape(identity), contract, identity) with { Root = identity, IsMade = false };
    }

    /// <summary>A tuple whose contract says what its tensors are.</summary>
    private Value? DeclaredTuple(Identity identity, ITypeSymbol? type)
    {
        var elements = TupleTypes.Of(type);
        return elements.IsEmpty || DeclaredBy(identity) is not { Contract: var contract, Owner: var owner } || contract.Elements.Length != elements.Length
            ? null
            : new ElementsValue([.. elements.Select((element, index) => types.IsTensor(element)
                ? Tensor(ContractNames.ShapeOf(contracts, contract.Element(index), identity.Part(index), owner, null), contract, identity.Part(index)) with { Root = identity.Part(index), IsMade = false }
                : Symbolic(identity.Part(index), element))]);
    }

    /// <summary>The contract of what has this identity, with the object that its names belong to.</summary>
    private (Contract Contract, object? Owner)? DeclaredBy(Identity identity)
    {
        if (identity.Slot != 0)
            return null;
        var (declared, owner) = identity.Source switch
        {
            ISymbol symbol => (symbol, null),
            ValueTuple<Identity, ISymbol> member => (member.Item2, member.Item1),
            ValueTuple<Value, ISymbol> member => (member.Item2, member.Item1),
            _ => ((ISymbol?)null, (object?)null),
        };
        return declared is IParameterSymbol or IFieldSymbol or IPropertySymbol && contracts.Of(declared) is { } contract ? (contract, owner) : null;
    }

    private Shape SymbolicShape(Identity identity) => ranks.Of(identity) is { } rank ? Shape.Symbolic(identity, rank) : Shape.Open(identity);

    private static TensorValue Tensor(Shape shape, Contract contract, Identity identity) =>
        Kind(new TensorValue(shape, ElementType.Unknown, identity, contract.Shape is null ? null : contract.Place), contract);

    private static TensorValue Kind(TensorValue tensor, Contract contract) => contract.Kind switch
    {
        null => tensor,
        DeclaredKind.Additive => tensor with { IsAdditive = true, TypePlace = tensor.TypePlace ?? contract.Place },
        var kind => tensor with
        {
            Type = ElementType.Bool,
            Content = tensor.Content is RegionContent ? tensor.Content : new RegionContent(new DeclaredRegion(tensor.Identity, kind == DeclaredKind.TrueAttends), 1, 0),
            TypePlace = tensor.TypePlace ?? contract.Place,
        },
    };

    public Value Keep(BoundCall call, Func<Value> run)
    {
        if (call.Target is not IMethodSymbol method)
            return run();
        Placed(NamedPlace.Of(call), call);
        return Keep(call, method, run);
    }

    public void Placed(IEnumerable<NamedPlace> places, BoundCall way)
    {
        if (observer is not null && places.Where(place => types.IsTensor(place.Type)).ToArray() is { Length: > 1 } tensors)
            observer.Seen(tensors, way);
    }

    private Value Keep(BoundCall call, IMethodSymbol method, Func<Value> run)
    {
        if (!contracts.Has(method))
            return run();
        var numbers = call.Arguments
            .Where(argument => argument.Ordinal >= 0 && argument.Ordinal < method.Parameters.Length && ContractNames.IsWholeNumber(method.Parameters[argument.Ordinal]))
            .GroupBy(argument => method.Parameters[argument.Ordinal].Name)
            // While code is typed, two parameters may have one name.
            .ToDictionary(named => named.Key, named => named.First().Value is IntegerValue number ? number.Dim : Dim.Unknown);
        var match = new ContractMatch(name => name.Name is string text && numbers.TryGetValue(text, out var number) ? number : null, call.Way.Conditions);
        foreach (var argument in call.Arguments)
        {
            if (argument.Ordinal < 0 || argument.Ordinal >= method.Parameters.Length
                || method.Parameters[argument.Ordinal] is not { RefKind: not RefKind.Out } parameter || contracts.Of(parameter) is not { } contract
                || contract.IsOfDefaultLayout && !DeclaredAttention.HasDefaultLayout(call))
                continue;
            Meet(match, argument, contract);
            if (argument.Value is TensorValue tensor && contract.Shape is { IsOpen: false } shape)
                ranks.Demand(tensor.Shape, shape.Sizes.Length);
        }
        var mismatches = match.Conclude();
        observer?.Seen(new ContractUse(call, method, IsArgument: true, mismatches));

        var promised = contracts.Of(method) is { } promise ? Promised(call, method, promise, match) : null;
        // What is certainly wrong was said: the body need not be run with it.
        if (!mismatches.IsEmpty)
            return promised ?? Symbolic(call.Identity, method.ReturnType);
        var result = run();
        return promised is null ? result : Refined(result, promised, contracts.Of(method)!);
    }

    /// <summary>A tensor meets its contract; a tuple element by element.</summary>
    private static void Meet(ContractMatch match, BoundArgument given, Contract contract)
    {
        if (given.Value is TensorValue tensor && contract.Elements.IsEmpty)
            match.Meet(given, tensor, contract);
        if (given.Value is not ElementsValue { Elements: var values } || values.Length != contract.Elements.Length)
            return;
        var written = given.Operation;
        while (written is IConversionOperation conversion)
            written = conversion.Operand;
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is TensorValue element)
                match.Meet(given with { Value = element, Operation = written is ITupleOperation tuple ? tuple.Elements[index] : written }, element, contract.Element(index));
        }
    }

    /// <summary>What a contract says of the result: of a tensor, or of each element of a tuple.</summary>
    private Value? Promised(BoundCall call, IMethodSymbol method, Contract promise, ContractMatch match)
    {
        if (IsTensorOrTask(method.ReturnType) && promise.Elements.IsEmpty)
            return Promised(call, call.Identity, promise, match);
        var elements = TupleTypes.Of(method.ReturnType);
        return elements.IsEmpty || elements.Length != promise.Elements.Length
            ? null
            : new ElementsValue([.. elements.Select((element, index) => types.IsTensor(element)
                ? Promised(call, call.Identity.Part(index), promise.Element(index), match)
                : Symbolic(call.Identity.Part(index), element))]);
    }

    private TensorValue Promised(BoundCall call, Identity identity, Contract promise, ContractMatch match)
    {
        if (promise.Shape is not { } shape)
            return Tensor(SymbolicShape(identity), promise, identity);
        var sizes = shape.Sizes.Select((size, index) => size.Size is null
            ? Dim.Of(new SizeSymbol(identity, shape.IsOpen ? index - shape.Sizes.Length : index))
            : match.SizeOf(size, name => name.IsType ? Dim.Of(name) : Dim.Of(name with { Scope = call.Identity })));
        return Tensor(
            shape.IsOpen ? Shape.Open(identity, sizes, new Shape.RankLink(identity, 0)) : Shape.Of(sizes), promise, identity)
            with { Place = call.Operation.Syntax };
    }

    private static Value Refined(Value known, Value promised, Contract contract) => (known, promised) switch
    {
        (TensorValue tensor, TensorValue other) => Refined(tensor, other, contract),
        (ElementsValue { Elements: var mine }, ElementsValue { Elements: var theirs }) when mine.Length == theirs.Length && mine.Length == contract.Elements.Length
            => new ElementsValue([.. mine.Select((value, index) => Refined(value, theirs[index], contract.Element(index)))]),
        _ => promised,
    };

    /// <summary>What the body tells, and where it tells nothing, what the contract promises.</summary>
    private static TensorValue Refined(TensorValue known, TensorValue promised, Contract contract)
    {
        var shape = known.Shape;
        if (contract.Shape is not null && shape.IsOpen)
            shape = promised.Shape.Rank >= shape.Tail.Length ? WithKnown(promised.Shape, shape.Tail) : promised.Shape.IsOpen && promised.Shape.Tail.Length <= shape.Tail.Length ? shape : promised.Shape;
        else if (!shape.IsOpen && shape.Rank == promised.Shape.Rank)
            shape = Shape.Of(shape.Dims.Select((size, axis) => size.IsUnknown ? promised.Shape[axis] : size));
        return Kind(known with { Shape = shape, Place = shape.Equals(known.Shape) ? known.Place : promised.Place }, contract);
    }

    private static Shape WithKnown(Shape promised, ImmutableArray<Dim> tail) =>
        Shape.Of(promised.Dims.Select((size, axis) => axis - (promised.Dims.Length - tail.Length) is >= 0 and var index && tail[index].Constant is not null ? tail[index] : size));

    public Value Believe(ISymbol member, Value value) =>
        value is TensorValue known && contracts.Of(member) is { } contract && DeclaredTensor(new Identity(member)) is { } declared
            ? Refined(known, declared, contract) : value;

    public void Given(ISymbol declared, Value value, BoundCall way)
    {
        if (value is not (TensorValue or ElementsValue) || contracts.Of(declared) is not { } contract)
            return;
        var match = MatchInside(contract, way.Way.Conditions);
        Meet(match, new BoundArgument("", 0, value, way.Operation, IsWritten: true), contract);
        observer?.Seen(new ContractUse(way, contract.Declared, IsArgument: false, match.Conclude()));
    }

    /// <summary>What a method gets has the sizes that its parameters name. Any other name is whatever is given first.</summary>
    private ContractMatch MatchInside(Contract contract, Conditions conditions)
    {
        if (ContractNames.MethodOf(contract.Declared) is not { } method)
            return new ContractMatch(_ => null, conditions);
        var sizes = ContractNames.GivenTo(contracts, method).Where(name => !name.IsType).Distinct()
            .ToDictionary(name => name, name => ContractNames.Meaning(contracts, method, name));
        return new ContractMatch(name => sizes.TryGetValue(name, out var size) ? size : null, conditions)
        {
            Named = [.. sizes.Values.Select(size => size.Symbol).OfType<Symbol>()],
        };
    }

    public void Read(Value array, Value index, BoundCall way)
    {
        if (array is not ShapeValue shape || (index is FromEndValue end ? -Distance(end) : TensorCall.AsNumber(index)) is not { } axis)
            return;
        ranks.Read(shape.Shape, axis);
        observer?.Seen(new AxisRead(way, shape.Shape, index is FromEndValue && axis == 0 ? int.MaxValue : axis, shape.Place));
    }

    private bool IsTensorOrTask(ITypeSymbol type) =>
        types.IsTensor(type) || type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } && types.IsTensor(result);
}
