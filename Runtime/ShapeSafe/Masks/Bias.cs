using System;
using System.Numerics.Tensors;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>
/// Numbers added to the scaled scores of an attention: another type than <see cref="Mask{TQuery, TKey}"/>, so that the two
/// cannot be mixed up. <c>default</c> adds nothing. Equal biases are equal values.
/// </summary>
/// <typeparam name="TQuery">The sequence that looks (L).</typeparam>
/// <typeparam name="TKey">The sequence that is looked at (S).</typeparam>
public readonly record struct Bias<TQuery, TKey>
    where TQuery : struct, ISequence
    where TKey : struct, ISequence
{
    private readonly SizeDemands? demands;

    internal Bias(BiasFormula formula)
        : this(formula, SizeDemands.Of(formula.Requirements))
    {
    }

    private Bias(BiasFormula formula, SizeDemands? demands)
    {
        Formula = formula;
        this.demands = demands;
    }

    /// <summary>Nothing is added.</summary>
    public static Bias<TQuery, TKey> None => default;

    /// <summary>The formula without the names of its dimensions; null when nothing is added.</summary>
    public BiasFormula? Formula { get; }

    /// <summary>
    /// ALiBi: the further a key is from its query, the more is subtracted, with a slope per query head; distances are aligned
    /// to the ends of the two sequences. The slopes follow the number of query heads of the call.
    /// </summary>
    /// <remarks>Press, Smith, Lewis: Train Short, Test Long: Attention with Linear Biases Enables Input Length Extrapolation, 2022.</remarks>
    public static Bias<TQuery, TKey> Alibi() => new(new AlibiBias());

    /// <summary>Numbers given one by one.</summary>
    /// <param name="values"><typeparamref name="TQuery"/> x <typeparamref name="TKey"/>; copied.</param>
    /// <exception cref="ArgumentException">A size is not the declared one, or a number is NaN.</exception>
    public static Bias<TQuery, TKey> Dense(float[,] values) =>
        new(new DenseBias(DenseValues.Checked<TQuery, TKey, float[,]>(Name, values, nameof(values))));

    /// <summary>Numbers given one by one, per sample and head.</summary>
    /// <param name="values">(Batch or 1) x (Heads or 1) x <typeparamref name="TQuery"/> x <typeparamref name="TKey"/>; copied.</param>
    /// <exception cref="ArgumentException">A size is not the declared one, or a number is NaN.</exception>
    public static Bias<TQuery, TKey> Dense(float[,,,] values) =>
        new(new DenseBias(DenseValues.Checked<TQuery, TKey, float[,,,]>(Name, values, nameof(values))));

    /// <summary>Numbers given one by one.</summary>
    /// <param name="values"><typeparamref name="TQuery"/> x <typeparamref name="TKey"/>, or with (Batch or 1) x (Heads or 1) before them; copied.</param>
    /// <exception cref="ArgumentException">The rank is neither 2 nor 4, a size is not the declared one, or a number is NaN.</exception>
    public static Bias<TQuery, TKey> Dense(Tensor<float> values)
    {
        var (numbers, shape) = DenseValues.Copied<TQuery, TKey, float>(Name, values, nameof(values));
        return new(new DenseBias(numbers, shape));
    }

    /// <summary>The numbers of both, added.</summary>
    /// <exception cref="ArgumentException">The two belong to calls of different sizes.</exception>
    public static Bias<TQuery, TKey> operator +(Bias<TQuery, TKey> left, Bias<TQuery, TKey> right) =>
        left.Formula is null ? right : right.Formula is null ? left : new(left.Formula + right.Formula, SizeDemands.Both<TQuery, TKey>("Bias", left.demands, right.demands));

    /// <summary>The dimensions and the formula, for reading.</summary>
    public override string ToString() => $"Bias<{TQuery.Name}, {TKey.Name}>: {Formula?.ToString() ?? "none"}";

    /// <exception cref="ArgumentException">The bias was made for other sizes.</exception>
    internal void Check<TBatch, THeads>(string attention, in AttentionSizes sizes)
        where TBatch : struct, IBatch
        where THeads : struct, IHeads =>
        demands?.Check<TQuery, TKey>(attention, "bias", sizes, TBatch.Name, THeads.Name);

    private static string Name => $"Bias<{TQuery.Name}, {TKey.Name}>.{nameof(Dense)}";
}
