using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Translator;

/// <summary>Sentences that were not learned from, translated word by word with a cache of keys and values.</summary>
internal static class Translating
{
    private const int LongestTranslation = 12;

    public static void Run(TranslatorModel model, Text text, TextWriter output)
    {
        using var ungraded = no_grad();
        var (right, difference) = (0, 0.0);
        foreach (var (english, german) in text.ToTry)
        {
            using var scope = NewDisposeScope();
            var (translated, scores) = Translate(model, english);
            difference = Math.Max(difference, Difference(model, english, translated, scores));
            var isRight = translated.SequenceEqual(german);
            right += isRight ? 1 : 0;
            output.WriteLine($"  {Sentence(text.English, english),-38} {(isRight ? "=" : "?")} {Sentence(text.German, translated)}");
        }

        output.WriteLine($"  {right} of {text.ToTry.Count} are right.");
        output.WriteLine(FormattableString.Invariant(
            $"  With the cache, one word at a time, and without it, all at once: scores differ by at most {difference:0.0e+0}."));
    }

    private static (List<long> Words, Tensor Scores) Translate(TranslatorModel model, long[] english)
    {
        var source = Sentences<Source>.Of([english]);
        var memory = model.Encode(source);
        var (cache, words, scores) = (new List<(Tensor, Tensor)>(), new List<long>(), new List<Tensor>());
        for (var word = Vocabulary.Start; word != Vocabulary.End && words.Count < LongestTranslation;)
        {
            scores.Add(model.DecodeNext(tensor(new[] { word }).view(1, 1), cache, memory, source.Padding));
            word = scores[^1].argmax(-1).item<long>();
            words.Add(word);
        }

        return ([.. words.Where(word => word != Vocabulary.End)], cat([.. scores], 1));
    }

    private static double Difference(TranslatorModel model, long[] english, List<long> translated, Tensor scores)
    {
        var source = Sentences<Source>.Of([english]);
        var atOnce = model.Decode(Sentences<Target>.Of([[Vocabulary.Start, .. translated]]), model.Encode(source), source.Padding);
        return (atOnce - scores.narrow(1, 0, atOnce.size(1))).abs().max().item<float>();
    }

    private static string Sentence(Vocabulary vocabulary, IEnumerable<long> words) => string.Join(' ', words.Select(vocabulary.Word));
}
