using System;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;
using ShapeSafe;

namespace Article;

/// <summary>One weight of one head computed again, step by step, in the plainest way, beside the one that the engine gave.</summary>
internal sealed class Explanation(Sentences sentences, Tensor<float> tokens, MultiHeadWeights weights, int head)
{
    private static readonly int HeadDim = Channel.Size!.Value;
    private static readonly int KeyRows = Heads.Size!.Value * HeadDim;

    public void Show(TextWriter output, int sentence, int query, int key, Tensor<float> fromEngine)
    {
        var words = sentences.Words(sentence);
        var lookingAt = Enumerable.Range(0, Math.Min(query + 1, sentences.Lengths[sentence])).ToArray();
        var scores = lookingAt.Select(other => Score(sentence, query, other)).ToArray();
        var exponentials = scores.Select(score => Math.Exp(score - scores.Max())).ToArray();
        var weight = exponentials[Array.IndexOf(lookingAt, key)] / exponentials.Sum();

        output.WriteLine($"Where a number comes from: how much \"{words[query]}\" looks at \"{words[key]}\".");
        output.WriteLine($"  query = rows {head * HeadDim}..{(head * HeadDim) + HeadDim - 1} of in_proj_weight * the token of \"{words[query]}\"");
        output.WriteLine($"  keys  = rows {KeyRows + (head * HeadDim)}..{KeyRows + (head * HeadDim) + HeadDim - 1} * the tokens that it may look at (in_proj_weight: random, seeded)");
        output.WriteLine($"  score = query . key / sqrt({HeadDim}): {string.Join(", ", lookingAt.Zip(scores, (other, score) => $"{words[other]} {score:0.000}"))}");
        output.WriteLine($"  softmax over these {lookingAt.Length} gives {weight:0.000}; the engine gave {fromEngine[sentence, head, query, key]:0.000}.");
        output.WriteLine();
    }

    private double Score(int sentence, int query, int key)
    {
        var score = 0.0;
        for (var channel = 0; channel < HeadDim; channel++)
        {
            score += Projected((head * HeadDim) + channel, sentence, query) * Projected(KeyRows + (head * HeadDim) + channel, sentence, key);
        }

        return score / Math.Sqrt(HeadDim);
    }

    private double Projected(int row, int sentence, int word)
    {
        double sum = weights.InputBias is null ? 0 : weights.InputBias[row];
        for (var feature = 0; feature < weights.Features; feature++)
        {
            sum += weights.InputWeight[row, feature] * tokens[sentence, word, feature];
        }

        return sum;
    }
}
