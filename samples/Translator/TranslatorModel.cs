using System.Collections.Generic;
using ShapeSafe;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Translator;

/// <summary>An encoder and a decoder of one layer each, with the three attentions of a translator.</summary>
internal sealed class TranslatorModel : nn.Module
{
    private const int LongestSentence = 16;
    private readonly Embedding english, german, places;
    private readonly TorchMultiHead<Batch, Heads, Heads, Source, Source, Channel, Channel, Model> encoder = EncoderAttention.MultiHead<Model>();
    private readonly TorchMultiHead<Batch, Heads, Heads, Target, Source, Channel, Channel, Model> cross = CrossAttention.MultiHead<Model>();
    private readonly Linear query, key, value, output, words;
    private readonly LayerNorm afterEncoder, beforeDecoder, beforeCross, beforeWords;

    public TranslatorModel(Vocabulary from, Vocabulary to)
        : base(nameof(TranslatorModel))
    {
        var width = (long)Model.Size!;
        english = nn.Embedding(from.Count, width);
        german = nn.Embedding(to.Count, width);
        places = nn.Embedding(LongestSentence, width);
        (query, key, value, output) = (nn.Linear(width, width), nn.Linear(width, width), nn.Linear(width, width), nn.Linear(width, width));
        words = nn.Linear(width, to.Count);
        (afterEncoder, beforeDecoder, beforeCross, beforeWords) = (nn.LayerNorm(width), nn.LayerNorm(width), nn.LayerNorm(width), nn.LayerNorm(width));
        RegisterComponents();
    }

    /// <summary>Reads the English sentences; each word looks at the words of its sentence, not at what fills it up.</summary>
    public Shaped<Batch, Source, Model> Encode(Sentences<Source> sentences)
    {
        var tokens = EnglishTokens(sentences);
        return encoder.Memory(afterEncoder.call(tokens.AsTorch() + encoder.call(tokens, tokens, tokens, sentences.Padding).AsTorch()));
    }

    /// <summary>What follows each German word, Batch x Target x words: it looks at itself and the words before it, then at the English ones.</summary>
    public Tensor Decode(Sentences<Target> sentences, Shaped<Batch, Source, Model> memory, Padding<Source> source)
    {
        var tokens = german.call(sentences.Ids) + places.call(arange(sentences.Ids.size(1)));
        var (q, k, v) = Projected(tokens);
        var seen = DecoderAttention.Attend(
            DecoderAttention.Query(q, Layout.BatchSequenceHeads),
            DecoderAttention.Key(k, Layout.BatchSequenceHeads),
            DecoderAttention.Value(v, Layout.BatchSequenceHeads),
            DecoderAttention.Causal & sentences.Padding);
        return Words(tokens + output.call(Model.Merge(seen).AsTorch()), memory, source);
    }

    /// <summary>The same for the next word alone: keys and values of the words before it are in the cache, and the new ones are added.</summary>
    public Tensor DecodeNext(Tensor word, List<(Tensor Key, Tensor Value)> cache, Shaped<Batch, Source, Model> memory, Padding<Source> source)
    {
        var tokens = german.call(word) + places.call(tensor(new long[] { cache.Count }));
        var (q, k, v) = Projected(tokens);
        cache.Add((k, v));
        var seen = DecodingAttention.Attend(
            DecodingAttention.Query(q, Layout.BatchSequenceHeads),
            DecodingAttention.Key(cat([.. cache.ConvertAll(word => word.Key)], 1), Layout.BatchSequenceHeads),
            DecodingAttention.Value(cat([.. cache.ConvertAll(word => word.Value)], 1), Layout.BatchSequenceHeads),
            DecodingAttention.Causal);
        return Words(tokens + output.call(Model.Merge(seen).AsTorch()), memory, source);
    }

    /// <summary>The embedded English words.</summary>
    public Shaped<Batch, Source, Model> EnglishTokens(Sentences<Source> sentences) =>
        encoder.Query(english.call(sentences.Ids) + places.call(arange(sentences.Ids.size(1))));

    private (Tensor Query, Tensor Key, Tensor Value) Projected(Tensor tokens)
    {
        var normal = beforeDecoder.call(tokens);
        return (Split(query.call(normal)), Split(key.call(normal)), Split(value.call(normal)));

        static Tensor Split(Tensor projected) => projected.unflatten(2, Heads.Size!.Value, Channel.Size!.Value);
    }

    private Tensor Words(Tensor tokens, Shaped<Batch, Source, Model> memory, Padding<Source> source)
    {
        var translated = tokens + cross.call(cross.Query(beforeCross.call(tokens)), memory, memory, source).AsTorch();
        return words.call(beforeWords.call(translated));
    }
}
