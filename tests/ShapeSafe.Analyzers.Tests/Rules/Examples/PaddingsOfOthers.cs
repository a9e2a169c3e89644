#nullable enable
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace PaddingsOfOthers;

public record Encoded(Tensor Memory, Tensor? Padding);

public record Pair(Tensor French, Tensor FrenchMask, Tensor English, Tensor EnglishMask);

// Which sequence a padding mask belongs to, by the words that it shares with one of them.
public class Decoders
{
    private readonly TransformerDecoder decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2), 2);
    private readonly TransformerDecoderLayer layer = nn.TransformerDecoderLayer(8, 2);
    private readonly Transformer transformer = nn.Transformer(8, 2);
    private readonly MultiheadAttention cross = nn.MultiheadAttention(8, 2);
    private readonly Embedding embed = nn.Embedding(10, 8);

    public Tensor Members(Tensor answers, Tensor answerPadding, Encoded question)
    {
        var right = decoder.call(answers, question.Memory, null!, null!, answerPadding, question.Padding!);
        return right + decoder.call(
            answers,
            question.Memory,
            null!,
            null!,
            question.Padding!, // SHAPE2202
            answerPadding); // SHAPE2202
    }

    public Tensor Only(Tensor summary, Tensor article, Tensor articlePad) =>
        layer.call(summary, article, null!, null!, articlePad, null!); // SHAPE2202

    public Tensor OnlyRight(Tensor summary, Tensor article, Tensor articlePad) => layer.call(summary, article, null!, null!, null!, articlePad);

    public Tensor Attends(Tensor captions, Tensor regions, Tensor captionMask) =>
        cross.call(captions, regions, regions, captionMask).Item1; // SHAPE2202

    public Tensor AttendsRight(Tensor captions, Tensor regions, Tensor regionMask) => cross.call(captions, regions, regions, regionMask).Item1;

    public Tensor Translate(Pair pair)
    {
        var right = transformer.call(pair.French, pair.English, null!, null!, null!, pair.FrenchMask, pair.EnglishMask, pair.FrenchMask);
        return right + transformer.call(pair.French, pair.English, null!, null!, null!, pair.EnglishMask, pair.FrenchMask, null!); // SHAPE2202
    }

    public Tensor Compared(Tensor notes, Tensor melody, Tensor melodyHidden)
    {
        var hidden = melodyHidden.to(ScalarType.Bool);
        var asked = embed.call(notes).transpose(0, 1);
        var heard = embed.call(melody).transpose(0, 1);
        var right = cross.call(asked, heard, heard, hidden).Item1;
        return right + cross.call(heard, asked, asked, hidden).Item1; // SHAPE2202
    }

    // One sequence, named twice.
    public Tensor Same(Tensor noisy, Encoded noisyDocument) => decoder.call(noisy, noisyDocument.Memory, null!, null!, noisyDocument.Padding!, noisyDocument.Padding!);

    public Tensor Copied(Encoded document)
    {
        var target = document.Memory.roll(1, 0);
        return decoder.call(target, document.Memory, null!, null!, document.Padding!, null!);
    }

    public Tensor Both(Tensor user, Tensor history, Tensor userHistoryMask) => cross.call(user, history, history, userHistoryMask).Item1;

    public Tensor Nameless(Tensor x, Tensor y, Tensor padding, Tensor mask) => decoder.call(x, y, null!, null!, padding, mask);

    public Tensor Sides(Tensor shifted, Encoded tgtless, Tensor tgtPadding) => decoder.call(shifted, tgtless.Memory, null!, null!, tgtPadding, tgtless.Padding!);

    public Tensor Self(Tensor query, Tensor queryMask) => cross.call(query, query, query, queryMask).Item1;
}
