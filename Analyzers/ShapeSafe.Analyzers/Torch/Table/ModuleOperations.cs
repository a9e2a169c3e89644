using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;

namespace ShapeSafe.Analyzers.Torch.Table;

/// <summary>Modules made, moved and called.</summary>
internal static class ModuleOperations
{
    /// <summary>nn.Linear(..) and the like: a module that knows what it was made with.</summary>
    public static ModuleValue Create(BoundCall call, ITypeSymbol type) => new(type.Name, call, call.Identity);

    /// <summary>A module of which only the type is known.</summary>
    /// <param name="isTorch">Whether it is one of TorchSharp's: a class of the project that is called Transformer attends in its own way.</param>
    public static ModuleValue Symbolic(Identity identity, ITypeSymbol type, bool isTorch) => new(isTorch ? type.Name : $"{type.Name} of the project", null, identity) { Type = ElementType.Unknown };

    /// <summary>to(ScalarType), half() and the like change the weights of the module and return it.</summary>
    public static ModuleValue? Convert(BoundCall call, ModuleValue module)
    {
        ElementType? type = call.Name switch
        {
            "half" => ElementType.Float16,
            "bfloat16" => ElementType.BFloat16,
            "float" => ElementType.Float32,
            "double" => ElementType.Float64,
            "cuda" or "cpu" or "eval" or "train" => module.Type,
            "to" => ConvertedTo(call, module),
            _ => null,
        };
        return type is { } known ? module with { Type = known } : null;
    }

    private static ElementType ConvertedTo(BoundCall call, ModuleValue module)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is ElementTypeValue asked)
                return asked.Type;
            if (argument.Value is TensorValue like)
                return like.Type;
        }
        return module.Type;
    }

    /// <summary>What a module makes of its input.</summary>
    public static Value? Call(TensorCall call, ModuleValue module)
    {
        if (call.Self is not { } input)
            return null;
        switch (module.Kind)
        {
            case "Linear":
                return call.Derived(input.Shape.Resize(-1, SizeOf(module, "outputSize"), call.Bound.Identity), null, WithWeights(input, module)) with { Exchanged = null, Encoded = input.Encoded };
            case "Conv1d" or "Conv2d" or "Conv3d":
                return Convolved(input.Shape, module, call.Bound.Identity) is { } convolved ? call.Derived(convolved) with { Batch = input.Shape[0] } : null;
            case "MaxPool1d" or "MaxPool2d" or "AvgPool1d" or "AvgPool2d" or "AdaptiveAvgPool1d" or "AdaptiveAvgPool2d" or "AdaptiveMaxPool1d" or "AdaptiveMaxPool2d":
                return input.Shape.IsOpen ? null : call.Derived(Resampled(input.Shape, call.Bound.Identity));
            case "Embedding":
                return call.New(Appended(input.Shape, SizeOf(module, "embedding_dims"), call.Bound.Identity), module.Type)
                    with { Root = input.Root, IsEmbedded = input is { Exchanged: null, Inserted: null }, StepsAxis = input.Content is PositionsContent { Axis: var axis } ? axis - 1 : null };
            case "Dropout" or "Dropout1d" or "Dropout2d" or "Identity":
                return input;
            case "LayerNorm" or "RMSNorm" or "BatchNorm1d" or "BatchNorm2d" or "GroupNorm" or "GELU" or "ReLU" or "SiLU" or "Tanh":
                return call.Derived(input.Shape);
            case "Sigmoid":
                return call.Derived(input.Shape) with { Predicted = call.Syntax };
            case "Sequential":
                return ThroughAll(module, input.Shape, call.Bound.Identity) is var (through, isConvolved)
                    ? call.Derived(through) with { Batch = isConvolved ? input.Shape[0] : input.Batch } : null;
            case "Softmax":
                return MaskOperations.Softmax(call, TensorCall.AsNumber(module.Setting("dim")));
            case "MultiheadAttention":
                return new ElementsValue([Encoded(call, input), call.New(Weights(call, input, module), input.Type) with { IsMissing = call.Named("need_weights") is TruthValue { IsTrue: false } }]);
            case "TransformerEncoder" or "TransformerEncoderLayer" or "TransformerDecoder" or "TransformerDecoderLayer":
                return Encoded(call, input);
            case "RNN" or "GRU" or "LSTM":
                return Stepped(call, module, input);
            case "Transformer":
                return call.Tensor(0) is { } target ? call.Derived(target, target.Shape, null) : null;
            default:
                return null;
        }
    }

    /// <summary>(batch, channels, ..) with other channels, and other sizes behind them.</summary>
    private static Shape? Convolved(Shape input, ModuleValue module, Identity at)
    {
        var rank = module.Kind[4] - '0' + 2;
        if (input.Rank is { } given && given != rank)
            return null;
        var behind = Enumerable.Range(2, rank - 2).Select(axis => Steps(module, input[axis]) ?? Dim.Of(new SizeSymbol(at, axis)));
        return Shape.Of([input[0], SizeOf(module, "out_channels"), .. behind]);
    }

    /// <summary>
    /// How often the kernel of a convolution fits, where numbers tell it or every place counts. A symbol that is not quite the size stays
    /// one of its own: products of such sums do not fall apart again.
    /// </summary>
    private static Dim? Steps(ModuleValue module, Dim size)
    {
        if ((module.Size("kernel_size").Constant, module.Size("stride").Constant, module.Size("padding").Constant, module.Size("dilation").Constant)
            is not (> 0 and < 4096 and var kernel, > 0 and var stride, >= 0 and < 4096 and var padding, > 0 and < 4096 and var dilation))
            return null;
        var places = size + Dim.Of(2 * padding - dilation * (kernel - 1));
        return places.Constant is > 0 and var count ? Dim.Of((count - 1) / stride + 1) : stride == 1 && Dim.Same(places, size) ? size : null;
    }

    /// <summary>Other sizes behind the batch and the channels.</summary>
    private static Shape Resampled(Shape shape, Identity at) =>
        Shape.Of(shape.Dims.Select((size, axis) => axis < 2 ? size : Dim.Of(new SizeSymbol(at, axis))));

    /// <summary>A shape after modules in a row, and whether one of them told the batch; null when one of them is another one.</summary>
    private static (Shape Shape, bool IsConvolved)? ThroughAll(ModuleValue modules, Shape shape, Identity at)
    {
        if (modules.Creation?.Arguments is not [{ Value: ElementsValue { Elements: var parts } }])
            return null;
        var isConvolved = false;
        foreach (var part in parts)
        {
            switch (part is ElementsValue { Elements: [_, var named] } ? named : part)
            {
                case ModuleValue { Kind: "Linear" } linear:
                    shape = shape.Resize(-1, SizeOf(linear, "outputSize"), at);
                    break;
                case ModuleValue { Kind: "Conv1d" or "Conv2d" or "Conv3d" } convolution when Convolved(shape, convolution, at) is { } convolved:
                    (shape, isConvolved) = (convolved, true);
                    break;
                case ModuleValue { Kind: "Dropout" or "Dropout2d" or "Identity" or "LayerNorm" or "RMSNorm" or "BatchNorm1d" or "BatchNorm2d" or "GroupNorm" or "GELU" or "ReLU" or "SiLU" or "Tanh" or "Sigmoid" }:
                    break;
                default:
                    return null;
            }
        }
        return (shape, isConvolved);
    }

    /// <summary>What a sequence-first module makes of its input, remembered for whoever reads it batch-first.</summary>
    private static TensorValue Encoded(TensorCall call, TensorValue input) =>
        call.Derived(input.Shape) with { Encoded = new Encoding(call.Bound) { IsOfMoved = IsMoved(input) }, IsOfIds = input.IsEmbedded, IsEmbedded = false, StepsAxis = null };

    private static bool IsMoved(TensorValue input) => input.Exchanged is (0, 1) or (1, 0);

    /// <summary>The state after each step, (sequence, batch, features) unless the module was told otherwise, and those after the last one.</summary>
    private static ElementsValue? Stepped(TensorCall call, ModuleValue module, TensorValue input)
    {
        if (module.Creation is null || module.Setting("batchFirst") is var first && first is not (null or TruthValue))
            return null;
        var size = module.Setting("bidirectional") switch
        {
            null or TruthValue { IsTrue: false } => SizeOf(module, "hiddenSize"),
            TruthValue => Dim.Of(2) * SizeOf(module, "hiddenSize"),
            _ => Dim.Unknown,
        };
        var states = call.Derived(input.Shape.Resize(-1, size, call.Bound.Identity)) with
        {
            Encoded = new Encoding(call.Bound, first is TruthValue { IsTrue: true } ? 0 : 1) { IsOfMoved = IsMoved(input) },
            Exchanged = null,
            IsEmbedded = false,
            StepsAxis = null,
        };
        var last = Enumerable.Range(1, module.Kind == "LSTM" ? 2 : 1).Select(part => call.Bound.Identity.Part(part));
        return new ElementsValue([states, .. last.Select(part => new TensorValue(Shape.Open(part), input.Type, part, call.Syntax) { Root = part })]);
    }

    private static Shape Weights(TensorCall call, TensorValue query, ModuleValue module) =>
        query.Shape.Rank == 3 && call.Tensor(0) is { Shape.Rank: 3 } key
            ? Shape.Of(query.Shape[1], query.Shape[0], key.Shape[0] + module.AddedKeys) : Shape.Symbolic(call.Bound.Identity.Part(1), 3);

    private static Shape Appended(Shape shape, Dim size, Identity at) =>
        shape.IsOpen ? shape.Insert(-1, size, at) : Shape.Of(shape.Dims.Add(size));

    private static ElementType WithWeights(TensorValue input, ModuleValue module) => input.Type.IsFloat() ? input.Type : module.Type;

    /// <summary>A size that the module was made with; of a module made elsewhere it is a symbol of that module.</summary>
    private static Dim SizeOf(ModuleValue module, string parameter) =>
        module.Size(parameter) is { IsUnknown: false } size ? size : Dim.Of(new NumberSymbol(module.Identity));
}
