#nullable enable
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace PaddingsOfKinds;

public record Sample(Tensor ArticleIds, Tensor ArticlePad, Tensor SummaryIds, Tensor SummaryPad);

public record Texts(Tensor Ids, Tensor Padding);

public static class Special
{
    public const long Pad = 1, Bos = 2;
}

// Words that both sequences have are no sign of one of them.
public class Kinds
{
    private readonly TransformerDecoder decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2), 2);
    private readonly Embedding embed = nn.Embedding(10, 8);

    public Tensor Ids(Tensor articleIds, Tensor summaryIds, Tensor memory)
    {
        var articlePad = articleIds == Special.Pad;
        var summaryPad = summaryIds == Special.Pad;
        var summary = embed.call(summaryIds).transpose(0, 1);
        var right = decoder.call(summary, memory, null!, null!, summaryPad, articlePad);
        return right + decoder.call(summary, memory, null!, null!, articlePad, summaryPad); // SHAPE2202 // SHAPE1103
    }

    public Tensor Text(Tensor articleWords, Tensor summaryWords, Tensor memory)
    {
        var hidden = articleWords.eq(Special.Pad);
        var asked = embed.call(summaryWords).transpose(0, 1);
        return decoder.call(asked, memory, null!, null!, null!, hidden);
    }

    public Tensor OfOneSample(Sample sample, Tensor memory)
    {
        var asked = embed.call(sample.SummaryIds).transpose(0, 1);
        var right = decoder.call(asked, memory, null!, null!, sample.SummaryPad, sample.ArticlePad);
        return right + decoder.call(asked, memory, null!, null!, null!, sample.SummaryPad); // SHAPE2202
    }

    public Tensor Compared(Tensor articleIds, Tensor summaryIds, Tensor memory)
    {
        var hidden = articleIds == Special.Pad;
        var asked = embed.call(where(summaryIds == Special.Bos, zeros_like(summaryIds), summaryIds)).transpose(0, 1);
        return decoder.call(asked, memory, null!, null!, null!, hidden);
    }

    public Tensor Nested(Texts question, Texts answer, Tensor memory)
    {
        var asked = embed.call(answer.Ids).transpose(0, 1);
        var right = decoder.call(asked, memory, null!, null!, answer.Padding, question.Padding);
        return right + decoder.call(asked, memory, null!, null!, null!, answer.Padding); // SHAPE2202
    }
}
