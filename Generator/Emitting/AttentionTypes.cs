using System;
using System.Collections.Generic;
using System.Linq;
using ShapeSafe.Generator.Model;

namespace ShapeSafe.Generator.Emitting;

/// <summary>The types that an attention's members are made of, as they are written in code.</summary>
/// <param name="dimensions">The dimensions.</param>
/// <param name="runtime">What stands before a type of the Runtime.</param>
/// <param name="tensors">What stands before a tensor.</param>
/// <param name="code">How a dimension is written.</param>
internal sealed class AttentionTypes(AttentionDimensions dimensions, string runtime, string tensors, Func<DimensionReference, string> code)
{
    private const string QualifiedRuntime = $"global::{RuntimeNames.Namespace}.";
    private const string QualifiedTensors = $"global::{RuntimeNames.Tensors}.";

    public string Query => Shaped(dimensions.QueryShape);

    public string Key => Shaped(dimensions.KeyShape);

    public string Value => Shaped(dimensions.ValueShape);

    public string Output => Shaped(dimensions.OutputShape);

    public string Weights => Shaped(dimensions.WeightsShape);

    public string QueryAndKey => Codes([dimensions.Query, dimensions.Key]);

    public string Mask => $"{runtime}Mask<{QueryAndKey}>";

    public string Bias => $"{runtime}Bias<{QueryAndKey}>";

    public string Alignment => runtime + "Alignment";

    public string Layout => runtime + "Layout";

    public string CacheMasks => runtime + "CacheMasks";

    public string MultiHeadWeights => runtime + "MultiHeadWeights";

    /// <summary>A raw tensor of TorchSharp: a type nested in one whose name in small letters many files import, so it is always qualified.</summary>
    public static string TorchTensor => "global::TorchSharp.torch.Tensor";

    /// <summary>The contract of flags: what true means in them.</summary>
    public static string TrueMeans(string kind) => $"[{QualifiedRuntime}MaskKind({QualifiedRuntime}MaskKind.{kind})] ";

    public static string TorchModule => "global::TorchSharp.Modules.MultiheadAttention";

    public string Declared(Engine engine) => Runtime(
        engine == Engine.TorchSharp ? "TorchAttention" : "DeclaredAttention",
        dimensions.Batch,
        dimensions.Heads,
        dimensions.KeyValueHeads,
        dimensions.Query,
        dimensions.Key,
        dimensions.HeadDim,
        dimensions.ValueDim);

    /// <summary>As emitted code writes them.</summary>
    public static AttentionTypes Short(AttentionDimensions dimensions, bool runtimeNamesAreFree) => runtimeNamesAreFree
        ? new(dimensions, "", "", dimension => dimension.Code)
        : new(dimensions, QualifiedRuntime, QualifiedTensors, dimension => dimension.Code);

    /// <summary>With all their namespaces, as the compiler shows them.</summary>
    public static AttentionTypes Full(AttentionDimensions dimensions) => new(dimensions, QualifiedRuntime, QualifiedTensors, dimension => dimension.FullName);

    public string Tensor(string element) => $"{tensors}Tensor<{element}>";

    public string Interface(DimensionKind kind) => runtime + RuntimeNames.InterfaceOf(kind);

    public string MultiHead(string features) =>
        $"{runtime}MultiHead<{Codes([dimensions.Batch, dimensions.Heads, dimensions.Query, dimensions.Key])}, {features}>";

    public string TorchMultiHead(string features) =>
        $"{runtime}TorchMultiHead<{Codes([dimensions.Batch, dimensions.Heads, dimensions.KeyValueHeads, dimensions.Query, dimensions.Key, dimensions.HeadDim, dimensions.ValueDim])}, {features}>";

    private string Shaped(IReadOnlyList<DimensionReference> shape) => Runtime("Shaped", [.. shape]);

    private string Runtime(string name, params DimensionReference[] arguments) => $"{runtime}{name}<{Codes(arguments)}>";

    private string Codes(IEnumerable<DimensionReference> arguments) => string.Join(", ", arguments.Select(code));
}
