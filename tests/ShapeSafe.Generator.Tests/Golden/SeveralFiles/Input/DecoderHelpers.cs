namespace Shared.Decoder;

public static partial class DecoderAttention
{
    /// <summary>All but the padded tokens, looking back.</summary>
    public static ShapeSafe.Mask<Dimensions.Target, Dimensions.Target> Look(ShapeSafe.Padding<Dimensions.Target> padding) => Causal & padding;
}
