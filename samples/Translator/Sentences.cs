using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ShapeSafe;
using static TorchSharp.torch;

namespace Translator;

/// <summary>The words of one language, numbered.</summary>
internal sealed class Vocabulary
{
    public const long Padding = 0, Start = 1, End = 2;
    private readonly List<string> words = ["", "<start>", "<end>"];
    private readonly Dictionary<string, long> numbers = [];

    public int Count => words.Count;

    public string Word(long number) => words[(int)number];

    public long[] Read(string sentence) => [.. sentence.Split(' ').Select(Number)];

    private long Number(string word)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            numbers.Add(word, number = words.Count);
            words.Add(word);
        }

        return number;
    }
}

/// <summary>Sentences side by side, filled up with padding: ids of words, Batch x sequence, and which of them are words.</summary>
internal sealed record Sentences<TSequence>(Tensor Ids, Padding<TSequence> Padding)
    where TSequence : struct, ISequence
{
    public static Sentences<TSequence> Of(IReadOnlyCollection<long[]> sentences)
    {
        var length = sentences.Max(sentence => sentence.Length);
        var ids = sentences.SelectMany(sentence => sentence.Concat(Enumerable.Repeat(Vocabulary.Padding, length - sentence.Length))).ToArray();
        return new(tensor(ids).view(sentences.Count, length), Padding<TSequence>.FromLengths([.. sentences.Select(sentence => sentence.Length)], length));
    }
}

/// <summary>The text: English and German sentences, most to learn from and some to try.</summary>
internal sealed class Text
{
    private const int Tried = 12;
    private readonly List<(long[] English, long[] German)> pairs = [];

    public Text(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var sides = line.Split(" = ");
            pairs.Add((English.Read(sides[0]), German.Read(sides[1])));
        }
    }

    public Vocabulary English { get; } = new();

    public Vocabulary German { get; } = new();

    public IReadOnlyList<(long[] English, long[] German)> ToTry => pairs[..Tried];

    /// <summary>What the decoder reads, which begins with the start, and what it should say, which ends with the end.</summary>
    public (Sentences<Source> English, Sentences<Target> Read, Tensor Said) Draw(Random random, int count)
    {
        var drawn = Enumerable.Range(0, count).Select(_ => pairs[random.Next(Tried, pairs.Count)]).ToArray();
        return (
            Sentences<Source>.Of([.. drawn.Select(pair => pair.English)]),
            Sentences<Target>.Of([.. drawn.Select(pair => (long[])[Vocabulary.Start, .. pair.German])]),
            Sentences<Target>.Of([.. drawn.Select(pair => (long[])[.. pair.German, Vocabulary.End])]).Ids);
    }
}
