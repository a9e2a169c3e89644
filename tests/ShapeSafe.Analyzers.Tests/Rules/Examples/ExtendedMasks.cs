using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.TensorIndex;

namespace ExtendedMasks;

// A mask for scores of heads, (batch, 1, 1, keys), has no place in a module, however many axes it was made of.
public class Encoders
{
    private readonly TransformerEncoder encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(64, 4), 2);
    private readonly TransformerDecoderLayer decoder = nn.TransformerDecoderLayer(64, 4);
    private readonly MultiheadAttention attention = nn.MultiheadAttention(64, 4);

    public Tensor Extended(Tensor x, Tensor keep)
    {
        var extended = (1.0 - keep.unsqueeze(1).unsqueeze(2).to(ScalarType.Float32)) * -10000.0;
        return encoder.call(x, extended); // SHAPE1101
    }

    public Tensor Indexed(Tensor x, Tensor keep) =>
        encoder.call(x, (1.0 - keep[Colon, None, None, Colon].to(ScalarType.Float32)) * -1e9); // SHAPE1101

    public Tensor BehindDots(Tensor x, Tensor bias) =>
        attention.call(x, x, x, attn_mask: bias[Ellipsis, None, None, Colon]).Item1; // SHAPE1101

    public Tensor FromBack(Tensor x, Tensor bias) =>
        attention.call(x, x, x, attn_mask: bias.unsqueeze(-2).unsqueeze(-3)).Item1; // SHAPE1101

    public Tensor OfBatch(Tensor x, Tensor memory, Tensor bias) =>
        decoder.call(x, memory, null!, bias.unsqueeze(1).unsqueeze(1)); // SHAPE1101

    public Tensor Padding(Tensor x, Tensor ids)
    {
        var hidden = ids.eq(0).unsqueeze(1).unsqueeze(2);
        return attention.call(x, x, x, hidden).Item1; // SHAPE1103
    }

    public Tensor Fused(Tensor q, Tensor bias)
    {
        var folded = q.view(8, 16, 32);
        return nn.functional.scaled_dot_product_attention(folded, folded, folded, bias.unsqueeze(1).unsqueeze(2).unsqueeze(3)); // SHAPE1104
    }

    // Two axes or more, which may be two.
    public Tensor Right(Tensor x, Tensor row, Tensor ids) =>
        encoder.call(x, row.unsqueeze(0), ids.eq(0)) + encoder.call(x, row.unsqueeze(0).unsqueeze(1).squeeze(0)) + encoder.call(x, row[None, Colon])
        + attention.call(x, x, x, ids.eq(0).unsqueeze(1).unsqueeze(2).squeeze(1).squeeze(1)).Item1;

    public Tensor RightFused(Tensor q, Tensor keep) =>
        nn.functional.scaled_dot_product_attention(q, q, q, keep.unsqueeze(1).unsqueeze(2)) + nn.functional.scaled_dot_product_attention(q, q, q, keep[Colon, None, None, Colon]);

    // Axes that are put in front in turn: as many as there are turns.
    public Tensor Loop(Tensor x, Tensor bias, int turns)
    {
        for (var turn = 0; turn < turns; turn++)
            bias = bias.unsqueeze(0);
        return encoder.call(x, bias);
    }
}
