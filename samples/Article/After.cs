using System.Collections.Generic;
using System.IO;
using System.Linq;
using ShapeSafe;

namespace Article;

/// <summary>The same attention, declared: the mistakes of Before.cs do not compile here, and what compiles runs.</summary>
internal static class After
{
    private const int TableSeed = 1;
    private const int WeightSeed = 2;

    // The sentence and the head whose weights are shown.
    private const int Shown = 1;
    private const int Head = 0;

    public static void Run(TextWriter output)
    {
        var sentences = new Sentences("the cat sat on the mat", "dogs bark at night", "birds sing");
        var tokens = sentences.Embed(Model.Size!.Value, TableSeed);
        var attention = SentenceAttention.MultiHead<Model>(WeightSeed);
        var words = attention.Query(tokens);

        var padding = sentences.Padding;
        var look = SentenceAttention.Causal & padding;
        var (result, weights) = attention.AttendWithWeights(words, words, words, look);

        ShowTokens(output, sentences, words);
        ShowMasks(output, sentences, padding, look);
        ShowWeights(output, sentences, weights);
        new Explanation(sentences, tokens, attention.Weights, Head).Show(output, Shown, query: 2, key: 0, weights.AsTensor());
        output.WriteLine($"The result: {result}. The first numbers of each sentence's first word:");
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            var first = Enumerable.Range(0, 6).Select(feature => $"{result.AsTensor()[sentence, 0, feature],7:0.000}");
            output.WriteLine($"  {sentences.Words(sentence)[0],-6} {string.Join(' ', first)} ...");
        }
    }

    private static void ShowTokens(TextWriter output, Sentences sentences, Shaped<Batch, Words, Model> words)
    {
        output.WriteLine($"{sentences.Count} sentences, split into words and padded to the longest:");
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            output.WriteLine($"  {sentence}  {sentences.Lengths[sentence]} words  {string.Join(' ', sentences.Words(sentence))}");
        }

        output.WriteLine();
        output.WriteLine($"Tokens: {words}.");
        output.WriteLine($"  An embedding table (random numbers, seed {TableSeed}) plus sines and cosines of the place.");
        output.WriteLine();
    }

    private static void ShowMasks(TextWriter output, Sentences sentences, Padding<Words> padding, Mask<Words, Words> look)
    {
        output.WriteLine("SentenceAttention.Causal: a word looks at itself and at what came before it.");
        output.WriteLine();
        output.WriteLine(SentenceAttention.Causal.Picture(sentences.Length, sentences.Length));

        Mask<Words, Words> tokensOnly = padding;
        output.WriteLine($"Padding<Words>.FromLengths([{string.Join(", ", sentences.Lengths)}], length: {sentences.Length}): padding is not looked at. Sentences 0, 1, 2:");
        output.WriteLine();
        output.WriteLine(Lines.Beside([.. Pictures(tokensOnly, sentences)]));

        output.WriteLine("SentenceAttention.Causal & padding: both. A formula; no array of words x words was made.");
        output.WriteLine();
        output.WriteLine(Lines.Beside([.. Pictures(look, sentences)]));
    }

    private static IEnumerable<string> Pictures(Mask<Words, Words> mask, Sentences sentences) =>
        Enumerable.Range(0, sentences.Count).Select(sentence => mask.Picture(sentences.Length, sentences.Length, sentence));

    private static void ShowWeights(TextWriter output, Sentences sentences, Shaped<Batch, Heads, Words, Words> weights)
    {
        var words = sentences.Words(Shown);
        output.WriteLine($"The weights of head {Head} in sentence {Shown}: {weights}.");
        output.WriteLine("  Each row is a word that looks; its weights over the words it may look at sum to 1.");
        output.WriteLine();
        output.WriteLine($"  {"",-8}{string.Concat(words.Select(word => $"{word,8}"))}{"sum",8}");
        for (var query = 0; query < sentences.Length; query++)
        {
            var row = Enumerable.Range(0, sentences.Length).Select(key => weights.AsTensor()[Shown, Head, query, key]).ToArray();
            output.WriteLine($"  {words[query],-8}{string.Concat(row.Select(weight => weight == 0 ? $"{"·",8}" : $"{weight,8:0.000}"))}{row.Sum(),8:0.000}");
        }

        output.WriteLine();
    }
}
