using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>Masks and biases together as numbers to add, where a bias is a tensor that is made anew in every step.</summary>
internal static class ScoreMask
{
    /// <summary>The numbers, in the query's element type, with minus infinity where the mask hides; and the rows that hide all.</summary>
    /// <remarks>The caller's dispose scope holds what it is made from.</remarks>
    public static (Tensor Numbers, Tensor? EmptyRows) Additive(in TorchCall call, MaskFormula mask, BiasFormula bias)
    {
        var query = call.Query;
        var numbers = new BiasTensors(call.Sizes, query.dtype, query.device).Of(bias);
        if (mask is not AllKeys)
        {
            var lowered = LoweredMaskCache.Shared.Use(LoweringKey.Of(mask, null, call.Sizes, causalFlag: false, 1, query));
            try
            {
                numbers = lowered.Mask is null ? numbers : numbers.masked_fill(lowered.Mask.logical_not(), float.NegativeInfinity);
                numbers = lowered.EmptyRows is null ? numbers : numbers.masked_fill(lowered.EmptyRows, float.NegativeInfinity);
            }
            finally
            {
                LoweredMaskCache.Shared.Release(lowered);
            }
        }

        return LoweredMask.EmptyRowsOf(numbers) is { } emptyRows ? (numbers.masked_fill(emptyRows, 0.0), emptyRows) : (numbers, null);
    }
}
