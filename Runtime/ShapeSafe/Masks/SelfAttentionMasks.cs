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

        /// <summary>All positions may attend to the first <paramref name="length"/> ones; with <c>Causal |</c> before it, a prefix language model.</summary>
        /// <param name="length">The length of the prefix, the same in every sample.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
        public static Mask<TSequence, TSequence> Prefix(int length) => new(MaskFormula.Prefix(length));

        /// <summary>All positions may attend to the first ones, as many as each sample's prefix is long.</summary>
        /// <param name="lengths">The length of the prefix of each sample.</param>
        /// <exception cref="ArgumentException">A length is negative.</exception>
        public static Mask<TSequence, TSequence> Prefix(ReadOnlySpan<int> lengths) => new(new PrefixKeys(lengths));

        /// <summary>A position may attend to the positions of its own chunk, where the sequence is cut every <paramref name="size"/> positions.</summary>
        /// <param name="size">The length of a chunk, at least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
        public static Mask<TSequence, TSequence> Chunked(int size) => new(MaskFormula.Chunked(size));

        /// <summary>A position may attend to every <paramref name="step"/>-th one, counted from its own; joined with a window by <c>&amp;</c>, a dilated window.</summary>
        /// <param name="step">The distance, at least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is less than 1.</exception>
        public static Mask<TSequence, TSequence> Dilated(int step) => new(MaskFormula.Dilated(step));

        /// <summary>Some positions attend to all, and all attend to them; joined with a window by <c>|</c>, the mask of Longformer.</summary>
        /// <param name="positions">The positions.</param>
        /// <exception cref="ArgumentOutOfRangeException">A position is negative.</exception>
        /// <remarks>Beltagy, Peters, Cohan: Longformer: The Long-Document Transformer, 2020.</remarks>
        public static Mask<TSequence, TSequence> Global(ReadOnlySpan<int> positions) => new(MaskFormula.Global(positions));
    }
}
