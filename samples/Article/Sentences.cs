using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using ShapeSafe;

namespace Article;

/// <summary>A batch of sentences, split into words, padded to the longest, and looked up in an embedding table.</summary>
internal sealed class Sentences
{
    private const string Pad = "<pad>";

    private readonly string[][] padded;

    public Sentences(params string[] sentences)
    {
        var words = sentences.Select(sentence => sentence.ToLowerInvariant().Split(' ')).ToArray();
        Length = words.Max(sentence => sentence.Length);
        Count = words.Length;
        Lengths = [.. words.Select(sentence => sentence.Length)];
        padded = [.. words.Select(sentence => sentence.Concat(Enumerable.Repeat(Pad, Length - sentence.Length)).ToArray())];
    }

    /// <summary>How many sentences there are.</summary>
    public int Count { get; }

    /// <summary>How many words the longest has.</summary>
    public int Length { get; }

    /// <summary>How many words each has.</summary>
    public IReadOnlyList<int> Lengths { get; }

    /// <summary>The words of one sentence, with its padding.</summary>
    public IReadOnlyList<string> Words(int sentence) => padded[sentence];

    /// <summary>Which words are real.</summary>
    public Padding<Words> Padding => Padding<Words>.FromLengths(Lengths.ToArray(), Length);

    /// <summary>Batch x Words x Model: every word is a row of an embedding table with random numbers, and every place adds sines and cosines.</summary>
    public Tensor<float> Embed(int features, int seed)
    {
        var random = new Random(seed);
        var table = padded.SelectMany(words => words).Distinct().Order(StringComparer.Ordinal)
            .ToDictionary(word => word, _ => Enumerable.Range(0, features).Select(_ => (float)((2 * random.NextDouble()) - 1)).ToArray());
        var values = new float[Count * Length * features];
        for (var i = 0; i < values.Length; i++)
        {
            var (sentence, word, feature) = (i / features / Length, i / features % Length, i % features);
            values[i] = table[padded[sentence][word]][feature] + Position(word, feature, features);
        }

        return Tensor.Create(values, [Count, Length, features]);
    }

    // Vaswani et al., Attention Is All You Need, 2017, section 3.5.
    private static float Position(int word, int feature, int features)
    {
        var angle = word / Math.Pow(10_000, (feature - (feature % 2)) / (double)features);
        return (float)(feature % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle));
    }
}
