using ShapeSafe;
using static TorchSharp.torch;

[assembly: Engine<TorchSharpEngine>]

namespace Demo;

[Batch] public readonly partial struct Batch;
[Sequence] public readonly partial struct Source;
[Sequence] public readonly partial struct Target;
[Heads(8)] public readonly partial struct Heads;
[HeadDim(64)] public readonly partial struct Channel;
[Features<Heads, Channel>] public readonly partial struct Model;

[Attention<Batch, Heads, Target, Target, Channel>] public static partial class DecoderAttention;
[Attention<Batch, Heads, Target, Source, Channel>(Scale = 0.125f)] public static partial class CrossAttention;

// The embedded engine beside it: what a declaration says goes first.
[Engine<ManagedEngine>]
[Attention<Batch, Heads, Source, Source, Channel>] public static partial class EncoderAttention;

public static class Use
{
    public static Tensor Decode(Tensor tensor, Tensor memory, nn.Module module)
    {
        var q = DecoderAttention.Query(tensor, Layout.BatchSequenceHeads);
        var look = DecoderAttention.Causal & Padding<Target>.WhereTrueIsPadding(tensor) & DecoderAttention.WhereTrueAttends(tensor);
        q = DecoderAttention.Attend(q, q, q, look, DecoderAttention.DenseBias(tensor), dropout: 0.1, training: module.training);
        q = CrossAttention.Attend(q, CrossAttention.Key(memory), CrossAttention.Value(memory), CrossAttention.WhereTrueIgnores(tensor));
        var multiHead = CrossAttention.MultiHead<Model>(dropout: 0.1);
        _ = multiHead.call(multiHead.Query(tensor), multiHead.Memory(memory), multiHead.Memory(memory), CrossAttention.All);
        return Model.Merge(q).AsTorch();
    }
}
