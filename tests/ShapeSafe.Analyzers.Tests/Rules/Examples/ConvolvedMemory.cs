using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ConvolvedMemory;

// What a convolution makes is batch-first, until its positions are put in front.
public class Decoders : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d patchify = nn.Conv2d(3, 64, kernel_size: 16, stride: 16);
    private readonly Conv1d frames = nn.Conv1d(80, 64, kernel_size: 3);
    private readonly Sequential stem = nn.Sequential(nn.Conv2d(3, 32, 3), nn.BatchNorm2d(32), nn.ReLU(), nn.Conv2d(32, 64, 3));
    private readonly AdaptiveAvgPool2d pool = nn.AdaptiveAvgPool2d(7);
    private readonly Linear project = nn.Linear(64, 64);
    private readonly LayerNorm norm = nn.LayerNorm(64);
    private readonly TransformerDecoder decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(64, 8), 4);
    private readonly TransformerEncoder encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(64, 8), 4);
    private readonly MultiheadAttention cross = nn.MultiheadAttention(64, 8);
    private readonly LSTM recurrent = nn.LSTM(64, 64, batchFirst: true);
    private readonly Parameter places = nn.Parameter(zeros(1, 49, 64)), cls = nn.Parameter(zeros(1, 1, 64));

    public Decoders()
        : base("decoders") => RegisterComponents();

    public override Tensor forward(Tensor images)
    {
        var memory = patchify.call(images).flatten(2).permute(0, 2, 1);
        return decoder.call(zeros(20, 4, 64), memory); // SHAPE1301
    }

    public Tensor Right(Tensor tgt, Tensor images)
    {
        var memory = patchify.call(images).flatten(2).permute(2, 0, 1);
        return decoder.call(tgt, memory);
    }

    public Tensor Stem(Tensor queries, Tensor images)
    {
        var grid = pool.call(stem.call(images));
        var memory = norm.call(project.call(grid.flatten(2).transpose(1, 2))) + places;
        return cross.call(queries, memory, memory).Item1; // SHAPE1301
    }

    public Tensor StemRight(Tensor queries, Tensor images)
    {
        var grid = pool.call(stem.call(images));
        var memory = (norm.call(project.call(grid.flatten(2).transpose(1, 2))) + places).transpose(0, 1);
        return cross.call(queries, memory, memory).Item1;
    }

    public Tensor Queries(Tensor images, Tensor memory)
    {
        var x = stem.call(images);
        var (b, c) = (x.shape[0], x.shape[1]);
        var query = x.view(b, c, -1).transpose(-1, -2);
        return cross.call(query, memory, memory).Item1; // SHAPE1301
    }

    public Tensor Classes(Tensor images)
    {
        var x = patchify.call(images).flatten(2).transpose(1, 2);
        x = cat(new[] { cls.expand(x.shape[0], -1, -1), x }, 1);
        return encoder.call(x); // SHAPE1301
    }

    public Tensor Speech(Tensor tgt, Tensor mel)
    {
        var memory = frames.call(mel).transpose(1, 2);
        return decoder.call(tgt, memory); // SHAPE1301
    }

    public Tensor SpeechRight(Tensor tgt, Tensor mel) => decoder.call(tgt, frames.call(mel).permute(2, 0, 1));

    public Tensor Recurrent(Tensor tgt, Tensor x)
    {
        var memory = recurrent.call(x).Item1;
        return decoder.call(tgt, memory); // SHAPE1301
    }

    // A frame a step: what the convolution took for samples is the sequence.
    public Tensor Video(Tensor video)
    {
        var steps = stem.call(video).flatten(2).mean(new long[] { -1 }).unsqueeze(1);
        return encoder.call(steps);
    }

    public Tensor EachPosition(Tensor frames) => encoder.call(stem.call(frames).flatten(2).transpose(1, 2));

    public Tensor Single(Tensor images) => encoder.call(stem.call(images).flatten(1).unsqueeze(1));

    public Tensor Masked(Tensor tgt, Tensor images)
    {
        var memory = patchify.call(images).flatten(2).transpose(1, 2);
        var hidden = zeros(memory.shape[1], memory.shape[0], dtype: ScalarType.Bool);
        return decoder.call(tgt, memory, null!, null!, null!, hidden);
    }
}
