using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>What a lowered mask depends on: all of it by value, so that equal masks share one tensor.</summary>
/// <param name="Mask">Who may attend to whom.</param>
/// <param name="Bias">What is added to the scores; null for nothing.</param>
/// <param name="Sizes">The sizes of the call, where the formulas look at them; batch and heads are 1 where they do not.</param>
/// <param name="CausalFlag">Whether the call can take the causal flag.</param>
/// <param name="FoldedGroups">How many groups of heads are folded into the batch; 1 for none.</param>
/// <param name="Type">The element type of an additive mask; Bool where there is no bias.</param>
/// <param name="DeviceType">The device.</param>
/// <param name="DeviceIndex">Its number.</param>
internal readonly record struct LoweringKey(
    MaskFormula Mask,
    BiasFormula? Bias,
    AttentionSizes Sizes,
    bool CausalFlag,
    int FoldedGroups,
    ScalarType Type,
    DeviceType DeviceType,
    int DeviceIndex)
{
    /// <summary>The key of a call on a query.</summary>
    public static LoweringKey Of(MaskFormula mask, BiasFormula? bias, in AttentionSizes sizes, bool causalFlag, int foldedGroups, Tensor query) =>
        Of(mask, bias, sizes, causalFlag, foldedGroups, query.dtype, query.device_type, query.device_index);

    /// <summary>The key of a call on a query of this type, on this device.</summary>
    public static LoweringKey Of(
        MaskFormula mask,
        BiasFormula? bias,
        in AttentionSizes sizes,
        bool causalFlag,
        int foldedGroups,
        ScalarType type,
        DeviceType deviceType,
        int deviceIndex) => new(
            mask,
            bias,
            new(
                foldedGroups > 1 || mask.VariesByBatch || bias is { VariesByBatch: true } ? sizes.Batch : 1,
                foldedGroups > 1 || mask.VariesByHead || bias is { VariesByHead: true } ? sizes.Heads : 1,
                sizes.Queries,
                sizes.Keys),
            causalFlag,
            foldedGroups,
            bias is null ? ScalarType.Bool : type,
            deviceType,
            deviceIndex);
}
