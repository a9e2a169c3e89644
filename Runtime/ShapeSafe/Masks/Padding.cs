using System;
using System.Collections.Generic;
using System.Numerics.Tensors;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>
/// Which positions of a padded sequence hold a real token, per sample of the batch. It serves as a mask wherever
/// <typeparamref name="TSequence"/> is looked at. <c>default</c> hides nothing.
/// </summary>
/// <typeparam name="TSequence">The sequence that is padded.</typeparam>
public readonly record struct Padding<TSequence>
    where TSequence : struct, ISequence
{
    private readonly PaddedKeys? formula;

    private Padding(PaddedKeys formula) => this.formula = formula;

    /// <summary>The first <c>lengths[b]</c> positions of sample b are tokens, the rest is padding.</summary>
    /// <param name="lengths">The number of tokens of each sample.</param>
    /// <param name="length">The padded length of <typeparamref name="TSequence"/>.</param>
    /// <exception cref="ArgumentException">A length is negative or longer than the sequence, or <paramref name="length"/> is not the declared size.</exception>
    public static Padding<TSequence> FromLengths(ReadOnlySpan<int> lengths, int length)
    {
        Check(nameof(FromLengths), length, nameof(length));
        for (var sample = 0; sample < lengths.Length; sample++)
        {
            if (lengths[sample] < 0 || lengths[sample] > length)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(lengths),
                    $"{Name(nameof(FromLengths))}: lengths[{sample}] is {lengths[sample]}, but {TSequence.Name} = {length}: a length must be from 0 to {length}.");
            }
        }

        return new(PaddedKeys.FromLengths(lengths.ToArray(), length));
    }

    /// <summary>Every position is a token unless it holds <paramref name="pad"/>.</summary>
    /// <param name="tokens">The token ids, Batch x <typeparamref name="TSequence"/>.</param>
    /// <param name="pad">The id that stands for padding.</param>
    /// <typeparam name="TToken">The type of an id: int, long, string.</typeparam>
    /// <exception cref="ArgumentException">The second size is not the declared size of <typeparamref name="TSequence"/>.</exception>
    public static Padding<TSequence> FromTokens<TToken>(TToken[,] tokens, TToken pad)
        where TToken : IEquatable<TToken> =>
        FromFlags(nameof(FromTokens), tokens, nameof(tokens), token => !EqualityComparer<TToken>.Default.Equals(token, pad));

    /// <inheritdoc cref="FromTokens{TToken}(TToken[,], TToken)"/>
    public static Padding<TSequence> FromTokens<TToken>(Tensor<TToken> tokens, TToken pad)
        where TToken : IEquatable<TToken> =>
        FromTokens(Matrix(nameof(FromTokens), tokens, nameof(tokens)), pad);

    /// <summary>Raw booleans in which true says: this position is a token.</summary>
    /// <param name="flags">Batch x <typeparamref name="TSequence"/>; copied.</param>
    /// <exception cref="ArgumentException">The second size is not the declared size of <typeparamref name="TSequence"/>.</exception>
    public static Padding<TSequence> WhereTrueIsToken(bool[,] flags) =>
        FromFlags(nameof(WhereTrueIsToken), flags, nameof(flags), flag => flag);

    /// <inheritdoc cref="WhereTrueIsToken(bool[,])"/>
    public static Padding<TSequence> WhereTrueIsToken(Tensor<bool> flags) =>
        WhereTrueIsToken(Matrix(nameof(WhereTrueIsToken), flags, nameof(flags)));

    /// <summary>Raw booleans in which true says: this position is padding, as in PyTorch's <c>key_padding_mask</c>.</summary>
    /// <param name="flags">Batch x <typeparamref name="TSequence"/>; copied.</param>
    /// <exception cref="ArgumentException">The second size is not the declared size of <typeparamref name="TSequence"/>.</exception>
    public static Padding<TSequence> WhereTrueIsPadding(bool[,] flags) =>
        FromFlags(nameof(WhereTrueIsPadding), flags, nameof(flags), flag => !flag);

    /// <inheritdoc cref="WhereTrueIsPadding(bool[,])"/>
    public static Padding<TSequence> WhereTrueIsPadding(Tensor<bool> flags) =>
        WhereTrueIsPadding(Matrix(nameof(WhereTrueIsPadding), flags, nameof(flags)));

    /// <summary>The padding as a formula over keys, without the dimension's name: true means token.</summary>
    public MaskFormula Formula => formula is null ? MaskFormula.All : formula;

    /// <summary>The sequence and what it holds, for reading.</summary>
    public override string ToString() => $"Padding<{TSequence.Name}>: {Formula}";

    private static Padding<TSequence> FromFlags<T>(string factory, T[,] values, string parameter, Func<T, bool> isToken)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        Check(factory, values.GetLength(1), parameter);
        var flags = new bool[values.GetLength(0), values.GetLength(1)];
        for (var sample = 0; sample < values.GetLength(0); sample++)
        {
            for (var position = 0; position < values.GetLength(1); position++)
            {
                flags[sample, position] = isToken(values[sample, position]);
            }
        }

        return new(PaddedKeys.FromFlags(flags));
    }

    private static T[,] Matrix<T>(string factory, Tensor<T> tensor, string parameter)
    {
        ArgumentNullException.ThrowIfNull(tensor, parameter);
        if (tensor.Rank != 2)
        {
            throw new ArgumentException($"{Name(factory)}: expected Batch x {TSequence.Name}, got a tensor of {DimensionText.Sizes(tensor.Lengths)}: rank {tensor.Rank} instead of 2.", parameter);
        }

        var matrix = new T[tensor.Lengths[0], tensor.Lengths[1]];
        for (var row = 0; row < matrix.GetLength(0); row++)
        {
            for (var column = 0; column < matrix.GetLength(1); column++)
            {
                matrix[row, column] = tensor[row, column];
            }
        }

        return matrix;
    }

    private static void Check(string factory, int length, string parameter)
    {
        if (length < 0)
        {
            throw new ArgumentOutOfRangeException(parameter, $"{Name(factory)}: the length of {TSequence.Name} is {length}; it cannot be negative.");
        }

        if (DimensionText.Differs<TSequence>(length))
        {
            throw new ArgumentException($"{Name(factory)}: {TSequence.Name} is declared as {TSequence.Size}, got {length}.", parameter);
        }
    }

    private static string Name(string factory) => $"Padding<{TSequence.Name}>.{factory}";
}
