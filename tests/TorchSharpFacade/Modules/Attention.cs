using System;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

// Attention and the transformer: mind which call is declared and which comes from the base.
public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>>
{
    internal MultiheadAttention() => throw Facade.NotExecutable();
    public new Tuple<Tensor, Tensor> call(
        Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null)
            => throw Facade.NotExecutable();
    public override Tuple<Tensor, Tensor> forward(
        Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
            => throw Facade.NotExecutable();
}

public sealed class Transformer : nn.Module<Tensor, Tensor, Tensor>
{
    internal Transformer() => throw Facade.NotExecutable();
    public Tensor call(
        Tensor src, Tensor tgt, Tensor src_mask, Tensor? tgt_mask = null, Tensor? memory_mask = null, Tensor? src_key_padding_mask = null,
        Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor src, Tensor tgt) => throw Facade.NotExecutable();
}

#nullable disable
public sealed class TransformerDecoder : nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor>
{
    internal TransformerDecoder() => throw Facade.NotExecutable();
    public Tensor call(Tensor tgt, Tensor memory) => throw Facade.NotExecutable();
    public new Tensor call(
        Tensor tgt, Tensor memory, Tensor tgt_mask, Tensor memory_mask = null, Tensor tgt_key_padding_mask = null,
        Tensor memory_key_padding_mask = null) => throw Facade.NotExecutable();
    public override Tensor forward(
        Tensor tgt, Tensor memory, Tensor tgt_mask, Tensor memory_mask = null, Tensor tgt_key_padding_mask = null,
        Tensor memory_key_padding_mask = null) => throw Facade.NotExecutable();
}

public sealed class TransformerDecoderLayer :
    nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>
{
    internal TransformerDecoderLayer() => throw Facade.NotExecutable();
    public Tensor call(Tensor tgt, Tensor memory) => throw Facade.NotExecutable();
    public new Tensor call(
        Tensor tgt, Tensor memory, Tensor tgt_mask, Tensor memory_mask = null, Tensor tgt_key_padding_mask = null,
        Tensor memory_key_padding_mask = null) => throw Facade.NotExecutable();
    public override Tensor forward(
        Tensor tgt, Tensor memory, Tensor tgt_mask, Tensor memory_mask, Tensor tgt_key_padding_mask, Tensor memory_key_padding_mask)
            => throw Facade.NotExecutable();
}

public sealed class TransformerEncoder :
    nn.Module<Tensor, Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor>
{
    internal TransformerEncoder() => throw Facade.NotExecutable();
    public Tensor call(Tensor src) => throw Facade.NotExecutable();
    public Tensor call(Tensor src, Tensor src_mask) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor src, Tensor src_mask, Tensor src_key_padding_mask) => throw Facade.NotExecutable();

    public enum Activations
    {
        ReLU = 0,
        GELU = 1,
    }
}

public sealed class TransformerEncoderLayer :
    nn.Module<Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor, Tensor>
{
    internal TransformerEncoderLayer() => throw Facade.NotExecutable();
    public Tensor call(Tensor src, Tensor src_mask) => throw Facade.NotExecutable();
    public Tensor call(Tensor src, Tensor src_mask, Tensor src_key_padding_mask) => throw Facade.NotExecutable();
    public override Tensor forward(Tensor src) => throw Facade.NotExecutable();
}
