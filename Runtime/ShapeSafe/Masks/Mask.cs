using System;
using System.Numerics.Tensors;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>
/// Which query may attend to which key: a formula, never an array of L x S unless dense booleans are part of it. True means
/// "may attend", everywhere. <c>default</c> is <see cref="All"/>. Equal masks are equal values.
/// </summary>
/// <typeparam name="TQuery">The sequence that looks (L).</typeparam>
/// <typeparam name="TKey">The sequence that is looked at (S).</typeparam>
public readonly record struct Mask<TQuery, TKey>
    where TQuery : struct, ISequence
    where TKey : struct, ISequence
{
    private readonly MaskFormula? formula;
    private readonly SizeDemands? demands;

    internal Mask(MaskFormula formula)
        : this(formula, SizeDemands.Of(formula.Requirements))
    {
    }

    private Mask(MaskFormula formula, SizeDemands? demands)
    {
        var simple = formula.Simplify();
        this.formula = simple.Equals(MaskFormula.All) ? null : simple;
        this.demands = demands;
    }

    /// <summary>Every query may attend to every key.</summary>
    public static Mask<TQuery, TKey> All => default;

    /// <summary>The formula without the names of its dimensions, in normal form.</summary>
    public MaskFormula Formula => formula ?? MaskFormula.All;

    /// <summary>
    /// Query i may attend to the keys up to its own place, where the two sequences are laid one on the other as
    /// <paramref name="alignment"/> says. For one sequence that looks at itself there is <c>Causal</c>, which needs no alignment.
    /// </summary>
    /// <param name="alignment">Where the first query stands among the keys.</param>
    /// <param name="offset">How many keys further (or, negative, fewer) a query may see.</param>
    public static Mask<TQuery, TKey> CausalAligned(Alignment alignment, int offset = 0) => new(MaskFormula.Causal(offset, alignment));

    /// <summary>Query i may attend to the keys from <paramref name="lookback"/> before its place to <paramref name="lookahead"/> behind it.</summary>
    /// <param name="lookback">How many keys before its own; null for no limit.</param>
    /// <param name="lookahead">How many keys behind its own; null for no limit.</param>
    /// <param name="alignment">Where the first query stands among the keys.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static Mask<TQuery, TKey> WindowAligned(int? lookback, int? lookahead, Alignment alignment) =>
        new(MaskFormula.Window(lookback, lookahead, alignment));

    /// <summary>Raw booleans in which true says: may attend, as in PyTorch's <c>scaled_dot_product_attention</c>.</summary>
    /// <param name="flags"><typeparamref name="TQuery"/> x <typeparamref name="TKey"/>; copied.</param>
    /// <exception cref="ArgumentException">A size is not the declared one.</exception>
    public static Mask<TQuery, TKey> WhereTrueAttends(bool[,] flags) =>
        new(new DenseFlags(DenseValues.Checked<TQuery, TKey, bool[,]>(Factory(nameof(WhereTrueAttends)), flags, nameof(flags))));

    /// <summary>Raw booleans in which true says: may attend, per sample and head.</summary>
    /// <param name="flags">(Batch or 1) x (Heads or 1) x <typeparamref name="TQuery"/> x <typeparamref name="TKey"/>; copied.</param>
    /// <exception cref="ArgumentException">A size is not the declared one.</exception>
    public static Mask<TQuery, TKey> WhereTrueAttends(bool[,,,] flags) =>
        new(new DenseFlags(DenseValues.Checked<TQuery, TKey, bool[,,,]>(Factory(nameof(WhereTrueAttends)), flags, nameof(flags))));

    /// <summary>Raw booleans in which true says: may attend.</summary>
    /// <param name="flags"><typeparamref name="TQuery"/> x <typeparamref name="TKey"/>, or with (Batch or 1) x (Heads or 1) before them; copied.</param>
    /// <exception cref="ArgumentException">The rank is neither 2 nor 4, or a size is not the declared one.</exception>
    public static Mask<TQuery, TKey> WhereTrueAttends(Tensor<bool> flags) => Dense(nameof(WhereTrueAttends), flags);

    /// <summary>Raw booleans in which true says: ignore, as in PyTorch's <c>attn_mask</c> of <c>MultiheadAttention</c>.</summary>
    /// <inheritdoc cref="WhereTrueAttends(bool[,])"/>
    public static Mask<TQuery, TKey> WhereTrueIgnores(bool[,] flags) =>
        ~new Mask<TQuery, TKey>(new DenseFlags(DenseValues.Checked<TQuery, TKey, bool[,]>(Factory(nameof(WhereTrueIgnores)), flags, nameof(flags))));

    /// <summary>Raw booleans in which true says: ignore, per sample and head.</summary>
    /// <inheritdoc cref="WhereTrueAttends(bool[,,,])"/>
    public static Mask<TQuery, TKey> WhereTrueIgnores(bool[,,,] flags) =>
        ~new Mask<TQuery, TKey>(new DenseFlags(DenseValues.Checked<TQuery, TKey, bool[,,,]>(Factory(nameof(WhereTrueIgnores)), flags, nameof(flags))));

    /// <summary>Raw booleans in which true says: ignore.</summary>
    /// <inheritdoc cref="WhereTrueAttends(Tensor{bool})"/>
    public static Mask<TQuery, TKey> WhereTrueIgnores(Tensor<bool> flags) => ~Dense(nameof(WhereTrueIgnores), flags);

    /// <summary>A rule of your own, where no other mask says it; make it a <c>readonly record struct</c>, so that equal rules are equal masks.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <param name="rule">Whether a query may attend to a key; asked for each pair, in any order, from several threads.</param>
    /// <param name="variesByBatch">Whether it looks at the sample; if it does not, saying so saves work.</param>
    /// <param name="variesByHead">Whether it looks at the head; if it does not, saying so saves work.</param>
    public static Mask<TQuery, TKey> FromRule<TRule>(TRule rule, bool variesByBatch = true, bool variesByHead = true)
        where TRule : struct, IMaskRule, IEquatable<TRule> => new(MaskFormula.Rule(rule, variesByBatch, variesByHead));

    /// <summary>The padding of the keys serves as a mask: padded keys are not attended to.</summary>
    /// <param name="keys">Which keys hold a token.</param>
    public static implicit operator Mask<TQuery, TKey>(Padding<TKey> keys) => new(keys.Formula);

    /// <summary>May attend where both allow it.</summary>
    /// <exception cref="ArgumentException">The two belong to calls of different sizes.</exception>
    public static Mask<TQuery, TKey> operator &(Mask<TQuery, TKey> left, Mask<TQuery, TKey> right) =>
        new(left.Formula & right.Formula, SizeDemands.Both<TQuery, TKey>("Mask", left.demands, right.demands));

    /// <summary>May attend where at least one allows it.</summary>
    /// <exception cref="ArgumentException">The two belong to calls of different sizes.</exception>
    public static Mask<TQuery, TKey> operator |(Mask<TQuery, TKey> left, Mask<TQuery, TKey> right) =>
        new(left.Formula | right.Formula, SizeDemands.Both<TQuery, TKey>("Mask", left.demands, right.demands));

    /// <summary>May attend where the mask does not allow it.</summary>
    public static Mask<TQuery, TKey> operator ~(Mask<TQuery, TKey> mask) => new(~mask.Formula, mask.demands);

    /// <summary>The mask as text: queries downwards, keys to the right, a cell a pair, or a block of pairs where there is no room.</summary>
    /// <param name="queries">The length of <typeparamref name="TQuery"/>.</param>
    /// <param name="keys">The length of <typeparamref name="TKey"/>.</param>
    /// <param name="sample">The sample of the batch that is drawn.</param>
    /// <param name="head">The head that is drawn.</param>
    /// <exception cref="ArgumentException">The mask belongs to other lengths.</exception>
    public string Picture(int queries, int keys, int sample = 0, int head = 0)
    {
        var sizes = SizesWith(queries, keys, sample + 1, head + 1);
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sample, sizes.Batch);
        ArgumentOutOfRangeException.ThrowIfNegative(head);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(head, sizes.Heads);
        demands?.Check<TQuery, TKey>("Picture", "mask", sizes);
        return Formula.Picture(sizes, sample, head, new PictureStyle { QueryName = TQuery.Name, KeyName = TKey.Name });
    }

    /// <summary>Whether every query has a key that it may attend to: proved, refuted with an example, or not known. One that has none gives 0.</summary>
    /// <param name="batch">The number of samples.</param>
    /// <param name="heads">The number of query heads.</param>
    /// <param name="queries">The length of <typeparamref name="TQuery"/>.</param>
    /// <param name="keys">The length of <typeparamref name="TKey"/>.</param>
    /// <exception cref="ArgumentException">The mask was made for other sizes.</exception>
    public KeyProof EveryQueryHasAKey(int batch, int heads, int queries, int keys)
    {
        var sizes = new AttentionSizes(batch, heads, queries, keys);
        CheckSizes(nameof(EveryQueryHasAKey), sizes);
        return Formula.EveryQueryHasAKey(sizes);
    }

    /// <summary>The sizes of a call of which only the lengths are known: the batch and the heads are those that the mask was made for, or as many as are needed.</summary>
    internal AttentionSizes SizesWith(int queries, int keys, int batch = 1, int heads = 1) =>
        new(demands?.Size(AttentionAxis.Batch) ?? batch, demands?.Size(AttentionAxis.Heads) ?? heads, queries, keys);

    /// <exception cref="ArgumentException">The mask was made for other sizes.</exception>
    internal void CheckSizes(string origin, in AttentionSizes sizes) => demands?.Check<TQuery, TKey>(origin, "mask", sizes);

    /// <exception cref="ArgumentException">The mask was made for other sizes.</exception>
    internal void Check<TBatch, THeads>(string attention, in AttentionSizes sizes)
        where TBatch : struct, IBatch
        where THeads : struct, IHeads =>
        demands?.Check<TQuery, TKey>(attention, "mask", sizes, TBatch.Name, THeads.Name);

    /// <summary>The dimensions and the formula, for reading.</summary>
    public override string ToString() => $"Mask<{TQuery.Name}, {TKey.Name}>: {Formula}";

    private static Mask<TQuery, TKey> Dense(string factory, Tensor<bool> flags)
    {
        var (values, shape) = DenseValues.Copied<TQuery, TKey, bool>(Factory(factory), flags, nameof(flags));
        return new(new DenseFlags(values, shape));
    }

    private static string Factory(string factory) => $"Mask<{TQuery.Name}, {TKey.Name}>.{factory}";
}
