using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Sides;

// Who asks and who is looked at: by names, by what the tensors were made of, by the residual.
public class Decoders : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly MultiheadAttention self = nn.MultiheadAttention(8, 2), cross = nn.MultiheadAttention(8, 2), back = nn.MultiheadAttention(8, 2);
    private readonly LayerNorm norm = nn.LayerNorm(8);
    private readonly Linear wq = nn.Linear(8, 8), wk = nn.Linear(8, 8), wv = nn.Linear(8, 8);
    private readonly Parameter latents = nn.Parameter(randn(16, 1, 8));
    private readonly Dropout drop = nn.Dropout(0.1);

    public Decoders()
        : base("decoders") => RegisterComponents();

    public override Tensor forward(Tensor tgt, Tensor memory)
    {
        var h = norm.call(tgt + self.call(tgt, tgt, tgt).Item1);
        var right = cross.call(h, memory, memory).Item1;
        var c = cross.call(memory, h, h).Item1; // SHAPE2203
        return norm.call(h + c) + right;
    }

    public Tensor Encoder(Tensor target, Tensor encoderOutput)
    {
        var h = norm.call(target);
        return cross.call(encoderOutput, h, h).Item1; // SHAPE2203
    }

    public Tensor Source(Tensor decoderState, Tensor sourceStates) => cross.call(sourceStates, decoderState, decoderState).Item1; // SHAPE2203

    public Tensor Context(Tensor tgt, Tensor context) => cross.call(context, tgt, tgt).Item1; // SHAPE2203

    public Tensor Residual(Tensor x, Tensor memory)
    {
        var right = x + cross.call(x, memory, memory).Item1;
        return right + (x + drop.call(cross.call(memory, x, x).Item1)); // SHAPE2203
    }

    public Tensor ResidualOfNorm(Tensor x, Tensor states)
    {
        x = norm.call(x);
        var (seen, _) = cross.call(states, x, x); // SHAPE2203
        x = x + seen;
        return x;
    }

    public Tensor Prenorm(Tensor x)
    {
        var n = norm.call(x);
        return x + self.call(n, x, x).Item1;
    }

    public Tensor TwoWays(Tensor src, Tensor tgt)
    {
        var a = cross.call(src, tgt, tgt).Item1;
        var b = back.call(tgt, src, src).Item1;
        return (src + a).sum() + (tgt + b).sum();
    }

    public Tensor Projected(Tensor tgt, Tensor memory)
    {
        var (q, k, v) = (wq.call(memory), wk.call(tgt), wv.call(tgt));
        return nn.functional.scaled_dot_product_attention(q, k, v); // SHAPE2203
    }

    public Tensor ProjectedRight(Tensor tgt, Tensor memory)
    {
        var (q, k, v) = (wq.call(tgt), wk.call(memory), wv.call(memory));
        return nn.functional.scaled_dot_product_attention(q, k, v);
    }

    public Tensor Perceive(Tensor x)
    {
        var seen = cross.call(latents, x, x).Item1;
        return latents + seen;
    }

    public Tensor EncoderDecoder(Tensor encoderDecoderState, Tensor tgt) => cross.call(encoderDecoderState, tgt, tgt).Item1;

    public Tensor ReadMemory(Tensor memory, Tensor x) => memory + cross.call(memory, x, x).Item1;
}

// Back from the target to the source, with all its masks: who is called so asks for the other one.
public sealed class Cycle(Transformer net, Embedding tokens)
{
    public Tensor Back(Tensor src, Tensor tgt)
    {
        var tgtPad = tgt == 1;
        var srcIn = src[.., ..^1];
        var future = full(srcIn.size(1), srcIn.size(1), float.NegativeInfinity).triu(1);
        return net.call(tokens.call(tgt.t()), tokens.call(srcIn.t()), null, future, null,
            src_key_padding_mask: tgtPad, tgt_key_padding_mask: srcIn == 1, memory_key_padding_mask: tgtPad);
    }
}
