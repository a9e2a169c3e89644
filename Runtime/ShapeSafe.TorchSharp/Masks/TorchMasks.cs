using System;
using ShapeSafe.Formulas;
using TorchSharp;
using static TorchSharp.torch;

namespace ShapeSafe;

/// <summary>Masks, biases and padding from raw TorchSharp tensors: the words of the method say what true means.</summary>
public static class TorchMasks
{
    extension<TQuery, TKey>(Mask<TQuery, TKey>)
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
    {
        /// <summary>A raw boolean tensor in which true says: may attend, as in <c>scaled_dot_product_attention</c>.</summary>
        /// <param name="flags"><typeparamref name="TQuery"/> x <typeparamref name="TKey"/>, or with (Batch or 1) x (Heads or 1) before them, of Bool; copied, from whatever device.</param>
        /// <exception cref="ArgumentException">The rank is neither 2 nor 4, a size is not the declared one, or the elements are no booleans.</exception>
        public static Mask<TQuery, TKey> WhereTrueAttends([MaskKind(MaskKind.TrueAttends)] Tensor flags) => Flags<TQuery, TKey>(flags, nameof(WhereTrueAttends));

        /// <summary>A raw boolean tensor in which true says: ignore, as in <c>attn_mask</c> of PyTorch's <c>MultiheadAttention</c>.</summary>
        /// <param name="flags"><typeparamref name="TQuery"/> x <typeparamref name="TKey"/>, or with (Batch or 1) x (Heads or 1) before them, of Bool; copied, from whatever device.</param>
        /// <exception cref="ArgumentException">The rank is neither 2 nor 4, a size is not the declared one, or the elements are no booleans.</exception>
        public static Mask<TQuery, TKey> WhereTrueIgnores([MaskKind(MaskKind.TrueIgnores)] Tensor flags) => ~Flags<TQuery, TKey>(flags, nameof(WhereTrueIgnores));
    }

    extension<TQuery, TKey>(Bias<TQuery, TKey>)
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
    {
        /// <summary>A raw tensor of numbers that are added to the scaled scores. Gradients flow back to it.</summary>
        /// <param name="values"><typeparamref name="TQuery"/> x <typeparamref name="TKey"/>, or with (Batch or 1) x (Heads or 1) before them; referred to, not copied. Minus infinity hides a key; NaN makes the output NaN, it is not looked for.</param>
        /// <exception cref="ArgumentException">The rank is neither 2 nor 4, a size is not the declared one, or the elements are no floating-point numbers.</exception>
        public static Bias<TQuery, TKey> Dense(Tensor values)
        {
            ArgumentNullException.ThrowIfNull(values);
            var origin = $"Bias<{TQuery.Name}, {TKey.Name}>.Dense";
            DenseValues.Check<TQuery, TKey>(origin, Shape(values), nameof(values));
            return TorchShape.IsSupported(values.dtype)
                ? new(new TorchBias(values))
                : throw new ArgumentException(
                    $"{origin}: expected numbers of Float32, Float16, BFloat16 or Float64, got a tensor of {values.dtype}. A mask of flags is made with WhereTrueAttends or WhereTrueIgnores.", nameof(values));
        }
    }

    extension<TSequence>(Padding<TSequence>)
        where TSequence : struct, ISequence
    {
        /// <summary>A raw boolean tensor in which true says: this position is a token.</summary>
        /// <param name="flags">Batch x <typeparamref name="TSequence"/>, of Bool; copied.</param>
        /// <exception cref="ArgumentException">The rank is not 2, the second size is not the declared one, or the elements are no booleans.</exception>
        public static Padding<TSequence> WhereTrueIsToken([Shape("batch sequence"), MaskKind(MaskKind.TrueAttends)] Tensor flags) =>
            Padding<TSequence>.WhereTrueIsToken(Matrix<bool>(flags, $"Padding<{TSequence.Name}>.WhereTrueIsToken", TSequence.Name, ScalarType.Bool));

        /// <summary>A raw boolean tensor in which true says: this position is padding, as in <c>key_padding_mask</c>.</summary>
        /// <param name="flags">Batch x <typeparamref name="TSequence"/>, of Bool; copied.</param>
        /// <exception cref="ArgumentException">The rank is not 2, the second size is not the declared one, or the elements are no booleans.</exception>
        public static Padding<TSequence> WhereTrueIsPadding([Shape("batch sequence"), MaskKind(MaskKind.TrueIgnores)] Tensor flags) =>
            Padding<TSequence>.WhereTrueIsPadding(Matrix<bool>(flags, $"Padding<{TSequence.Name}>.WhereTrueIsPadding", TSequence.Name, ScalarType.Bool));

        /// <summary>Every position is a token unless it holds <paramref name="pad"/>.</summary>
        /// <param name="tokens">The token ids, Batch x <typeparamref name="TSequence"/>, of Int64; copied.</param>
        /// <param name="pad">The id that stands for padding.</param>
        /// <exception cref="ArgumentException">The rank is not 2, the second size is not the declared one, or the elements are no ids.</exception>
        public static Padding<TSequence> FromTokens([Shape("batch sequence")] Tensor tokens, long pad) =>
            Padding<TSequence>.FromTokens(Matrix<long>(tokens, $"Padding<{TSequence.Name}>.FromTokens", TSequence.Name, ScalarType.Int64), pad);
    }

    private static Mask<TQuery, TKey> Flags<TQuery, TKey>(Tensor flags, string factory)
        where TQuery : struct, ISequence
        where TKey : struct, ISequence
    {
        ArgumentNullException.ThrowIfNull(flags);
        var origin = $"Mask<{TQuery.Name}, {TKey.Name}>.{factory}";
        var shape = Shape(flags);
        DenseValues.Check<TQuery, TKey>(origin, shape, nameof(flags));
        return new(new DenseFlags(Elements<bool>(flags, origin, ScalarType.Bool), shape));
    }

    private static int[] Shape(Tensor tensor) => Array.ConvertAll(tensor.shape, size => checked((int)size));

    private static T[,] Matrix<T>(Tensor tensor, string origin, string sequence, ScalarType type)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.ndim != 2)
        {
            throw new ArgumentException($"{origin}: expected Batch x {sequence}, got a tensor of {TorchShape.Text(tensor)}: rank {tensor.ndim} instead of 2.", nameof(tensor));
        }

        var elements = Elements<T>(tensor, origin, type);
        var matrix = new T[tensor.size(0), tensor.size(1)];
        for (var i = 0; i < elements.Length; i++)
        {
            matrix[i / matrix.GetLength(1), i % matrix.GetLength(1)] = elements[i];
        }

        return matrix;
    }

    private static T[] Elements<T>(Tensor tensor, string origin, ScalarType type)
        where T : unmanaged
    {
        if (tensor.dtype != type)
        {
            throw new ArgumentException($"{origin}: expected a tensor of {type}, got one of {tensor.dtype}, {TorchShape.Text(tensor)}.", nameof(tensor));
        }

        if (tensor.numel() == 0)
        {
            return [];
        }

        using var near = tensor.cpu();
        using var dense = near.contiguous();
        return dense.data<T>().ToArray();
    }
}
