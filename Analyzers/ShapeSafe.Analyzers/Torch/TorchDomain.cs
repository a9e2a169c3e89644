using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch.Contracts;
using ShapeSafe.Analyzers.Torch.Grids;
using ShapeSafe.Analyzers.Torch.Table;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>The meaning of values: tensors, sizes, numbers, types and modules of TorchSharp.</summary>
internal sealed partial class TorchDomain(TorchTypes types, ContractBook contracts, Ranks ranks, IObserver? observer) : IDomain
{
    private readonly Dictionary<Symbol, string> names = [];

    /// <summary>The names that the code gave to sizes.</summary>
    public IReadOnlyDictionary<Symbol, string> SymbolNames => names;

    public Value Constant(object value, ITypeSymbol? type)
    {
        if (types.IsElementType(type))
            return new ElementTypeValue(ElementTypes.Named(EnumMember(type!, value)));
        return value switch
        {
            bool truth => new TruthValue(truth),
            string text => new TextValue(text),
            sbyte or byte or short or ushort or int or uint or long => new IntegerValue(Dim.Of(System.Convert.ToInt64(value))),
            float or double or decimal => new RealValue(System.Convert.ToDouble(value)),
            _ => Value.Unknown,
        };
    }

    private static string EnumMember(ITypeSymbol type, object value)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && value.Equals(field.ConstantValue))
                return field.Name;
        }
        return "";
    }

    public Value Symbolic(Identity identity, ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        if (types.IsTensor(type))
        {
            if (DeclaredTensor(identity) is { } declared)
                return declared;
            var shape = ranks.Of(identity) is { } rank ? Shape.Symbolic(identity, rank) : Shape.Open(identity);
            return new TensorValue(shape, ElementType.Unknown, identity) { Root = identity, IsMade = false };
        }
        if (types.IsElementType(type))
            return new ElementTypeValue(ElementType.Unknown);
        if (types.IsModule(type))
            return ModuleOperations.Symbolic(identity, type!, types.Owns(type!));
        return type?.SpecialType switch
        {
            SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte or SpecialType.System_UInt32 =>
                new IntegerValue(Dim.Of(new NumberSymbol(identity))),
            SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => new RealValue(null, Dim.Of(new NumberSymbol(identity))),
            _ => DeclaredTuple(identity, type) ?? new UnknownValue(identity),
        };
    }

    public Value Convert(Value value, ITypeSymbol target)
    {
        if (target.Name == "TensorIndex" && types.Owns(target))
            return value is NullValue ? new IndexValue(IndexKind.NewAxis) : value is TensorValue or TruthValue ? new IndexValue(IndexKind.Unknown) : value;
        return target.SpecialType switch
        {
            SpecialType.System_Single or SpecialType.System_Double => value is IntegerValue ? Numbers.AsReal(value) : value,
            SpecialType.System_Int32 or SpecialType.System_Int64 => value switch
            {
                RealValue { Constant: { } number } when Math.Abs(number) < 1e12 => new IntegerValue(Dim.Of((long)number)),
                RealValue { Base: { } size, Exponent: 1 } => new IntegerValue(size),
                RealValue => Value.Unknown,
                _ => value,
            },
            _ => value,
        };
    }

    public Value Unary(UnaryOperatorKind kind, Value operand, Identity at) => (kind, operand) switch
    {
        (UnaryOperatorKind.Not, _) => Tests.Negate(operand),
        (UnaryOperatorKind.Plus, _) => operand,
        (UnaryOperatorKind.Minus, IntegerValue number) => new IntegerValue(-number.Dim),
        (UnaryOperatorKind.Minus, RealValue number) => new RealValue(-number.Constant, number.Base, number.Exponent),
        _ => new UnknownValue(at),
    };

    public Value Binary(BinaryOperatorKind kind, Value left, Value right, Identity at) =>
        Numbers.Combine(kind, left, right, at) ?? Tests.Compare(kind, left, right) ?? new UnknownValue(at);

    public int? Index(Value value) => TensorCall.AsNumber(value);

    public Value Element(Value array, ImmutableArray<Value> indices, Identity at)
    {
        if (indices is not [var index])
            return Value.Unknown;
        if (array is ShapeValue shape)
        {
            // ^0 is no element.
            var axis = index is FromEndValue end ? Distance(end) is > 0 and var back ? -back : null : TensorCall.AsNumber(index);
            if (axis is not { } known)
                return index is RangeValue range && !shape.Shape.IsOpen ? Slice([.. SizesOf(shape)], range) : new IntegerValue(Dim.Of(new NumberSymbol(at)));
            ranks.Read(shape.Shape, known);
            return new IntegerValue(shape.Shape[known]);
        }
        if (array is ElementsValue { Elements: var elements })
        {
            if (index is RangeValue range)
                return Slice(elements, range);
            var position = index is FromEndValue end ? elements.Length - Distance(end) : TensorCall.AsNumber(index);
            return position is { } known && known >= 0 && known < elements.Length ? elements[known] : Value.Unknown;
        }
        return Value.Unknown;
    }

    private static int? Distance(FromEndValue index) => TensorCall.AsNumber(index.Distance);

    private static IEnumerable<Value> SizesOf(ShapeValue shape)
    {
        foreach (var size in shape.Shape.Dims)
            yield return new IntegerValue(size);
    }

    private static Value Slice(ImmutableArray<Value> elements, RangeValue range)
    {
        int? Position(Value? end, int missing) => end switch
        {
            null => missing,
            FromEndValue fromEnd => elements.Length - Distance(fromEnd),
            _ => TensorCall.AsNumber(end),
        };
        return Position(range.Start, 0) is { } start && Position(range.End, elements.Length) is { } end && start >= 0 && end <= elements.Length && start <= end
            ? new ElementsValue(elements.RemoveRange(end, elements.Length - end).RemoveRange(0, start)) : Value.Unknown;
    }

    public Value Shared(Value other, Value before) =>
        before is TensorValue changed && other is TensorValue tensor && Equals(tensor.Storage, changed.Storage) && tensor.Content is not null
            ? tensor with { Content = null } : other;

    public void Named(Value value, string name, bool isHelper)
    {
        if (value is IntegerValue { Dim.Symbol: { } symbol and not NamedSymbol } && !(isHelper && symbol is NumberSymbol { Number.Name: not null }) && !names.ContainsKey(symbol))
            names[symbol] = name;
    }

    public void Kept(ISymbol field, Value value, BoundCall assignment)
    {
        if (value is TensorValue tensor)
            observer?.Seen(field, tensor, assignment);
    }

    public Value? Recall(ISymbol member, Value stored) =>
        stored is TensorValue { Type: var type, TypePlace: var place } tensor && (tensor.Content is RegionContent || type.IsKnown()) && Symbolic(new Identity(member), (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type) is TensorValue kept
            ? kept with { Type = kept.Type.IsKnown() ? kept.Type : type, TypePlace = kept.TypePlace ?? place, Content = kept.Content ?? tensor.Content as RegionContent } : null;

    /// <summary>Tensors, and numbers such as the scale or a probability.</summary>
    public bool IsComputed(ITypeSymbol type) => types.IsTensor(type) || type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double;

    public bool IsOfInterest(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => IsOfInterest(element.Type)),
        IArrayTypeSymbol array => IsOfInterest(array.ElementType),
        INamedTypeSymbol { IsRecord: true } record => record.GetMembers().Any(member => member is IPropertySymbol { IsStatic: false, Type: var kept } && types.IsTensor(kept)),
        INamedTypeSymbol { IsGenericType: true } generic when !types.IsModule(generic) => generic.TypeArguments.Any(IsOfInterest),
        _ => types.IsTensor(type) || types.IsModule(type),
    };

    public CallResult? Call(BoundCall call)
    {
        if (!types.Owns(call.Target))
            return PlainCalls.Call(call);
        return call.Receiver is ModuleValue || IsModuleExtension(call) ? CallModule(call)
            : call.Target is IMethodSymbol { ReturnType: var made } method && types.IsModule(made) ? Create(call, method)
            : TorchMembers.Read(call) is { } member ? new CallResult(member)
            : CallTensor(call);
    }

    /// <summary>A module's own forward is run again where what is passed tells more than its parameters do.</summary>
    public IMethodSymbol? Behind(BoundCall call)
    {
        if (call is not { Name: "call" or "forward", ReceiverOperation: { Type: INamedTypeSymbol { IsAbstract: false } type } and not IInstanceReferenceOperation }
            || !types.IsModule(type) || !call.Arguments.Any(argument => Tells(argument.Value)))
            return null;
        for (var ancestor = type; ancestor is not null && !types.Owns(ancestor); ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers("forward"))
            {
                if (member is IMethodSymbol { IsAbstract: false, IsAsync: false, DeclaringSyntaxReferences.Length: 1 } forward && forward.Parameters.Length == call.Arguments.Length)
                    return forward;
            }
        }
        return null;
    }

    private static bool Tells(Value value) => value is TensorValue tensor && (tensor.Content is not null || tensor.Type.IsKnown() || !tensor.Shape.IsOpen);

    private static bool IsModuleExtension(BoundCall call) =>
        call.Receiver is null && call.Arguments is [{ Ordinal: 0, Value: ModuleValue }, ..] && call.Target is IMethodSymbol { IsExtensionMethod: true };

    private CallResult? Create(BoundCall call, IMethodSymbol method)
    {
        var module = ModuleOperations.Create(call, method.ReturnType);
        observer?.Seen(module);
        return new CallResult(module);
    }

    private CallResult? CallModule(BoundCall call)
    {
        var module = call.Receiver as ModuleValue ?? (ModuleValue)call.Arguments[0].Value;
        if (ModuleOperations.Convert(call, module) is { } converted)
            return new CallResult(converted, module, converted);
        if (call.Name is not ("call" or "forward"))
            return null;
        var tensorCall = new TensorCall(call);
        foreach (var attention in Attention.Of(call))
        {
            ranks.Demand(attention.QueryTensor?.Shape ?? Shape.Of(), 3);
            ranks.Demand(attention.KeyTensor?.Shape ?? Shape.Of(), 3);
        }
        var result = ModuleOperations.Call(tensorCall, module);
        Show(tensorCall, result);
        return call.Operation is IInvocationOperation invocation && contracts.ForwardOf(invocation) is { } forward ? new CallResult(Keep(call, forward, () => result ?? new UnknownValue(call.Identity))) : CallResult.Of(result);
    }

    private CallResult? CallTensor(BoundCall call)
    {
        var name = call.Target switch
        {
            IPropertySymbol { IsIndexer: true } => "this[]",
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: var made } => made,
            _ => call.Name,
        };
        var tensorCall = new TensorCall(call);
        if (call.Stored is not null)
        {
            Show(tensorCall, OperationsTable.Find(name)?.Invoke(tensorCall));
            return tensorCall.Self is { } written ? new CallResult(call.Stored, written, written with { Content = Written(call, written) }) : null;
        }

        var inPlace = OperationsTable.Find(name) is null ? OperationsTable.InPlace(name) : null;
        var result = OperationsTable.Find(inPlace ?? name)?.Invoke(tensorCall);
        Demands.Look(ranks, tensorCall, inPlace ?? name);
        foreach (var attention in Attention.Of(call))
        {
            if (attention.MaskTensor is { } mask)
                Demands.LookAtMask(ranks, mask.Shape, attention.IsFused ? attention.QueryTensor?.Shape : null, RootOf(attention.QueryTensor), RootOf(attention.KeyTensor));
            Demands.LookAtFused(ranks, attention.QueryTensor, attention.KeyTensor, attention.ValueTensor, attention.MaskTensor);
        }
        Show(tensorCall, result);

        if (inPlace is "fill" or "zero" && Whole(call) is { } whole
            && RowBoundaries.Of(call.ReceiverOperation!.Syntax, inPlace == "zero" ? 0 : MaskOperations.Number(tensorCall.At(0)), whole, call) is { } filled)
            return new CallResult(result ?? Value.Unknown, whole, whole with { Content = filled });
        if (inPlace is "fill" or "zero" && Prefixes.Filled(tensorCall.Self, inPlace == "zero" ? 0 : MaskOperations.Number(tensorCall.At(0)), call) is var (before, opened))
            return new CallResult(result ?? Value.Unknown, before, opened);
        if (inPlace is not null && tensorCall.Self is { } self)
        {
            var after = result is TensorValue changed ? changed with { Identity = self.Identity, Storage = self.Storage, Expanded = self.Expanded } : self with { Content = null };
            return new CallResult(after, self, after);
        }
        return CallResult.Of(result);
    }

    /// <summary>Shows a call to the observer, with the sizes that its way settles.</summary>
    private void Show(TensorCall call, Value? result)
    {
        if (observer is null)
            return;
        var (settled, settledResult) = Settled.On(call.Bound, result);
        foreach (var attention in Attention.Of(settled))
            observer.Seen(attention);
        observer.Seen(ReferenceEquals(settled, call.Bound) ? call : new TensorCall(settled), settledResult);
    }

    /// <summary>The tensor whose rank is this one's.</summary>
    private static Identity? RootOf(TensorValue? tensor) => tensor?.Shape is { IsOpen: true, Link: { More: 0, Root: var root } } ? root : null;

    /// <summary>The local of which a part is written.</summary>
    private static TensorValue? Whole(BoundCall call) =>
        call.ReceiverOperation is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation { Local: var local } } ? call.Way[local] as TensorValue : null;

    /// <summary>Numbers written into scores leave them scores; loops may fill a square; anything else is no longer known.</summary>
    private static Content? Written(BoundCall call, TensorValue tensor) => tensor.Content switch
    {
        // scores[mask] = number
        ScoresContent scores when call.Arguments is [{ Value: TensorValue { Type: ElementType.Bool } or ElementsValue { Elements: [TensorValue { Type: ElementType.Bool }] } }] && MaskOperations.Number(call.Stored) is { } number =>
            Contents.Filled(scores, MaskOf(call.Arguments[0].Value), new Fill(number, call.Operation.Syntax)),
        ScoresContent scores => scores,
        _ => TensorGrids.Of(call, tensor) ?? RowBoundaries.Of(call.Operation.Syntax, MaskOperations.Number(call.Stored), tensor, call) ?? Prefixes.Stored(tensor, call),
    };

    private static Region? MaskOf(Value index) =>
        (index as TensorValue ?? (index as ElementsValue)?.Elements[0] as TensorValue) is { Content: RegionContent { Nonzero: { } isTrue } } mask ? Regions.Placed(mask, isTrue) : null;
}
