using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch.Contracts;

namespace ShapeSafe.Analyzers.Torch;

// Contracts: believed where they are declared, compared where something is passed, returned or assigned.
internal sealed partial class TorchDomain
{
    /// <summary>The tensor of a parameter, field or property with a contract, as the code around it may believe.</summary>
    private TensorValue? DeclaredTensor(Identity identity)
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
        if (declared is not (IParameterSymbol or IFieldSymbol or IPropertySymbol) || contracts.Of(declared) is not { } contract)
            return null;
        var shape = contract.Shape is null ? null : ContractNames.ShapeOf(contracts, contract, identity, owner, ranks.Of(identity));
        return Tensor(shape ?? SymbolicShape(identity), contract, identity) with { Root = identity, IsMade = false };
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

    public Value Keep(BoundCall call, Func<Value> run) => call.Target is IMethodSymbol method ? Keep(call, method, run) : run();

    private Value Keep(BoundCall call, IMethodSymbol method, Func<Value> run)
    {
        if (!contracts.Has(method))
            return run();
        var numbers = call.Arguments
            .Where(argument => argument.Ordinal >= 0 && argument.Ordinal < method.Parameters.Length && ContractNames.IsWholeNumber(method.Parameters[argument.Ordinal]))
            .GroupBy(argument => method.Parameters[argument.Ordinal].Name)
            // While code is typed, two parameters may have one name.
            .ToDictionary(named => named.Key, named => named.First().Value is IntegerValue number ? number.Dim : Dim.Unknown);
        var match = new ContractMatch(name => name.Name is string text && numbers.TryGetValue(text, out var number) ? number : null, call.Way.Path);
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is not TensorValue tensor || argument.Ordinal < 0 || argument.Ordinal >= method.Parameters.Length
                || contracts.Of(method.Parameters[argument.Ordinal]) is not { } contract)
                continue;
            match.Meet(argument, tensor, contract);
            if (contract.Shape is { IsOpen: false } shape)
                ranks.Demand(tensor.Shape, shape.Sizes.Length);
        }
        var mismatches = match.Conclude();
        observer?.Seen(new ContractUse(call, method, IsArgument: true, mismatches));

        var promised = contracts.Of(method) is { } promise && IsTensorOrTask(method.ReturnType) ? Promised(call, method, promise, match) : null;
        // What is certainly wrong was said: the body need not be run with it.
        if (!mismatches.IsEmpty)
            return promised ?? Symbolic(call.Identity, method.ReturnType);
        var result = run();
        return promised is null ? result : result is TensorValue known ? Refined(known, promised, contracts.Of(method)!) : promised;
    }

    private TensorValue Promised(BoundCall call, IMethodSymbol method, Contract promise, ContractMatch match)
    {
        if (promise.Shape is not { } shape)
            return Tensor(SymbolicShape(call.Identity), promise, call.Identity);
        var sizes = shape.Sizes.Select((size, index) => size.Size is null
            ? Dim.Of(new SizeSymbol(call.Identity, shape.IsOpen ? index - shape.Sizes.Length : index))
            : match.SizeOf(size, name => name.IsType ? Dim.Of(name) : Dim.Of(name with { Scope = call.Identity })));
        return Tensor(
            shape.IsOpen ? Shape.Open(call.Identity, sizes, new Shape.RankLink(call.Identity, 0)) : Shape.Of(sizes), promise, call.Identity)
            with { Place = call.Operation.Syntax };
    }

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
        if (value is not TensorValue tensor || contracts.Of(declared) is not { } contract)
            return;
        var given = new BoundArgument("", 0, tensor, way.Operation, IsWritten: true);
        var match = MatchInside(contract, way.Way.Path);
        match.Meet(given, tensor, contract);
        observer?.Seen(new ContractUse(way, contract.Declared, IsArgument: false, match.Conclude()));
    }

    /// <summary>What a method gets has the sizes that its parameters name. Any other name is whatever is given first.</summary>
    private ContractMatch MatchInside(Contract contract, ImmutableArray<PathCondition> path)
    {
        if (ContractNames.MethodOf(contract.Declared) is not { } method)
            return new ContractMatch(_ => null, path);
        var sizes = ContractNames.GivenTo(contracts, method).Where(name => !name.IsType).Distinct()
            .ToDictionary(name => name, name => ContractNames.Meaning(contracts, method, name));
        return new ContractMatch(name => sizes.TryGetValue(name, out var size) ? size : null, path)
        {
            Named = [.. sizes.Values.Select(size => size.Symbol).OfType<Symbol>()],
        };
    }

    public void Read(Value array, Value index, BoundCall way)
    {
        if (array is ShapeValue shape && (index is FromEndValue end ? -Distance(end) : TensorCall.AsNumber(index)) is { } axis)
            observer?.Seen(new AxisRead(way, shape.Shape, index is FromEndValue && axis == 0 ? int.MaxValue : axis, shape.Place));
    }

    private bool IsTensorOrTask(ITypeSymbol type) =>
        types.IsTensor(type) || type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } && types.IsTensor(result);
}
