using System;

namespace ShapeSafe.Formulas;

/// <content>The names under which masks are written.</content>
public abstract partial record MaskFormula
{
    /// <summary>Every query may attend to every key.</summary>
    public static MaskFormula All { get; } = new AllKeys();

    /// <summary>No query may attend to any key.</summary>
    public static MaskFormula None { get; } = new NoKeys();

    /// <summary>A query may attend to itself and to what came before it.</summary>
    /// <param name="offset">How many keys behind its own position a query may see as well; negative hides its own and the latest ones.</param>
    /// <param name="alignment">Where the queries stand among the keys.</param>
    public static MaskFormula Causal(int offset = 0, Alignment alignment = Alignment.TopLeft) => new Band(null, offset, alignment);

    /// <summary>A query may attend to keys near its own position.</summary>
    /// <param name="lookback">How many keys before its own position; null for all.</param>
    /// <param name="lookahead">How many keys behind its own position; null for all.</param>
    /// <param name="alignment">Where the queries stand among the keys.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side of the window is negative.</exception>
    public static MaskFormula Window(int? lookback, int? lookahead, Alignment alignment = Alignment.TopLeft) =>
        new Band(-NotNegative(lookback, nameof(lookback)), NotNegative(lookahead, nameof(lookahead)), alignment);

    /// <summary>A query may attend to itself and to the <paramref name="lookback"/> keys before it: lookback + 1 tokens.</summary>
    /// <param name="lookback">How many keys before its own position.</param>
    /// <param name="alignment">Where the queries stand among the keys.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lookback"/> is negative.</exception>
    public static MaskFormula WindowLookback(int lookback, Alignment alignment = Alignment.TopLeft) => Window(lookback, 0, alignment);

    /// <summary>A query may attend to <paramref name="tokens"/> keys: itself and the tokens - 1 before it.</summary>
    /// <param name="tokens">How many tokens the window holds, the query's own among them.</param>
    /// <param name="alignment">Where the queries stand among the keys.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tokens"/> is less than 1.</exception>
    public static MaskFormula WindowTokens(int tokens, Alignment alignment = Alignment.TopLeft)
    {
        if (tokens < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(tokens), tokens, "A window counted in tokens holds at least the query's own.");
        }

        return WindowLookback(tokens - 1, alignment);
    }

    /// <summary>Every query may attend to the first <paramref name="length"/> keys. For a prefix of its own per sample: <see cref="PrefixKeys(ReadOnlySpan{int})"/>.</summary>
    /// <inheritdoc cref="PrefixKeys(int)" path="/exception"/>
    public static MaskFormula Prefix(int length) => new PrefixKeys(length);

    /// <summary>A query may attend to the keys of its own chunk, where the sequence is cut every <paramref name="size"/> positions.</summary>
    /// <inheritdoc cref="Chunks(int, Alignment)" path="/exception"/>
    public static MaskFormula Chunked(int size, Alignment alignment = Alignment.TopLeft) => new Chunks(size, alignment);

    /// <summary>A query may attend to every <paramref name="step"/>-th key, counted from its own position. Joined with a window by <c>&amp;</c>: a dilated window.</summary>
    /// <inheritdoc cref="DilatedBand(int, int?, int?, Alignment)" path="/exception"/>
    public static MaskFormula Dilated(int step, Alignment alignment = Alignment.TopLeft) => new DilatedBand(step, null, null, alignment);

    /// <summary>Some positions attend to all keys, and all queries attend to them.</summary>
    /// <inheritdoc cref="GlobalTokens(ReadOnlySpan{int}, Alignment)" path="/exception"/>
    public static MaskFormula Global(ReadOnlySpan<int> positions, Alignment alignment = Alignment.TopLeft) => new GlobalTokens(positions, alignment);

    /// <summary>A rule of your own.</summary>
    /// <param name="rule">The rule, compared by value.</param>
    /// <param name="variesByBatch">Whether it looks at the sample; if it does not, saying so saves work.</param>
    /// <param name="variesByHead">Whether it looks at the head; if it does not, saying so saves work.</param>
    public static MaskFormula Rule<TRule>(TRule rule, bool variesByBatch = true, bool variesByHead = true)
        where TRule : struct, IMaskRule, IEquatable<TRule> => new RuleFormula<TRule>(rule, variesByBatch, variesByHead);

    private static int? NotNegative(int? size, string name)
    {
        if (size < 0)
        {
            throw new ArgumentOutOfRangeException(name, size, "A window has no negative side; pass null for a side without a limit.");
        }

        return size;
    }
}
