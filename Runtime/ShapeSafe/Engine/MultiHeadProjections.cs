using System.Numerics.Tensors;

namespace ShapeSafe.Engine;

/// <summary>The learned projections around an attention, in the layout of PyTorch's <c>nn.MultiheadAttention</c>.</summary>
/// <remarks>The widths of heads follow from the sizes: Dv from <see cref="Out"/>, D from what remains of <see cref="In"/>.</remarks>
public readonly ref struct MultiHeadProjections
{
    /// <summary>[H*D + Hkv*D + Hkv*Dv, E]: the rows that project queries, then keys, then values (<c>in_proj_weight</c>).</summary>
    public required ReadOnlyTensorSpan<float> In { get; init; }

    /// <summary>[H*D + Hkv*D + Hkv*Dv], or <c>default</c> for none (<c>in_proj_bias</c>).</summary>
    public ReadOnlyTensorSpan<float> InBias { get; init; }

    /// <summary>[E, H*Dv] (<c>out_proj.weight</c>).</summary>
    public required ReadOnlyTensorSpan<float> Out { get; init; }

    /// <summary>[E], or <c>default</c> for none (<c>out_proj.bias</c>).</summary>
    public ReadOnlyTensorSpan<float> OutBias { get; init; }

    /// <summary>H, the heads of the query.</summary>
    public required int Heads { get; init; }

    /// <summary>Hkv, the heads of key and value; 0 is as many as <see cref="Heads"/>.</summary>
    public int KeyValueHeads { get; init; }
}
