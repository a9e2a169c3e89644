using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch;

/// <summary>
/// A call on a tensor as the operations table reads it: the same whether it was spelled <c>x.tril(1)</c>, <c>tril(x, 1)</c> or
/// <c>torch.tril(diagonal: 1, input: x)</c>.
/// </summary>
internal sealed class TensorCall
{
    private readonly ImmutableArray<BoundArgument> others;

    public TensorCall(BoundCall bound)
    {
        Bound = bound;
        others = bound.Arguments.Sort((one, other) => one.Ordinal.CompareTo(other.Ordinal));
        if (bound.Receiver is TensorValue receiver)
            (Self, SelfOperation) = (receiver, bound.ReceiverOperation);
        else if (others is [{ Ordinal: 0, Value: TensorValue first, Operation: var written }, ..])
            (Self, SelfOperation, others) = (first, written, others.RemoveAt(0));
    }

    public BoundCall Bound { get; }

    /// <summary>The operation: of masked_fill_ too masked_fill.</summary>
    public string Name => Table.OperationsTable.InPlace(Bound.Name) ?? Bound.Name;

    public SyntaxNode Syntax => Bound.Operation.Syntax;

    /// <summary>The tensor that the operation works on; null for a factory.</summary>
    public TensorValue? Self { get; }

    /// <summary>The expression of <see cref="Self"/>.</summary>
    public IOperation? SelfOperation { get; }

    /// <summary>The arguments but <see cref="Self"/>, in the order of the parameters.</summary>
    public ImmutableArray<BoundArgument> Others => others;

    public BoundArgument? Argument(int index) => index < others.Length ? others[index] : null;

    /// <summary>The value of an argument by its position after <see cref="Self"/>.</summary>
    public Value? At(int index) => Argument(index)?.Value;

    public Value? Named(string parameter) => Bound.Find(parameter)?.Value;

    public TensorValue? Tensor(int index) => At(index) as TensorValue;

    /// <summary>A constant whole number, such as an axis.</summary>
    public int? Number(int index) => AsNumber(At(index));

    /// <summary>A constant that may be an axis, an index or a small count; others are unknown, so that nothing is counted up to them.</summary>
    public static int? AsNumber(Value? value) => value is IntegerValue { Dim.Constant: { } number and > -4096 and < 4096 } ? (int)number : null;

    public Dim Dim(int index) => At(index) is IntegerValue number ? number.Dim : Torch.Dim.Unknown;

    /// <summary>The element type asked for by a parameter of this name; null when none is.</summary>
    public ElementType? Type(string parameter = "dtype") => Named(parameter) switch
    {
        null or NullValue => null,
        ElementTypeValue type => type.Type,
        _ => ElementType.Unknown,
    };

    /// <summary>
    /// Sizes, from the given position on: as an array, as a shape, or one by one. Null when they are not known one by one.
    /// </summary>
    public ImmutableArray<Dim>? Sizes(int from = 0)
    {
        switch (At(from))
        {
            case ElementsValue list:
                return [.. list.Elements.Select(AsDim)];
            case ShapeValue { Shape.IsOpen: false } shape:
                return shape.Shape.Dims;
            case IntegerValue when IsSize(others[from].Parameter):
                return [.. others.Skip(from).TakeWhile(argument => argument.Value is IntegerValue && IsSize(argument.Parameter)).Select(argument => AsDim(argument.Value))];
            default:
                return null;
        }
    }

    /// <summary>Whole constant numbers given as an array, or one number.</summary>
    public ImmutableArray<int>? Numbers(int index)
    {
        ImmutableArray<Value> values = At(index) is ElementsValue list ? list.Elements : At(index) is { } one ? [one] : [];
        return values.Length > 0 && values.All(value => AsNumber(value) is not null) ? [.. values.Select(value => AsNumber(value)!.Value)] : null;
    }

    /// <summary>Tensors given as an array or list.</summary>
    public ImmutableArray<TensorValue>? Tensors(int index) =>
        At(index) is ElementsValue { Elements: { Length: > 0 } list } && list.Select(AsTensor).ToArray() is var tensors && tensors.All(tensor => tensor is not null) ? [.. tensors.Select(tensor => tensor!)] : null;

    /// <summary>Who is not known, a field that may be null, is a tensor where it stands among tensors.</summary>
    private static TensorValue? AsTensor(Value value) => value switch
    {
        TensorValue tensor => tensor,
        UnknownValue { Identity: { } identity } => new TensorValue(Shape.Open(identity), ElementType.Unknown, identity),
        _ => null,
    };

    /// <summary>A new tensor made here.</summary>
    public TensorValue New(Shape shape, ElementType type, Content? content = null) => new(shape, type, Bound.Identity, Syntax)
    {
        Content = content,
        TypePlace = Syntax,
        Device = Self is { } self ? self.Device : Device.Unknown,
        Factory = Self?.Factory,
    };

    /// <summary>A new tensor of unknown rank.</summary>
    public TensorValue Unknown(ElementType type = ElementType.Unknown) => New(Shape.Open(Bound.Identity), type);

    /// <summary>A tensor made of <see cref="Self"/> with the same type and origin.</summary>
    public TensorValue Derived(Shape shape, Content? content = null, ElementType? type = null) => Derived(Self!, shape, content, type);

    /// <summary>A tensor made of another one with the same type and origin.</summary>
    public TensorValue Derived(TensorValue source, Shape shape, Content? content, ElementType? type = null) => source with
    {
        Shape = shape,
        Identity = Bound.Identity,
        Storage = Bound.Identity,
        Content = content,
        Type = type ?? source.Type,
        Split = null,
        Tiling = shape.Equals(source.Shape) ? source.Tiling : null,
        Expanded = null,
        Encoded = shape.Equals(source.Shape) ? source.Encoded : null,
        StepsAxis = shape.Equals(source.Shape) ? source.StepsAxis : null,
        IsMissing = false,
        IsMade = true,
        Place = shape.Equals(source.Shape) ? source.Place : Syntax,
        TypePlace = type is null || type == source.Type ? source.TypePlace : Syntax,
    };

    /// <summary>Another look at the memory of <see cref="Self"/>.</summary>
    public TensorValue View(Shape shape, Content? content, HeadSplit? split = null) =>
        Derived(shape, content) with { Storage = Self!.Storage, Split = split, StepsAxis = null };

    private static bool IsSize(string parameter) =>
        parameter is "size" or "rows" or "columns" or "shape" or "sizes" || parameter.StartsWith("dim", System.StringComparison.Ordinal) && parameter.Length == 4;

    private static Dim AsDim(Value value) => value is IntegerValue number ? number.Dim : Torch.Dim.Unknown;
}
