using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>Arithmetic on tensors and numbers, number by number.</summary>
internal static class ArithmeticOperations
{
    public static readonly Dictionary<string, TensorOperation> All = new()
    {
        ["op_Addition"] = call => Combine(call, (left, right) => left + right),
        ["add"] = call => call.Others.Length > 1 ? Combine(call, null) : Combine(call, (left, right) => left + right),
        ["op_Subtraction"] = call => Combine(call, (left, right) => left - right),
        ["sub"] = call => Combine(call, (left, right) => left - right),
        ["subtract"] = call => Combine(call, (left, right) => left - right),
        ["rsub"] = call => Combine(call, (left, right) => right - left),
        ["op_Multiply"] = call => Combine(call, (left, right) => left * right),
        ["mul"] = call => Combine(call, (left, right) => left * right),
        ["multiply"] = call => Combine(call, (left, right) => left * right),
        ["op_Division"] = call => Combine(call, (left, right) => left / right, isDivision: true),
        ["div"] = call => Combine(call, (left, right) => left / right, isDivision: true),
        ["true_divide"] = call => Combine(call, (left, right) => left / right, isDivision: true),
        ["divide"] = call => Combine(call, (left, right) => left / right, isDivision: true),
        ["op_UnaryNegation"] = Negate,
        ["neg"] = Negate,
        ["negative"] = Negate,
        ["abs"] = call => Each(call, Math.Abs),
        ["absolute"] = call => Each(call, Math.Abs),
        ["exp"] = call => Each(call, Math.Exp),
        ["log"] = call => Each(call, Math.Log),
        ["sqrt"] = call => Each(call, Math.Sqrt),
        ["square"] = call => Each(call, number => number * number),
        ["pow"] = Power,
        ["dropout"] = ViewOperations.Same,
        ["layer_norm"] = call => call.Self is { } self ? call.Derived(self.Shape) : null,
        ["nan_to_num"] = call => call.Self is { } self ? call.Derived(self.Shape, self.Content) : null,
        ["maximum"] = call => Combine(call, Math.Max),
        ["minimum"] = call => Combine(call, Math.Min),
    };

    private static TensorValue? Each(TensorCall call, Func<double, double> change) =>
        call.Self is { } self ? call.Derived(self.Shape, (self.Content as RegionContent)?.Select(change)) : null;

    /// <summary>A tensor to a power, or a number to the power of a tensor.</summary>
    private static TensorValue? Power(TensorCall call) => Operands(call) switch
    {
        (TensorValue root, TensorValue exponent) => call.Derived(root, ShapeAlgebra.Broadcast(root.Shape, exponent.Shape, call.Bound.Identity), null, ElementTypes.Promote(root.Type, exponent.Type)),
        (TensorValue root, _) => call.Derived(root, root.Shape, null),
        (_, TensorValue exponent) => call.Derived(exponent, exponent.Shape, null, exponent.Type.IsFloat() ? exponent.Type : ElementType.Unknown),
        _ => null,
    };

    /// <summary>Of booleans it throws; what would come of it says nothing.</summary>
    private static TensorValue? Negate(TensorCall call) => call.Self is { Type: ElementType.Bool } flags ? call.Derived(flags.Shape) : Each(call, number => -number);

    /// <summary>Two operands, of which one may be a number and stand on either side.</summary>
    private static TensorValue? Combine(TensorCall call, Func<double, double, double>? combine, bool isDivision = false)
    {
        var (left, right) = Operands(call);
        if (left is TensorValue one && right is TensorValue other)
            return Combine(call, one, other, combine, isDivision);
        if (left is TensorValue tensor)
            return WithNumber(call, tensor, right, combine is null ? null : number => combine(number, Scalars.Number(right)!.Value), isDivision);
        if (right is TensorValue second)
            return WithNumber(call, second, left, combine is null ? null : number => combine(Scalars.Number(left)!.Value, number), isDivision);
        return null;
    }

    /// <summary>The operands in the order in which they are written.</summary>
    public static (Value? Left, Value? Right) Operands(TensorCall call) =>
        call.Bound.Receiver is TensorValue self ? (self, call.At(0))
        : call.Bound.Arguments is [var left, var right, ..] ? (left.Value, right.Value) : (null, null);

    private static TensorValue Combine(TensorCall call, TensorValue left, TensorValue right, Func<double, double, double>? combine, bool isDivision)
    {
        var type = isDivision && !left.Type.IsFloat() && !right.Type.IsFloat() && left.Type.IsKnown() && right.Type.IsKnown()
            ? ElementType.Float32 : ElementTypes.Promote(left.Type, right.Type);
        Content? content = combine is not null && left.Content is RegionContent mine && right.Content is RegionContent theirs
            ? OuterProduct(call, left, right) ?? RegionContent.Combine(mine, theirs, combine)
            : OuterProduct(call, left, right) ?? WeightsOf(call, left, right) ?? WeightsOf(call, right, left) ?? (Content?)ScoresOf(call, left, right);
        // What is added to scores is made for them: the scores' axes are the result's.
        var shape = left.Content is ScoresContent { Product: not null } ? left.Shape : right.Content is ScoresContent { Product: not null } ? right.Shape
            // Heads are turned by tables of cosines, which make nothing longer.
            : left is { Split: not null, Shape.IsOpen: false } && right.Shape.IsOpen ? left.Shape : right is { Split: not null, Shape.IsOpen: false } && left.Shape.IsOpen ? right.Shape
            : ShapeAlgebra.Broadcast(left.Shape, right.Shape, call.Bound.Identity);
        var ids = EmbeddedIds(left) ?? EmbeddedIds(right);
        return call.New(shape, type, content) with
        {
            Root = Equals(left.Root, right.Root) ? left.Root : ids,
            IsEmbedded = ids is not null,
            Encoded = left.Encoded is { } encoded && shape.Equals(left.Shape) ? encoded : shape.Equals(right.Shape) ? right.Encoded : null,
            Split = shape.Rank == left.Shape.Rank && left.Split is { } split ? split : shape.Rank == right.Shape.Rank ? right.Split : null,
            Place = left.Shape.Equals(shape) ? left.Place : call.Syntax,
            Fold = (shape.Rank == left.Shape.Rank ? left.Fold : null) ?? (shape.Rank == right.Shape.Rank ? right.Fold : null),
            StepsAxis = left.StepsAxis ?? right.StepsAxis,
            Batch = left.Batch ?? right.Batch,
            Merge = left.Merge ?? right.Merge,
            Device = left.Device == right.Device ? left.Device : Device.Unknown,
            Factory = left.Factory ?? right.Factory,
        };
    }

    /// <summary>The ids that were given and embedded: a table of positions that is added leaves their axes.</summary>
    private static Identity? EmbeddedIds(TensorValue tensor) => tensor is { IsEmbedded: true, Root: { Source: IParameterSymbol } ids } ? ids : null;

    /// <summary>Flags of tokens times themselves, as a row and as a column.</summary>
    private static Content? OuterProduct(TensorCall call, TensorValue left, TensorValue right) =>
        call.Bound.Name is "op_Multiply" or "mul" && Regions.IsOuterProduct(left, right)
            ? new RegionContent(new OuterRegion(left.Root!, call.Syntax), 1, 0) : null;

    /// <summary>Weights times zeros and ones: masked after softmax.</summary>
    private static WeightsContent? WeightsOf(TensorCall call, TensorValue tensor, TensorValue flags) =>
        call.Bound.Name is "op_Multiply" or "mul" && tensor.Content is WeightsContent weights && flags.Content is RegionContent { Nonzero: not null, IsAssumed: false }
            ? weights.FilledBy(call.Syntax, flags) : null;

    /// <summary>Scores with a mask added are still scores; the mask is remembered. A mask makes scores of what it is added to.</summary>
    private static ScoresContent? ScoresOf(TensorCall call, TensorValue left, TensorValue right)
    {
        if (call.Name is "op_Multiply" or "mul" or "multiply")
            return Zeroed(call, left, right) ?? Zeroed(call, right, left);
        if (Added(call) is not { } factor)
            return left.Content as ScoresContent ?? right.Content as ScoresContent;
        var (scores, mask) = factor != 1 || left.Content is ScoresContent || right.Content is RegionContent ? (left, right) : (right, left);
        if (mask.Content is ScoresContent or WeightsContent || scores.Content is RegionContent or WeightsContent)
            return null;
        return mask.Content is RegionContent { IsConstant: false } region
            ? Contents.Added(scores.Content, region.Select(number => factor * number), Place(call, mask)) : mask.Content is RegionContent ? scores.Content as ScoresContent : Contents.Added(scores.Content);
    }

    /// <summary>How often the second operand of a sum is added: once, or minus once, or as often as alpha says.</summary>
    public static double? Added(TensorCall call) =>
        (call.Name switch { "op_Addition" or "add" => 1, "op_Subtraction" or "sub" => -1, _ => (double?)null })
        * (call.Named("alpha") is { } alpha ? Scalars.Number(alpha) : 1);

    private static SyntaxNode Place(TensorCall call, TensorValue operand) => Written(call, operand)?.Syntax ?? call.Syntax;

    /// <summary>The expression of an operand.</summary>
    public static IOperation? Written(TensorCall call, TensorValue operand) =>
        ReferenceEquals(call.Self, operand) ? call.SelfOperation : call.Others.FirstOrDefault(argument => ReferenceEquals(argument.Value, operand))?.Operation;

    /// <summary>
    /// Scores times zeros and ones: what is zero then was to be hidden. So it is of whatever becomes scores afterwards, where the ones are
    /// known to stand for tokens, or for one side of a diagonal.
    /// </summary>
    private static ScoresContent? Zeroed(TensorCall call, TensorValue tensor, TensorValue flags) => (tensor.Content, flags.Content) switch
    {
        (null or ScoresContent, RegionContent { Nonzero: { } where, IsAssumed: false }) when tensor.Content is ScoresContent || where.IsTold =>
            Contents.Filled(tensor.Content, null, new Fill(0, call.Syntax, where.Complement) { IsOfQueries = flags.Shape[-1].IsOne, Mask = flags.Shape }),
        // By its name, where nothing hides before; what is not known of it may be more than zeros and ones.
        (ScoresContent { Product: not null, IsMasked: false } scores, null or RegionContent { IsAssumed: true, HoldsFlags: true }) when Names.SpeakOfFlags(flags.Root?.Name ?? "") =>
            Contents.Filled(scores, null, new Fill(0, call.Syntax) { IsAssumed = true, IsOfQueries = flags.Shape[-1].IsOne || Names.SpeakOfQueries(flags.Root!.Name!), Mask = flags.Shape }),
        (ScoresContent scores, _) => scores,
        _ => null,
    };

    private static TensorValue WithNumber(TensorCall call, TensorValue tensor, Value? number, Func<double, double>? change, bool isDivision)
    {
        var known = Scalars.Number(number) is not null && change is not null;
        Content? content = tensor.Content switch
        {
            RegionContent region when known => region.Select(change!),
            ScoresContent scores => scores,
            PositionsContent positions => Shifted(call, positions, number),
            null or BoundaryContent when IsDifference(call) && number is IntegerValue total && BoundaryContent.Of(tensor, Written(call)) is { } boundary =>
                boundary.From(total.Dim.Constant),
            null when Scale(call, number) is { } size => new ScaledContent(size, call.Syntax),
            null when known && IsScaledMask(call, tensor, number) => new RegionContent(new OpaqueRegion(tensor.Root!), Scalars.Number(number)!.Value, 0) { IsAssumed = true },
            null when known && IsOneMinus(call, number) => new RegionContent(new OpaqueRegion(Names.SpeakOfAttentionMask(tensor.Root?.Name ?? "") ? tensor.Root! : tensor.Identity), 0, 1) { IsAssumed = true },
            _ => null,
        };
        var type = isDivision && tensor.Type.IsInteger() ? ElementType.Float32 : Scalars.Promote(tensor.Type, number);
        return call.Derived(tensor, tensor.Shape, content, type) with { Split = tensor.Split };
    }

    /// <summary>Positions with a number added or taken away.</summary>
    private static PositionsContent? Shifted(TensorCall call, PositionsContent positions, Value? number) => (call.Bound.Name, number) switch
    {
        ("op_Addition" or "add", IntegerValue added) when call.Others.Length < 2 || call.Bound.Receiver is null => positions with { First = positions.First + added.Dim },
        ("op_Subtraction" or "sub", IntegerValue taken) when Operands(call).Left is TensorValue => positions with { First = positions.First - taken.Dim },
        _ => null,
    };

    /// <summary>A number minus a tensor.</summary>
    private static bool IsDifference(TensorCall call) => call.Bound.Name == "op_Subtraction" && Operands(call).Right is TensorValue;

    private static IOperation? Written(TensorCall call) => call.Bound.Arguments is [_, var right, ..] ? right.Operation : null;

    /// <summary>The size by whose root a tensor is divided.</summary>
    public static Dim? Scale(TensorCall call, Value? number) => number is RealValue { Base: { } size, Exponent: var exponent }
        && (call.Bound.Name is "op_Division" or "div" or "divide" ? exponent == 0.5 && Operands(call).Left is TensorValue : call.Bound.Name is "op_Multiply" or "mul" or "multiply" && exponent == -0.5) ? size : null;

    /// <summary>An attention_mask times a number that hides: it is taken for flags.</summary>
    private static bool IsScaledMask(TensorCall call, TensorValue tensor, Value? number) =>
        call.Bound.Name is "op_Multiply" or "mul" && Scalars.Number(number) is { } factor && RegionContent.Hides(factor) && !double.IsInfinity(factor) && Names.SpeakOfAttentionMask(tensor.Root?.Name ?? "");

    /// <summary>One minus a tensor: the code takes it for flags.</summary>
    private static bool IsOneMinus(TensorCall call, Value? number) =>
        call.Bound.Name is "op_Subtraction" or "rsub" && Scalars.Number(number) == 1 && Operands(call).Right is TensorValue;
}
