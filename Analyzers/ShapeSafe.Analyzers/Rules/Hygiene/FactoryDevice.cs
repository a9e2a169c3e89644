using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Hygiene;

/// <summary>A mask made on the default device meets tensors that the code moves: SHAPE4101.</summary>
internal sealed class FactoryDevice : IAttentionRule, IOperationRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.FactoryDevice];

    public IEnumerable<string> Operations => ["masked_fill", "where", "op_Addition", "add"];

    public void Check(Attention attention, Report report)
    {
        if (attention.QueryTensor is { } query)
            Check(query, attention.Query.Operation, [attention.MaskTensor, attention.PaddingTensor], report);
    }

    public void Check(TensorCall call, TensorValue? result, Report report)
    {
        if (call is { Self: { } self, SelfOperation: { } expression })
            Check(self, expression, [call.Tensor(0)], report);
    }

    private static void Check(TensorValue tensor, IOperation expression, TensorValue?[] masks, Report report)
    {
        if (tensor.Device == Device.Default)
            return;
        foreach (var mask in masks)
        {
            if (mask is not { Device: Device.Default, Factory: { } factory } || DeviceEvidence.IsMadeWithObject(factory))
                continue;
            var evidence = tensor.Device == Device.Named ? null : IsMask(mask) ? DeviceEvidence.Of(factory) : null;
            if (tensor.Device != Device.Named && evidence is null)
                continue;
            var text = Wording.Expression(expression, "the query");
            report.Add(
                Descriptors.FactoryDevice, factory,
                evidence is null
                    ? $"This mask is made on the default device, but {text} was moved to one by name: pass device: {text}.device."
                    : $"This mask is made on the default device, but the code chooses devices by name ({report.Wording.At(evidence)}), and {text} may be on another: pass device: {text}.device.",
                [expression.Syntax, evidence],
                (FixFacts.Device, $"{text}.device"));
        }
    }

    /// <summary>Flags or an additive mask; a single number may meet tensors of any device.</summary>
    private static bool IsMask(TensorValue tensor) =>
        tensor.Shape.Rank != 0 && tensor.Content is RegionContent { IsConstant: false } content && (tensor.Type == ElementType.Bool || content.Hidden is not null);
}
