using System;
using ShapeSafe.Formulas;

namespace ShapeSafe;

/// <summary>
/// The masks that only make sense where a sequence looks at itself: they exist on <c>Mask&lt;Target, Target&gt;</c> and not on
/// <c>Mask&lt;Target, Source&gt;</c>, because "earlier" means nothing between two unrelated sequences.
/// </summary>
public static class SelfAttentionMasks
{
    extension<TSequence>(Mask<TSequence, TSequence>)
        where TSequence : struct, ISequence
    {
        /// <summary>A position may attend to itself and to the positions before it.</summary>
        public static Mask<TSequence, TSequence> Causal => new(MaskFormula.Causal());

        /// <summary>A position may attend to itself and to the <paramref name="lookback"/> positions before it: <c>lookback + 1</c> tokens.</summary>
        /// <param name="lookback">How many positions before its own, at least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="lookback"/> is negative.</exception>
        public static Mask<TSequence, TSequence> WindowLookback(int lookback) => new(MaskFormula.WindowLookback(lookback));

        /// <summary>A position may attend to the last <paramref name="tokens"/> tokens, itself among them: the same as <c>WindowLookback(tokens - 1)</c>.</summary>
        /// <param name="tokens">How many tokens, itself included, at least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="tokens"/> is less than 1.</exception>
        public static Mask<TSequence, TSequence> WindowTokens(int tokens) => new(MaskFormula.WindowTokens(tokens));

        /// <summary>A position may attend from <paramref name="lookback"/> positions before it to <paramref name="lookahead"/> behind it.</summary>
        /// <param name="lookback">How many positions before its own; null for no limit.</param>
        /// <param name="lookahead">How many positions behind its own; null for no limit.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
        public static Mask<TSequence, TSequence> Window(int? lookback, int? lookahead) =>
            new(MaskFormula.Window(lookback, lookahead));
    }
}
