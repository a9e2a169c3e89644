using System.Collections.Generic;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace JoinedTokens;

// Who puts tokens before embedded ones has one axis more than the ids: the padding of the ids is too short.
public sealed class Sentence : nn.Module<Tensor, Tensor>
{
    private readonly Embedding embed = nn.Embedding(30000, 512);
    private readonly Parameter first, registers;
    private readonly MultiheadAttention attention = nn.MultiheadAttention(512, 8);
    private readonly TransformerEncoder encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(512, 8), 4);

    public Sentence(long count)
        : base("sentence")
    {
        first = new Parameter(zeros(1, 1, 512));
        registers = new Parameter(randn(count, 512));
        RegisterComponents();
    }

    public override Tensor forward(Tensor ids)
    {
        var b = ids.size(0);
        var hidden = ids == 0;
        var x = cat([first.expand(b, -1, -1), embed.call(ids)], dim: 1).transpose(0, 1);
        return attention.call(x, x, x, key_padding_mask: hidden).Item1; // SHAPE1103
    }

    public Tensor Behind(Tensor ids)
    {
        var x = torch.cat(new List<Tensor> { embed.call(ids), first.repeat(ids.shape[0], 1, 1) }, 1);
        x = x.transpose(0, 1);
        return encoder.call(x, null, ids.eq(0)); // SHAPE1103
    }

    public Tensor Registers(Tensor ids)
    {
        var more = registers.unsqueeze(0).expand(ids.size(0), -1, -1);
        var x = concat([more, embed.call(ids)], 1).permute(1, 0, 2);
        return attention.call(x, x, x, ids.eq(0)).Item1; // SHAPE1103
    }

    public Tensor SequenceFirst(Tensor ids)
    {
        var tokens = embed.call(ids).transpose(0, 1);
        var x = cat([first.expand(-1, ids.size(0), -1), tokens], 0);
        return attention.call(x, x, x, key_padding_mask: ids.eq(0)).Item1; // SHAPE1103
    }

    public Tensor Fused(Tensor ids)
    {
        var x = cat([first.expand(ids.size(0), 1, 512), embed.call(ids)], 1);
        var keep = ids.ne(0).unsqueeze(1);
        return F.scaled_dot_product_attention(x, x, x, keep); // SHAPE1105
    }

    public Tensor ByHand(Tensor ids)
    {
        var x = cat([first.expand(ids.size(0), 1, 512), embed.call(ids)], 1);
        var scores = x.matmul(x.transpose(-2, -1)) / 22.6;
        return scores.masked_fill(ids.eq(0).unsqueeze(1), float.NegativeInfinity).softmax(-1).matmul(x); // SHAPE1106
    }

    public Tensor Longer(Tensor ids)
    {
        var b = ids.size(0);
        var hidden = cat([zeros(b, 1, dtype: ScalarType.Bool, device: ids.device), ids.eq(0)], 1);
        var x = cat([first.expand(b, -1, -1), embed.call(ids)], 1).transpose(0, 1);
        return attention.call(x, x, x, key_padding_mask: hidden).Item1;
    }

    public Tensor PutBefore(Tensor ids)
    {
        var hidden = F.pad(ids.eq(0), [1, 0], value: 0);
        var x = cat([first.expand(ids.size(0), -1, -1), embed.call(ids)], 1).transpose(0, 1);
        return attention.call(x, x, x, key_padding_mask: hidden).Item1;
    }

    // The mask that comes along may be as long as it has to be.
    public Tensor Given(Tensor ids, Tensor hidden)
    {
        var x = cat([first.expand(ids.size(0), -1, -1), embed.call(ids)], 1).transpose(0, 1);
        return attention.call(x, x, x, key_padding_mask: hidden).Item1;
    }

    // Ids that were given the first token's id.
    public Tensor WithId(Tensor ids)
    {
        ids = cat([full(ids.size(0), 1, 101, dtype: ScalarType.Int64), ids], 1);
        var x = embed.call(ids).transpose(0, 1);
        return attention.call(x, x, x, key_padding_mask: ids.eq(0)).Item1;
    }

    // Features that are joined leave the tokens as many as they are.
    public Tensor Features(Tensor ids, Tensor other)
    {
        var x = cat([embed.call(ids), other], -1).transpose(0, 1);
        return attention.call(x, x, x, key_padding_mask: ids.eq(0)).Item1;
    }

    // The module reads three axes.
    public Tensor Lead(Tensor ids, Tensor lead)
    {
        var x = cat([lead, embed.call(ids)], 1).transpose(0, 1);
        return attention.call(x, x, x, key_padding_mask: ids.eq(0)).Item1; // SHAPE1103
    }

    // How many stand before them may be one.
    public Tensor One(Tensor ids, Tensor lead)
    {
        var hidden = cat([zeros(ids.size(0), 1, dtype: ScalarType.Bool), ids.eq(0)], 1);
        var x = cat([lead, embed.call(ids)], 1).transpose(0, 1);
        return attention.call(x, x, x, key_padding_mask: hidden).Item1;
    }
}
